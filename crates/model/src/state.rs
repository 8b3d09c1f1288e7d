//! The columns: every quantity of every seat, lane by lane. A lane is one team in one future; the
//! same seat in many futures lies side by side.

use serde::{Deserialize, Serialize};

/// Declares a set of columns of doubles with their meanings.
macro_rules! columns {
    ($(#[$meta:meta])* $name:ident { $( $(#[doc = $doc:literal])+ $column:ident, )* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        pub struct $name { $( $(#[doc = $doc])+ pub $column: Vec<f64>, )* }

        impl $name {
            /// Columns of zeros.
            #[must_use]
            pub fn zeros(length: usize) -> Self {
                Self { $($column: vec![0.0; length]),* }
            }

            /// Every column with its name.
            pub fn all(&self) -> impl Iterator<Item = (&'static str, &[f64])> {
                [$((stringify!($column), self.$column.as_slice())),*].into_iter()
            }

            /// Every column of uniforms.
            #[allow(dead_code, reason = "not every table holds uniforms")]
            pub(crate) fn uniforms(&mut self) -> impl Iterator<Item = &mut Vec<f64>> {
                [$((stringify!($column), &mut self.$column)),*]
                    .into_iter()
                    .filter_map(|(name, column)| name.starts_with("uniform_").then_some(column))
            }
        }
    };
}

columns! {
    /// What belongs to the person in each seat, `[seat][lane]`. In an empty seat the last values stand
    /// and count for nothing.
    People {
        /// 1 if somebody sits there, else 0.
        present,
        /// Ambition, 0-1.
        ambition,
        /// Feedback affinity, 0-1.
        affinity,
        /// Resilience, standard deviations.
        resilience,
        /// Disposition to be satisfied, standard deviations.
        disposition,
        /// Talent for prospecting, log output.
        talent_prospecting,
        /// Talent for closing, log output.
        talent_closing,
        /// Ceiling of skill in prospecting, 0-1.
        ceiling_prospecting,
        /// Ceiling of skill in closing, 0-1.
        ceiling_closing,
        /// Lasting difference of skill from others', 0-1 around 0.
        lasting_skill,
        /// Lasting readiness to change jobs, log-hazard.
        mobility,
        /// Leading aptitude, standard deviations.
        aptitude,
        /// Fit with the tasks, 0-1.
        fit,
        /// Contact with the manager: dose received above the team's, 0-1.
        contact,
        /// Safety lastingly perceived above others, 0-1 around 0.
        view_safety,
        /// Standard lastingly perceived above others, 0-1 around 0.
        view_standard,
        /// Clarity lastingly perceived above others, 0-1 around 0.
        view_clarity,
        /// Yearly base pay, money.
        base_pay,
        /// Skill in prospecting, 0-1.
        prospecting,
        /// Skill in closing, 0-1.
        closing,
        /// Motivation, 0-1.
        motivation,
        /// Fatigue, 0-1.
        fatigue,
        /// Exhaustion, 0-1.
        exhaustion,
        /// Load of private life, 0-1 around 0.
        life,
        /// Perceived safety, 0-1.
        safety,
        /// Perceived standard, 0-1.
        standard,
        /// Role clarity, 0-1.
        clarity,
        /// Responsibility, 0-1.
        responsibility,
        /// Trust in the manager, 0-1.
        trust,
        /// Satisfaction, 0-1.
        satisfaction,
        /// Withdrawal from the job, log-hazard, 0 = ordinary.
        withdrawal,
        /// Tenure, weeks.
        tenure,
        /// Remaining weeks of sick leave.
        absence,
        /// Recent sales over quota, x.
        attainment,
        /// Recent value won in a week, money.
        won_recent,
        /// Recent earnings of a week, money.
        earnings,
        /// Earnings of a week that are expected, money.
        expected,
        /// What the seller's situation is diagnosed as: code of a [`crate::mechanisms::diagnosis::DiagnosedCause`].
        situation,
        /// Shift of the split toward support for this seller, 0-1 around 0.
        support_shift,
        /// The style spoken with this seller: code of a [`crate::mechanisms::style::SpokenStyle`].
        style,
        /// Weight of coaching hours given, 1 = even.
        coached,
        /// Role: code of a [`crate::mechanisms::roles::Role`].
        role,
        /// 1 if the standard does not apply to this seller, else 0.
        exempt,
        /// Effort, 1 = ordinary (0 when absent).
        effort,
        /// Support received, 0-1.
        support,
        /// Demand received, 0-1.
        demand,
        /// Belief in the goal, 0-1.
        belief,
        /// Log output relative to an ordinary experienced seller.
        log_output,
        /// Share of full productivity at this point of the ramp, 0-1.
        ramp,
        /// Leads worked up, 1 = an ordinary seller's in an ordinary territory.
        output_prospecting,
        /// Output of closing, 1 = ordinary.
        output_closing,
        /// Output of qualifying, 1 = ordinary.
        output_qualifying,
        /// Weekly hazard with which leads are qualified.
        qualify_hazard,
        /// Weekly hazard with which leads are lost.
        lose_lead_hazard,
        /// Weekly hazard with which qualified opportunities are lost.
        lose_hazard,
        /// What the hazard of winning is multiplied with.
        win_factor,
        /// Hazard of leaving by choice, 1/week.
        voluntary_hazard,
        /// 1 if the seller leaves this week, else 0.
        leaving,
        /// Remaining weeks of notice; 0 if nobody has given any.
        notice,
        /// Why notice was given: code of a [`crate::mechanisms::leaving::Cause`].
        notice_cause,
        /// 1 if the seller falls ill this week, else 0.
        falling_ill,
        /// Quota of the week, money.
        quota,
    }
}

columns! {
    /// What belongs to the seat whatever its occupant, and what happened in it this week, `[seat][lane]`.
    Seats {
        /// The territory's potential, 1 = ordinary.
        territory,
        /// Weeks until an empty seat is filled.
        vacancy,
        /// Customer base: a year's deliveries, money.
        customers,
        /// Won and not yet delivered, money.
        backlog,
        /// Prospects left in the territory, as a share of all that it holds.
        prospects,
        /// Open leads and opportunities at the end of the week before.
        cases,
        /// Service of the seat's customers, 1 = an ordinary seller's.
        service,
        /// Leads worked up this week.
        leads,
        /// Leads qualified this week.
        qualified,
        /// Deals won this week.
        wins,
        /// Leads and opportunities lost this week.
        losses,
        /// Value won this week with repeat orders, money.
        won,
        /// Value won this week that counts as the seller's own, money: `won`, unless roles are split.
        credited,
        /// Value delivered this week, money.
        delivered,
        /// Customers' goodwill, 1 as long as they get what they were led to expect.
        goodwill,
        /// Earnings of this week, money.
        earned,
        /// Uniform of the week, from [`crate::streams::Stream::Fate`]: leaving.
        uniform_leaving,
        /// Uniform: falling ill.
        uniform_illness,
        /// Uniform: length of the illness.
        uniform_length,
        /// Uniform: a shock to staying, and its size.
        uniform_shock,
        /// Uniform: the week's number of leads.
        uniform_leads,
        /// Leads expected this week.
        expected_leads,
        /// Chance of no lead this week.
        no_leads,
        /// Uniform of the week, from [`crate::streams::Stream::Mood`]: private life.
        uniform_life,
        /// Uniform: mood.
        uniform_mood,
        /// Uniform: survey.
        uniform_survey,
        /// Uniform: thoughts of leaving.
        uniform_withdrawal,
    }
}

columns! {
    /// What belongs to the team, its manager and its market, `[lane]`.
    TeamColumns {
        /// Slow swing of the region's market, log.
        shock,
        /// Market this week, 1 = ordinary.
        market,
        /// What customers want this week, 1 = ordinary: less in a holiday of the whole market, more after it.
        customers_demand,
        /// What customers postponed, in ordinary weeks.
        postponed,
        /// Sellers present.
        filled,
        /// Support that the manager intends.
        support_intended,
        /// Demand that the manager intends.
        demand_intended,
        /// Support delivered, as felt after unsteadiness.
        support,
        /// Demand delivered, as felt after unsteadiness.
        demand,
        /// Support delivered, running mean.
        support_mean,
        /// Demand delivered, running mean.
        demand_mean,
        /// Support's deviation from its mean, running mean.
        support_deviation,
        /// Demand's deviation from its mean, running mean.
        demand_deviation,
        /// Share of feedback felt as criticism.
        criticism,
        /// Hours with people, h/week.
        people_hours,
        /// Hours needed over hours there are.
        load,
        /// Share of the time with people that the hours allow.
        people_coverage,
        /// Share of the administration that the hours allow.
        administration_coverage,
        /// Share of the intended work that gets done for want of somebody in the chair: 1 if somebody sits there.
        presence,
        /// Share of everything that is not protected that the hours allow.
        unprotected_coverage,
        /// The same, as far as somebody sits in the chair: recruiting, activities.
        time_coverage,
        /// Customers' time with the manager above an ordinary manager's, 0-1 around 0.
        customer_time,
        /// What top management hears of the team above the ordinary, 0-1 around 0.
        reporting,
        /// Coverage of setting and changing direction, 1 = as needed.
        direction,
        /// Coverage of creating a shared view.
        shared_view,
        /// Coverage of creating and keeping engagement.
        engagement,
        /// Coverage of making plans and setting goals.
        planning,
        /// Coverage of tying resources to goals.
        resourcing,
        /// Coverage of driving plans.
        driving,
        /// Coverage of executing consequences.
        consequences,
        /// Consequences that the manager executes, 1 = ordinary: dismissals follow them.
        executed,
        /// Share of the open seats that the company's recruiting can work on.
        recruiters,
        /// How much more coordination with marketing there is than ordinarily, by the own manager.
        coordination,
        /// The same as the team meets it: what is shared comes from all teams.
        marketing_coverage,
        /// Share of the manager's own selling that the hours allow.
        selling,
        /// Recent exits, people, fading.
        exits,
        /// Recent dismissals, people, fading.
        dismissals,
        /// Broken promises, fading.
        promises,
        /// 1 where the standard does not apply to somebody present.
        exempt,
        /// How far the standard is seen not to apply to everyone, 0-1.
        unfairness,
        /// Friction in the team, 0-1.
        friction,
        /// The group's ownership, .5 in the ordinary company.
        ownership,
        /// Share of what is due this week that can be delivered.
        deliverable,
        /// Value of team meetings as the team experiences them, 0-1.
        meetings,
        /// Share of the credit that the manager takes.
        credit_taken,
        /// Shift of the split toward support for the whole team, by an advisor.
        support_shift,
        /// Work of those who book for others, 1 = an ordinary seller's, for each who negotiates.
        booked,
        /// Those who negotiate for each who books: the time that a booked case gets, 1 = a generalist's.
        booked_time,
        /// Mean perceived safety.
        safety,
        /// Mean perceived standard.
        standard,
        /// Mean motivation.
        motivation,
        /// Mean exhaustion.
        exhaustion,
        /// Mean attainment.
        attainment,
        /// Freshness of a manager's exit, 1 just after.
        manager_loss,
        /// Weeks that the manager's chair stays empty; 0 if somebody sits there.
        chair_vacancy,
        /// The manager's relation skill.
        manager_relation,
        /// The manager's system skill.
        manager_system,
        /// The manager's skill in administration.
        manager_administration,
        /// The manager's share of situations read rightly.
        manager_diagnosis,
        /// The manager's own selling talent, log output.
        manager_selling,
        /// How far the manager departs from the policy in support, standard deviations.
        manager_support,
        /// How far the manager departs from the policy in demand, standard deviations.
        manager_demand,
        /// 1 if the manager was hired from outside, else 0.
        manager_outside,
        /// Share of the company that a manager from outside has yet to learn, 0-1.
        manager_newness,
        /// The manager's energy.
        manager_energy,
        /// The manager's role clarity.
        manager_clarity,
        /// The manager's need to top the list, 0-1.
        manager_topping,
        /// What development has added to each of the manager's skills.
        manager_growth,
        /// The manager's habit of coaching beyond an ordinary manager's, 0-1.
        manager_habit,
        /// The manager's tenure in the role, weeks.
        manager_tenure,
        /// Value that the manager won this week, money.
        manager_won,
        /// Money spent on replacing people this week.
        replacement,
        /// 1 if the team's safety counts as high.
        side_safety,
        /// 1 if the team's standard counts as high.
        side_standard,
        /// 1 if the safety intended counts as high.
        side_support_intended,
        /// 1 if the standard intended counts as high.
        side_demand_intended,
        /// Uniform of the manager's week: support's deviation.
        uniform_support,
        /// Uniform: demand's deviation.
        uniform_demand,
        /// Uniform: leaving.
        uniform_leaving,
        /// Uniform: the market's shock that all regions share.
        uniform_market,
        /// Uniform: the shock of the team's own region.
        uniform_region,
    }
}
