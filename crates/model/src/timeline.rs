//! The timeline: which parameters hold from which week on, and which events happen when.

use crate::mechanisms::Parameters;
use crate::mechanisms::context::Context;
use crate::mechanisms::policy::Policy;
use crate::parameters::{ParameterId, Value};
use crate::scenario::{Action, Event, Scenario};

/// The weeks of a scenario: contexts by segment, and single events.
#[derive(Debug, Clone)]
pub struct Timeline {
    /// First week and context of each segment, by week; the first begins with the history.
    segments: Vec<(i32, Context)>,
    /// Events that are no change of parameters, by week; those of one week in the order of the file.
    events: Vec<(i32, Event)>,
}

impl Timeline {
    /// The timeline of a scenario.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        let history = -(scenario.parameters.start.history_weeks as i32);
        let mut changes_at: Vec<i32> = vec![history, 0];
        for event in &scenario.events {
            if matches!(event.action, Action::Set(_)) {
                changes_at.push(event.at as i32);
                changes_at.extend(event.until.map(|week| week as i32));
            }
        }
        changes_at.sort_unstable();
        changes_at.dedup();
        let segments = changes_at.iter().map(|week| (*week, Context::new(in_force(scenario, *week), *week))).collect();
        let mut events = Vec::new();
        for event in &scenario.events {
            if !matches!(event.action, Action::Set(_)) {
                events.push((event.at as i32, event.clone()));
                if let (Some(until), Action::Exempt(_)) = (event.until, &event.action) {
                    events.push((until as i32, event.clone()));
                }
            }
        }
        events.sort_by_key(|(week, _)| *week);
        Self { segments, events }
    }

    /// The context of a week.
    #[must_use]
    pub fn context(&mut self, week: i32) -> &Context {
        let at = self.segments.partition_point(|(from, _)| *from <= week).saturating_sub(1);
        let before = self.segments[at.saturating_sub(1)].1.parameters.pay.base;
        let (from, context) = &mut self.segments[at];
        context.turn(week);
        context.base_pay_before = if *from == week { before } else { context.parameters.pay.base };
        context
    }

    /// The events at the beginning of a week; the flag is true at the end of an exemption.
    pub fn events(&self, week: i32) -> impl Iterator<Item = (&Event, bool)> {
        self.events.iter().filter(move |(at, _)| *at == week).map(move |(at, event)| {
            let ends = event.until.is_some_and(|until| until as i32 == *at) && event.at as i32 != *at;
            (event, ends)
        })
    }
}

/// The parameters in force in a week: those at week 0, changed by every event that has begun and not
/// ended, in the order of the file.
fn in_force(scenario: &Scenario, week: i32) -> Parameters {
    let mut parameters = scenario.parameters.clone();
    if week < 0 {
        // The history is led in the ordinary way, at the start's levels.
        let start = &parameters.start;
        parameters.policy = Policy { support: Some(start.support), demand: Some(start.demand), ..Policy::default() };
    }
    for event in &scenario.events {
        let begun = event.at as i32 <= week && event.until.is_none_or(|until| week < until as i32);
        if let (true, Action::Set(changes)) = (begun, &event.action) {
            for (id, value) in changes {
                apply(&mut parameters, *id, *value);
            }
        }
    }
    parameters
}

/// Applies one change; a validated scenario holds none that is refused.
fn apply(parameters: &mut Parameters, id: ParameterId, value: Value) {
    let refused = parameters.set(id, value);
    debug_assert!(refused.is_ok(), "{id:?} refuses {value}");
}
