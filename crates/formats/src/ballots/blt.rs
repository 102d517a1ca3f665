//! BLT: the ballot file of STV programs. A line of numbers per ballot, then names in quotes.
//!
//! `options seats` · withdrawn options as negative numbers · `count a b=c 0` · a lone `0` · names · title.
//! Real files also hold comments, skipped ranks (`-`), overvotes (`a=b`), commas behind numbers, doubled
//! quotes inside names, and sometimes end early.

use super::{BallotError, MOST_OPTIONS, Mark, Note, RankedFile, text_of};

/// Reads a BLT file. Refuses numbers that name no option, a ballot before the head, and text where ballots
/// are due; reports skipped ranks, repeated options, missing names and a missing title.
pub fn read(bytes: &[u8]) -> Result<RankedFile, BallotError> {
    let text = text_of(bytes);
    let mut reader = Reader::default();
    // A mark takes three bytes or so: one blank and a number.
    reader.file.marks.reserve(bytes.len() / 3);
    let mut last = 0;
    for (line, raw) in (1..).zip(text.lines()) {
        last = line;
        let content = raw.trim();
        if content.is_empty() || (content.starts_with('#') && reader.stage != Stage::Names) {
            continue;
        }
        match reader.stage {
            Stage::Head => reader.head(line, content)?,
            Stage::Ballots => reader.ballot(line, content)?,
            Stage::Names => reader.name(line, content)?,
        }
    }
    reader.finish(last)
}

/// Writes ranked ballots as BLT.
pub fn write(file: &RankedFile) -> String {
    // Names are kept as they stood between their quotes, so they go back unchanged.
    let quote = |name: &str| format!("\"{name}\"");
    let mut text = format!("{} {}\n", file.options.len(), file.seats.unwrap_or(1));
    for option in &file.withdrawn {
        text.push_str(&format!("-{}\n", option + 1));
    }
    for (count, marks) in file.ballots() {
        text.push_str(&count.to_string());
        for mark in marks {
            text.push(if mark.tied { '=' } else { ' ' });
            text.push_str(&(mark.option + 1).to_string());
        }
        text.push_str(" 0\n");
    }
    text.push_str("0\n");
    for option in &file.options {
        text.push_str(&quote(option));
        text.push('\n');
    }
    text.push_str(&quote(file.title.as_deref().unwrap_or_default()));
    text.push('\n');
    text
}

#[derive(Default, PartialEq, Eq, Clone, Copy)]
enum Stage {
    #[default]
    Head,
    Ballots,
    Names,
}

/// Larger numbers are left to the careful reader.
const MOST_COUNTED_QUICKLY: usize = 1_000_000_000;

#[derive(Default)]
struct Reader {
    stage: Stage,
    n: usize,
    file: RankedFile,
    marks: Vec<Mark>,
    /// Which ballot named each option last, so that a clean ballot is read in one pass.
    named_by: Vec<usize>,
}

impl Reader {
    fn head(&mut self, line: usize, content: &str) -> Result<(), BallotError> {
        let content = content.split('#').next().unwrap_or_default();
        let numbers: Option<Vec<usize>> =
            content.split_whitespace().map(|token| number(token).ok()).collect();
        let Some([options, seats]) = numbers.as_deref().and_then(|numbers| numbers.get(..2)) else {
            return Err(BallotError::at(
                line,
                format!(
                    "`{content}` is not the head of a BLT file; it must say how many options and how many seats, like `4 2`"
                ),
            ));
        };
        if *options == 0 || *options > MOST_OPTIONS {
            return Err(BallotError::at(
                line,
                format!("{options} options cannot be counted; check the first line"),
            ));
        }
        self.n = *options;
        self.named_by = vec![0; *options];
        self.file.seats = Some(*seats);
        self.stage = Stage::Ballots;
        Ok(())
    }

    fn ballot(&mut self, line: usize, content: &str) -> Result<(), BallotError> {
        if self.clean_ballot(line, content.as_bytes()) {
            return Ok(());
        }
        let content = content.split('#').next().unwrap_or_default().trim();
        if content == "0" {
            self.stage = Stage::Names;
            return Ok(());
        }
        let mut tokens = content.split_whitespace().peekable();
        let first = tokens.next().unwrap_or_default();
        if first.starts_with('-') && self.file.counts.is_empty() {
            return self.withdrawn(line, content);
        }
        // Some programs put a ballot's name in front: `(name) 1 3 2 0`.
        let (count, rest) = if first.starts_with('(') && first.ends_with(')') {
            (1, tokens.collect::<Vec<_>>())
        } else if first.starts_with('"') {
            return Err(BallotError::at(
                line,
                "a name stands where ballots are due; the line `0` that ends the ballots is missing",
            ));
        } else {
            let count = clean(first).parse().map_err(|_| {
                BallotError::at(
                    line,
                    format!("`{first}` is not a number of ballots; a ballot reads like `12 3 1 2 0`"),
                )
            })?;
            (count, tokens.collect())
        };
        self.marks.clear();
        let mut ended = false;
        for token in rest {
            if ended {
                return Err(BallotError::at(
                    line,
                    format!("`{token}` stands behind the 0 that ends a ballot"),
                ));
            }
            if clean(token) != token {
                self.file.notes.push(Note::at(line, format!("`{token}` read as `{}`", clean(token))));
            }
            let token = clean(token);
            if token == "0" {
                ended = true;
                continue;
            }
            if token.chars().all(|sign| matches!(sign, '-' | '=')) {
                self.file.notes.push(Note::at(line, format!("`{token}` marks a skipped rank; closed up")));
                continue;
            }
            self.rank(line, token)?;
        }
        if !ended {
            self.file.notes.push(Note::at(line, "the ballot does not end in 0; read to the end of its line"));
        }
        let marks = std::mem::take(&mut self.marks);
        self.file.push(count, marks.iter().copied());
        self.marks = marks;
        Ok(())
    }

    /// A ballot with nothing to put right: digits and blanks, each option once, a 0 at the end. Most lines of a
    /// large file are such; false leaves the line to the careful reader.
    fn clean_ballot(&mut self, line: usize, content: &[u8]) -> bool {
        self.marks.clear();
        let mut count = None;
        let mut ended = false;
        for token in content.split(|&sign| sign == b' ').filter(|token| !token.is_empty()) {
            let mut number = 0usize;
            for &digit in token {
                if !digit.is_ascii_digit() || number > MOST_COUNTED_QUICKLY {
                    return false;
                }
                number = number * 10 + usize::from(digit - b'0');
            }
            if ended {
                return false;
            }
            match (count, number) {
                (None, _) => count = Some(number),
                (Some(_), 0) => ended = true,
                (Some(_), option) => match self.named_by.get_mut(option - 1) {
                    Some(last) if *last != line => {
                        *last = line;
                        self.marks.push(Mark { option: (option - 1) as u16, tied: false });
                    }
                    _ => return false,
                },
            }
        }
        let Some(count) = count.filter(|_| ended) else { return false };
        self.file.push(count as u64, self.marks.iter().copied());
        true
    }

    /// One rank: an option, or several joined by `=`.
    fn rank(&mut self, line: usize, token: &str) -> Result<(), BallotError> {
        let mut tied = false;
        for part in token.split('=').filter(|part| !part.is_empty() && *part != "-") {
            let option = number(part)
                .map_err(|()| BallotError::at(line, format!("`{part}` is not the number of an option")))?;
            if option == 0 || option > self.n {
                return Err(BallotError::at(
                    line,
                    format!("option {option} is not among the {} options", self.n),
                ));
            }
            let option = (option - 1) as u16;
            if self.marks.iter().any(|mark| mark.option == option) {
                let what = format!("option {} is named twice; its best place counts", option + 1);
                self.file.notes.push(Note::at(line, what));
                continue;
            }
            self.marks.push(Mark { option, tied });
            tied = true;
        }
        Ok(())
    }

    fn withdrawn(&mut self, line: usize, content: &str) -> Result<(), BallotError> {
        for token in content.split_whitespace() {
            let option = token.strip_prefix('-').and_then(|digits| number(digits).ok());
            match option {
                Some(option) if option >= 1 && option <= self.n => {
                    self.file.withdrawn.push((option - 1) as u16)
                }
                _ => {
                    return Err(BallotError::at(
                        line,
                        format!("`{token}` does not name an option that withdrew"),
                    ));
                }
            }
        }
        Ok(())
    }

    fn name(&mut self, line: usize, content: &str) -> Result<(), BallotError> {
        // Names may share a line: `"Ash" "Birch"`.
        let quoted = content.len() >= 2 && content.starts_with('"') && content.ends_with('"');
        let names: Vec<String> = if quoted && !content[1..content.len() - 1].contains("\" \"") {
            vec![content[1..content.len() - 1].to_owned()]
        } else if quoted {
            content[1..content.len() - 1].split("\" \"").map(str::to_owned).collect()
        } else {
            // A comment behind a quoted name is dropped.
            vec![match content.strip_prefix('"').and_then(|rest| rest.split_once('"')) {
                Some((name, behind)) if behind.trim_start().starts_with('#') => name.to_owned(),
                _ => content.trim_matches('"').to_owned(),
            }]
        };
        for name in names {
            // Doubled quotes inside a name are how these files write one quote; a closing one adds nothing.
            let name = name.strip_suffix("\"\"").map_or(name.clone(), str::to_owned);
            if self.file.options.len() < self.n {
                self.file.options.push(name.trim().to_owned());
            } else if self.file.title.is_none() {
                self.file.title = Some(name.trim().to_owned());
            } else {
                self.file.notes.push(Note::at(line, format!("`{name}` stands behind the title; left out")));
            }
        }
        Ok(())
    }

    fn finish(mut self, last: usize) -> Result<RankedFile, BallotError> {
        if self.stage == Stage::Head {
            return Err(BallotError::at(
                last.max(1),
                "the file holds no ballots; a BLT file begins like `4 2`",
            ));
        }
        if self.stage == Stage::Ballots {
            self.file.notes.push(Note::at(last, "the file ends before the line `0` that ends the ballots"));
        }
        let named = self.file.options.len();
        if named < self.n {
            let what =
                format!("{named} of {} options are named; the others are called by their number", self.n);
            self.file.notes.push(Note::at(last, what));
            self.file.options.extend((named + 1..=self.n).map(|number| number.to_string()));
        }
        Ok(self.file)
    }
}

/// A token without the commas some programs leave behind numbers.
fn clean(token: &str) -> &str {
    token.trim_end_matches([',', ';'])
}

fn number(token: &str) -> Result<usize, ()> {
    clean(token).parse().map_err(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ballots(file: &RankedFile) -> Vec<(u64, String)> {
        let shown = |marks: &[Mark]| {
            marks
                .iter()
                .map(|mark| format!("{}{}", if mark.tied { "=" } else { " " }, mark.option + 1))
                .collect()
        };
        file.ballots().map(|(count, marks)| (count, shown(marks))).collect()
    }

    #[test]
    fn a_clean_file_is_read_and_written_back() {
        let text = "3 1\n-2\n5 1 3 0\n2 2=3 1 0\n1 0\n0\n\"Ash\"\n\"Birch\"\n\"Cedar\"\n\"Trees\"\n";
        let file = read(text.as_bytes()).unwrap();
        assert_eq!(file.options, ["Ash", "Birch", "Cedar"]);
        assert_eq!(ballots(&file), [(5, " 1 3".into()), (2, " 2=3 1".into()), (1, "".into())]);
        assert_eq!((file.withdrawn.as_slice(), file.notes.len()), ([1].as_slice(), 0));
        assert_eq!(write(&file), text);
    }

    #[test]
    fn dirt_is_put_right_and_reported() {
        let file = read(b"3 1\n4 1, -=- 3 0\n2 2 2 1\n").unwrap();
        assert_eq!(ballots(&file), [(4, " 1 3".into()), (2, " 2 1".into())]);
        let notes: Vec<_> = file.notes.iter().map(|note| note.to_string()).collect();
        assert_eq!(
            notes,
            [
                "line 2: `1,` read as `1`",
                "line 2: `-=-` marks a skipped rank; closed up",
                "line 3: option 2 is named twice; its best place counts",
                "line 3: the ballot does not end in 0; read to the end of its line",
                "line 3: the file ends before the line `0` that ends the ballots",
                "line 3: 0 of 3 options are named; the others are called by their number",
            ]
        );
        assert_eq!(file.options, ["1", "2", "3"]);
    }

    #[test]
    fn what_cannot_be_meant_is_refused_with_its_line() {
        let refused = |text: &str| read(text.as_bytes()).unwrap_err().to_string();
        assert_eq!(refused("3 1\n4 7 0\n0\n"), "line 2: option 7 is not among the 3 options");
        assert_eq!(
            refused("3 1\nfour 1 0\n"),
            "line 2: `four` is not a number of ballots; a ballot reads like `12 3 1 2 0`"
        );
        assert!(refused("").contains("holds no ballots"));
        assert!(refused("hello\n").starts_with("line 1: `hello` is not the head"));
    }
}
