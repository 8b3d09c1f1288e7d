//! Parts of the documentation that tests write: they stand between a mark with their name and `<!-- end -->`.

use std::ops::Range;
use std::sync::Mutex;

/// Tests run side by side, and several write the same page.
static WRITING: Mutex<()> = Mutex::new(());

fn place(page: &str, path: &str, name: &str) -> Range<usize> {
    let begin = format!("<!-- {name} -->\n");
    let from = page.find(&begin).unwrap_or_else(|| panic!("{path} has no {name}")) + begin.len();
    from..from + page[from..].find("<!-- end -->").unwrap()
}

/// What the page says; if asked to by `TEAMDRIFT_BLESS`, `fresh` is written in its place first.
pub fn part(path: &str, name: &str, fresh: &str) -> String {
    let _alone = WRITING.lock().unwrap();
    let mut page = std::fs::read_to_string(path).unwrap();
    if std::env::var_os("TEAMDRIFT_BLESS").is_some() {
        page.replace_range(place(&page, path, name), fresh);
        std::fs::write(path, &page).unwrap();
    }
    page[place(&page, path, name)].to_owned()
}
