//! What a run leaves behind: data files, figures, a summary and a manifest. Nothing here computes a result.

pub mod again;
mod called;
pub mod compare;
pub mod contents;
pub mod dictionary;
pub mod figures;
pub mod findings;
pub mod folder;
pub mod formats;
pub mod headline;
pub mod leave;
pub mod manifest;
pub mod page;
pub mod screening;
pub mod sweep;
pub mod table;

pub use called::Called;
pub use folder::{Folder, Refused};
pub use formats::Format;
pub use leave::Leave;
