//! Channels: which way to meet which customer. Simple cases do not need a visit, complex ones do.

use crate::parameters::{choice, section};

choice! {
    /// How customers are met.
    Channels {
        /// As each seller is used to.
        Habit = "habit",
        /// By kind of case: simple digitally, standard by phone, complex in person.
        ByCase = "by-case",
        /// Everything digitally.
        Digital = "digital",
        /// Everything by phone.
        Phone = "phone",
        /// Everything in person.
        InPerson = "in-person",
    }
}

section! {
    /// Kinds of case and the channels they can be met through.
    ChannelMix["channels"] {
        /// Share of all cases that are simple.
        simple_share: f64 = 0.5, "share", 0.0..=1.0, plausible 0.3..=0.6, Assumption;
        /// Share of all cases that are complex; the rest is standard.
        complex_share: f64 = 0.15, "share", 0.0..=1.0, plausible 0.1..=0.3, Assumption;
        /// Share of won value that simple cases make up.
        simple_value_share: f64 = 0.2, "share", 0.0..=1.0, plausible 0.1..=0.3, Assumption;
        /// Share of won value that complex cases make up.
        complex_value_share: f64 = 0.5, "share", 0.0..=1.0, plausible 0.3..=0.6, Assumption;
        /// Time of a case met digitally, relative to one by phone.
        digital_time_factor: f64 = 0.65, "x", 0.1..=5.0, plausible 0.5..=0.9, Assumption;
        /// Time of a case met in person, relative to one by phone.
        visit_time_factor: f64 = 2.0, "x", 0.1..=10.0, plausible 1.5..=3.0, Assumption;
        /// Winning a complex case by phone, relative to in person (digitally: its square).
        complex_by_phone_factor: f64 = 0.85, "x", 0.1..=1.5, plausible 0.7..=0.95, Assumption;
        /// Winning a standard case digitally, relative to by phone.
        standard_digital_factor: f64 = 0.92, "x", 0.1..=1.5, plausible 0.8..=1.0, Assumption;
        /// Share of cases that habit meets through the channel that suits.
        habit_share: f64 = 0.6, "share", 0.0..=1.0, plausible 0.4..=0.8, Assumption;
        /// Share of a seller's selling time that meeting customers takes.
        meeting_time_share: f64 = 0.4, "share", 0.0..=1.0, plausible 0.25..=0.5, Assumption;
    }
}

/// What a way of meeting customers does, relative to habit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChannelEffect {
    /// Factor on the work that a week's selling time gets done.
    pub work: f64,
    /// Factor on winning, weighted by value.
    pub winning: f64,
}

/// Kinds of case, in this order everywhere: simple, standard, complex. Channels: digital, phone, in person. The channel
/// that suits a kind of case has the same place as the kind.
type ByKind = [f64; 3];

/// Share of cases of the `case`-th kind that are met through each channel.
#[must_use]
pub fn shares(p: &ChannelMix, channels: Channels, case: usize) -> [f64; 3] {
    let only = |channel: usize| std::array::from_fn(|i| f64::from(u8::from(i == channel)));
    match channels {
        Channels::Digital => only(0),
        Channels::Phone => only(1),
        Channels::InPerson => only(2),
        Channels::ByCase => only(case),
        Channels::Habit => std::array::from_fn(|i| if i == case { p.habit_share } else { 0.5 * (1.0 - p.habit_share) }),
    }
}

/// Mean of `of(case, channel)` over cases with these weights, met through `channels`.
fn mean(p: &ChannelMix, channels: Channels, weights: ByKind, of: impl Fn(usize, usize) -> f64) -> f64 {
    let total: f64 = weights.iter().sum();
    (0..3)
        .map(|case| {
            let shares = shares(p, channels, case);
            weights[case] / total * (0..3).map(|channel| shares[channel] * of(case, channel)).sum::<f64>()
        })
        .sum()
}

/// Shares of the three kinds, from those of simple and complex cases.
fn kinds(simple: f64, complex: f64) -> ByKind {
    [simple, (1.0 - simple - complex).max(0.0), complex]
}

/// Mean time of a case, relative to one by phone.
#[must_use]
pub fn mean_time(p: &ChannelMix, channels: Channels) -> f64 {
    let times = [p.digital_time_factor, 1.0, p.visit_time_factor];
    mean(p, channels, kinds(p.simple_share, p.complex_share), |_, channel| times[channel])
}

/// Mean chance of winning, weighted by value, relative to the channel that suits each case.
#[must_use]
pub fn mean_winning(p: &ChannelMix, channels: Channels) -> f64 {
    let winning = [
        [1.0, 1.0, 1.0],
        [p.standard_digital_factor, 1.0, 1.0],
        [p.complex_by_phone_factor * p.complex_by_phone_factor, p.complex_by_phone_factor, 1.0],
    ];
    mean(p, channels, kinds(p.simple_value_share, p.complex_value_share), |case, channel| winning[case][channel])
}

/// What `channels` does, relative to habit.
#[must_use]
pub fn effect(p: &ChannelMix, channels: Channels) -> ChannelEffect {
    let longer = mean_time(p, channels) / mean_time(p, Channels::Habit) - 1.0;
    ChannelEffect {
        work: 1.0 / (1.0 + p.meeting_time_share * longer),
        winning: mean_winning(p, channels) / mean_winning(p, Channels::Habit),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parameters::ParameterType;
    use crate::worked;
    use serde_json::{Value as Json, json};

    fn named(name: &str) -> Channels {
        let all = [Channels::Habit, Channels::ByCase, Channels::Digital, Channels::Phone, Channels::InPerson];
        all.into_iter().find(|c| c.to_value().to_string() == name).unwrap_or_else(|| panic!("no channels {name}"))
    }

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("channels", &[], |q| {
            let (p, channels) = (&q.parameters.channels, named(q.word("channels")));
            let by_channel = |case: usize| -> Json {
                let [digital, phone, in_person] = shares(p, channels, case);
                json!({"digital": digital, "phone": phone, "in-person": in_person})
            };
            match q.equation() {
                "shares" => json!({"simple": by_channel(0), "standard": by_channel(1), "complex": by_channel(2)}),
                "mean_time" => mean_time(p, channels).into(),
                "mean_winning" => mean_winning(p, channels).into(),
                "output_factors" => {
                    let effect = effect(p, channels);
                    json!({"prospecting": effect.work, "closing": effect.winning})
                }
                _ => q.unknown(),
            }
        });
    }

    /// Habit is neutral whatever the parameters, and no way of meeting customers wins more than the one that suits.
    #[test]
    fn neutral_and_best() {
        let p = ChannelMix { habit_share: 0.3, meeting_time_share: 0.9, simple_share: 0.1, ..ChannelMix::default() };
        assert_eq!(effect(&p, Channels::Habit), ChannelEffect { work: 1.0, winning: 1.0 });
        for channels in [Channels::Habit, Channels::Digital, Channels::Phone, Channels::InPerson] {
            assert!(mean_winning(&p, channels) <= mean_winning(&p, Channels::ByCase));
        }
    }
}
