//! What experiments come to: findings as sentences, tables, and figures. Nothing here computes a result, opens a file or
//! knows a terminal.

pub mod compare;
pub mod contents;
pub mod csv;
pub mod figures;
pub mod findings;
pub mod screening;
pub mod summary_table;
pub mod sweep;
pub mod table;
