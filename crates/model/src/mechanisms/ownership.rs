//! Ownership: what a group does for itself. It grows where responsibility is delegated, safe to take and plainly
//! expected, and shrinks under a manager who does everything or delegates in detail only.

use crate::mechanisms::context::Context;
use crate::loops::team_loop;
use crate::parameters::section;
use teamdrift_engine::math::{clip, gate, positive, toward};

section! {
    /// The group's collective capacity, and what it adds to the manager's.
    Ownership["ownership"] {
        /// How far ownership goes from the ordinary (.5) when everything is delegated, or nothing.
        delegation_effect: f64 = 1.0, "x", 0.0..=1.0, plausible 0.6..=1.0, Claim("A3");
        /// Support and demand that the group gives itself, per unit of ownership above the ordinary.
        dose_effect: f64 = 0.12, "x", 0.0..=0.5, plausible 0.05..=0.2, Claim("A3");
        /// Share of the manager's hours with people that full ownership above the ordinary takes over.
        hours_saved_share: f64 = 0.4, "x", 0.0..=1.0, plausible 0.2..=0.6, Claim("A1");
        /// Hours a week and seller that it takes to leave nothing to others.
        detail_hours: f64 = 0.5, "h/week", 0.0..=5.0, plausible 0.2..=1.0, Assumption;
        /// Adjustment.
        adjustment_weeks: f64 = 26.0, "weeks", 2.0..=208.0, plausible 13.0..=52.0, Assumption;
        /// Share taken up of what is delegated, per unit of safety times standard: from a third on, all of it.
        uptake: f64 = 3.0, "x", 0.0..=20.0, plausible 2.0..=4.0, Assumption;
    }
}

/// What an ordinary manager delegates, and the ordinary group's ownership, 0-1.
pub const ORDINARY: f64 = 0.5;

/// Where ownership tends to, 0-1: what is `delegated` beyond the ordinary is taken up as far as it is safe and something
/// is expected; what is kept back is lost whatever the rest.
#[inline(always)]
#[must_use]
pub fn target(p: &Ownership, on: bool, delegated: f64, safety: f64, standard: f64) -> f64 {
    let taken_up = clip(p.uptake * safety * standard);
    let more = positive(delegated - ORDINARY) * taken_up - positive(ORDINARY - delegated);
    ORDINARY + gate(on) * p.delegation_effect * more
}

/// Ownership after a week, 0-1.
#[inline(always)]
#[must_use]
pub fn next_ownership(p: &Ownership, ownership: f64, target: f64) -> f64 {
    clip(toward(ownership, target, p.adjustment_weeks))
}

/// The factor on hours that a manager needs with people, at this ownership (0-1).
#[inline(always)]
#[must_use]
pub fn hours(p: &Ownership, ownership: f64) -> f64 {
    1.0 - p.hours_saved_share * (ownership - ORDINARY)
}

/// Hours a week that detail takes of a manager who delegates less (`delegated`, 0-1) than an ordinary one.
#[inline(always)]
#[must_use]
pub fn detail(p: &Ownership, on: bool, delegated: f64, sellers: f64) -> f64 {
    gate(on) * p.detail_hours * sellers * positive(ORDINARY - delegated) / ORDINARY
}

/// Support, or demand, that the group gives itself beyond an ordinary one, 0-1 around 0.
#[inline(always)]
#[must_use]
pub fn given(p: &Ownership, ownership: f64) -> f64 {
    p.dose_effect * (ownership - ORDINARY)
}

team_loop! {
    /// The group's ownership.
    pub(crate) fn update_ownership(c: &Context; write team.ownership; read team.safety, team.standard) {
        let p = &c.parameters;
        let target = target(&p.ownership, p.mechanisms.ownership, p.policy.delegation, safety, standard);
        ownership = next_ownership(&p.ownership, ownership, target);
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
        worked::check("ownership", &[], |q| {
            let (p, on) = (&q.parameters.ownership, q.parameters.mechanisms.ownership);
            let target =
                || target(p, on, q.parameters.policy.delegation, q.of("mean_safety"), q.of("mean_standard"));
            let found = match q.equation() {
                "target" => target(),
                "ownership" => next_ownership(p, q.of("ownership"), target()),
                "given" => given(p, q.of("ownership")),
                _ => q.unknown(),
            };
            found.into()
        });
    }

    /// Off, and under ordinary delegation, ownership stays the ordinary; then hours and doses are ordinary as well.
    #[test]
    fn neutral() {
        let p = Ownership::default();
        assert_eq!((target(&p, false, 0.9, 0.6, 0.6), target(&p, true, ORDINARY, 0.6, 0.6)), (ORDINARY, ORDINARY));
        assert_eq!((hours(&p, ORDINARY), given(&p, ORDINARY)), (1.0, 0.0));
        assert_eq!((detail(&p, true, ORDINARY, 8.0), detail(&p, false, 0.1, 8.0)), (0.0, 0.0));
    }

    /// A manager who delegates nothing needs `detail_hours` for each seller; full ownership saves hours.
    #[test]
    fn hours_of_the_manager() {
        let p = Ownership::default();
        assert!((detail(&p, true, 0.0, 8.0) - 8.0 * p.detail_hours).abs() < 1e-12);
        assert_eq!(detail(&p, true, 0.9, 8.0), 0.0);
        assert!((hours(&p, 1.0) - (1.0 - 0.5 * p.hours_saved_share)).abs() < 1e-12);
    }

    /// Every column that the loop reads acts where it should.
    #[test]
    fn loop_reads_its_columns() {
        let mut parameters = Parameters::default();
        parameters.policy.delegation = 0.9;
        let c = Context::new(parameters, 0);
        responses! { middle_company(&c), |company, cpu| company.update_ownership(cpu, &c);
            team.ownership: raised by [team.ownership team.safety team.standard] lowered by [] untouched by [team.demand];
        }
    }

    proptest! {
        /// Delegation gives more ownership, the more so the safer and the higher the standard; keeping back takes it.
        #[test]
        fn signs(delegated in 0.0..=1.0, safety in 0.0..=1.0, standard in 0.0..=1.0, more in 0.0..=0.5) {
            let p = Ownership::default();
            let now = target(&p, true, delegated, safety, standard);
            prop_assert!(target(&p, true, delegated + more, safety, standard) >= now);
            prop_assert!(target(&p, true, delegated, safety + more, standard) >= now);
            prop_assert!(target(&p, true, delegated, safety, standard + more) >= now);
            prop_assert!((0.0..=1.0).contains(&next_ownership(&p, standard, now)));
        }
    }
}
