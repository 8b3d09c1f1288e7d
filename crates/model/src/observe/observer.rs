//! Observers of a simulation. Observing changes no result.

use crate::company::Company;
use crate::mechanisms::context::Context;

/// Something that watches a block of futures.
pub trait Observer {
    /// Runs at the end of every week from 0 on.
    fn week(&mut self, week: u32, context: &Context, company: &Company);
}

impl Observer for () {
    fn week(&mut self, _: u32, _: &Context, _: &Company) {}
}
