//! Surveys and tests: what the files of people show is an answer, not the truth. Answers vary from one time to the next;
//! what is simulated follows the truth alone.

use crate::company::Company;
use crate::mechanisms::person::candidate_number;
use crate::parameters::section;
use crate::streams::Stream;
use crate::mechanisms::leaving;
use teamdrift_engine::math::{clip, exp, normal_quantile};

section! {
    /// How well surveys and tests read what people perceive, feel and can do.
    Survey["survey"] {
        /// Share of the variance of answers that is true, in an ordinary company; 1 shows the truth itself.
        reliability: f64 = 0.8, "share", 0.05..=1.0, plausible 0.65..=0.9, Memory("alpha .80-.90, less with transient error: Schmidt, Le & Ilies 2003");
    }
}

/// What a survey or a test asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// Motivation.
    Motivation,
    /// Energy.
    Energy,
    /// Exhaustion: the same questions as energy, read the other way.
    Exhaustion,
    /// Perceived safety.
    Safety,
    /// Perceived standard.
    Standard,
    /// Role clarity.
    Clarity,
    /// Satisfaction.
    Satisfaction,
    /// Skill: one test of both skills.
    Skill,
}

impl Scale {
    /// Standard deviation between people of ordinary companies, 0-1 (measured over 192 futures): noise is stated on it, so
    /// that a scale is as reliable in a company whose people hardly differ as it is there, or less.
    #[must_use]
    pub const fn ordinary_sd(self) -> f64 {
        match self {
            Scale::Motivation => 0.08,
            Scale::Energy => 0.14,
            Scale::Exhaustion => 0.13,
            Scale::Safety => 0.11,
            Scale::Standard => 0.13,
            Scale::Clarity => 0.13,
            Scale::Satisfaction => 0.14,
            Scale::Skill => 0.10,
        }
    }
}

/// Standard deviation between people of the log-hazard of leaving by choice, in ordinary companies (measured).
const ORDINARY_SD_OF_LOG_HAZARD: f64 = 1.0;

/// Standard deviation of the noise of a scale, 0-1.
#[must_use]
pub fn noise_sd(p: &Survey, ordinary_sd: f64) -> f64 {
    ordinary_sd * ((1.0 - p.reliability) / p.reliability).sqrt()
}

/// An answer, 0-1, from the truth and a standard normal.
#[must_use]
pub fn answer(p: &Survey, truth: f64, ordinary_sd: f64, z: f64) -> f64 {
    clip(truth + noise_sd(p, ordinary_sd) * z)
}

/// What one person's answers of one month deviate by, standard normals.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Noise {
    z: [f64; 8],
}

impl Noise {
    /// The answer on a scale, 0-1.
    pub(crate) fn answer(&self, p: &Survey, scale: Scale, truth: f64) -> f64 {
        let z = match scale {
            Scale::Motivation => self.z[0],
            Scale::Energy => self.z[1],
            Scale::Exhaustion => -self.z[1],
            Scale::Safety => self.z[2],
            Scale::Standard => self.z[3],
            Scale::Clarity => self.z[4],
            Scale::Satisfaction => self.z[5],
            Scale::Skill => self.z[6],
        };
        answer(p, truth, scale.ordinary_sd(), z)
    }

    /// What is said of leaving by choice within a year, 0-1, at this weekly hazard: people know their own mind as well as
    /// any scale reads it, and no better.
    pub(crate) fn intention(&self, p: &Survey, voluntary_hazard: f64) -> f64 {
        leaving::intention(voluntary_hazard * exp(noise_sd(p, ORDINARY_SD_OF_LOG_HAZARD) * self.z[7]))
    }
}

impl Company {
    /// What the answers of a seat's occupant deviate by in a month: drawn by person and month, so that looking changes
    /// nothing.
    pub(crate) fn survey_noise(&self, month: u32, i: usize) -> Noise {
        let (seat, lane) = (i / self.lanes, i % self.lanes);
        let block = |block| {
            let number = candidate_number(self.hire[i], block);
            self.draw(Stream::Survey, month as i32, lane, seat as u32, number).map(normal_quantile)
        };
        let (one, two) = (block(0), block(1));
        Noise { z: [one[0], one[1], one[2], one[3], two[0], two[1], two[2], two[3]] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worked;

    /// The worked numbers of docs/model.md.
    #[test]
    fn worked_numbers() {
        worked::check("survey", &[], |q| {
            let p = &q.parameters.survey;
            let found = match q.equation() {
                "noise" => noise_sd(p, q.of("sd")),
                "answer" => answer(p, q.of("truth"), q.of("sd"), q.of("z")),
                _ => q.unknown(),
            };
            found.into()
        });
    }

    /// With full reliability an answer is the truth, at the ends too; otherwise its variance is the stated share true.
    #[test]
    fn reliability() {
        let perfect = Survey { reliability: 1.0 };
        for truth in [0.0, 0.3, 1.0] {
            assert_eq!(answer(&perfect, truth, 0.2, 2.5), truth);
        }
        let p = Survey::default();
        let (sd, noise) = (0.13, noise_sd(&p, 0.13));
        assert!((sd * sd / (sd * sd + noise * noise) - p.reliability).abs() < 1e-12);
        assert_eq!((answer(&p, 0.9, 0.5, 9.0), answer(&p, 0.1, 0.5, -9.0)), (1.0, 0.0));
    }

    /// The less reliable a scale, the noisier; the intention is what the hazard says if nothing deviates, and higher with it.
    #[test]
    fn signs() {
        let p = Survey::default();
        let worse = Survey { reliability: 0.65 };
        assert!(noise_sd(&worse, 0.1) > noise_sd(&p, 0.1) && noise_sd(&p, 0.14) > noise_sd(&p, 0.1));
        let said = |p: &Survey, z, hazard| Noise { z: [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, z] }.intention(p, hazard);
        assert_eq!(said(&p, 0.0, 0.004), leaving::intention(0.004));
        assert_eq!(said(&Survey { reliability: 1.0 }, 2.0, 0.004), leaving::intention(0.004));
        assert!(said(&p, 1.0, 0.004) > said(&p, 0.0, 0.004) && said(&p, 0.0, 0.008) > said(&p, 0.0, 0.004));
        assert!((0.0..=1.0).contains(&said(&p, 4.0, 0.1)));
    }

    /// Who says that energy is high says that exhaustion is low.
    #[test]
    fn one_questionnaire() {
        let noise = Noise { z: [0.0, 1.2, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0] };
        let p = Survey::default();
        assert!(noise.answer(&p, Scale::Energy, 0.5) > 0.5 && noise.answer(&p, Scale::Exhaustion, 0.5) < 0.5);
        assert_eq!(noise.answer(&p, Scale::Safety, 0.5), 0.5);
    }
}
