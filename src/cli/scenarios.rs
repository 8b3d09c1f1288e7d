//! `teamdrift scenarios`: list, show, check and begin scenarios.

use super::shared::language_of_the_system;
use super::{Failure, library, old_keys};
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use teamdrift_scenario as scenario;
use teamdrift_scenario::Findings;
use teamdrift_words::{Language, Words};

/// Arguments of `teamdrift scenarios`.
#[derive(Debug, clap::Args)]
pub struct ScenariosArgs {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// List the ready scenarios by what one wants to know, with the question that each answers and its claims.
    List {
        /// Print as JSON.
        #[arg(long)]
        json: bool,
        /// Language of the words; by default that of the system, or English.
        #[arg(long, value_parser = super::choices::language())]
        lang: Option<Language>,
    },
    /// Print a scenario's file.
    Show {
        /// Name of a ready scenario, or path of a file.
        scenario: String,
        /// Print the scenario as it is run: everything inherited and every default written out.
        #[arg(long)]
        resolved: bool,
        /// Set a key before printing (implies --resolved), e.g. `policy.support=0.7`.
        #[arg(long, value_name = "KEY=VALUE")]
        set: Vec<String>,
    },
    /// Check scenario files and report all errors.
    Check {
        /// Paths of files, or names of ready scenarios.
        #[arg(required = true, value_name = "FILE")]
        files: Vec<String>,
        /// Set a key before checking, e.g. `policy.support=0.7`.
        #[arg(long, value_name = "KEY=VALUE")]
        set: Vec<String>,
        /// Language of the words; by default that of the system, or English. Error messages are in English.
        #[arg(long, value_parser = super::choices::language())]
        lang: Option<Language>,
    },
    /// Write a commented scenario file to begin with.
    New {
        /// Name or path of the new file; `.toml` is added. An existing file stays as it is.
        name: PathBuf,
        /// The scenario to build on: a ready one, or the path of a file.
        #[arg(long, value_name = "SCENARIO")]
        from: Option<String>,
    },
    /// Print the JSON schema of scenario files, for editors.
    Schema,
}

/// Runs `teamdrift scenarios`.
///
/// # Errors
/// [`Failure`].
pub fn main(arguments: &ScenariosArgs) -> Result<(), Failure> {
    let out = &mut std::io::stdout().lock();
    match &arguments.what {
        What::List { json, lang } => {
            let words = words(*lang);
            if *json { library::json(out, &words) } else { library::columns(out, &words) }
        }
        What::Show { scenario, resolved, set } => show(out, scenario, *resolved || !set.is_empty(), set),
        What::Check { files, set, lang } => check(out, files, set, &words(*lang)),
        What::New { name, from } => new(out, name, from.as_deref()),
        What::Schema => Ok(write!(out, "{}", scenario::schema())?),
    }
}

/// Findings as a failure, in color on a terminal.
#[must_use]
pub fn refused(findings: &Findings) -> Failure {
    old_keys::note(findings.renamed());
    Failure::Input(findings.render(color()))
}

/// Creates a file that is not there yet; one that is there is left alone.
///
/// # Errors
/// [`Failure::Input`] when there is such a file, or no folder for it.
pub fn create_new(path: &Path) -> Result<std::fs::File, Failure> {
    let shown = path.display();
    std::fs::File::options().write(true).create_new(true).open(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => {
            let help = "take another name, or move it away; nothing was changed";
            Failure::Input(format!("error: `{shown}` exists already\n  = help: {help}"))
        }
        std::io::ErrorKind::NotFound => {
            let folder = path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
            Failure::Input(format!(
                "error: there is no folder `{folder}`\n  = help: make it first, or write the file here"
            ))
        }
        _ => Failure::Failed(anyhow::Error::from(error).context(format!("`{shown}` cannot be written"))),
    })
}

/// Whether messages on standard error may be in color.
#[must_use]
pub fn color() -> bool {
    std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

fn words(lang: Option<Language>) -> Words {
    Words::new(lang.unwrap_or_else(language_of_the_system))
}

fn show(out: &mut dyn Write, name: &str, resolved: bool, sets: &[String]) -> Result<(), Failure> {
    let loaded = scenario::load(name, sets).map_err(|findings| refused(&findings))?;
    old_keys::note(loaded.warnings.renamed());
    if resolved {
        write!(out, "{}", scenario::to_toml(&loaded.scenario))?;
    } else if let Some(ready) = scenario::ready(name) {
        write!(out, "{}", ready.text)?;
    } else {
        write!(out, "{}", std::fs::read_to_string(name)?)?;
    }
    Ok(())
}

fn check(out: &mut dyn Write, files: &[String], sets: &[String], words: &Words) -> Result<(), Failure> {
    let mut wrong = Vec::new();
    for file in files {
        match scenario::load(file, sets) {
            Ok(loaded) => {
                old_keys::note(loaded.warnings.renamed());
                let s = &loaded.scenario;
                let parts = [
                    (s.weeks as usize, "scenarios-weeks"),
                    (s.seats() as usize, "scenarios-seats"),
                    (s.sellers.len(), "scenarios-named"),
                    (s.events.len(), "scenarios-events"),
                    (loaded.alternatives.len(), "scenarios-alternatives"),
                ];
                let counted = |n: usize, id: &str| words.format(id, &[("n", (n as f64).into())]);
                let counts: Vec<String> = parts.iter().filter(|(n, _)| *n > 0).map(|(n, id)| counted(*n, id)).collect();
                let asked = words.asked(&s.question);
                writeln!(
                    out,
                    "{}",
                    words.format("scenarios-good", &[("file", file.as_str().into()), ("asked", asked.into())])
                )?;
                writeln!(out, "    {}", counts.join(", "))?;
                if !loaded.warnings.is_empty() {
                    writeln!(out, "\n{}\n", loaded.warnings)?;
                }
            }
            Err(findings) => {
                old_keys::note(findings.renamed());
                wrong.push(findings.render(color()));
            }
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(Failure::Input(wrong.join("\n\n"))) }
}

fn new(out: &mut dyn Write, name: &std::path::Path, from: Option<&str>) -> Result<(), Failure> {
    let mut path = name.to_path_buf();
    if path.file_name().is_none() {
        return Err(Failure::Input(format!(
            "error: `{}` is no name for a file\n  = help: such as `my-team`",
            name.display()
        )));
    }
    if path.extension().is_none_or(|extension| extension != "toml") {
        path.as_mut_os_string().push(".toml");
    }
    let shown = path.display();
    // What is extended must be there, and right, before anything is written. A path given here is relative
    // to where the command was typed; in the file it has to be relative to the file.
    let from = match from {
        None => None,
        Some(from) => {
            scenario::load(from, &[]).map_err(|findings| refused(&findings))?;
            let is_name = scenario::ready(from).is_some();
            Some(if is_name { from.to_owned() } else { seen_from(&path, from)? })
        }
    };
    let mut file = create_new(&path)?;
    file.write_all(scenario::starter(from.as_deref()).as_bytes())?;
    writeln!(out, "{shown} is written. Open it, write your question, then:")?;
    writeln!(out, "  teamdrift scenarios check {shown}")?;
    writeln!(out, "  teamdrift run {shown}")?;
    Ok(())
}

/// The path `from` (relative to the working folder) as the file at `path` has to write it.
fn seen_from(path: &std::path::Path, from: &str) -> Result<String, Failure> {
    let beside = path.parent().is_none_or(|folder| folder.as_os_str().is_empty());
    let from = if beside { PathBuf::from(from) } else { std::fs::canonicalize(from)? };
    // A scenario's `extends` holds a path as text; separators keep a bare file name from being read as a name.
    let text = from.to_string_lossy().into_owned();
    Ok(if text.contains(['/', '\\']) || text.ends_with(".toml") { text } else { format!("./{text}") })
}
