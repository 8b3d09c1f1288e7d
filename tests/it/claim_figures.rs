//! Figures of experiments on claims: they say what they mean in every language, within the page, and come out again.

use crate::cli::teamdrift;
use teamdrift::experiments::claims::{Claim, examine, library};
use teamdrift::experiments::{Plan, Progress};
use teamdrift::report::figures::scene::{Anchor, Shape};
use teamdrift::report::figures::{Style, Theme, lettering, of_claims};
use teamdrift::words::{Language, Words};

#[test]
fn every_claim_that_can_be_looked_at_is_told_in_every_language_within_its_page() {
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
                let Shape::Text { at, text, set } = shape else { continue };
                assert_eq!(lettering::missing(text), Vec::<char>::new(), "{language:?} {id}: {text}");
                let width = lettering::width(text, set.size, set.bold);
                let left = match set.anchor {
                    Anchor::Start => at.0,
                    Anchor::Middle => at.0 - width / 2.0,
                    Anchor::End => at.0 - width,
                };
                let (right, scene) = (left + width, &figure.scene);
                assert!(left >= 0.0 && right <= scene.width, "{language:?} {id}: `{text}` from {left} to {right}");
                assert!(at.1 > 0.0 && at.1 < scene.height, "{language:?} {id}: `{text}` at {}", at.1);
            }
        }
    }
}

#[test]
fn figures_are_left_in_a_folder_and_come_out_again() {
    let at = tempfile::tempdir().unwrap();
    let figures = ["claims", "T2", "--futures", "4", "--lang", "sv", "--figures", "seen"];
    teamdrift(at.path()).args(figures).assert().success();
    let folder = at.path().join("seen");
    let svg = std::fs::read_to_string(folder.join("coaching-time.svg")).unwrap();
    assert!(svg.contains("minuter i veckan") && svg.contains("panel,line,x,value"), "{svg}");
    assert!(std::fs::read(folder.join("coaching-time.png")).unwrap().starts_with(b"\x89PNG"));
    // A folder of ours is replaced, and what it holds can be had again.
    teamdrift(at.path()).args(figures).assert().success();
    let again = teamdrift(at.path()).args(["rerun", "seen"]).output().unwrap();
    let told = String::from_utf8(again.stdout).unwrap();
    assert!(again.status.success() && told.contains("All 2 files came out the same"), "{told}");
}

#[test]
fn a_claim_without_a_figure_says_which_have_one() {
    let at = tempfile::tempdir().unwrap();
    let refused = teamdrift(at.path()).args(["claims", "B1", "--figures", "seen"]).output().unwrap();
    assert_eq!(refused.status.code(), Some(2));
    let told = String::from_utf8(refused.stderr).unwrap();
    assert!(told.contains("none of these claims has a figure") && told.contains("K1, K2"), "{told}");
    assert!(!at.path().join("seen").exists());
}
