//! Events of a scenario other than changed parameters.

use crate::company::Company;
use crate::mechanisms::context::Context;
use crate::mechanisms::leaving::Cause;
use crate::mechanisms::market;
use crate::scenario::{Action, Event};
use crate::streams::Stream;
use teamdrift_engine::math::{clip, normal_quantile};

impl Company {
    /// Applies an event in every replication; `names` are the named sellers by seat, `ends` is whether an exemption ends
    /// here.
    pub(crate) fn apply_event(&mut self, c: &Context, event: &Event, ends: bool, names: &[String]) {
        let teams = match event.team {
            Some(team) => (team as usize).min(self.teams)..(team as usize + 1).min(self.teams),
            None if event.action.concerns_everybody() => 0..self.teams,
            None => 0..1,
        };
        for at in 0..self.futures() {
            for team in teams.clone() {
                self.apply_event_to(c, at * self.teams + team, event, ends, names);
            }
        }
    }

    fn apply_event_to(&mut self, c: &Context, lane: usize, event: &Event, ends: bool, names: &[String]) {
        let (action, weeks) = (&event.action, (event.at, event.until));
        let chosen = match action {
            Action::Dismiss(who) | Action::Exempt(who) => self.choose(c, lane..lane + 1, who, names),
            _ => None,
        };
        match (action, chosen) {
            (Action::Promote(who) | Action::PromoteKeepingSeat(who), _) => {
                // Where the chair is empty, the manager has left before.
                if self.team.chair_vacancy[lane] <= 0.0 {
                    self.manager_leaves(c, lane);
                }
                self.seat_successor(c, lane, who, names, matches!(action, Action::Promote(_)));
            }
            (Action::Dismiss(_), Some((_, seat))) => self.exit(c, seat, lane, Cause::Dismissal),
            (Action::Hire, _) => {
                if let Some(seat) = (0..self.seats).find(|seat| !self.sits(*seat, lane)) {
                    self.fill(c, seat, lane);
                }
            }
            (Action::Train { gain }, _) => self.train(lane, *gain),
            (Action::Reorganize { share }, _) => self.reorganize(c, lane, *share),
            (Action::LoseCustomer { share }, _) => self.lose_customer(lane, *share),
            (Action::Exempt(_), _) if ends => self.end_exemption(weeks, lane),
            (Action::Exempt(_), Some((_, seat))) => self.begin_exemption(weeks, seat, lane),
            // Nobody is there to choose; or the timeline has put the change into the week's parameters.
            (Action::Dismiss(_) | Action::Exempt(_), None) | (Action::Set(_), _) => {}
        }
    }

    /// Each skill grows by this share of the way to its ceiling.
    fn train(&mut self, lane: usize, gain: f64) {
        let p = &mut self.people;
        for seat in 0..self.seats {
            let i = seat * self.lanes + lane;
            p.prospecting[i] += gain * (p.ceiling_prospecting[i] - p.prospecting[i]).max(0.0);
            p.closing[i] += gain * (p.ceiling_closing[i] - p.closing[i]).max(0.0);
        }
    }

    /// The first seats up to this share get new territories and lose part of their customers, clarity, trust and safety.
    fn reorganize(&mut self, c: &Context, lane: usize, share: f64) {
        let count = (share * self.seats as f64).round() as usize;
        let org = &c.parameters.company;
        for seat in 0..count.min(self.seats) {
            let i = seat * self.lanes + lane;
            let u = self.draw(Stream::Reorganization, c.week, lane, seat as u32, 0)[0];
            self.seat.territory[i] = market::territory(&c.parameters.market, normal_quantile(u));
            self.seat.customers[i] *= self.customers_kept(c, lane);
            let p = &mut self.people;
            p.clarity[i] = clip(p.clarity[i] - org.reorganization_clarity_loss);
            p.trust[i] = clip(p.trust[i] - org.reorganization_trust_loss);
            p.safety[i] = clip(p.safety[i] - org.reorganization_safety_loss);
        }
    }

    /// The seller with the largest customer base loses this share of it.
    fn lose_customer(&mut self, lane: usize, share: f64) {
        let lanes = self.lanes;
        let customers = &mut self.seat.customers;
        let largest = (0..self.seats)
            .max_by(|a, b| customers[a * lanes + lane].total_cmp(&customers[b * lanes + lane]).then(b.cmp(a)));
        if let Some(seat) = largest {
            customers[seat * lanes + lane] *= 1.0 - share;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Parameters;
    use crate::responses::middle_company;
    use crate::scenario::Who;

    /// A promotion takes trust and books an exit where a manager leaves, not where the chair is empty already.
    #[test]
    fn promotion_into_an_empty_chair() {
        let c = Context::new(Parameters::default(), 0);
        let trust_after = |chair_vacancy: f64| {
            let mut company = middle_company(&c);
            company.people.trust.fill(0.7);
            company.team.chair_vacancy.fill(chair_vacancy);
            let event = Event { at: 0, until: None, team: None, action: Action::Promote(Who::Outside) };
            company.apply_event(&c, &event, false, &[]);
            assert_eq!(company.team.chair_vacancy[0], 0.0);
            (company.people.trust[0], company.team.manager_loss[0], company.log.len())
        };
        let (trust, loss, rows) = trust_after(0.0);
        assert!(trust < 0.7 && loss == 1.0);
        assert_eq!(trust_after(4.0), (0.7, 0.0, rows - 1));
    }
}
