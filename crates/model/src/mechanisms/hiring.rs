//! Hiring: vacancies take weeks, candidates are seen through a noisy signal.

use crate::company::TRAILING;
use crate::mechanisms::person::{Character, candidate_number};
use crate::company::Company;
use crate::context::Context;
use crate::observe::EventKind;
use crate::streams::Stream;
use crate::parameters::section;
use teamdrift_engine::math::{exp, normal_quantile, within};
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
        /// How far candidates are told what the job, the culture and the demands are really like.
        preview: f64 = 0.0, "0-1", 0.0..=1.0, plausible 0.0..=1.0, Setting;
        /// Share of poorly matched candidates who withdraw after a full preview.
        preview_withdraw: f64 = 0.15, "share", 0.0..=1.0, plausible 0.0..=0.3, Verified("Phillips 1998, sign");
        /// Early exits from the wrong job after a full preview, relative to none.
        preview_misfit: f64 = 0.92, "x", 0.0..=1.0, plausible 0.85..=1.0, Verified("Earnest et al. 2011");
    }
}

/// The quality that an ideal interview would see, standardised: talent (mean of both, in standard
/// deviations) and fit.
#[inline(always)]
pub fn quality(p: &Hiring, talent: f64, fit: f64) -> f64 {
    (1.0 - p.fit_weight) * talent + p.fit_weight * (fit - 0.535) / 0.19
}

/// What the interview shows.
#[inline(always)]
pub fn signal(p: &Hiring, quality: f64, noise: f64) -> f64 {
    p.validity * quality + (1.0 - p.validity * p.validity).sqrt() * noise
}

/// Whether a candidate withdraws after being told what the job is really like. `u` is uniform.
#[inline(always)]
pub fn withdraws(p: &Hiring, poor_match: bool, u: f64) -> bool {
    poor_match && u < p.preview * p.preview_withdraw
}

/// The factor on early exits from the wrong job: who was told is less disappointed.
#[inline(always)]
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

/// How far behind all others a candidate comes who has withdrawn, in standard deviations of what interviews show.
const WITHDRAWN: f64 = 100.0;

impl Company {
    /// A seat falls empty; how long it will stay so is drawn for this occupancy.
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
        let (mu, sigma) = lognormal(h.vacancy_weeks, h.vacancy_sd);
        self.seat.vacancy[i] = exp(mu + sigma * normal_quantile(u));
        self.forget_sales(i);
    }

    /// The sales of the past year were another's.
    fn forget_sales(&mut self, i: usize) {
        let all = self.seats * self.lanes;
        for week in 0..TRAILING {
            self.trailing[week * all + i] = 0.0;
        }
    }

    /// The best-looking of the candidates for a seat is hired.
    pub(crate) fn fill(&mut self, c: &Context, seat: usize, lane: usize) {
        let i = seat * self.lanes + lane;
        let hire = self.hire[i];
        let h = &c.parameters.hiring;
        let mut best: Option<(f64, Character)> = None;
        for candidate in 0..h.candidates {
            let who = self.character(c, lane, seat as u32, hire, candidate, h.poor_match);
            let number = candidate_number(hire, candidate);
            let luck = self.draw(Stream::Interview, 0, lane, seat as u32, number);
            let noise = normal_quantile(luck[0]);
            let quality = quality(h, 0.5 * (who.talents.0 + who.talents.1), who.fit);
            let poor = who.fit < 0.5 * (c.parameters.person.poor_fit + c.parameters.person.good_fit);
            // Who withdraws is hired only where nobody else is left.
            let withdrawn = if withdraws(h, poor, luck[1]) { WITHDRAWN } else { 0.0 };
            let shown = signal(h, quality, noise) - withdrawn;
            if best.is_none_or(|(most, _)| shown > most) {
                best = Some((shown, who));
            }
        }
        if let Some((_, who)) = best {
            self.seat_newcomer(c, seat, lane, who);
            self.seat.vacancy[i] = 0.0;
            self.team.replacement[lane] += c.parameters.company.replacement_cost * c.parameters.pay.base;
            self.note(c, EventKind::Hire, Some(seat), lane);
        }
    }

    /// Vacancies run down as recruiting allows, and seats are filled.
    pub(crate) fn fill_vacancies(&mut self, c: &Context) {
        for seat in 0..self.seats {
            for lane in 0..self.lanes {
                let i = seat * self.lanes + lane;
                if self.people.present[i] <= 0.0 {
                    // Hardly any recruiting is still some: applications arrive by themselves.
                    let hands = self.team.time_coverage[lane] * self.team.recruiters[lane];
                    self.seat.vacancy[i] -= within(hands, 0.25, 1.0);
                    if self.seat.vacancy[i] <= 0.0 {
                        self.fill(c, seat, lane);
                    }
                }
            }
        }
    }
}
