//! A scenario file to begin with, with comments on what to change.

/// The text of a new file that answers a question of its own, from the ordinary team or from another
/// scenario (`from`, as `extends` takes it).
#[must_use]
pub fn starter(from: Option<&str>) -> String {
    let extends = toml::Value::String(from.unwrap_or("ordinary").to_owned());
    format!(
        r#"# Write the question first: what do you want to know before you decide?
question = "Where does my team go if I lead it as I do now?"

# Everything else is as in this scenario (`teamdrift scenarios list`).
extends = {extends}

# Three working years. Events below happen in weeks 0 to 155.
weeks = 156

# Take away the `#` at the beginning of a line to use it.

[team]
# sellers = 8               # seats, filled or vacant
# hours_per_week = 37.5

# The way of leading, from 0 (none) to 1 (close and frequent / high and consistently followed up).
# Ordinary is 0.55 to 0.6. What each level means in practice: docs/scenarios.md
[policy]
# kind = "fixed"            # or "balanced", "relation-leader", "system-leader", "drift", ...
# support = 0.7
# demand = 0.7

# [pay]                     # all keys of a section: `teamdrift parameters pay`
# [market]

# Something happens: the market falls by 30 % in week 26 and comes back in week 52.
# [events.bad-market]
# at = 26
# until = 52
# set = {{ market.demand = 0.7 }}

# What this is compared with: the same scenario, except for these keys.
# [alternatives.more-support]
# policy.support = 0.85
"#
    )
}
