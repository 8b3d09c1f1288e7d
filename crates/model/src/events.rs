//! Events: what a scenario lets happen at a given week, beside changed parameters.

use crate::company::Company;
use crate::context::Context;
use crate::mechanisms::leaving::Cause;
use crate::scenario::{Action, Event};
use crate::streams::Stream;
use teamdrift_engine::math::{clip, exp, normal_quantile};
impl Company {
    /// Lets an event happen in every future; `names` are the named sellers by seat, `ends` whether an exemption ends
    /// here.
    pub(crate) fn apply_event(&mut self, c: &Context, event: &Event, ends: bool, names: &[String]) {
        let concerned = match event.team {
            Some(team) => (team as usize).min(self.teams)..(team as usize + 1).min(self.teams),
            None if event.action.concerns_everybody() => 0..self.teams,
            None => 0..1,
        };
        for at in 0..self.futures() {
            for team in concerned.clone() {
                self.apply_event_to(c, at * self.teams + team, &event.action, ends, names);
            }
        }
    }

    fn apply_event_to(&mut self, c: &Context, lane: usize, action: &Action, ends: bool, names: &[String]) {
        let chosen = match action {
            Action::Dismiss(who) | Action::Exempt(who) => self.choose(c, lane..lane + 1, who, names),
            _ => None,
        };
        match (action, chosen) {
            (Action::Promote(who), _) => {
                self.manager_leaves(c, lane);
                self.take_over(c, lane, who, names);
            }
            (Action::Dismiss(_), Some((_, seat))) => self.exit(c, seat, lane, Cause::Dismissal),
            (Action::Hire, _) => {
                if let Some(seat) = (0..self.seats).find(|seat| !self.sits(*seat, lane)) {
                    self.fill(c, seat, lane);
                }
            }
            (Action::Train { gain }, _) => self.train(lane, *gain),
            (Action::Reorganise { share }, _) => self.reorganise(c, lane, *share),
            (Action::LoseCustomer { share }, _) => self.lose_customer(lane, *share),
            (Action::Exempt(_), _) if ends => {
                for seat in 0..self.seats {
                    self.people.exempt[seat * self.lanes + lane] = 0.0;
                }
            }
            (Action::Exempt(_), Some((_, seat))) => self.people.exempt[seat * self.lanes + lane] = 1.0,
            // Nobody is there who could be meant; or the timeline has put it into the week's parameters.
            (Action::Dismiss(_) | Action::Exempt(_), None) | (Action::Set(_), _) => {}
        }
    }

    fn train(&mut self, lane: usize, gain: f64) {
        let p = &mut self.people;
        for seat in 0..self.seats {
            let i = seat * self.lanes + lane;
            p.prospecting[i] += gain * (p.ceiling_prospecting[i] - p.prospecting[i]).max(0.0);
            p.closing[i] += gain * (p.ceiling_closing[i] - p.closing[i]).max(0.0);
        }
    }

    /// The first seats up to this share get new territories, and with them new customers to learn.
    fn reorganise(&mut self, c: &Context, lane: usize, share: f64) {
        let concerned = (share * self.seats as f64).round() as usize;
        let sigma = c.parameters.market.territory_sigma;
        for seat in 0..concerned.min(self.seats) {
            let i = seat * self.lanes + lane;
            let u = self.draw(Stream::Reorganisation, c.week, lane, seat as u32, 0)[0];
            self.seat.territory[i] = exp(sigma * normal_quantile(u) - 0.5 * sigma * sigma);
            self.seat.customers[i] *= 1.0 - c.parameters.company.customers_lost;
            let p = &mut self.people;
            p.clarity[i] = clip(p.clarity[i] - 0.2);
            p.trust[i] = clip(p.trust[i] - 0.1);
            p.safety[i] = clip(p.safety[i] - 0.1);
        }
    }

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
