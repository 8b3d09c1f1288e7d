//! The nearest valid name to an invalid one.

/// The candidate that `typed` most probably stands for, if one is near enough.
#[must_use]
pub fn nearest<'a>(typed: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let typed_plain = plain(typed);
    if typed_plain.is_empty() || typed_plain.len() > 100 {
        return None;
    }
    candidates
        .map(|candidate| (closeness(&typed_plain, &plain(candidate)), candidate))
        .filter(|(closeness, _)| *closeness >= 0.7)
        // The first of equals: the order of tables and lists is meaningful.
        .fold(None, |best: Option<(f64, &str)>, next| match best {
            Some(best) if best.0 >= next.0 => Some(best),
            _ => Some(next),
        })
        .map(|(_, candidate)| candidate)
}

/// 1 for the same, 0 for nothing in common; a beginning or a part of the name counts, too.
fn closeness(typed_plain: &str, candidate: &str) -> f64 {
    let spelling = strsim::normalized_damerau_levenshtein(typed_plain, candidate);
    let part = typed_plain.len() >= 4
        && (candidate.contains(typed_plain) || typed_plain.contains(candidate) && candidate.len() >= 4);
    if part { spelling.max(0.7) } else { spelling }
}

/// Without what people mistake: case, and how words are joined.
fn plain(name: &str) -> String {
    name.chars().map(|c| if matches!(c, '-' | ' ') { '_' } else { c.to_ascii_lowercase() }).collect()
}

/// "`a`, `b` or `c`".
#[must_use]
pub fn either<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
        None => String::new(),
    }
}
