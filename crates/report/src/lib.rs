//! What experiments come to: findings as sentences, tables, and figures. Nothing here computes a result, opens a file or
//! knows a terminal.
//!
//! ```
//! use teamdrift_experiments::{Answer, Plan, Progress};
//! use teamdrift_report::{figures, findings};
//! use teamdrift_words::{Language, Words};
//!
//! let scenario = teamdrift_model::scenario::Scenario { weeks: 26, ..Default::default() };
//! let plan = Plan { futures: 64, ..Plan::default() };
//! let answer = Answer::simulate(&scenario, &plan, false, &Progress::none())?;
//! let words = Words::new(Language::En);
//! println!("{}", findings::where_it_ends(&answer.summary, &words));
//! let style = figures::Style { words: &words, theme: figures::Theme::Light };
//! let drawn = figures::of_a_run(&answer, &style);
//! assert!(figures::svg::file(&drawn[0])?.contains("<svg"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod assumptions;
pub mod compare;
pub mod contents;
pub mod csv;
pub mod figures;
pub mod findings;
pub mod screening;
pub mod summary_table;
pub mod sweep;
pub mod table;
