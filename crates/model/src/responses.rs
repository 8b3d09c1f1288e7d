//! How the loops of the mechanisms respond to single columns, for the tests beside them: they
//! detect a swapped column, which tests of equations cannot.

use crate::company::Company;
use crate::mechanisms::context::Context;
use teamdrift_engine::simd::Cpu;

/// What a column is raised by.
pub(crate) const STEP: f64 = 0.05;

/// A company of one replication with every seller and the team near the middle of all scales, on the side where every
/// path acts: demand above support, the standard high, safety fair, the goal within sight.
pub(crate) fn middle_company(c: &Context) -> Company {
    macro_rules! fill {
        ($company:ident; $($value:literal: $($table:ident.$column:ident)*;)*) => {
            $($($company.$table.$column.fill($value);)*)*
        };
    }
    let mut company = Company::initial(c, 1, 0, 1);
    fill! { company;
        0.0: people.resilience people.disposition people.talent_prospecting people.talent_closing people.contact
            people.view_safety people.view_standard people.view_clarity people.life people.support_shift people.situation people.exempt people.absence team.support_shift
            team.exits team.dismissals team.promises team.unfairness team.criticism team.credit_taken team.exempt
            team.manager_habit team.manager_growth team.manager_loss team.postponed people.withdrawal people.mobility
            people.lasting_skill people.log_output people.notice;
        -1.0: people.style;
        0.2: team.friction team.meetings;
        0.4: seat.prospects people.support people.fatigue people.exhaustion team.support team.exhaustion;
        0.5: people.prospecting people.closing people.motivation people.clarity people.responsibility people.trust
            people.satisfaction people.belief team.safety team.standard team.motivation team.ownership
            seat.uniform_life seat.uniform_mood seat.uniform_survey seat.uniform_withdrawal seat.uniform_shock
            seat.uniform_leaving seat.uniform_illness;
        0.55: people.fit people.ambition;
        0.6: people.demand people.safety people.standard people.affinity team.demand team.manager_diagnosis;
        0.8: people.ramp people.ceiling_prospecting people.ceiling_closing people.attainment team.engagement team.planning
            team.driving team.resourcing team.shared_view team.consequences team.direction team.time_coverage;
        1.0: people.output_prospecting people.output_qualifying people.output_closing people.present people.effort people.coached seat.territory seat.service seat.goodwill team.market
            team.customers_demand team.deliverable;
        26.0: seat.cases;
        30.0: people.tenure;
        13_000.0: people.earnings;
        16_000.0: people.expected;
        83_000.0: people.won_recent people.quota;
        90_000.0: seat.won seat.credited;
        300_000.0: seat.backlog;
        550_000.0: people.base_pay;
        4_000_000.0: seat.customers;
    }
    let seats = company.seats as f64;
    company.team.filled.fill(seats);
    company
}

/// How much `read` is higher after `update` if `change` is made before.
pub(crate) fn response(
    company: &Company,
    update: impl Fn(&mut Company, Cpu),
    change: impl Fn(&mut Company),
    read: impl Fn(&Company) -> f64,
) -> f64 {
    let mut base = company.clone();
    let mut changed = company.clone();
    change(&mut changed);
    update(&mut base, Cpu::portable());
    update(&mut changed, Cpu::portable());
    read(&changed) - read(&base)
}

/// Checks which columns raise, lower and do not touch a column that a loop writes, in the first seat or lane.
macro_rules! responses {
    ($company:expr, $update:expr; $($ot:ident.$oc:ident:
        raised by [$($rt:ident.$rc:ident)*] lowered by [$($lt:ident.$lc:ident)*] untouched by [$($ut:ident.$uc:ident)*];)*) => {
        $(
            $($crate::responses::responses! { @one $company, $update, $ot.$oc, $rt.$rc, |d: f64| d > 0.0, "raised" })*
            $($crate::responses::responses! { @one $company, $update, $ot.$oc, $lt.$lc, |d: f64| d < 0.0, "lowered" })*
            $($crate::responses::responses! { @one $company, $update, $ot.$oc, $ut.$uc, |d: f64| d == 0.0, "untouched" })*
        )*
    };
    (@one $company:expr, $update:expr, $ot:ident.$oc:ident, $it:ident.$ic:ident, $holds:expr, $word:literal) => {
        let found = $crate::responses::response(
            &$company,
            $update,
            |company| company.$it.$ic.iter_mut().for_each(|x| *x += $crate::responses::STEP),
            |company| company.$ot.$oc[0],
        );
        let holds = $holds;
        assert!(
            holds(found),
            "{} should be {} by {}, but changes by {found}",
            stringify!($oc), $word, stringify!($ic),
        );
    };
}
pub(crate) use responses;
