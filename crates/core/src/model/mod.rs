//! The science: one file a mechanism, each a set of pure functions of plain numbers beside the
//! parameters they use. Nothing here knows a column, a generator or a file.

pub mod table;

pub mod activities;
pub mod channels;
pub mod coaching;
pub mod company;
pub mod delivery;
pub mod development;
pub mod earnings;
pub mod effort;
pub mod energy;
pub mod feedback;
pub mod friction;
pub mod hiring;
pub mod joint;
pub mod leadership;
pub mod leaving;
pub mod manager;
pub mod market;
pub mod marketing;
pub mod marks;
pub mod mechanisms;
pub mod meetings;
pub mod motivation;
pub mod ownership;
pub mod perception;
pub mod person;
pub mod pipeline;
pub mod policy;
pub mod purpose;
pub mod reading;
pub mod recognition;
pub mod roles;
pub mod satisfaction;
pub mod skill;
pub mod style;
pub mod system;
pub mod team;
pub mod zone;

use serde::Serialize;
use table::{ParameterId, ParameterInfo, Refused, Section, Value};

/// Gathers the sections of the parameter table.
macro_rules! parameters {
    ($($section:ident: $ty:ty),* $(,)?) => {
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
            pub fn set(&mut self, id: ParameterId, value: Value) -> Result<(), Refused> {
                let mut at = 0;
                $(
                    if id.section == at {
                        return self.$section.set(usize::from(id.index), value);
                    }
                    at += 1;
                )*
                Err(Refused::WrongKind)
            }
        }
    };
}

parameters! {
    team: team::Team,
    start: team::Start,
    policy: policy::Policy,
    manager: manager::Manager,
    company: company::Company,
    pay: earnings::Pay,
    quota: earnings::Quota,
    market: market::Market,
    hiring: hiring::Hiring,
    person: person::Person,
    leadership: leadership::Leadership,
    reading: reading::Reading,
    communication: style::Communication,
    feedback: feedback::Feedback,
    recognition: recognition::Recognition,
    meetings: meetings::Meetings,
    coaching: coaching::Coaching,
    roles: roles::RoleSplit,
    channels: channels::ChannelMix,
    joint: joint::Joint,
    development: development::Development,
    friction: friction::Friction,
    activities: activities::Activities,
    ownership: ownership::Ownership,
    coaching_system: system::CoachingSystem,
    marketing: marketing::Marketing,
    delivery: delivery::Delivery,
    perception: perception::Perception,
    motivation: motivation::Motivation,
    energy: energy::Energy,
    skill: skill::Skill,
    satisfaction: satisfaction::Satisfaction,
    effort: effort::Effort,
    pipeline: pipeline::Pipeline,
    leaving: leaving::Leaving,
    zone: zone::Zones,
    mechanisms: mechanisms::Mechanisms,
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
