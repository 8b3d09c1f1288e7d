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
        simple: f64 = 0.5, "share", 0.0..=1.0, plausible 0.3..=0.6, Assumption;
        /// Share of all cases that are complex; the rest is standard.
        complex: f64 = 0.15, "share", 0.0..=1.0, plausible 0.1..=0.3, Assumption;
        /// Share of won value that simple cases make up.
        simple_value: f64 = 0.2, "share", 0.0..=1.0, plausible 0.1..=0.3, Assumption;
        /// Share of won value that complex cases make up.
        complex_value: f64 = 0.5, "share", 0.0..=1.0, plausible 0.3..=0.6, Assumption;
        /// Time of a case met digitally, relative to one by phone.
        digital_time: f64 = 0.65, "x", 0.1..=5.0, plausible 0.5..=0.9, Assumption;
        /// Time of a case met in person, relative to one by phone.
        visit_time: f64 = 2.0, "x", 0.1..=10.0, plausible 1.5..=3.0, Assumption;
        /// Winning a complex case by phone, relative to in person (digitally: its square).
        complex_by_phone: f64 = 0.85, "x", 0.1..=1.5, plausible 0.7..=0.95, Assumption;
        /// Winning a standard case digitally, relative to by phone.
        standard_digital: f64 = 0.92, "x", 0.1..=1.5, plausible 0.8..=1.0, Assumption;
        /// Share of cases that habit meets through the channel that suits.
        habit: f64 = 0.6, "share", 0.0..=1.0, plausible 0.4..=0.8, Assumption;
        /// Share of a seller's selling time that meeting customers takes.
        time: f64 = 0.4, "share", 0.0..=1.0, plausible 0.25..=0.5, Assumption;
    }
}

/// What a way of meeting customers does, relative to habit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effect {
    /// Factor on the work that a week's selling time gets done.
    pub work: f64,
    /// Factor on winning, weighted by value.
    pub winning: f64,
}

/// What `channels` does, relative to habit.
#[must_use]
pub fn effect(p: &ChannelMix, channels: Channels) -> Effect {
    let times = [p.digital_time, 1.0, p.visit_time];
    // By kind of case (simple, standard, complex) and channel (digital, phone, visit): chance of winning, relative to
    // the channel that suits.
    let winning = [
        [1.0, 1.0, 1.0],
        [p.standard_digital, 1.0, 1.0],
        [p.complex_by_phone * p.complex_by_phone, p.complex_by_phone, 1.0],
    ];
    let standard = |a: f64, b: f64| (1.0 - a - b).max(0.0);
    let cases = [p.simple, standard(p.simple, p.complex), p.complex];
    let values = [p.simple_value, standard(p.simple_value, p.complex_value), p.complex_value];
    let mix = |channels: Channels, case: usize| -> [f64; 3] {
        let only = |channel: usize| std::array::from_fn(|i| f64::from(u8::from(i == channel)));
        match channels {
            Channels::Digital => only(0),
            Channels::Phone => only(1),
            Channels::InPerson => only(2),
            Channels::ByCase => only(case),
            Channels::Habit => std::array::from_fn(|i| if i == case { p.habit } else { 0.5 * (1.0 - p.habit) }),
        }
    };
    let over = |channels: Channels, weights: [f64; 3], of: &dyn Fn(usize, usize) -> f64| -> f64 {
        let total: f64 = weights.iter().sum();
        (0..3)
            .map(|case| {
                let shares = mix(channels, case);
                weights[case] / total * (0..3).map(|channel| shares[channel] * of(case, channel)).sum::<f64>()
            })
            .sum()
    };
    let time = |channels| over(channels, cases, &|_, channel| times[channel]);
    let won = |channels| over(channels, values, &|case, channel| winning[case][channel]);
    let longer = time(channels) / time(Channels::Habit) - 1.0;
    Effect { work: 1.0 / (1.0 + p.time * longer), winning: won(channels) / won(Channels::Habit) }
}
