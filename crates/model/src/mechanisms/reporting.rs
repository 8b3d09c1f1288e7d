//! Reporting: what top management hears of the team. A manager who does not report is supported, and trusted, less.

use crate::loops::team_loop;
use crate::mechanisms::context::Context;
use crate::mechanisms::manager::Manager;
use crate::parameters::section;
use teamdrift_engine::math::{clip, gate, toward};

section! {
    /// Information upward, and what top management's support owes to it.
    Reporting["reporting"] {
        /// Top management's support per unit of what it hears of the team, from nothing (0) to all (1).
        effect_on_top_support: f64 = 0.3, "x", 0.0..=2.0, plausible 0.0..=0.6, Assumption;
        /// Hours a week at which top management hears half of all that there is: returns fall.
        half_hours: f64 = 9.5, "h/week", 0.5..=40.0, plausible 4.0..=15.0, Assumption;
        /// How fast top management notices.
        adjustment_weeks: f64 = 26.0, "weeks", 1.0..=260.0, plausible 13.0..=52.0, Assumption;
    }
}

/// Hours of information in an ordinary manager's week: the default of `manager.information_hours`. A test checks it.
const ORDINARY_HOURS: f64 = 9.5;

/// What top management hears in a week above what it hears of an ordinary team, 0-1 around 0: of the hours planned as far as
/// the week covers them (`coverage`, 0-1) and somebody sits in the chair (`presence`, 0-1).
#[inline(always)]
#[must_use]
pub fn heard(p: &Reporting, m: &Manager, on: bool, coverage: f64, presence: f64) -> f64 {
    let hours = m.information_hours * coverage * presence;
    gate(on) * (hours / (hours + p.half_hours) - ORDINARY_HOURS / (ORDINARY_HOURS + p.half_hours))
}

/// Top management's support for a team of which it hears so much (`reporting`, 0 = ordinary), 0-1.
#[inline(always)]
#[must_use]
pub fn top_support(p: &Reporting, given: f64, reporting: f64) -> f64 {
    clip(given + p.effect_on_top_support * reporting)
}

team_loop! {
    /// What top management has come to hear of the team.
    pub(crate) fn update_reporting(c: &Context; write team.reporting; read team.unprotected_coverage, team.presence) {
        let p = &c.parameters;
        let heard = heard(&p.reporting, &p.manager, p.mechanisms.reporting, unprotected_coverage, presence);
        reporting = toward(reporting, heard, p.reporting.adjustment_weeks);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Parameters;
    use crate::responses::{middle_company, responses};
    use crate::worked;
    use proptest::prelude::*;

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("reporting", &[], |q| {
            let (all, p) = (&q.parameters, &q.parameters.reporting);
            let present = || if q.is("chair_empty") { all.manager.acting_share } else { 1.0 };
            let found = match q.equation() {
                "heard" => heard(p, &all.manager, all.mechanisms.reporting, q.of("rest"), present()),
                "reporting" => toward(q.of("reporting"), q.of("heard"), p.adjustment_weeks),
                "top_support" => top_support(p, all.company.top_support, q.of("reporting")),
                _ => q.unknown(),
            };
            found.into()
        });
    }

    /// The ordinary week is the zero; off, every week is; then support from the top is what the company gives.
    #[test]
    fn neutral() {
        let (p, m) = (Reporting::default(), Manager::default());
        assert_eq!(m.information_hours, ORDINARY_HOURS);
        assert!(heard(&p, &m, true, 1.0, 1.0).abs() < 1e-12);
        assert_eq!(heard(&p, &m, false, 0.1, 0.2), 0.0);
        assert_eq!(top_support(&p, 0.5, 0.0), 0.5);
    }

    /// Every column that the loop reads acts where it should.
    #[test]
    fn loop_reads_its_columns() {
        let c = Context::new(Parameters::default(), 0);
        let mut company = middle_company(&c);
        company.team.unprotected_coverage.fill(0.8);
        company.team.presence.fill(0.7);
        responses! { company, |company, cpu| company.update_reporting(cpu, &c);
            team.reporting: raised by [team.reporting team.unprotected_coverage team.presence] lowered by []
                untouched by [team.load];
        }
    }

    proptest! {
        /// More reporting gives more support from the top, each hour less than the one before.
        #[test]
        fn signs(coverage in 0.0..=0.5, more in 0.01..=0.25) {
            let (p, m) = (Reporting::default(), Manager::default());
            let at = |coverage| heard(&p, &m, true, coverage, 1.0);
            prop_assert!(at(coverage + more) > at(coverage));
            prop_assert!(at(coverage + 2.0 * more) - at(coverage + more) < at(coverage + more) - at(coverage));
            prop_assert!(top_support(&p, 0.5, at(coverage + more)) > top_support(&p, 0.5, at(coverage)));
        }
    }
}
