//! `teamdrift rerun`: repeats the command that wrote a folder, and verifies that the files are identical.

use super::{Command, CommandLine, Failure, claims, compare, ensemble, old_keys, run, sensitivity, sweep};
use crate::output::manifest;
use crate::output::reproduce::SavedManifest;
use clap::Parser;
use std::io::Write;
use std::path::PathBuf;
use teamdrift_model::scenario::Scenario;
use teamdrift_scenario as scenario;

/// Arguments of `teamdrift rerun`.
#[derive(Debug, clap::Args)]
pub struct RerunArgs {
    /// The manifest of a folder of results, or the folder.
    #[arg(value_name = "MANIFEST")]
    manifest: PathBuf,
    /// Folder that keeps what comes out; by default it is compared and dropped.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

/// Runs `teamdrift rerun`.
///
/// # Errors
/// [`Failure`]; also when the files differ.
pub fn main(arguments: &RerunArgs) -> Result<(), Failure> {
    let refused = |fault: String| Failure::Input(format!("error: {fault}"));
    let file =
        if arguments.manifest.is_dir() { arguments.manifest.join(manifest::FILE) } else { arguments.manifest.clone() };
    let saved = SavedManifest::read(&file).map_err(refused)?;
    let typed = CommandLine::try_parse_from(saved.words())
        .map_err(|error| refused(format!("{}\n{error}", by_another(&saved, "its command is not understood here"))))?;
    let language = saved.language.parse().unwrap_or_default();
    let scenarios = scenarios(&saved)?;
    let dropped = tempfile::tempdir()?;
    let out = arguments.out.clone().unwrap_or_else(|| dropped.path().join("again"));
    match typed.command {
        Command::Run(typed) => run::reproduce(typed, scenarios, language, &out, &saved.command)?,
        Command::Compare(typed) => compare::reproduce(typed, scenarios, language, &out, &saved.command)?,
        Command::Sweep(typed) => sweep::reproduce(typed, scenarios, language, &out, &saved.command)?,
        Command::Sensitivity(typed) => sensitivity::reproduce(typed, scenarios, language, &out, &saved.command)?,
        Command::Ensemble(typed) => ensemble::reproduce(typed, language, &out, &saved.command)?,
        Command::Claims(typed) => claims::reproduce(&typed, language, &out, &saved.command)?,
        _ => return Err(refused(format!("`{}` writes nothing that can be reproduced", saved.command))),
    }
    let rerun =
        SavedManifest::read(&out.join(manifest::FILE)).map_err(|fault| Failure::Failed(anyhow::anyhow!(fault)))?;
    let compared = saved.compared(&rerun);
    let out = &mut std::io::stdout().lock();
    let changed = file.parent().map(|folder| saved.changed(folder)).unwrap_or_default();
    if !changed.is_empty() {
        writeln!(out, "Changed in the folder since it was written: {}.", changed.join(", "))?;
    }
    if compared.all_same() {
        writeln!(out, "All {} files came out the same, bit for bit (by their SHA-256).", compared.same)?;
        return Ok(());
    }
    let mut fault = format!("{} of {} files came out the same", compared.same, saved.files.len());
    for (what, files) in [
        ("data files that differ", &compared.data),
        ("figures that differ", &compared.figures),
        ("files that were not there", &compared.new),
    ] {
        if !files.is_empty() {
            fault.push_str(&format!("\n  {what}: {}", files.join(", ")));
        }
    }
    Err(Failure::Failed(anyhow::anyhow!("{}", by_another(&saved, &fault))))
}

/// A fault, with the version to blame for it or to look for.
fn by_another(saved: &SavedManifest, fault: &str) -> String {
    let ours = env!("CARGO_PKG_VERSION");
    if saved.version == ours {
        format!(
            "{fault}\n  = help: this is the version that wrote them, {ours}: another build of it, or changed by hand"
        )
    } else {
        format!(
            "{fault}\n  = help: teamdrift {} wrote them and this is {ours}: install that version to get them",
            saved.version
        )
    }
}

/// The scenarios as they stood in the manifest.
fn scenarios(saved: &SavedManifest) -> Result<Vec<Scenario>, Failure> {
    let read = |run: &crate::output::reproduce::SavedRun| {
        // It becomes the name of a folder: a manifest may not write outside of its own.
        if !scenario::is_name(&run.name) {
            let fault = format!(
                "error: the manifest names a run `{}`; names are letters, digits and hyphens: nothing was written",
                run.name
            );
            return Err(Failure::Input(fault));
        }
        let loaded = scenario::parse(&run.scenario_toml, &run.name, &[]).map_err(|findings| {
            old_keys::note(findings.renamed());
            let rendered = findings.render(super::scenarios::color());
            Failure::Input(format!("{rendered}\n{}", by_another(saved, "error: the scenario is not understood here")))
        })?;
        old_keys::note(loaded.warnings.renamed());
        Ok(Scenario { name: run.name.clone(), ..loaded.scenario })
    };
    saved.runs.iter().map(read).collect()
}
