//! The model at a glance: its mechanisms, one file each, and the order of the week. A file holds a mechanism's
//! parameters, its equations as plain functions, its loop over the columns of [`crate::state`], and its tests.

pub mod context;
mod draws;
mod logging;
mod several_teams;
mod team_means;

use crate::company::Company;
use crate::mechanisms::context::Context;
use crate::parameters::{ParameterError, ParameterId, ParameterInfo, Section, Value};
use serde::Serialize;
use teamdrift_engine::simd::Cpu;

/// Registers mechanisms: declares the file of each and gathers its sections into the parameter table.
macro_rules! register {
    ($($file:ident { $($section:ident: $ty:ident),* })*) => {
        $(pub mod $file;)*
        register! { @sections $($($section: $file::$ty,)*)* }
    };
    (@sections $($section:ident: $ty:path,)*) => {
        /// Every parameter of the model, by section. The defaults are the ordinary company.
        #[derive(Debug, Clone, PartialEq, Default, Serialize)]
        pub struct Parameters {
            $(
                #[doc = concat!("Section `", stringify!($section), "`.")]
                pub $section: $ty,
            )*
        }

        const SECTIONS: &[(&str, &str, &[ParameterInfo])] = &[
            $((stringify!($section), <$ty as Section>::DOC, <$ty as Section>::INFO)),*
        ];

        impl Parameters {
            /// The value of a parameter.
            #[must_use]
            #[allow(unused_assignments)]
            pub fn get(&self, id: ParameterId) -> Value {
                let mut at = 0;
                $(
                    if id.section == at {
                        return self.$section.get(usize::from(id.index));
                    }
                    at += 1;
                )*
                Value::Unset
            }

            /// Sets a parameter.
            ///
            /// # Errors
            /// When the value is of the wrong kind or out of the allowed range; nothing changes then.
            #[allow(unused_assignments)]
            pub fn set(&mut self, id: ParameterId, value: Value) -> Result<(), ParameterError> {
                let mut at = 0;
                $(
                    if id.section == at {
                        return self.$section.set(usize::from(id.index), value);
                    }
                    at += 1;
                )*
                Err(ParameterError::WrongKind)
            }
        }
    };
}

register! {
    team { team: Team, start: Start }
    policy { policy: Policy }
    manager { manager: Manager }
    manager_intentions { manager_intentions: ManagerIntentions }
    manager_customers { manager_customers: ManagerCustomers }
    reporting { reporting: Reporting }
    organization { company: Organization }
    earnings { pay: Pay, quota: Quota }
    market { market: Market }
    hiring { hiring: Hiring }
    person { person: Person }
    leadership { leadership: Leadership }
    diagnosis { reading: Diagnosis }
    style { communication: Communication }
    feedback { feedback: Feedback }
    recognition { recognition: Recognition }
    meetings { meetings: Meetings }
    coaching { coaching: Coaching }
    roles { roles: RoleSplit }
    channels { channels: ChannelMix }
    joint_meetings { joint: JointMeetings }
    development { development: Development }
    friction { friction: Friction }
    activities { activities: Activities }
    ownership { ownership: Ownership }
    coaching_program { coaching_system: CoachingProgram }
    marketing { marketing: Marketing }
    delivery { delivery: Delivery }
    perception { perception: Perception }
    motivation { motivation: Motivation }
    energy { energy: Energy }
    skill { skill: Skill }
    satisfaction { satisfaction: Satisfaction }
    survey { survey: Survey }
    effort { effort: Effort }
    pipeline { pipeline: Pipeline }
    selling_time { selling_time: SellingTime }
    withdrawal { withdrawal: Withdrawal }
    leaving { leaving: Leaving }
    sick_leave { sick_leave: SickLeave }
    zone { zone: Zones }
    switches { mechanisms: Mechanisms }
    bounds {}
    culture {}
    exits {}
    fairness {}
    succession {}
}

impl Company {
    /// One week, in the order of the model's description.
    pub(crate) fn week(&mut self, cpu: Cpu, c: &Context) {
        self.draw_uniforms(cpu, c);
        self.adjust_base_pay(c);
        self.live(cpu, c);
        self.sell(cpu, c);
        self.update_exits(cpu, c);
        self.fill_vacancies(c);
        self.fill_chairs(c);
        self.classify_zones(cpu, c);
    }

    /// What a week does to managers and sellers before they sell.
    pub(crate) fn live(&mut self, cpu: Cpu, c: &Context) {
        self.update_market(cpu, c);
        self.update_customers(cpu, c);
        self.meet_managers(c);
        self.update_team_means(cpu);
        self.update_managers(cpu, c);
        self.share_among_teams(cpu, c);
        self.diagnose(c);
        self.assign_coaching(c);
        self.assign_roles(c);
        for seat in 0..self.seats {
            self.update_perceptions(cpu, seat, c);
        }
        self.update_sellers(cpu, c);
    }

    /// Each manager's week, and what the team makes of it.
    fn update_managers(&mut self, cpu: Cpu, c: &Context) {
        self.plan_week(cpu, c);
        self.update_customer_time(cpu, c);
        self.update_reporting(cpu, c);
        self.deliver_leadership(cpu, c);
        self.update_marketing(cpu, c);
        self.update_promises(cpu, c);
        self.update_manager_state(cpu, c);
        self.update_growth(cpu, c);
        self.update_habit(cpu, c);
        self.update_fairness(cpu, c);
        self.update_friction(cpu, c);
        self.update_ownership(cpu, c);
        self.update_meetings(cpu, c);
        self.update_activities(cpu, c);
    }

    /// What the week does to each seller, seat by seat.
    fn update_sellers(&mut self, cpu: Cpu, c: &Context) {
        for seat in 0..self.seats {
            self.update_motivation(cpu, seat, c);
            self.update_energy(cpu, seat, c);
            self.update_skills(cpu, seat, c);
            self.update_satisfaction(cpu, seat, c);
            self.update_withdrawal(cpu, seat, c);
            self.update_effort(cpu, seat, c);
            self.divide_time(cpu, seat, c);
        }
    }
}

impl Parameters {
    /// The sections in order: name, what it is about, its parameters.
    pub fn sections() -> impl Iterator<Item = (&'static str, &'static str, &'static [ParameterInfo])> {
        SECTIONS.iter().copied()
    }

    /// Every parameter with its id, in the order of the table.
    pub fn all() -> impl Iterator<Item = (ParameterId, &'static ParameterInfo)> {
        SECTIONS.iter().zip(0u16..).flat_map(|((_, _, infos), section)| {
            infos.iter().zip(0u16..).map(move |(info, index)| (ParameterId { section, index }, info))
        })
    }

    /// The parameter with this full key (`section.name`), if there is one.
    #[must_use]
    pub fn find(key: &str) -> Option<ParameterId> {
        let (section, name) = key.split_once('.')?;
        Self::all().find(|(_, info)| info.section == section && info.name == name).map(|(id, _)| id)
    }

    /// What is known about a parameter.
    #[must_use]
    pub fn info(id: ParameterId) -> &'static ParameterInfo {
        &SECTIONS[usize::from(id.section)].2[usize::from(id.index)]
    }
}
