//! Statistics that need no model: designs of experiments ([`sobol`], [`shuffle`], [`order`]), Morris' elementary
//! effects ([`morris`]), and regions of highest density ([`density`]).

pub mod density;
pub mod morris;
pub mod order;
pub mod shuffle;
pub mod sobol;
