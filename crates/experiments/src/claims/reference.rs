//! The format of claim files in words: for the docs, and a file to begin with.

use super::read;
use super::statistic::STATISTICS;
use std::fmt::Write;

/// The part of `docs/own-claims.md` that follows from the code.
#[must_use]
pub fn markdown_reference() -> String {
    let mut out = String::new();
    // Writing to a String cannot fail.
    let _ = reference(&mut out);
    out
}

fn reference(out: &mut String) -> std::fmt::Result {
    writeln!(out, "\n### Keys at the top\n\n| key | |\n| --- | --- |")?;
    for (key, about) in read::KEYS {
        writeln!(out, "| `{key}` | {about} |")?;
    }
    writeln!(out, "\n### Keys of an arm\n\n| key | |\n| --- | --- |")?;
    for (key, about) in read::ARM_KEYS {
        writeln!(out, "| `{key}` | {about} |")?;
    }
    writeln!(out, "\n### Keys of an effect\n\n| key | |\n| --- | --- |")?;
    for (key, about) in read::EFFECT_KEYS {
        writeln!(out, "| `{key}` | {about} |")?;
    }
    writeln!(out, "\n### Statistics\n\n| `statistic` | |\n| --- | --- |")?;
    for (name, about) in STATISTICS {
        writeln!(out, "| `\"{name}\"` | {about} |")?;
    }
    writeln!(out)
}

/// The text of a new claim file, which tests a sentence as it stands.
#[must_use]
pub fn starter() -> &'static str {
    r#"# Write the sentence first, so that it can turn out wrong.
claim = "Coaching everybody twice as often pays within a year."
note = "Feedback is one part of coaching; this changes nothing else."

# What is compared: each arm is the ordinary company but for the scenario keys that it sets
# (`teamdrift parameters`). `ordinary`, `none`, `support`, `demand` and `both` are always there.
[arms.twice]
about = "feedback twice as often as usual"
policy.feedback = 2.0

# [arms.twice-for-newcomers]
# like = "twice"              # everything that the other arm sets, too
# hiring.validity = 0.42

# What has to come out: the whole 95 % interval above 0, here of a relative difference.
[[effects]]
of = "won_per_seat"           # measures and outcomes: docs/data.md
arm = "twice"
against = "ordinary"
window = "year 1"             # also "weeks 27-156", "week 13"; default: the whole course
scale = "log"                 # a relative difference; default: in the measure's own unit
above = 0                     # or below, within = [-0.02, 0.02]; default: reported, not judged

[[effects]]
of = "motivation"
arm = "twice"
against = "ordinary"
window = "year 1"
"#
}
