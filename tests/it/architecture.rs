//! The crates and their modules form layers: none names what stands above it, and no circle of them is closed.

use proc_macro2::{TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use syn::visit::{self, Visit};

/// Which crates of the workspace each may use.
const MAY_USE: [(&str, &[&str]); 8] = [
    ("engine", &[]),
    ("stats", &["engine"]),
    ("model", &["engine", "stats"]),
    ("scenario", &["model"]),
    ("words", &["model", "stats"]),
    ("experiments", &["engine", "model", "scenario", "stats"]),
    ("report", &["engine", "experiments", "model", "stats", "words"]),
    ("", &["engine", "experiments", "model", "report", "scenario", "stats", "words"]),
];

/// What only the command line may bring in: terminal, signals, formats of files.
const OF_THE_COMMAND_LINE: [&str; 7] =
    ["clap", "clap_complete", "ctrlc", "indicatif", "parquet", "signal-hook", "askama"];

/// Crates whose modules still form circles.
const WITH_CIRCLES: [&str; 0] = [];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folder of a crate; the root package has no name.
fn folder(name: &str) -> PathBuf {
    if name.is_empty() { root().to_owned() } else { root().join("crates").join(name) }
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Each crate uses those of the workspace that stand below it, and no others.
#[test]
fn crates_use_those_below() {
    let mut known: Vec<String> = MAY_USE.iter().map(|(name, _)| (*name).to_owned()).collect();
    for entry in fs::read_dir(root().join("crates")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(known.contains(&name), "crates/{name} has no place among the layers");
    }
    known.retain(|name| !name.is_empty());
    for (name, may) in MAY_USE {
        let manifest: toml::Table = read(&folder(name).join("Cargo.toml")).parse().unwrap();
        let used = manifest["dependencies"].as_table().unwrap().keys();
        for used in used.filter_map(|key| key.strip_prefix("teamdrift-")) {
            assert!(may.contains(&used), "crate `{name}` uses `{used}`, which stands beside it or above");
        }
    }
}

/// No library brings in what only the command line needs.
#[test]
fn libraries_without_command_line() {
    let lock: toml::Table = read(&root().join("Cargo.lock")).parse().unwrap();
    let text = |value: &toml::Value| value.as_str().unwrap().to_owned();
    let mut uses: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in lock["package"].as_array().unwrap() {
        let list = package.get("dependencies").and_then(toml::Value::as_array);
        // A version follows the name where there are several.
        let list = list.into_iter().flatten().map(|used| text(used).split(' ').next().unwrap().to_owned());
        uses.entry(text(&package["name"])).or_default().extend(list);
    }
    for (name, _) in MAY_USE.iter().filter(|(name, _)| !name.is_empty()) {
        let mut met = BTreeSet::new();
        let mut next = vec![format!("teamdrift-{name}")];
        while let Some(package) = next.pop() {
            if met.insert(package.clone()) {
                next.extend(uses[&package].iter().cloned());
            }
        }
        println!("teamdrift-{name}: {} packages, dependencies of tests included", met.len());
        let wrong: Vec<_> = OF_THE_COMMAND_LINE.iter().filter(|package| met.contains(**package)).collect();
        assert!(wrong.is_empty() && met.len() > 3, "crate `{name}` brings in {wrong:?}");
    }
}

/// The top-level modules of a crate, and what each of them names.
struct Crate {
    modules: BTreeSet<String>,
    /// What the root brings in by `use`: name -> top-level module; none for what comes from elsewhere.
    brought: BTreeMap<String, Option<String>>,
    /// Who names whom, and in which file.
    names: BTreeMap<(String, String), String>,
    /// Who names an item that the root declares, and in which file.
    upwards: Vec<String>,
}

/// The node of what stands in the root file.
const ROOT: &str = "the root";

impl Crate {
    fn read(src: &Path) -> Self {
        let main = syn::parse_file(&read(&src.join("lib.rs"))).unwrap();
        let mut modules = BTreeSet::new();
        let mut brought = BTreeMap::new();
        for item in &main.items {
            match item {
                syn::Item::Mod(module) if module.content.is_none() => drop(modules.insert(module.ident.to_string())),
                syn::Item::Use(used) => flat(&used.tree, &mut Vec::new(), &mut |path, name| {
                    let path = if ["crate", "self"].contains(&path[0].as_str()) { &path[1..] } else { path };
                    brought.insert(name.to_owned(), path.first().cloned());
                }),
                _ => {}
            }
        }
        for target in brought.values_mut() {
            *target = target.take().filter(|first| modules.contains(first));
        }
        let mut this = Self { modules, brought, names: BTreeMap::new(), upwards: Vec::new() };
        let mut files = Vec::new();
        sources(src, &mut files);
        for path in files {
            this.add(&path, path.strip_prefix(src).unwrap());
        }
        this
    }

    fn add(&mut self, path: &Path, within: &Path) {
        let mut module: Vec<String> =
            within.with_extension("").iter().map(|part| part.to_string_lossy().into_owned()).collect();
        if ["mod", "lib", "main"].contains(&module.last().unwrap().as_str()) {
            module.pop();
        }
        // The root may name whom it likes: it stands above them all.
        let Some(from) = module.first().cloned() else { return };
        let mut found = Named { module, paths: Vec::new() };
        found.visit_file(&syn::parse_file(&read(path)).unwrap());
        for named in found.paths {
            let shown = within.display().to_string();
            let first = &named[0];
            if self.modules.contains(first) {
                if *first != from {
                    self.names.entry((from.clone(), first.clone())).or_insert(shown);
                }
            } else if let Some(target) = self.brought.get(first) {
                if let Some(target) = target.clone().filter(|target| *target != from) {
                    self.names.entry((from.clone(), target)).or_insert(shown);
                }
            } else {
                self.upwards.push(format!("{shown} names `{first}` of {ROOT}"));
            }
        }
    }

    /// A circle of modules, if there is one: each names the next, the last the first.
    fn circle(&self) -> Option<String> {
        let next = |from: &str| -> Vec<&str> {
            self.names.keys().filter(|(a, _)| a == from).map(|(_, b)| b.as_str()).collect()
        };
        for start in &self.modules {
            // The shortest way back to where it began.
            let mut ways: Vec<Vec<&str>> = vec![vec![start]];
            let mut met: BTreeSet<&str> = BTreeSet::new();
            while let Some(way) = ways.first().cloned() {
                ways.remove(0);
                for to in next(way[way.len() - 1]) {
                    if to == start {
                        let circle: Vec<&str> = way.iter().copied().chain([to]).collect();
                        let steps = circle.windows(2).map(|pair| {
                            let file = &self.names[&(pair[0].to_owned(), pair[1].to_owned())];
                            format!("{} -> {} ({file})", pair[0], pair[1])
                        });
                        return Some(steps.collect::<Vec<_>>().join(", "));
                    }
                    if met.insert(to) {
                        ways.push([&way[..], &[to]].concat());
                    }
                }
            }
        }
        None
    }
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// Calls `each` with every path that a `use` brings in, and the name that it gets.
fn flat(tree: &syn::UseTree, before: &mut Vec<String>, each: &mut dyn FnMut(&[String], &str)) {
    match tree {
        syn::UseTree::Path(path) => {
            before.push(path.ident.to_string());
            flat(&path.tree, before, each);
            before.pop();
        }
        syn::UseTree::Group(group) => group.items.iter().for_each(|tree| flat(tree, before, each)),
        leaf => {
            let (ident, name) = match leaf {
                syn::UseTree::Name(name) => (name.ident.to_string(), name.ident.to_string()),
                syn::UseTree::Rename(renamed) => (renamed.ident.to_string(), renamed.rename.to_string()),
                _ => ("*".to_owned(), "*".to_owned()),
            };
            before.push(ident);
            each(before, &name);
            before.pop();
        }
    }
}

/// The paths that a file names within its own crate, from the root on.
struct Named {
    module: Vec<String>,
    paths: Vec<Vec<String>>,
}

impl Named {
    fn path(&mut self, path: &[String]) {
        let mut base = match path[0].as_str() {
            "crate" => Vec::new(),
            "super" | "self" => self.module.clone(),
            _ => return,
        };
        let mut rest = path;
        while let Some(first) = rest.first().filter(|first| ["crate", "super", "self"].contains(&first.as_str())) {
            if first == "super" {
                base.pop();
            }
            rest = &rest[1..];
        }
        base.extend(rest.iter().cloned());
        if !base.is_empty() && base[0] != "*" {
            self.paths.push(base);
        }
    }

    /// The paths in the tokens of a macro, which nothing else parses.
    fn tokens(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let colon = |at: usize| matches!(tokens.get(at), Some(TokenTree::Punct(mark)) if mark.as_char() == ':');
        let mut at = 0;
        while at < tokens.len() {
            let mut path = Vec::new();
            while let Some(TokenTree::Ident(word)) = tokens.get(at) {
                path.push(word.to_string());
                at += 1;
                if !(colon(at) && colon(at + 1)) {
                    break;
                }
                at += 2;
            }
            if let Some(TokenTree::Group(group)) = tokens.get(at) {
                self.tokens(group.stream());
            }
            if path.len() > 1 {
                self.path(&path);
            }
            at += 1;
        }
    }

    fn is_test(attributes: &[syn::Attribute]) -> bool {
        attributes.iter().any(|attribute| {
            attribute.path().is_ident("cfg")
                && attribute.parse_args::<syn::Path>().is_ok_and(|condition| condition.is_ident("test"))
        })
    }
}

impl<'ast> Visit<'ast> for Named {
    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        if Self::is_test(&module.attrs) {
            return;
        }
        self.module.push(module.ident.to_string());
        visit::visit_item_mod(self, module);
        self.module.pop();
    }

    fn visit_item_use(&mut self, used: &'ast syn::ItemUse) {
        flat(&used.tree, &mut Vec::new(), &mut |path, _| self.path(path));
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if names.len() > 1 {
            self.path(&names);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.tokens(call.tokens.clone());
    }
}

/// No circle of top-level modules, and no module that names an item which the crate's root declares.
#[test]
fn modules_form_layers() {
    let mut wrong = Vec::new();
    for (name, _) in MAY_USE.iter().filter(|(name, _)| !WITH_CIRCLES.contains(name)) {
        let read = Crate::read(&folder(name).join("src"));
        let shown = if name.is_empty() { "teamdrift" } else { name };
        wrong.extend(read.circle().map(|circle| format!("{shown}: {circle}")));
        wrong.extend(read.upwards.iter().map(|upwards| format!("{shown}: {upwards}")));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// A circle through a re-export and a macro is found, and so is a name of the root.
#[test]
fn a_circle_is_found() {
    let at = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(at.path().join(name), text).unwrap();
    write("lib.rs", "mod a; mod b; mod c; pub use c::Thing; pub struct Own;");
    write("a.rs", "use super::b::x; #[cfg(test)] mod tests { use crate::c::y; }");
    write("b.rs", "fn f() { assert!(crate::Thing::ok()); }");
    write("c.rs", "fn g(_: &crate::a::T) {}");
    let found = Crate::read(at.path());
    assert_eq!(found.circle().unwrap(), "a -> b (a.rs), b -> c (b.rs), c -> a (c.rs)");
    write("c.rs", "fn g(_: super::Own) {}");
    let found = Crate::read(at.path());
    assert_eq!(found.circle(), None);
    assert_eq!(found.upwards, ["c.rs names `Own` of the root"]);
}
