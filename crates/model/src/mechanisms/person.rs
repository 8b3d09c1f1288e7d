//! Persons: traits fixed for life, and the states of a newcomer.

use crate::company::Company;
use crate::mechanisms::context::Context;
use crate::mechanisms::roles::Role;
use crate::mechanisms::{earnings, satisfaction, skill};
use crate::parameters::section;
use crate::streams::Stream;
use teamdrift_engine::math::{clip, normal_quantile, within};

section! {
    /// How people differ, and how a newcomer begins.
    Person["person"] {
        /// Spread of ambition around .5.
        ambition_sd: f64 = 0.18, "0-1", 0.0..=0.5, plausible 0.12..=0.25, Assumption;
        /// Spread of feedback affinity around .5.
        affinity_sd: f64 = 0.2, "0-1", 0.0..=0.5, plausible 0.1..=0.3, Verified("Kluger & DeNisi 1996: SD .95 d around +.41");
        /// Spread of talent for each of the two kinds of work (log output).
        talent_sd: f64 = 0.26, "log", 0.0..=1.0, plausible 0.15..=0.35, Computed("spread between sellers .39, L6, L17");
        /// Correlation of the two talents.
        talent_correlation: f64 = 0.3, "r", 0.0..=1.0, plausible 0.0..=0.6, Assumption;
        /// Correlation of selling talent and leading aptitude.
        aptitude_correlation: f64 = 0.1, "r", -0.9..=0.9, plausible 0.0..=0.3, Verified("Benson, Li & Shue 2019");
        /// Fit with the tasks of a well matched seller.
        good_fit: f64 = 0.72, "0-1", 0.0..=1.0, plausible 0.65..=0.8, Assumption;
        /// Fit with the tasks of a poorly matched one.
        poor_fit: f64 = 0.35, "0-1", 0.0..=1.0, plausible 0.25..=0.45, Assumption;
        /// Spread of fit within each kind.
        fit_sd: f64 = 0.05, "0-1", 0.0..=0.3, plausible 0.02..=0.1, Assumption;
        /// Skill of a newcomer.
        newcomer_skill: f64 = 0.50, "0-1", 0.0..=1.0, plausible 0.35..=0.55, Computed("L4: nine tenths within 9 months");
        /// What a newcomer believes of safety and standard.
        newcomer_belief: f64 = 0.55, "0-1", 0.0..=1.0, plausible 0.45..=0.65, Assumption;
        /// Motivation of a newcomer.
        newcomer_motivation: f64 = 0.60, "0-1", 0.0..=1.0, plausible 0.5..=0.7, Assumption;
        /// Exhaustion of a newcomer.
        newcomer_exhaustion: f64 = 0.22, "0-1", 0.0..=1.0, plausible 0.15..=0.3, Assumption;
        /// Fatigue of a newcomer.
        newcomer_fatigue: f64 = 0.30, "0-1", 0.0..=1.0, plausible 0.2..=0.35, Assumption;
        /// Role clarity of a newcomer.
        newcomer_clarity: f64 = 0.45, "0-1", 0.0..=1.0, plausible 0.3..=0.6, Assumption;
        /// Spread between people in what skill they come back to, whatever the leadership.
        lasting_skill_sd: f64 = 0.04, "0-1", 0.0..=0.3, plausible 0.0..=0.1, Assumption;
        /// Share of a named seller's skill, above or below what is usual, that is the seller's own for good.
        lasting_skill_share: f64 = 0.7, "share", 0.0..=1.0, plausible 0.4..=0.9, Verified("Stewart & Nandkeolyar 2006; Sturman 2005: stability of performance .5-.85 over a year and more; size ours");
        /// Satisfaction of a newcomer of ordinary disposition.
        newcomer_satisfaction: f64 = 0.55, "0-1", 0.0..=1.0, plausible 0.45..=0.7, Assumption;
        /// Sales over quota with which a newcomer is first credited.
        newcomer_attainment: f64 = 0.9, "x", 0.0..=2.0, plausible 0.7..=1.0, Assumption;
    }
}

/// Largest trait, standard deviations either way: one person in 370 lies beyond.
const TRAIT_BOUND: f64 = 3.0;
/// Lowest and highest fit: nobody fits not at all or wholly.
const FIT_RANGE: (f64, f64) = (0.02, 0.98);

/// Ambition, 0-1, from a standard normal.
#[must_use]
pub fn ambition(p: &Person, z: f64) -> f64 {
    clip(0.5 + p.ambition_sd * z)
}

/// Feedback affinity, 0-1, from a standard normal.
#[must_use]
pub fn affinity(p: &Person, z: f64) -> f64 {
    clip(0.5 + p.affinity_sd * z)
}

/// Talents for prospecting and closing, standard deviations, from two own and one common standard normal.
#[must_use]
pub fn talents(p: &Person, own: (f64, f64), common: f64) -> (f64, f64) {
    let shared = p.talent_correlation.sqrt();
    let rest = (1.0 - p.talent_correlation).sqrt();
    (shared * common + rest * own.0, shared * common + rest * own.1)
}

/// Selling talent of both kinds of work together, standard deviations, from both talents.
#[must_use]
pub fn selling_talent(p: &Person, talents: (f64, f64)) -> f64 {
    // The mean of both talents has this standard deviation.
    let sd = ((1.0 + p.talent_correlation) / 2.0).sqrt();
    0.5 * (talents.0 + talents.1) / sd
}

/// Leading aptitude, standard deviations, with the stated correlation to selling talent; `z` is a standard normal.
#[must_use]
pub fn aptitude(p: &Person, talents: (f64, f64), z: f64) -> f64 {
    let talent = selling_talent(p, talents);
    let r = p.aptitude_correlation;
    r * talent + (1.0 - r * r).sqrt() * z
}

/// Fit, 0-1, from a uniform `u` (poor or good) and a standard normal `z`. `poor` is the share of poor matches.
#[must_use]
pub fn fit(p: &Person, poor: f64, u: f64, z: f64) -> f64 {
    let center = if u < poor { p.poor_fit } else { p.good_fit };
    within(center + p.fit_sd * z, FIT_RANGE.0, FIT_RANGE.1)
}

/// Whether a fit (0-1) is nearer to a poor match's than to a good one's.
#[must_use]
pub fn is_poor_match(p: &Person, fit: f64) -> bool {
    fit < 0.5 * (p.poor_fit + p.good_fit)
}

/// A trait from a standard normal, bounded, standard deviations.
fn bounded(z: f64) -> f64 {
    within(z, -TRAIT_BOUND, TRAIT_BOUND)
}

/// A person's traits, drawn by person, or by candidate for a seat.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Character {
    pub ambition: f64,
    pub affinity: f64,
    pub resilience: f64,
    pub disposition: f64,
    /// Talents in standard deviations.
    pub talents: (f64, f64),
    pub aptitude: f64,
    pub fit: f64,
    pub contact: f64,
    /// Readiness to change jobs, standard deviations.
    pub mobility: f64,
    /// Lasting difference of skill, standard deviations.
    pub lasting_skill: f64,
}

impl Character {
    /// Somebody in the middle of every scale.
    pub(crate) const fn ordinary() -> Self {
        Self {
            ambition: 0.5,
            affinity: 0.5,
            resilience: 0.0,
            disposition: 0.0,
            talents: (0.0, 0.0),
            aptitude: 0.0,
            fit: skill::MIDDLE_FIT,
            contact: 0.0,
            mobility: 0.0,
            lasting_skill: 0.0,
        }
    }
}

/// A candidate's number for a seat of the team that is found at the start of the history, in the `draw`-th draw of somebody
/// who might have stayed. The highest bit keeps these apart from later hires.
pub(crate) const fn found_number(draw: u32, candidate: u32) -> u32 {
    1 << 31 | draw << 5 | candidate
}

/// A candidate's number within the address of a hire.
pub(crate) const fn candidate_number(hire: u32, candidate: u32) -> u32 {
    hire << 8 | candidate
}

impl Company {
    /// Draws the person who comes as `candidate` for the `hire`-th occupancy of a seat.
    pub(crate) fn character(
        &self,
        c: &Context,
        lane: usize,
        seat: u32,
        hire: u32,
        candidate: u32,
        poor: f64,
    ) -> Character {
        self.character_numbered(c, lane, seat, candidate_number(hire, candidate), poor)
    }

    /// Draws the person with this number of a seat.
    pub(crate) fn character_numbered(&self, c: &Context, lane: usize, seat: u32, number: u32, poor: f64) -> Character {
        let p = &c.parameters.person;
        let draw = |stream| self.draw(stream, 0, lane, seat, number);
        let character = draw(Stream::Character).map(normal_quantile);
        let talent = draw(Stream::Talent).map(normal_quantile);
        let matched = draw(Stream::Match);
        let lasting = draw(Stream::Lasting).map(normal_quantile);
        let talents = talents(p, (talent[0], talent[1]), talent[2]);
        Character {
            ambition: ambition(p, character[0]),
            affinity: affinity(p, character[1]),
            resilience: bounded(character[2]),
            disposition: bounded(character[3]),
            talents,
            aptitude: aptitude(p, talents, talent[3]),
            fit: fit(p, poor, matched[0], normal_quantile(matched[1])),
            contact: c.parameters.leadership.contact_sd * bounded(normal_quantile(matched[2])),
            mobility: bounded(lasting[0]),
            lasting_skill: bounded(lasting[1]),
        }
    }

    /// Seats a person with the states of a newcomer.
    pub(crate) fn seat_newcomer(&mut self, c: &Context, seat: usize, lane: usize, who: Character) {
        let i = seat * self.lanes + lane;
        let (p, all) = (&mut self.people, &c.parameters);
        let q = &all.person;
        p.present[i] = 1.0;
        p.ambition[i] = who.ambition;
        p.affinity[i] = who.affinity;
        p.resilience[i] = who.resilience;
        p.disposition[i] = who.disposition;
        p.talent_prospecting[i] = q.talent_sd * who.talents.0;
        p.talent_closing[i] = q.talent_sd * who.talents.1;
        p.ceiling_prospecting[i] = skill::ceiling(&all.skill, who.talents.0);
        p.ceiling_closing[i] = skill::ceiling(&all.skill, who.talents.1);
        p.aptitude[i] = who.aptitude;
        p.fit[i] = who.fit;
        p.contact[i] = who.contact;
        p.base_pay[i] = all.pay.base;
        p.lasting_skill[i] = q.lasting_skill_sd * who.lasting_skill;
        p.mobility[i] = all.withdrawal.mobility_sd * who.mobility;
        p.withdrawal[i] = p.mobility[i] + all.withdrawal.newcomer_level;
        p.ramp[i] = skill::ramp(&all.skill, 0.0);
        let skill = clip(q.newcomer_skill + p.lasting_skill[i]);
        p.prospecting[i] = skill;
        p.closing[i] = skill;
        p.motivation[i] = q.newcomer_motivation;
        p.fatigue[i] = q.newcomer_fatigue;
        p.exhaustion[i] = q.newcomer_exhaustion;
        p.life[i] = 0.0;
        p.safety[i] = q.newcomer_belief;
        p.standard[i] = q.newcomer_belief;
        p.clarity[i] = q.newcomer_clarity;
        p.responsibility[i] = 0.5;
        p.trust[i] = 0.5;
        p.satisfaction[i] = satisfaction::of_newcomer(all, who.disposition);
        p.tenure[i] = 0.0;
        p.absence[i] = 0.0;
        p.attainment[i] = q.newcomer_attainment;
        p.won_recent[i] = all.pay.ordinary_week;
        let usual = earnings::usual_earnings(&all.pay, earnings::paid_base(c, all.pay.base), all.pay.ordinary_week);
        p.earnings[i] = usual;
        p.expected[i] = usual;
        p.exempt[i] = 0.0;
        p.effort[i] = 1.0;
        p.role[i] = Role::Generalist.code();
        self.form_views(c, seat, lane);
        self.unread(i);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worked;
    use serde_json::json;

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("person", &[], |q| {
            let p = &q.parameters.person;
            match q.equation() {
                "ambition" => ambition(p, q.of("z")).into(),
                "affinity" => affinity(p, q.of("z")).into(),
                "talents" => {
                    let own = (q.of("z_prospecting"), q.of("z_closing"));
                    let (prospecting, closing) = talents(p, own, q.of("z_common"));
                    json!({"prospecting": prospecting, "closing": closing})
                }
                "aptitude" => {
                    aptitude(p, (q.of("prospecting_talent"), q.of("closing_talent")), q.of("z")).into()
                }
                "fit" => fit(p, q.of("poor_share"), q.of("u"), q.of("z")).into(),
                "lasting" => json!({
                    "mobility": q.parameters.withdrawal.mobility_sd() * bounded(q.of("z_mobility")),
                    "skill": p.lasting_skill_sd * bounded(q.of("z_skill")),
                }),
                _ => q.unknown(),
            }
        });
    }

    /// Whoever might have stayed from before the history and whoever is hired later are different people.
    #[test]
    fn numbers_of_persons() {
        let found: std::collections::BTreeSet<u32> =
            (0..400).flat_map(|draw| (0..12).map(move |candidate| found_number(draw, candidate))).collect();
        assert_eq!(found.len(), 400 * 12);
        for hire in (0..60_000).chain([(1 << 23) - 1]) {
            for candidate in [0, 1, 11, 255] {
                assert!(!found.contains(&candidate_number(hire, candidate)));
            }
        }
        assert_ne!(candidate_number(1, 0), candidate_number(0, 1));
    }

    /// A newcomer is as withdrawn as the own readiness to change jobs makes one, and a little less; skill differs lastingly.
    #[test]
    fn newcomers_differ() {
        let c = Context::new(crate::Parameters::default(), 0);
        let mut company = crate::responses::middle_company(&c);
        let who = Character { mobility: 1.5, lasting_skill: -1.0, ..Character::ordinary() };
        company.seat_newcomer(&c, 0, 0, who);
        let (all, p) = (&c.parameters, &company.people);
        assert_eq!(p.mobility[0], 1.5 * all.withdrawal.mobility_sd());
        assert_eq!(p.withdrawal[0], p.mobility[0] + all.withdrawal.newcomer_level());
        assert_eq!(p.lasting_skill[0], -all.person.lasting_skill_sd);
        assert!((p.prospecting[0] - all.person.newcomer_skill + all.person.lasting_skill_sd).abs() < 1e-12);
        assert_eq!((p.earnings[0], p.ramp[0]), (p.expected[0], skill::ramp(&all.skill, 0.0)));
    }

    /// Talents and aptitude have variance 1, and talents the stated correlation: by the weights of independent normals.
    #[test]
    fn variances() {
        let p = Person { talent_correlation: 0.4, aptitude_correlation: 0.3, ..Person::default() };
        let of_own = talents(&p, (1.0, 0.0), 0.0);
        let of_other = talents(&p, (0.0, 1.0), 0.0);
        let of_common = talents(&p, (0.0, 0.0), 1.0);
        assert!((of_own.0 * of_own.0 + of_common.0 * of_common.0 - 1.0).abs() < 1e-12);
        assert!((of_common.0 * of_common.1 - p.talent_correlation).abs() < 1e-12);
        let weights = [of_own, of_other, of_common].map(|talents| aptitude(&p, talents, 0.0));
        let explained: f64 = weights.iter().map(|w| w * w).sum();
        assert!((explained.sqrt() - p.aptitude_correlation).abs() < 1e-12);
        let rest = aptitude(&p, (0.0, 0.0), 1.0);
        assert!((explained + rest * rest - 1.0).abs() < 1e-12);
    }
}
