//! An advisor's diagnosis of a team by a short survey and the numbers, without hidden states, in many futures: answers to
//! a survey vary by chance.

use super::progress::{Cancel, Interrupted};
use super::replicate::{Plan, on_threads};
use rayon::prelude::*;
use serde::Serialize;
use teamdrift_model::Simulation;
use teamdrift_model::company::Company;
use teamdrift_model::context::Context;
use teamdrift_model::mechanisms::diagnosis::DiagnosedCause;
use teamdrift_model::mechanisms::diagnosis::TeamSign;
use teamdrift_model::observe::Observer;
use teamdrift_model::scenario::Scenario;
use teamdrift_model::simulation::BLOCK;

/// How often a seat's occupant is read as what.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeatDiagnosis {
    /// Name, where the seller has one.
    pub name: Option<String>,
    /// The seat, from 1.
    pub seat: usize,
    /// Share of futures in which each cause is diagnosed, in the order of [`DiagnosedCause::ALL`]; the rest finds the seat
    /// empty.
    pub shares: [f64; DiagnosedCause::ALL.len()],
}

/// What an advisor sees in many futures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Advice {
    /// The week at whose end the advisor looks, from 0.
    pub week: u32,
    /// How many futures.
    pub futures: u32,
    /// Seat by seat.
    pub sellers: Vec<SeatDiagnosis>,
    /// Share of futures in which each sign of the whole team shows, in the order of [`TeamSign::ALL`].
    pub team: [f64; TeamSign::ALL.len()],
}

/// Counts at the end of one week.
struct Look {
    week: u32,
    sellers: Vec<[u32; DiagnosedCause::ALL.len()]>,
    team: [u32; TeamSign::ALL.len()],
}

impl Observer for Look {
    fn week(&mut self, week: u32, context: &Context, company: &Company) {
        if week != self.week {
            return;
        }
        // What is asked about is the first team: the one with names.
        for lane in (0..company.lanes).step_by(company.teams) {
            for (seat, counts) in self.sellers.iter_mut().enumerate() {
                let read = company.advice(context, seat, lane);
                for (count, cause) in counts.iter_mut().zip(DiagnosedCause::ALL) {
                    *count += u32::from(read == Some(cause));
                }
            }
            let seen = company.seen_of_team(lane);
            for (count, sign) in self.team.iter_mut().zip(TeamSign::ALL) {
                *count += u32::from(sign.seen(&context.parameters.reading, seen));
            }
        }
    }
}

/// What an advisor sees of a scenario's team at the end of a week.
///
/// # Errors
/// [`Interrupted`] when cancelled.
pub fn advice(scenario: &Scenario, week: u32, plan: &Plan, cancel: &Cancel) -> Result<Advice, Interrupted> {
    let scenario = Scenario { weeks: week + 1, ..scenario.clone() };
    let seats = scenario.parameters.team.sellers() as usize;
    let block = |number: u32| {
        let first = number * BLOCK;
        let size = BLOCK.min(plan.futures - first);
        let mut look =
            Look { week, sellers: vec![[0; DiagnosedCause::ALL.len()]; seats], team: [0; TeamSign::ALL.len()] };
        let go_on = || !cancel.is_cancelled();
        let simulation = Simulation::new_while(&scenario, plan.seed, first, size as usize, plan.cpu, go_on);
        let whole = simulation.ok_or(Interrupted)?.run_while(&mut look, go_on);
        if whole { Ok(look) } else { Err(Interrupted) }
    };
    let blocks = 0..plan.futures.div_ceil(BLOCK);
    let looks: Vec<Look> = on_threads(plan.threads, || blocks.into_par_iter().map(block).collect::<Result<_, _>>())?;
    let share = |count: u32| f64::from(count) / f64::from(plan.futures);
    let sellers = (0..seats).map(|seat| SeatDiagnosis {
        name: scenario.sellers.get(seat).map(|seller| seller.name.clone()),
        seat: seat + 1,
        shares: std::array::from_fn(|at| share(looks.iter().map(|look| look.sellers[seat][at]).sum())),
    });
    Ok(Advice {
        week,
        futures: plan.futures,
        sellers: sellers.collect(),
        team: std::array::from_fn(|at| share(looks.iter().map(|look| look.team[at]).sum())),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use teamdrift_model::scenario::NamedSeller;

    fn seen(build: impl Fn(&mut NamedSeller)) -> [f64; DiagnosedCause::ALL.len()] {
        let mut scenario = Scenario::default();
        let mut seller =
            NamedSeller { name: "Kari".into(), skill: Some(0.62), tenure: Some(4.0), ..Default::default() };
        build(&mut seller);
        scenario.sellers = vec![seller];
        let plan = Plan { futures: 128, ..Plan::default() };
        advice(&scenario, 0, &plan, &Cancel::new()).expect("nobody interrupts").sellers[0].shares
    }

    /// An advisor diagnoses causes that are plain.
    #[test]
    fn plain_causes_are_diagnosed() {
        for (at, build) in [
            (1, (|s| s.skill = Some(0.36)) as fn(&mut NamedSeller)),
            (2, |s| s.motivation = Some(0.25)),
            (3, |s| s.clarity = Some(0.25)),
            (4, |s| s.energy = Some(0.3)),
            (5, |s| (s.safety, s.standard) = (Some(0.75), Some(0.25))),
        ] {
            let shares = seen(build);
            assert!(shares[at] > 0.75, "{}: {shares:?}", DiagnosedCause::ALL[at].name());
        }
    }

    /// Without safety a seller hides the cause.
    #[test]
    fn fear_hides_causes() {
        let open = seen(|s| (s.motivation, s.safety) = (Some(0.3), Some(0.6)));
        let afraid = seen(|s| (s.motivation, s.safety) = (Some(0.3), Some(0.1)));
        assert!(open[2] > afraid[2] + 0.2, "{open:?} {afraid:?}");
    }
}
