//! Claim R6: the target, and what it takes to reach it.

use super::arms::{APATHY, COMFORT, EVEN_50, ORDINARY, PERFORMANCE, STRESS};
use super::balance::RESULTS;
use super::own_quota::HALF_A_QUOTA;
use super::resample::bootstrap;
use super::span::{FOUR, TWELVE};
use super::trial::{Arm, Record, Trial, Window, arm, weeks};
use super::{Check, Claim, Origin, Wanted};
use Origin::{BuiltIn, Emergent};
use Wanted::{Above, Below, Told};
use teamdrift_model::observe::Measure;
use teamdrift_model::observe::Unit;
use teamdrift_stats::Estimate;

const BONUS: Arm =
    arm!("steep-bonus", "above quota, four times the commission that there is below it"; "pay.accelerator" = 0.12);

/// Ways of leading, and what each is called.
const WAYS: [(&str, &Arm, f64); 9] = [
    ("none", &APATHY, 8.0),
    ("support", &COMFORT, 8.0),
    ("demand", &STRESS, 8.0),
    ("both", &PERFORMANCE, 8.0),
    ("ordinary", &ORDINARY, 8.0),
    ("ordinary, a manager for 4", &FOUR[0], 4.0),
    ("ordinary, a manager for 12", &TWELVE[0], 12.0),
    ("ordinary, half a quota of the manager's", &HALF_A_QUOTA, 8.0),
    ("ordinary, a steep bonus", &BONUS, 8.0),
];

/// What is spent: base pay with what employing costs, commission, replacing those who left, and the manager.
const SPENT: [(&str, Measure); 4] = [
    ("pay", Measure::PayCost),
    ("commission", Measure::Commission),
    ("replacement", Measure::Replacement),
    ("manager", Measure::ManagerCost),
];

const ALL: Window = weeks::ALL;

/// The claim on the target and the resources.
pub(super) const R6: Claim = Claim {
    id: "R6",
    text: "The goal is the company's sales target, with agreed use of resources: what is left counts, not revenue alone.",
    arms: &[APATHY, COMFORT, STRESS, PERFORMANCE, ORDINARY, EVEN_50, FOUR[0], TWELVE[0], HALF_A_QUOTA, BONUS],
    checks: r6,
    note: "The target is the quota of all budgeted seats, over three years. Cost of sales is base pay with what employing costs, \
           commission, replacing those who left and the manager, over what was delivered. All are bookkeeping on what the model \
           does, so how each is counted is put in; which way of leading wins by which, is not. A manager costs the same \
           whatever the hours, so the manager's time is dear where the team is small.",
    chart: None,
};

/// Sales for each seat and week.
fn won(record: &Record) -> Estimate {
    record.log(Measure::WonPerSeat, ALL)
}

/// What is spent on some things, as a share of what is delivered.
fn spent(record: &Record, on: &[Measure]) -> Estimate {
    let cost = |measure: &Measure| record.mean(*measure, ALL);
    let sum = on[1..].iter().fold(cost(&on[0]), |sum, measure| sum.plus(&cost(measure)));
    sum.over(&record.mean(Measure::Delivered, ALL))
}

fn r6(trial: &Trial) -> Vec<Check> {
    let mut checks = Vec::new();
    let counted = BuiltIn("how target, cost and contribution are counted");
    let of = |arm: &Arm| trial.of(arm);
    let everything = SPENT.map(|(_, measure)| measure);
    for (name, arm, _) in WAYS {
        let reached = of(arm).mean(Measure::Attainment, ALL);
        checks.push(Check::plain(format!("of the target: {name}"), Unit::Share, &reached, Told, Emergent(RESULTS)));
        let cost = spent(of(arm), &everything);
        checks.push(Check::plain(format!("cost of sales: {name}"), Unit::Share, &cost, Told, Emergent(RESULTS)));
    }
    for (name, measure) in SPENT {
        let what = format!("... of it {name}: ordinary");
        checks.push(Check::plain(what, Unit::Share, &spent(of(&ORDINARY), &[measure]), Told, counted));
    }
    let more = spent(of(&STRESS), &everything).minus(&spent(of(&EVEN_50), &everything));
    let what = "cost of sales: demand less even, at equal effort";
    checks.push(Check::plain(what, Unit::Share, &more, Above(0.0), Emergent(RESULTS)));
    let more = spent(of(&STRESS), &[Measure::Replacement]).minus(&spent(of(&EVEN_50), &[Measure::Replacement]));
    let what = "... of it replacement: demand less even";
    checks.push(Check::plain(what, Unit::Share, &more, Above(0.0), Emergent("exits by every cause")));
    // What sells as much, or more, and leaves less: by revenue no worse than the ordinary way, by contribution below it.
    let left = |arm: &Arm, seats: f64| of(arm).mean(Measure::Contribution, ALL).times(1.0 / seats);
    for (name, arm, seats, sells) in
        [("a manager for 4", &FOUR[0], 4.0, Told), ("a steep bonus", &BONUS, 8.0, Above(0.0))]
    {
        let more = won(of(arm)).minus(&won(of(&ORDINARY)));
        checks.push(Check::relative(format!("won: {name} against ordinary"), &more, sells, Emergent(RESULTS)));
        let less = left(arm, seats).minus(&left(&ORDINARY, 8.0));
        let what = format!("contribution a week and seat: {name} less ordinary");
        checks.push(Check::plain(what, Unit::Money, &less, Below(0.0), Emergent(RESULTS)));
    }
    let columns: Vec<&[f64]> = [Measure::WonPerSeat, Measure::Contribution]
        .into_iter()
        .flat_map(|measure| WAYS.iter().map(move |(_, arm, _)| of(arm).values(measure, ALL)))
        .collect();
    let agreement = bootstrap(&columns, &|means| {
        let (revenue, kept) = means.split_at(WAYS.len());
        let kept: Vec<f64> = kept.iter().zip(WAYS).map(|(x, (_, _, seats))| x / seats).collect();
        concordance(revenue, &kept)
    });
    let what = "ranks of nine ways, by revenue and by contribution (tau)";
    checks.push(Check::of(what, Unit::Ratio, agreement, Below(1.0), Emergent(RESULTS)));
    checks
}

/// Kendall's rank correlation: 1 where two rankings are the same, -1 where one is the other reversed.
fn concordance(a: &[f64], b: &[f64]) -> f64 {
    let pairs = (0..a.len()).flat_map(|i| (i + 1..a.len()).map(move |j| (i, j)));
    let signs: Vec<f64> = pairs.map(|(i, j)| ((a[i] - a[j]) * (b[i] - b[j])).signum()).collect();
    signs.iter().sum::<f64>() / signs.len() as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_swap_of_neighbours_among_four_leaves_two_thirds_of_the_agreement() {
        let ranks = [1.0, 2.0, 3.0, 4.0];
        assert!((concordance(&ranks, &ranks) - 1.0).abs() < 1e-12);
        assert!((concordance(&ranks, &[1.0, 3.0, 2.0, 4.0]) - 2.0 / 3.0).abs() < 1e-12);
        assert!((concordance(&ranks, &[4.0, 3.0, 2.0, 1.0]) + 1.0).abs() < 1e-12);
    }
}
