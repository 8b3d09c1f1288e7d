//! Hiring: vacancies take weeks, and interviews show candidates with noise.

use crate::company::{Company, TRAILING};
use crate::mechanisms::context::Context;
use crate::mechanisms::{earnings, selling_time};
use crate::mechanisms::person::{self, Character, candidate_number};
use crate::log::EventKind;
use crate::parameters::section;
use crate::streams::Stream;
use teamdrift_engine::math::{exp, gate, normal_quantile, within};

section! {
    /// How an open seat is filled.
    Hiring["hiring"] {
        /// Mean time until an open seat is filled.
        vacancy_weeks: f64 = 17.0, "weeks", 0.0..=260.0, plausible 14.0..=28.0, Quoted("CSO 2018; L3");
        /// Standard deviation of that time.
        vacancy_sd: f64 = 8.0, "weeks", 0.0..=130.0, plausible 4.0..=12.0, Assumption;
        /// Candidates interviewed for a seat.
        candidates: u32 = 3, "people", 1..=20, plausible 2..=6, Assumption;
        /// Validity of the interview: correlation of what it shows with what it should.
        validity: f64 = 0.30, "r", 0.0..=1.0, plausible 0.19..=0.42, Quoted("Sackett et al. 2022; L16");
        /// Share of candidates whom the actual tasks do not suit.
        poor_match: f64 = 0.5, "share", 0.0..=1.0, plausible 0.4..=0.67, Uncertain("managers' surveys .46-.48; claim K6 .67");
        /// Weight of fit against talent in what the interview looks for.
        fit_weight: f64 = 0.5, "share", 0.0..=1.0, plausible 0.2..=0.8, Assumption;
        /// How realistic a preview candidates get of the job, the culture and the demands.
        preview: f64 = 0.0, "0-1", 0.0..=1.0, plausible 0.0..=1.0, Setting;
        /// Share of poorly matched candidates who withdraw after a full preview.
        preview_withdraw: f64 = 0.15, "share", 0.0..=1.0, plausible 0.0..=0.3, Verified("Phillips 1998, sign");
        /// Early exits from the wrong job after a full preview, relative to none.
        preview_misfit: f64 = 0.92, "x", 0.0..=1.0, plausible 0.85..=1.0, Verified("Earnest et al. 2011");
        /// Elasticity of the number of candidates, and of how soon a seat is filled, to what is paid against the market.
        pay_effect_on_candidates: f64 = 2.0, "x", 0.0..=6.0, plausible 0.5..=3.5, Memory("Dal Bo, Finan & Rossi 2013: higher offers are accepted more often; size ours");
        /// Talent of candidates, standard deviations, per log unit of what is paid against the market.
        pay_effect_on_talent: f64 = 0.5, "SD", 0.0..=3.0, plausible 0.0..=1.5, Memory("Dal Bo, Finan & Rossi 2013: better paid jobs draw abler candidates; size ours");
        /// Least share of ordinary recruiting: applications arrive by themselves.
        least_recruiting_share: f64 = 0.25, "share", 0.0..=1.0, plausible 0.1..=0.5, Assumption;
    }
}

/// Mean and standard deviation of fit among candidates (half of them poor matches): fit counts in standard deviations.
const CANDIDATES_FIT: (f64, f64) = (0.535, 0.19);

/// The quality that an ideal interview would show, standard deviations: talent (mean of both, standard deviations) and
/// fit (0-1).
#[must_use]
pub fn quality(p: &Hiring, talent: f64, fit: f64) -> f64 {
    (1.0 - p.fit_weight) * talent + p.fit_weight * (fit - CANDIDATES_FIT.0) / CANDIDATES_FIT.1
}

/// What the interview shows of a quality, standard deviations; `noise` is a standard normal.
#[must_use]
pub fn signal(p: &Hiring, quality: f64, noise: f64) -> f64 {
    p.validity * quality + (1.0 - p.validity * p.validity).sqrt() * noise
}

/// Whether a candidate withdraws after a realistic preview. `u` is uniform.
#[must_use]
pub fn withdraws(p: &Hiring, poor_match: bool, u: f64) -> bool {
    poor_match && u < p.preview * p.preview_withdraw
}

/// The factor on early exits from the wrong job: a realistic preview prevents disappointment.
#[inline(always)]
#[must_use]
pub fn disappointment(p: &Hiring) -> f64 {
    1.0 - p.preview * (1.0 - p.preview_misfit)
}

/// Mean and standard deviation of the log of a lognormal with this mean and standard deviation.
#[must_use]
pub fn lognormal(mean: f64, sd: f64) -> (f64, f64) {
    if mean <= 0.0 {
        return (f64::NEG_INFINITY, 0.0);
    }
    let variance = libm::log(1.0 + (sd / mean) * (sd / mean));
    (libm::log(mean) - 0.5 * variance, variance.sqrt())
}

/// Log of what the plan pays an ordinary seller over what others pay, bounded; 0 where candidates do not compare.
#[must_use]
pub fn relative_pay(c: &Context) -> f64 {
    let p = &c.parameters;
    let base = earnings::paid_base(c, p.pay.base);
    let paid = earnings::certain_pay(&p.pay, base, earnings::usual_earnings(&p.pay, base, p.pay.ordinary_week));
    let offered = earnings::outside_offer(&p.pay, p.pay.ordinary_week, p.pay.base, selling_time::relative_hours(c));
    -gate(p.mechanisms.pay_attracts) * earnings::log_gap(&p.pay, offered, paid)
}

/// Candidates for a seat, from a uniform that decides on the fraction: more where more is paid, always one.
#[must_use]
pub fn candidates(p: &Hiring, relative_pay: f64, uniform: f64) -> u32 {
    let expected = f64::from(p.candidates) * exp(p.pay_effect_on_candidates * relative_pay);
    let whole = within(expected, 1.0, MOST_CANDIDATES);
    whole.floor() as u32 + u32::from(uniform < whole - whole.floor())
}

/// What a week counts toward filling a seat, at this pay relative to others'.
#[must_use]
pub fn pay_factor_on_filling(p: &Hiring, relative_pay: f64) -> f64 {
    within(exp(p.pay_effect_on_candidates * relative_pay), PAY_FACTOR_RANGE.0, PAY_FACTOR_RANGE.1)
}

/// Most candidates that anybody interviews for a seat.
const MOST_CANDIDATES: f64 = 24.0;
/// How much sooner or later pay can fill a seat: some take any job, and interviews take their time.
const PAY_FACTOR_RANGE: (f64, f64) = (0.08, 1.3);

/// Weeks until an open seat is filled, from a standard normal.
#[must_use]
pub fn wait(p: &Hiring, z: f64) -> f64 {
    let (mu, sigma) = lognormal(p.vacancy_weeks, p.vacancy_sd);
    exp(mu + sigma * z)
}

/// What a week of recruiting counts, weeks, with this share of ordinary recruiting.
#[must_use]
pub fn week_counts(p: &Hiring, recruiting: f64) -> f64 {
    within(recruiting, p.least_recruiting_share, 1.0)
}

/// How far behind all others a candidate comes who has withdrawn, standard deviations: hired only if nobody else is there.
const WITHDRAWN: f64 = 100.0;

impl Company {
    /// Vacates a seat and draws how long it stays open.
    pub(crate) fn vacate(&mut self, c: &Context, seat: usize, lane: usize) {
        let i = seat * self.lanes + lane;
        let hire = self.hire[i] + 1;
        self.people.present[i] = 0.0;
        self.people.exempt[i] = 0.0;
        self.people.absence[i] = 0.0;
        self.people.notice[i] = 0.0;
        self.hire[i] = hire;
        let h = &c.parameters.hiring;
        let u = self.draw(Stream::Vacancy, 0, lane, seat as u32, hire)[0];
        self.seat.vacancy[i] = wait(h, normal_quantile(u));
        self.forget_sales(i);
    }

    /// Clears the sales of the past year: they were another seller's.
    fn forget_sales(&mut self, i: usize) {
        let all = self.seats * self.lanes;
        for week in 0..TRAILING {
            self.trailing[week * all + i] = 0.0;
        }
    }

    /// Hires the candidate for a seat whose interview shows most.
    pub(crate) fn fill(&mut self, c: &Context, seat: usize, lane: usize) {
        let i = seat * self.lanes + lane;
        let hire = self.hire[i];
        let who = self.best_candidate(c, lane, seat as u32, |candidate| candidate_number(hire, candidate));
        self.seat_newcomer(c, seat, lane, who);
        self.seat.vacancy[i] = 0.0;
        self.team.replacement[lane] += c.parameters.company.replacement_cost * c.parameters.pay.base;
        self.log_event(c, EventKind::Hire, Some(seat), lane);
    }

    /// The candidate for a seat whose interview shows most, among those with these numbers.
    pub(crate) fn best_candidate(&self, c: &Context, lane: usize, seat: u32, number: impl Fn(u32) -> u32) -> Character {
        let h = &c.parameters.hiring;
        let relative_pay = relative_pay(c);
        let gained = h.pay_effect_on_talent * relative_pay;
        let uniform = self.draw(Stream::Vacancy, 0, lane, seat, number(0))[1];
        let come = candidates(h, relative_pay, uniform);
        let seen = (0..come).map(|candidate| {
            let mut who = self.character_numbered(c, lane, seat, number(candidate), h.poor_match);
            who.talents = (who.talents.0 + gained, who.talents.1 + gained);
            let uniforms = self.draw(Stream::Interview, 0, lane, seat, number(candidate));
            let noise = normal_quantile(uniforms[0]);
            let quality = quality(h, 0.5 * (who.talents.0 + who.talents.1), who.fit);
            let poor = person::is_poor_match(&c.parameters.person, who.fit);
            let withdrawn = if withdraws(h, poor, uniforms[1]) { WITHDRAWN } else { 0.0 };
            (signal(h, quality, noise) - withdrawn, who)
        });
        // Of equals the first; there is always one.
        let best = seen.reduce(|best, next| if next.0 > best.0 { next } else { best });
        best.map_or_else(|| self.character_numbered(c, lane, seat, number(0), h.poor_match), |(_, who)| who)
    }

    /// Counts vacancies down as recruiting allows, and fills seats.
    pub(crate) fn fill_vacancies(&mut self, c: &Context) {
        let relative_pay = relative_pay(c);
        for seat in 0..self.seats {
            for lane in 0..self.lanes {
                let i = seat * self.lanes + lane;
                if self.people.present[i] <= 0.0 {
                    let recruiting = self.team.time_coverage[lane] * self.team.recruiters[lane];
                    let paid = pay_factor_on_filling(&c.parameters.hiring, relative_pay);
                    self.seat.vacancy[i] -= week_counts(&c.parameters.hiring, recruiting) * paid;
                    if self.seat.vacancy[i] <= 0.0 {
                        self.fill(c, seat, lane);
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Parameters;
    use crate::mechanisms::manager;
    use crate::worked;

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("hiring", &[], |q| {
            let p = &q.parameters.hiring;
            match q.equation() {
                "relative_pay" => relative_pay(&Context::new(q.parameters.clone(), 0)).into(),
                "candidates" => candidates(p, q.of("relative_pay"), q.of("u")).into(),
                "pay_factor" => pay_factor_on_filling(p, q.of("relative_pay")).into(),
                "wait" => wait(p, q.of("z")).into(),
                "week_counts" => {
                    let chair_vacancy = f64::from(u8::from(q.is("chair_empty")));
                    let present = manager::presence(&q.parameters.manager, chair_vacancy);
                    week_counts(p, q.of("covered") * present).into()
                }
                "quality" => quality(p, q.of("mean_talent"), q.of("fit")).into(),
                "signal" => signal(p, q.of("quality"), q.of("z")).into(),
                "withdraws" => {
                    withdraws(p, person::is_poor_match(&q.parameters.person, q.of("fit")), q.of("u")).into()
                }
                _ => q.unknown(),
            }
        });
    }

    /// The time to fill has the stated mean and standard deviation.
    #[test]
    fn wait_has_its_moments() {
        let p = Hiring::default();
        let n = 20_000;
        let weeks: Vec<f64> =
            (0..n).map(|i| wait(&p, normal_quantile((f64::from(i) + 0.5) / f64::from(n)))).collect();
        let mean = weeks.iter().sum::<f64>() / f64::from(n);
        let variance = weeks.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / f64::from(n);
        assert!((mean - p.vacancy_weeks).abs() < 0.01 && (variance.sqrt() - p.vacancy_sd).abs() < 0.05);
    }

    /// A perfect interview shows quality itself, a useless one noise alone; a signal of a standard normal quality has
    /// variance 1 at any validity.
    #[test]
    fn validity() {
        let with = |validity| Hiring { validity, ..Hiring::default() };
        assert_eq!((signal(&with(1.0), 0.7, 2.0), signal(&with(0.0), 0.7, 2.0)), (0.7, 2.0));
        let p = with(0.3);
        let (of_quality, of_noise) = (signal(&p, 1.0, 0.0), signal(&p, 0.0, 1.0));
        assert!((of_quality * of_quality + of_noise * of_noise - 1.0).abs() < 1e-12);
    }

    /// At the market's pay as many candidates come as the table says, and the clock runs as it does; more pay brings more
    /// and better ones sooner, less pay fewer, but always one.
    #[test]
    fn pay_attracts() {
        let p = Hiring::default();
        assert!(relative_pay(&Context::new(Parameters::default(), 0)).abs() < 1e-12);
        assert_eq!((candidates(&p, 0.0, 0.999), pay_factor_on_filling(&p, 0.0)), (p.candidates, 1.0));
        assert_eq!((candidates(&p, -5.0, 0.5), candidates(&p, 5.0, 0.5)), (1, MOST_CANDIDATES as u32));
        assert_eq!((pay_factor_on_filling(&p, -5.0), pay_factor_on_filling(&p, 5.0)), PAY_FACTOR_RANGE);
        let with = |change: &dyn Fn(&mut Parameters)| {
            let mut parameters = Parameters::default();
            change(&mut parameters);
            relative_pay(&Context::new(parameters, 0))
        };
        assert!(with(&|p| p.pay.base *= 1.1) > 0.0 && with(&|p| p.pay.commission = 0.0) < 0.0);
        assert!(with(&|p| p.pay.market_level = 1.1) < 0.0 && with(&|p| p.team.hours_per_week = 45.0) < 0.0);
        assert_eq!(with(&|p| (p.pay.base, p.mechanisms.pay_attracts) = (0.0, false)), 0.0);
    }

    /// Over its uniform the number of candidates has the mean that pay gives it.
    #[test]
    fn mean_of_candidates() {
        let p = Hiring::default();
        let n = 10_000;
        let sum: u32 = (0..n).map(|i| candidates(&p, 0.15, (f64::from(i) + 0.5) / f64::from(n))).sum();
        let expected = f64::from(p.candidates) * exp(p.pay_effect_on_candidates * 0.15);
        assert!((f64::from(sum) / f64::from(n) - expected).abs() < 1e-3);
    }

    /// Without a preview nobody withdraws and nothing changes early exits.
    #[test]
    fn neutral() {
        let p = Hiring::default();
        assert!(!withdraws(&p, true, 0.0));
        assert_eq!(disappointment(&p), 1.0);
        assert!((disappointment(&Hiring { preview: 1.0, ..p.clone() }) - p.preview_misfit).abs() < 1e-12);
    }
}
