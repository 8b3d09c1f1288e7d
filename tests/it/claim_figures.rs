//! Figures of claims: their texts in every language, their folder, their errors.

use crate::cli::teamdrift;
use teamdrift::experiments::claims::{Claim, examine, library};
use teamdrift::experiments::{Plan, Progress};
use teamdrift::report::figures::scene::Shape;
use teamdrift::report::figures::{Style, Theme, of_claims, text_layout};
use teamdrift::words::{Language, Words};

/// Every figure of a claim has its texts in every language, in letters that the font has, within its page.
#[test]
fn texts_of_claim_figures() {
    let drawn: Vec<&Claim> = library().unwrap().iter().filter(|claim| claim.has_chart()).collect();
    assert_eq!(drawn.len(), 8);
    let plan = Plan { futures: 12, ..Plan::default() };
    let results = examine(&drawn, &plan, &Progress::none()).unwrap();
    for language in Language::ALL {
        let words = Words::new(language);
        let figures = of_claims(&results, &plan, &Style { words: &words, theme: Theme::Light });
        assert_eq!(figures.len(), drawn.len());
        for figure in figures {
            let id = figure.id;
            for text in [&figure.title, &figure.note] {
                assert!(!text.contains(['[', '{', '$']), "{language:?} {id}: {text}");
            }
            assert!(figure.table.rows() >= 10, "{id} has {} rows", figure.table.rows());
            for shape in &figure.scene.shapes {
                let Shape::Text { at, text, style } = shape else { continue };
                assert_eq!(text_layout::missing(text), Vec::<char>::new(), "{language:?} {id}: {text}");
                let ((left, right), scene) = (style.extent(at.0, text), &figure.scene);
                assert!(left >= 0.0 && right <= scene.width, "{language:?} {id}: `{text}` from {left} to {right}");
                assert!(at.1 > 0.0 && at.1 < scene.height, "{language:?} {id}: `{text}` at {}", at.1);
            }
        }
    }
}

/// Figures are written into a folder, replaced there, and reproduced byte for byte.
#[test]
fn folder_of_claim_figures() {
    let at = tempfile::tempdir().unwrap();
    let figures = ["claims", "T2", "--futures", "64", "--lang", "sv", "--figures", "seen"];
    teamdrift(at.path()).args(figures).assert().success();
    let folder = at.path().join("seen");
    let svg = std::fs::read_to_string(folder.join("coaching-time.svg")).unwrap();
    assert!(svg.contains("minuter i veckan") && svg.contains("panel,line,x,value"), "{svg}");
    assert!(std::fs::read(folder.join("coaching-time.png")).unwrap().starts_with(b"\x89PNG"));
    teamdrift(at.path()).args(figures).assert().success();
    let rerun = teamdrift(at.path()).args(["rerun", "seen"]).output().unwrap();
    let report = String::from_utf8(rerun.stdout).unwrap();
    assert!(rerun.status.success() && report.contains("All 2 files came out the same"), "{report}");
}

/// The error for a claim without a figure names those that have one.
#[test]
fn claim_without_a_figure() {
    let at = tempfile::tempdir().unwrap();
    let refused = teamdrift(at.path()).args(["claims", "B1", "--figures", "seen"]).output().unwrap();
    assert_eq!(refused.status.code(), Some(2));
    let error = String::from_utf8(refused.stderr).unwrap();
    assert!(error.contains("none of these claims has a figure") && error.contains("K1, K2"), "{error}");
    assert!(!at.path().join("seen").exists());
}
