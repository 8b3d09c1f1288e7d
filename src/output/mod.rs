//! Folders of results: data files, figures, reports and manifests, written whole or not at all.

mod comparison;
pub mod data_dictionary;
mod ensemble;
pub mod folder;
pub mod formats;
pub mod journal;
pub mod manifest;
pub mod reproduce;
mod screening;
mod sweep;
pub mod write;

pub use comparison::write_comparison;
pub use ensemble::{ensemble_summary, write_ensemble};
pub use folder::{Folder, TakenPlace};
pub use formats::Format;
pub use screening::write_screening;
pub use sweep::{read_sweep, write_sweep};
pub use write::OutputOptions;
