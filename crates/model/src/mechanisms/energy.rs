//! Energy: one number to the eye, two stocks inside. Fatigue is spent and restored within weeks,
//! exhaustion builds and recovers over months.

use crate::context::Context;
use crate::loops::seat_loop;
use crate::mechanisms::{diagnosis, perception};
use crate::parameters::section;
use teamdrift_engine::math::{clip, gate, normal_quantile, toward};
section! {
    /// Load, fatigue, exhaustion and sick leave.
    Energy["energy"] {
        /// Load of an ordinary week.
        load: f64 = 0.35, "0-1", 0.0..=1.0, plausible 0.3..=0.4, Assumption;
        /// Load per unit of demand (half delivered, half as standard felt): challenge strains.
        load_of_demand: f64 = 0.27, "x", 0.0..=1.0, plausible 0.15..=0.4, Verified("LePine, Podsakoff & LePine 2005, size ours");
        /// Load per unit of pressure, halved by full safety: hindrance strains more.
        load_of_pressure: f64 = 0.15, "x", 0.0..=1.0, plausible 0.1..=0.3, Verified("LePine, Podsakoff & LePine 2005, size ours");
        /// Load lifted per unit of perceived safety.
        relief_of_safety: f64 = 0.12, "x", 0.0..=1.0, plausible 0.05..=0.2, Assumption;
        /// Load lifted per unit of support.
        relief_of_support: f64 = 0.14, "x", 0.0..=1.0, plausible 0.0..=0.2, Verified("Crawford, LePine & Rich 2010, sign");
        /// Load felt heavier per unit of exhaustion.
        load_of_exhaustion: f64 = 0.30, "x", 0.0..=0.8, plausible 0.1..=0.4, Verified("Guthier et al. 2020, sign");
        /// Load per unit of effort above the ordinary.
        load_of_effort: f64 = 0.18, "x", 0.0..=1.0, plausible 0.1..=0.3, Assumption;
        /// Load per share of the seats that stand empty.
        load_of_vacancies: f64 = 0.20, "x", 0.0..=1.0, plausible 0.05..=0.4, Assumption;
        /// Load lifted per standard deviation of resilience.
        relief_of_resilience: f64 = 0.155, "0-1", 0.0..=0.5, plausible 0.08..=0.2, Computed("L14, spread of exhaustion");
        /// Standard deviation of private life's weekly push.
        life_sd: f64 = 0.06, "0-1", 0.0..=0.3, plausible 0.03..=0.1, Assumption;
        /// How much of private life's load is left after a week.
        life_memory: f64 = 0.95, "x", 0.0..=0.999, plausible 0.9..=0.98, Assumption;
        /// Load while on sick leave.
        load_on_leave: f64 = 0.10, "0-1", 0.0..=1.0, plausible 0.0..=0.2, Assumption;
        /// Adjustment of fatigue.
        fatigue_weeks: f64 = 1.5, "weeks", 1.0..=13.0, plausible 1.0..=2.0, Verified("de Bloom et al. 2009, 2013");
        /// Exhaustion that a load leads to.
        exhaustion_of_load: f64 = 1.1, "x", 0.1..=3.0, plausible 0.9..=1.3, Assumption;
        /// Exhaustion that is not there at no load.
        exhaustion_offset: f64 = 0.05, "0-1", 0.0..=0.5, plausible 0.0..=0.1, Assumption;
        /// Time in which exhaustion builds.
        build_weeks: f64 = 26.0, "weeks", 2.0..=208.0, plausible 13.0..=40.0, Uncertain("builds over months");
        /// Time in which exhaustion recovers.
        recover_weeks: f64 = 39.0, "weeks", 2.0..=208.0, plausible 26.0..=52.0, Uncertain("recovers over 3-12 months");
        /// Pull of the team's mean exhaustion, a week.
        contagion: f64 = 0.01, "1/week", 0.0..=0.2, plausible 0.0..=0.05, Uncertain("Bakker; Estevez 2024");
        /// Exhaustion above which it counts as marked burnout.
        burnt_cut: f64 = 0.50, "0-1", 0.0..=1.0, plausible 0.5..=0.5, Assumption;
        /// Weekly chance of going on sick leave at exhaustion .4.
        sick_hazard: f64 = 0.0012, "1/week", 0.0..=0.1, plausible 0.0006..=0.002, Assumption;
        /// Log-hazard of sick leave per unit of exhaustion.
        sick_of_exhaustion: f64 = 5.0, "log", 0.0..=20.0, plausible 3.0..=7.0, Assumption;
        /// Mean length of a sick leave.
        sick_weeks: f64 = 9.0, "weeks", 1.0..=104.0, plausible 5.0..=15.0, Assumption;
    }
}

/// Load of a week. `effort` 1 = ordinary; `vacant` share of seats; `resilience` in standard deviations.
#[inline(always)]
pub fn load(
    p: &Energy,
    strain_on_load: bool,
    support: f64,
    demand: f64,
    pressure: f64,
    safety: f64,
    standard: f64,
    exhaustion: f64,
    effort: f64,
    vacant: f64,
    resilience: f64,
    life: f64,
) -> f64 {
    let heavier = gate(strain_on_load) * p.load_of_exhaustion * (exhaustion - 0.33);
    p.load + p.load_of_demand * (0.5 * (demand + standard) - 0.5) + p.load_of_pressure * pressure * (1.0 - 0.5 * safety)
        - p.relief_of_safety * (safety - 0.5)
        - p.relief_of_support * (support - 0.5)
        + heavier
        + p.load_of_effort * (effort - 1.0)
        + p.load_of_vacancies * vacant
        - p.relief_of_resilience * resilience
        + life
}

/// Fatigue after a week.
#[inline(always)]
pub fn next_fatigue(p: &Energy, fatigue: f64, load: f64) -> f64 {
    clip(toward(fatigue, load, p.fatigue_weeks))
}

/// Exhaustion after a week.
#[inline(always)]
pub fn next_exhaustion(p: &Energy, contagion_on: bool, exhaustion: f64, load: f64, team: f64) -> f64 {
    let target = p.exhaustion_of_load * load - p.exhaustion_offset;
    let weeks = if target > exhaustion { p.build_weeks } else { p.recover_weeks };
    let pull = gate(contagion_on) * p.contagion;
    clip(exhaustion + (target - exhaustion) / weeks + pull * (team - exhaustion))
}

/// Energy: the one number shown.
#[inline(always)]
pub fn energy(fatigue: f64, exhaustion: f64) -> f64 {
    1.0 - 0.4 * fatigue - 0.6 * exhaustion
}

/// The log of sick leave's hazard relative to exhaustion .4, kept within bounds.
#[inline(always)]
pub fn sick_log_hazard(p: &Energy, exhaustion: f64) -> f64 {
    p.sick_of_exhaustion * (exhaustion - 0.4)
}

seat_loop! {
    /// Load, fatigue and exhaustion.
    pub(crate) fn update_energy(c: &Context;
        write people.life, people.fatigue, people.exhaustion;
        read people.support, people.demand, people.safety, people.standard, people.prospecting, people.closing,
             people.effort, people.absence, people.situation, people.resilience, team.filled, team.friction,
             team.exhaustion as team_exhaustion, seat.uniform_life as luck) {
        let p = &c.parameters;
        let on = &p.mechanisms;
        let e = &p.energy;
        let step = (1.0 - e.life_memory * e.life_memory).sqrt() * e.life_sd;
        life = e.life_memory * life + step * normal_quantile(luck);
        let press = perception::strain(&p.perception, support, demand, 0.5 * (prospecting + closing));
        let vacant = 1.0 - filled / c.seats();
        let at_work = load(
            e, on.strain_on_load, support, demand, press, safety, standard, exhaustion, effort, vacant, resilience, life,
        ) + gate(on.friction) * p.friction.on_load * (friction - p.friction.ordinary)
            - diagnosis::load_relief(&p.reading, situation);
        let load = if absence > 0.0 { e.load_on_leave } else { at_work };
        fatigue = next_fatigue(e, fatigue, load);
        exhaustion = next_exhaustion(e, on.contagion, exhaustion, load, team_exhaustion);
    }
}
