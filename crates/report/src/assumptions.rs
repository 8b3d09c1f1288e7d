//! How far an answer rests on what is assumed: what the sets of an ensemble say, in words and as a table.

use crate::compare::{amount, outcome_name, ranked};
use crate::findings;
use crate::table::{Cells, Table};
use teamdrift_experiments::compare::Comparison;
use teamdrift_experiments::ensemble::ask::{AskedComparison, AskedEffect, AskedRuns, Spread, Stance, Votes};
use teamdrift_model::observe::{Outcome, Unit};
use teamdrift_words::{FluentValue, Label, Words, zone_name};

/// What there is to say of an answer: what has to come first, and what follows it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rests {
    /// Where the sets disagree with the defaults: to be said before anything else.
    pub first: Option<String>,
    /// The counts and the band of assumptions.
    pub then: Vec<String>,
}

type Facts = [(&'static str, FluentValue<'static>); 4];

fn counts(votes: &Votes, words: &Words) -> Facts {
    [
        ("agree", words.count(votes.agree).into()),
        ("disagree", words.count(votes.disagree).into()),
        ("open", words.count(votes.cannot_tell).into()),
        ("all", words.count(votes.sets()).into()),
    ]
}

/// In how many sets the same holds, in how many the opposite, and how many cannot tell.
#[must_use]
pub fn votes(votes: &Votes, words: &Words) -> String {
    words.format("assumptions-votes", &counts(votes, words))
}

/// What comes first where the sets do not bear out the defaults.
fn warning(votes: &Votes, words: &Words) -> Option<String> {
    match votes.stance() {
        Stance::Agrees => None,
        Stance::Open => Some(words.format("assumptions-open", &counts(votes, words))),
        Stance::Disagrees => Some(words.format("assumptions-opposite", &counts(votes, words))),
    }
}

/// The band of assumptions of a difference.
fn band(spread: &Spread, unit: Unit, words: &Words) -> String {
    let range = amount(&words.signed_range(spread.band, unit), unit, words);
    words.format("assumptions-band", &[("range", range.into())])
}

/// What the sets say of a comparison's finding: of the alternative that brings most contribution.
#[must_use]
pub fn of_a_comparison(asked: &AskedComparison, comparison: &Comparison, words: &Words) -> Rests {
    let ranked = ranked(comparison);
    let Some((best, pair)) = ranked.first() else { return Rests::default() };
    let place = comparison.alternatives().position(|(arm, _)| arm.scenario.name == best.scenario.name);
    let effect = place.and_then(|place| asked.of(place, Outcome::ContributionPerSeat));
    let Some(effect) = effect.filter(|_| pair.divergence.first.is_some()) else { return Rests::default() };
    let mut rests = Rests::default();
    if effect.defaults_can_tell() {
        rests.first = warning(&effect.votes, words);
        rests.then.push(votes(&effect.votes, words));
    } else {
        rests.then.push(undecided(effect, words));
    }
    rests.then.extend(effect.spread.map(|spread| band(&spread, Unit::Money, words)));
    if let ([_], Some(place)) = (comparison.pairs.as_slice(), place) {
        rests.then.extend(not_borne_out(asked, place, comparison, words));
    }
    rests
}

/// What the sets say of a difference that the defaults cannot tell.
fn undecided(effect: &AskedEffect, words: &Words) -> String {
    let Votes { agree, disagree, cannot_tell } = effect.votes;
    let (more, less) = if effect.defaults.value > 0.0 { (agree, disagree) } else { (disagree, agree) };
    let facts = [
        ("more", words.count(more).into()),
        ("less", words.count(less).into()),
        ("open", words.count(cannot_tell).into()),
        ("all", words.count(effect.votes.sets()).into()),
    ];
    words.format("assumptions-undecided", &facts)
}

/// The other outcomes that differ under the defaults, and do not in most sets.
fn not_borne_out(asked: &AskedComparison, place: usize, comparison: &Comparison, words: &Words) -> Option<String> {
    let named: Vec<String> = asked.alternatives[place]
        .iter()
        .filter(|(name, effect)| {
            *name != Outcome::ContributionPerSeat.name()
                && effect.defaults_can_tell()
                && effect.votes.stance() == Stance::Disagrees
        })
        .filter_map(|(name, effect)| {
            let outcome = Outcome::find(name)?;
            let name = findings::within(&outcome_name(comparison, outcome, words));
            let (disagree, all) = (words.count(effect.votes.disagree), words.count(effect.votes.sets()));
            let facts = [("name", name.into()), ("disagree", disagree.into()), ("all", all.into())];
            Some(words.format("assumptions-outcome", &facts))
        })
        .collect();
    (!named.is_empty()).then(|| words.format("assumptions-others", &[("list", named.join(", ").into())]))
}

/// What the sets say of each alternative's contribution: a row each, the one that brings most first. Nothing where there is
/// one alternative only.
#[must_use]
pub fn table(
    asked: &AskedComparison,
    comparison: &Comparison,
    label: Label,
    words: &Words,
) -> Option<Vec<Vec<String>>> {
    if comparison.pairs.len() < 2 {
        return None;
    }
    let head =
        ["compare-alternative", "assumptions-same", "assumptions-other", "assumptions-cannot", "assumptions-range"];
    let mut rows = vec![head.map(|id| words.text(id)).to_vec()];
    for (arm, _) in ranked(comparison) {
        let place = comparison.alternatives().position(|(other, _)| other.scenario.name == arm.scenario.name)?;
        let effect = asked.of(place, Outcome::ContributionPerSeat)?;
        let range = effect.spread.map_or_else(String::new, |spread| words.signed_range(spread.band, Unit::Money));
        let count = |n: u32| words.count(n);
        let Votes { agree, disagree, cannot_tell } = effect.votes;
        rows.push(vec![label.name(&arm.scenario, words), count(agree), count(disagree), count(cannot_tell), range]);
    }
    Some(rows)
}

/// What the sets say of where runs lead.
#[must_use]
pub fn of_runs(asked: &AskedRuns, currency: &str, words: &Words) -> Rests {
    let mut rests = Rests::default();
    let mut first = Vec::new();
    if let Some((name, most)) = &asked.most {
        first.extend(warning(most, words));
        let held = votes(most, words);
        rests.then.push(words.format("assumptions-most", &[("name", name.as_str().into()), ("votes", held.into())]));
    }
    let several = asked.runs.len() > 1;
    for run in &asked.runs {
        let Some(zone) = run.zone else { continue };
        let facts = [
            ("name", run.name.as_str().into()),
            ("zone", words.text(zone_name(zone)).to_lowercase().into()),
            ("votes", votes(&run.zone_votes, words).into()),
        ];
        let line = words.format("assumptions-zone", &facts);
        match run.zone_votes.stance() {
            Stance::Agrees => rests.then.push(line),
            Stance::Open | Stance::Disagrees => first.push(line),
        }
        for outcome in [Outcome::WonPerSeat, Outcome::Turnover].into_iter().filter(|_| !several) {
            let spread = run.outcomes.iter().find(|(name, _)| *name == outcome.name()).and_then(|(_, spread)| *spread);
            rests.then.extend(spread.map(|spread| {
                let range = words.range(spread.band.low, spread.band.high, outcome.unit());
                let name = findings::outcome_named(outcome, currency, words);
                words.format("assumptions-level", &[("name", name.into()), ("range", range.into())])
            }));
        }
    }
    rests.first = (!first.is_empty()).then(|| first.join("\n"));
    rests
}

/// `assumptions`: a row an alternative and outcome.
#[must_use]
pub fn data(asked: &AskedComparison, comparison: &Comparison) -> Table {
    let rows: Vec<(&str, &str, &AskedEffect)> = comparison
        .alternatives()
        .zip(&asked.alternatives)
        .flat_map(|((arm, _), effects)| {
            effects.iter().map(|(name, effect)| (arm.scenario.name.as_str(), *name, effect))
        })
        .collect();
    let numbers = |read: &dyn Fn(&AskedEffect) -> f64| Cells::SomeNumbers(rows.iter().map(|row| read(row.2)).collect());
    let spread =
        |read: fn(&Spread) -> f64| numbers(&move |effect: &AskedEffect| effect.spread.as_ref().map_or(f64::NAN, read));
    let counted = |read: fn(&Votes) -> u32| Cells::Counts(rows.iter().map(|row| read(&row.2.votes)).collect());
    let unit = |name: &str| Outcome::find(name).map_or("", |outcome| outcome.unit().name());
    Table::new(
        "assumptions",
        "A row an alternative and outcome: the difference under other sets of assumptions that fit an ordinary company.",
    )
    .with("alternative", "", "The alternative.", Cells::Names(rows.iter().map(|row| row.0.to_owned()).collect()))
    .with("outcome", "", "Which outcome.", Cells::Names(rows.iter().map(|row| row.1.to_owned()).collect()))
    .with("unit", "", "Its unit.", Cells::Words(rows.iter().map(|row| unit(row.1)).collect()))
    .with("defaults", "", "Mean difference under the defaults.", numbers(&|effect| effect.defaults.value))
    .with("agree", "sets", "Sets whose 95 % interval lies on the defaults' side of 0.", counted(|votes| votes.agree))
    .with("disagree", "sets", "Sets whose 95 % interval lies on the other side.", counted(|votes| votes.disagree))
    .with("cannot_tell", "sets", "Sets whose 95 % interval holds 0.", counted(|votes| votes.cannot_tell))
    .with("mean", "", "Mean difference over the sets.", spread(|spread| spread.mean))
    .with("band_low", "", "Lower end of the band of assumptions: 1 set in 10 lies below.", spread(|s| s.band.low))
    .with("band_high", "", "Upper end: 1 set in 10 lies above.", spread(|s| s.band.high))
    .with("sd", "", "Standard deviation over the sets, that of chance taken out.", spread(|spread| spread.sd))
    .with("chance", "share", "Share of the variance over the sets that was chance.", spread(|spread| spread.chance))
}

#[cfg(test)]
mod tests {
    use super::*;
    use teamdrift_words::Language;

    /// The counts are told in the words of the issue, all three of them, in every language.
    #[test]
    fn all_three_counts_are_told() {
        let counted = Votes { agree: 93, disagree: 5, cannot_tell: 2 };
        let text = votes(&counted, &Words::new(Language::En));
        assert!(text.contains("in 93 of 100 sets of assumptions that fit an ordinary company"), "{text}");
        for language in Language::ALL {
            let text = votes(&counted, &Words::new(language));
            assert!(["93", "100", "5", "2"].iter().all(|number| text.contains(number)), "{text}");
        }
    }

    /// Where the sets disagree, or most cannot tell, that comes first; where they agree, nothing does.
    #[test]
    fn disagreement_comes_first() {
        let words = Words::new(Language::En);
        assert_eq!(warning(&Votes { agree: 20, disagree: 2, cannot_tell: 10 }, &words), None);
        assert!(warning(&Votes { agree: 3, disagree: 2, cannot_tell: 27 }, &words).is_some());
        let opposite = warning(&Votes { agree: 3, disagree: 20, cannot_tell: 9 }, &words).unwrap();
        assert!(opposite.contains("20 of 32"), "{opposite}");
    }
}
