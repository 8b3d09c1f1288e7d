//! Replays `fuzz/corpus/`: inputs that reach different code, and inputs that once broke a reader.

use crate::readers;

/// Every kept input, by the reader that its folder names.
#[test]
fn kept_inputs_break_no_reader() {
    let mut replayed = 0;
    for (reader, check) in [("scenario", readers::scenario as fn(&[u8])), ("manifest", readers::manifest)] {
        for entry in std::fs::read_dir(format!("fuzz/corpus/{reader}")).unwrap() {
            let file = entry.unwrap().path();
            println!("{}", file.display());
            check(&std::fs::read(file).unwrap());
            replayed += 1;
        }
    }
    assert!(replayed >= 2, "only {replayed} inputs are kept");
}
