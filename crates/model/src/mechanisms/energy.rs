//! Energy: one number for users, two stocks inside. Fatigue builds and recovers within weeks, exhaustion over months.

use crate::loops::seat_loop;
use crate::mechanisms::bounds::bounded;
use crate::mechanisms::context::Context;
use crate::mechanisms::skill::mean_of_both;
use crate::mechanisms::{diagnosis, friction, perception, selling_time};
use crate::parameters::section;
use teamdrift_engine::math::{gate, normal_quantile, positive, toward};

section! {
    /// Load, fatigue, exhaustion and sick leave.
    Energy["energy"] {
        /// Load of an ordinary week.
        ordinary_load: f64 = 0.35, "0-1", 0.0..=1.0, plausible 0.3..=0.4, Assumption;
        /// Load per unit of demand (half delivered, half as standard felt): challenge strains.
        demand_effect_on_load: f64 = 0.27, "x", 0.0..=1.0, plausible 0.15..=0.4, Verified("LePine, Podsakoff & LePine 2005, size ours");
        /// Load per unit of strain, less with safety (`safety_buffer`): hindrance strains more.
        pressure_effect_on_load: f64 = 0.15, "x", 0.0..=1.0, plausible 0.1..=0.3, Verified("LePine, Podsakoff & LePine 2005, size ours");
        /// Load lifted per unit of perceived safety.
        safety_relief: f64 = 0.12, "x", 0.0..=1.0, plausible 0.05..=0.2, Assumption;
        /// Load lifted per unit of support.
        support_relief: f64 = 0.14, "x", 0.0..=1.0, plausible 0.0..=0.2, Verified("Crawford, LePine & Rich 2010, sign");
        /// Load felt heavier per unit of exhaustion.
        exhaustion_effect_on_load: f64 = 0.30, "x", 0.0..=0.8, plausible 0.1..=0.4, Verified("Guthier et al. 2020, sign");
        /// Load per unit of effort above the ordinary.
        effort_effect_on_load: f64 = 0.18, "x", 0.0..=1.0, plausible 0.1..=0.3, Assumption;
        /// Load per share of the seats that stand empty.
        vacancies_effect_on_load: f64 = 0.20, "x", 0.0..=1.0, plausible 0.05..=0.4, Assumption;
        /// Load lifted per standard deviation of resilience.
        resilience_relief: f64 = 0.10, "0-1", 0.0..=0.5, plausible 0.04..=0.16, Computed("L14 with stability over a year: .35-.37 of the variance is a person's own, Carstensen et al.");
        /// Standard deviation of private life's load.
        private_load_sd: f64 = 0.13, "0-1", 0.0..=0.3, plausible 0.04..=0.2, Computed("L14 with stability over a year: .36-.46 of the variance changes slowly, Carstensen et al.");
        /// How much of private life's load is left after a week.
        private_load_memory: f64 = 0.97, "x", 0.0..=0.999, plausible 0.9..=0.99, Memory("exhaustion a year apart: .5-.7, Maslach, Schaufeli & Leiter 2001");
        /// Load while on sick leave.
        sick_leave_load: f64 = 0.10, "0-1", 0.0..=1.0, plausible 0.0..=0.2, Assumption;
        /// Adjustment of fatigue.
        fatigue_weeks: f64 = 1.5, "weeks", 1.0..=13.0, plausible 1.0..=2.0, Verified("de Bloom et al. 2009, 2013");
        /// Exhaustion that a load leads to.
        load_effect_on_exhaustion: f64 = 1.1, "x", 0.1..=3.0, plausible 0.9..=1.3, Assumption;
        /// Exhaustion that is not there at no load.
        exhaustion_offset: f64 = 0.05, "0-1", 0.0..=0.5, plausible 0.0..=0.1, Assumption;
        /// Time in which exhaustion builds.
        build_weeks: f64 = 26.0, "weeks", 2.0..=208.0, plausible 13.0..=40.0, Uncertain("builds over months");
        /// Time in which exhaustion recovers.
        recover_weeks: f64 = 39.0, "weeks", 2.0..=208.0, plausible 26.0..=52.0, Uncertain("recovers over 3-12 months");
        /// Pull of the team's mean exhaustion, a week.
        contagion_rate: f64 = 0.01, "1/week", 0.0..=0.2, plausible 0.0..=0.05, Uncertain("Bakker; Estevez 2024");
        /// Exhaustion above which it counts as marked burnout.
        burnout_threshold: f64 = 0.50, "0-1", 0.0..=1.0, plausible 0.5..=0.5, Assumption;
        /// Weekly chance of going on sick leave at exhaustion .4.
        sick_hazard: f64 = 0.0012, "1/week", 0.0..=0.1, plausible 0.0006..=0.002, Assumption;
        /// Log-hazard of sick leave per unit of exhaustion.
        exhaustion_effect_on_sick_leave: f64 = 5.0, "log", 0.0..=20.0, plausible 3.0..=7.0, Assumption;
        /// Mean length of a sick leave.
        sick_weeks: f64 = 9.0, "weeks", 1.0..=104.0, plausible 5.0..=15.0, Assumption;
        /// Load per share of working hours above the ordinary.
        hours_effect_on_load: f64 = 0.20, "x", 0.0..=1.0, plausible 0.05..=0.4, Verified("Virtanen et al. 2018: long hours and symptoms 1.14 (1.03-1.25): a weak driver; size ours");
        /// Load of a week of holiday.
        holiday_load: f64 = 0.08, "0-1", 0.0..=1.0, plausible 0.0..=0.2, Assumption;
        /// Share of a holiday's rest that reaches exhaustion: what a holiday restores fades within weeks.
        holiday_effect_on_exhaustion: f64 = 0.4, "share", 0.0..=1.0, plausible 0.1..=0.8, Verified("de Bloom et al. 2009, 2013: d +.43, gone within weeks; size ours");
        /// Share of the load from strain that full safety takes away.
        safety_buffer: f64 = 0.5, "share", 0.0..=1.0, plausible 0.2..=0.8, Assumption;
    }
}

/// Mean exhaustion in the ordinary company, 0-1: what exhaustion does to load and motivation counts from there.
pub const ORDINARY_EXHAUSTION: f64 = 0.33;

/// Exhaustion, 0-1, at which `sick_hazard` is stated.
const SICK_HAZARD_AT: f64 = 0.4;

/// Weights of the two stocks in the number shown as energy: a definition, as no equation but diagnosis reads it.
const FATIGUE_WEIGHT: f64 = 0.4;
const EXHAUSTION_WEIGHT: f64 = 0.6;

/// Load of private life after a week, 0-1 around 0; `z` is standard normal. Its standard deviation over time is
/// `private_load_sd`, whatever the memory.
#[inline(always)]
#[must_use]
pub fn next_private_load(p: &Energy, private_load: f64, z: f64) -> f64 {
    let step = (1.0 - p.private_load_memory * p.private_load_memory).sqrt() * p.private_load_sd;
    p.private_load_memory * private_load + step * z
}

/// What loads a seller in a week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LoadInputs {
    /// Support received, 0-1.
    pub support: f64,
    /// Demand received, 0-1.
    pub demand: f64,
    /// Strain, 0-1.
    pub strain: f64,
    /// Perceived safety, 0-1.
    pub safety: f64,
    /// Perceived standard, 0-1.
    pub standard: f64,
    /// Exhaustion before the week, 0-1.
    pub exhaustion: f64,
    /// Effort of the week before, 1 = ordinary.
    pub effort: f64,
    /// Share of the seats that stand empty, 0-1.
    pub vacant: f64,
    /// Resilience, standard deviations.
    pub resilience: f64,
    /// Load of private life, 0-1 around 0.
    pub private_load: f64,
    /// What friction in the team adds, 0-1 around 0.
    pub friction: f64,
    /// What the manager's answer takes off, 0-1.
    pub relief: f64,
    /// Working hours, 1 = ordinary.
    pub hours: f64,
}

/// Load of a week at work, not limited to 0-1; `strain_on_load` is whether exhaustion makes it heavier.
#[inline(always)]
#[must_use]
pub fn load(p: &Energy, strain_on_load: bool, q: LoadInputs) -> f64 {
    let heavier = gate(strain_on_load) * p.exhaustion_effect_on_load * (q.exhaustion - ORDINARY_EXHAUSTION);
    p.ordinary_load
        + p.demand_effect_on_load * (0.5 * (q.demand + q.standard) - 0.5)
        + p.pressure_effect_on_load * q.strain * (1.0 - p.safety_buffer * q.safety)
        - p.safety_relief * (q.safety - 0.5)
        - p.support_relief * (q.support - 0.5)
        + heavier
        + p.effort_effect_on_load * (q.effort - 1.0)
        + p.vacancies_effect_on_load * q.vacant
        - p.resilience_relief * q.resilience
        + q.private_load
        + q.friction
        - q.relief
        + p.hours_effect_on_load * (q.hours - 1.0)
}

/// Load of a week of which this share is worked; the rest is holiday. `rest` is the share of the holiday's rest that
/// counts.
#[inline(always)]
#[must_use]
pub fn load_with_holiday(p: &Energy, worked: f64, load: f64, rest: f64) -> f64 {
    let off = positive(1.0 - worked) * rest;
    (1.0 - off) * load + off * p.holiday_load
}

/// Share of the seats that stand empty, 0-1.
#[inline(always)]
#[must_use]
pub fn vacant_share(filled: f64, seats: f64) -> f64 {
    1.0 - filled / seats
}

/// Load of a week with `absence` remaining weeks of sick leave: rest, or what it is `at_work`.
#[inline(always)]
#[must_use]
pub fn load_of_week(p: &Energy, absence: f64, at_work: f64) -> f64 {
    if absence > 0.0 { p.sick_leave_load } else { at_work }
}

/// Fatigue after a week, 0-1.
#[inline(always)]
#[must_use]
pub fn next_fatigue(p: &Energy, fatigue: f64, load: f64) -> f64 {
    toward(fatigue, bounded(load), p.fatigue_weeks)
}

/// Exhaustion after a week, 0-1, with the pull of the `team`'s mean.
#[inline(always)]
#[must_use]
pub fn next_exhaustion(p: &Energy, contagion: bool, exhaustion: f64, load: f64, team: f64) -> f64 {
    let target = bounded(p.load_effect_on_exhaustion * load - p.exhaustion_offset);
    let weeks = if target > exhaustion { p.build_weeks } else { p.recover_weeks };
    let pull = gate(contagion) * p.contagion_rate;
    exhaustion + (target - exhaustion) / weeks + pull * (team - exhaustion)
}

/// Energy, 0-1: the one number shown.
#[inline(always)]
#[must_use]
pub fn energy(fatigue: f64, exhaustion: f64) -> f64 {
    1.0 - FATIGUE_WEIGHT * fatigue - EXHAUSTION_WEIGHT * exhaustion
}

/// Log of the hazard of sick leave relative to `sick_hazard`.
#[inline(always)]
#[must_use]
pub fn sick_log_hazard(p: &Energy, exhaustion: f64) -> f64 {
    p.exhaustion_effect_on_sick_leave * (exhaustion - SICK_HAZARD_AT)
}

seat_loop! {
    /// Load, fatigue and exhaustion.
    pub(crate) fn update_energy(c: &Context;
        write people.life, people.fatigue, people.exhaustion;
        read people.support, people.demand, people.safety, people.standard, people.prospecting, people.closing,
             people.effort, people.absence, people.situation, people.resilience, team.filled,
             team.friction as team_friction, team.exhaustion as team_exhaustion, seat.uniform_life) {
        let p = &c.parameters;
        let on = &p.mechanisms;
        let e = &p.energy;
        life = next_private_load(e, life, normal_quantile(uniform_life));
        let at_work = load(e, on.strain_on_load, LoadInputs {
            support,
            demand,
            strain: perception::strain(&p.perception, support, demand, mean_of_both(prospecting, closing)),
            safety,
            standard,
            exhaustion,
            effort,
            vacant: vacant_share(filled, c.seats()),
            resilience,
            private_load: life,
            friction: friction::load_part(&p.friction, on.friction, team_friction),
            relief: diagnosis::load_relief(&p.reading, situation),
            hours: selling_time::relative_hours(c),
        });
        let load = load_of_week(e, absence, at_work);
        let worked = p.market.working_time;
        fatigue = next_fatigue(e, fatigue, load_with_holiday(e, worked, load, 1.0));
        let lasting = load_with_holiday(e, worked, load, e.holiday_effect_on_exhaustion);
        exhaustion = next_exhaustion(e, on.contagion, exhaustion, lasting, team_exhaustion);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use teamdrift_engine::simd::Cpu;
    use crate::company::Company;
    use crate::Parameters;
    use crate::responses::{middle_company, responses};
    use crate::worked;
    use proptest::prelude::*;
    use teamdrift_engine::math::{exp, within};

    const MIDDLE: LoadInputs = LoadInputs {
        support: 0.5,
        demand: 0.5,
        strain: 0.0,
        safety: 0.5,
        standard: 0.5,
        exhaustion: 0.33,
        effort: 1.0,
        vacant: 0.0,
        resilience: 0.0,
        private_load: 0.0,
        friction: 0.0,
        relief: 0.0,
        hours: 1.0,
    };

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("energy", &["sick_weeks"], |q| {
            let (p, on) = (&q.parameters.energy, &q.parameters.mechanisms);
            let found = match q.equation() {
                "private_load" => next_private_load(p, q.of("private_load"), q.of("z")),
                "load" => {
                    let inputs = LoadInputs {
                        support: q.of("support"),
                        demand: q.of("demand"),
                        strain: q.of("strain"),
                        safety: q.of("safety"),
                        standard: q.of("standard"),
                        exhaustion: q.of("exhaustion"),
                        effort: q.of("effort"),
                        vacant: q.of("vacant_share"),
                        resilience: q.of("resilience"),
                        private_load: q.of("private_load"),
                        friction: q.of("friction_part"),
                        hours: q.of("hours"),
                        relief: q.of("relief"),
                    };
                    load(p, on.strain_on_load, inputs)
                }
                "holiday" => load_with_holiday(p, q.of("working_time"), q.of("load"), q.of("rest")),
                "fatigue" => next_fatigue(p, q.of("fatigue"), q.of("load")),
                "exhaustion" => {
                    next_exhaustion(p, on.contagion, q.of("exhaustion"), q.of("load"), q.of("mean_exhaustion"))
                }
                "energy" => energy(q.of("fatigue"), q.of("exhaustion")),
                "sick_hazard" => p.sick_hazard * exp(within(sick_log_hazard(p, q.of("exhaustion")), -6.0, 6.0)),
                _ => q.unknown(),
            };
            found.into()
        });
    }

    /// The ordinary week has the ordinary load; on sick leave no other load counts.
    #[test]
    fn ordinary_load() {
        let p = Energy::default();
        assert!((load(&p, true, MIDDLE) - p.ordinary_load).abs() < 1e-12);
        assert_eq!(load_of_week(&p, 0.0, 0.7), 0.7);
        assert_eq!(load_of_week(&p, 1.0, 0.7), p.sick_leave_load);
    }

    /// Two of eight seats empty are a quarter.
    #[test]
    fn vacancies() {
        assert_eq!((vacant_share(6.0, 8.0), vacant_share(8.0, 8.0)), (0.25, 0.0));
    }

    /// Private load keeps its spread: a step from one standard deviation's distribution leads to the same.
    #[test]
    fn private_load_is_stationary() {
        let p = Energy::default();
        let kept = next_private_load(&p, p.private_load_sd, 0.0);
        let pushed = next_private_load(&p, 0.0, 1.0);
        assert!(((kept * kept + pushed * pushed).sqrt() - p.private_load_sd).abs() < 1e-12);
    }

    /// Exhaustion builds faster than it recovers; fatigue is faster than both.
    #[test]
    fn paces() {
        let p = Energy::default();
        let load_for = |target: f64| (target + p.exhaustion_offset) / p.load_effect_on_exhaustion;
        let up = next_exhaustion(&p, false, 0.4, load_for(0.5), 0.4) - 0.4;
        let down = 0.4 - next_exhaustion(&p, false, 0.4, load_for(0.3), 0.4);
        assert!(up > 0.0 && down > 0.0 && up > down);
        assert!(next_fatigue(&p, 0.4, 0.5) - 0.4 > up);
    }

    /// Off, exhaustion does not change the load, and the team does not pull.
    #[test]
    fn switches() {
        let p = Energy::default();
        let tired = LoadInputs { exhaustion: 0.8, ..MIDDLE };
        assert!((load(&p, false, tired) - p.ordinary_load).abs() < 1e-12);
        assert_eq!(next_exhaustion(&p, false, 0.4, 0.4, 0.9), next_exhaustion(&p, false, 0.4, 0.4, 0.1));
        assert!(next_exhaustion(&p, true, 0.4, 0.4, 0.9) > next_exhaustion(&p, true, 0.4, 0.4, 0.1));
    }

    /// Longer hours load more; a holiday rests in part, in proportion to what of it counts, and a full week's work not at all.
    #[test]
    fn hours_and_holidays() {
        let p = Energy::default();
        let longer = LoadInputs { hours: 1.2, ..MIDDLE };
        assert!((load(&p, true, longer) - p.ordinary_load - 0.2 * p.hours_effect_on_load).abs() < 1e-12);
        let holiday = |worked, rest| load_with_holiday(&p, worked, 0.5, rest);
        assert_eq!((holiday(1.0, 1.0), holiday(1.2, 1.0), holiday(0.0, 0.0)), (0.5, 0.5, 0.5));
        assert!((holiday(0.0, 1.0) - p.holiday_load).abs() < 1e-12);
        assert!(holiday(0.0, 1.0) < holiday(0.6, 1.0) && holiday(0.6, 1.0) < holiday(0.6, 0.4));
        assert!(holiday(0.6, 0.4) < 0.5);
    }

    /// Exhaustion is state and trait: a resilient seller settles lower, and so does one while private life weighs less.
    #[test]
    fn state_and_trait() {
        let p = Energy::default();
        let settled = |resilience, private_load| {
            (0..520).fold(ORDINARY_EXHAUSTION, |exhaustion, _| {
                let q = LoadInputs { exhaustion, resilience, private_load, ..MIDDLE };
                next_exhaustion(&p, false, exhaustion, load(&p, true, q), exhaustion)
            })
        };
        let ordinary = settled(0.0, 0.0);
        assert!((ordinary - ORDINARY_EXHAUSTION).abs() < 0.02, "{ordinary}");
        assert!(settled(1.0, 0.0) < ordinary && ordinary < settled(-1.0, 0.0));
        assert!(settled(0.0, -p.private_load_sd) < ordinary && ordinary < settled(0.0, p.private_load_sd));
    }

    /// Every column that the loop reads acts where it should.
    #[test]
    fn loop_reads_its_columns() {
        let c = Context::new(Parameters::default(), 0);
        responses! { middle_company(&c), |company, cpu| company.update_energy(cpu, 0, &c);
            people.life: raised by [people.life seat.uniform_life] lowered by [] untouched by [people.demand];
            people.fatigue: raised by [people.fatigue people.demand people.standard people.exhaustion people.effort
                    people.life team.friction seat.uniform_life]
                lowered by [people.support people.safety people.resilience people.prospecting people.closing
                    people.absence team.filled]
                untouched by [team.exhaustion people.motivation];
            people.exhaustion: raised by [people.exhaustion people.demand team.exhaustion]
                lowered by [people.support people.absence] untouched by [people.fatigue];
        }
        let relieved = |company: &mut Company, cpu| {
            company.people.situation.fill(diagnosis::DiagnosedCause::Energy.code());
            company.update_energy(cpu, 0, &c);
        };
        let (mut with, mut without) = (middle_company(&c), middle_company(&c));
        relieved(&mut with, Cpu::portable());
        without.update_energy(Cpu::portable(), 0, &c);
        assert!(with.people.fatigue[0] < without.people.fatigue[0]);
    }

    proptest! {
        /// Every input loads or relieves as it should, from any middle state.
        #[test]
        fn signs(strain in 0.01..=1.0, safety in 0.0..=0.9, more in 0.001..=0.1) {
            let p = Energy::default();
            let q = LoadInputs { strain, safety, ..MIDDLE };
            let now = load(&p, true, q);
            for heavier in [
                LoadInputs { demand: q.demand + more, ..q },
                LoadInputs { standard: q.standard + more, ..q },
                LoadInputs { strain: q.strain + more, ..q },
                LoadInputs { exhaustion: q.exhaustion + more, ..q },
                LoadInputs { effort: q.effort + more, ..q },
                LoadInputs { vacant: q.vacant + more, ..q },
                LoadInputs { private_load: q.private_load + more, ..q },
                LoadInputs { friction: q.friction + more, ..q },
                LoadInputs { support: q.support - more, ..q },
                LoadInputs { safety: q.safety - more, ..q },
                LoadInputs { resilience: q.resilience - more, ..q },
                LoadInputs { relief: q.relief - more, ..q },
                LoadInputs { hours: q.hours + more, ..q },
            ] {
                prop_assert!(load(&p, true, heavier) > now, "{:?}", heavier);
            }
        }

        /// Both stocks and energy stay within 0 and 1.
        #[test]
        fn bounds(stock in 0.0..=1.0, other in 0.0..=1.0, load in -1.0..=3.0) {
            let p = Energy::default();
            prop_assert!((0.0..=1.0).contains(&next_fatigue(&p, stock, load)));
            prop_assert!((0.0..=1.0).contains(&next_exhaustion(&p, true, stock, load, other)));
            prop_assert!((-1e-12..=1.0).contains(&energy(stock, other)));
            prop_assert!(energy(stock + 0.1, other) < energy(stock, other));
        }
    }
}
