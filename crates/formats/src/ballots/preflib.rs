//! PrefLib orders: `.soc`, `.soi`, `.toc`, `.toi`. New files carry `# KEY: value` heads, old ones begin with
//! the number of alternatives; ties stand in braces.

use super::{BallotError, MOST_OPTIONS, Mark, Note, RankedFile, text_of};

/// Reads a PrefLib file of either generation. Refuses numbers that name no alternative and lines that are no order.
pub fn read(bytes: &[u8]) -> Result<RankedFile, BallotError> {
    let text = text_of(bytes);
    let mut lines = (1..).zip(text.lines().map(str::trim)).filter(|(_, line)| !line.is_empty()).peekable();
    let mut file = RankedFile::default();
    let old = lines.peek().is_some_and(|(_, line)| !line.starts_with('#'));
    if old {
        old_head(&mut lines, &mut file)?;
    }
    let mut promised = None;
    for (line, content) in lines {
        if let Some(head) = content.strip_prefix('#') {
            if let Some((key, value)) = head.split_once(':') {
                keyed(&mut file, &mut promised, line, key.trim(), value.trim())?;
            }
            continue;
        }
        let (count, order) = if old {
            content.split_once(',').unwrap_or((content, ""))
        } else {
            content.split_once(':').ok_or_else(|| {
                BallotError::at(
                    line,
                    format!("`{content}` is not an order; it should read like `12: 1,2,{{3,4}}`"),
                )
            })?
        };
        let count = count
            .trim()
            .parse()
            .map_err(|_| BallotError::at(line, format!("`{count}` is not a number of ballots")))?;
        let marks = order_of(&mut file, line, order)?;
        file.push(count, marks);
    }
    if file.options.is_empty() {
        return Err(BallotError::at(1, "the file names no alternatives"));
    }
    let read = file.n_ballots();
    match promised {
        Some(promised) if promised != read => {
            file.notes
                .push(Note::at(1, format!("the head promises {promised} voters, the orders hold {read}")));
        }
        _ => {}
    }
    Ok(file)
}

fn keyed(
    file: &mut RankedFile,
    promised: &mut Option<u64>,
    line: usize,
    key: &str,
    value: &str,
) -> Result<(), BallotError> {
    if key == "NUMBER ALTERNATIVES" {
        let n: usize = value
            .parse()
            .ok()
            .filter(|n| (1..=MOST_OPTIONS).contains(n))
            .ok_or_else(|| BallotError::at(line, format!("`{value}` is not a number of alternatives")))?;
        file.options = (1..=n).map(|number| number.to_string()).collect();
    } else if key == "NUMBER VOTERS" {
        *promised = value.parse().ok();
    } else if key == "TITLE" {
        file.title = Some(value.to_owned());
    } else if let Some(number) = key.strip_prefix("ALTERNATIVE NAME ") {
        let option = number.trim().parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        match option.and_then(|option| file.options.get_mut(option)) {
            Some(name) => *name = value.to_owned(),
            None => {
                return Err(BallotError::at(line, format!("there is no alternative {number} to be named")));
            }
        }
    }
    Ok(())
}

/// The old head: `n`, then `number,name` lines, then `voters,sum,distinct`.
fn old_head<'a>(
    lines: &mut impl Iterator<Item = (usize, &'a str)>,
    file: &mut RankedFile,
) -> Result<(), BallotError> {
    let (line, first) = lines.next().unwrap_or((1, ""));
    let n: usize = first.parse().ok().filter(|n| (1..=MOST_OPTIONS).contains(n)).ok_or_else(|| {
        BallotError::at(
            line,
            format!("`{first}` is neither a `# KEY: value` head nor a number of alternatives"),
        )
    })?;
    for number in 1..=n {
        let (line, content) = lines.next().unwrap_or((line + number, ""));
        match content.split_once(',') {
            Some((_, name)) => file.options.push(name.trim().to_owned()),
            None => {
                return Err(BallotError::at(line, format!("alternative {number} has no `number,name` line")));
            }
        }
    }
    lines.next();
    Ok(())
}

fn order_of(file: &mut RankedFile, line: usize, order: &str) -> Result<Vec<Mark>, BallotError> {
    let mut marks: Vec<Mark> = Vec::new();
    let mut brace = None;
    for token in order.split(',').map(str::trim).filter(|token| !token.is_empty()) {
        let opens = token.starts_with('{');
        if opens {
            brace = Some(marks.len());
        }
        let closes = token.ends_with('}');
        let digits = token.trim_matches(['{', '}']).trim();
        if !digits.is_empty() {
            let option = digits.parse::<usize>().map_err(|_| {
                BallotError::at(line, format!("`{token}` is not the number of an alternative"))
            })?;
            if option == 0 || option > file.options.len() {
                let what = format!("alternative {option} is not among the {}", file.options.len());
                return Err(BallotError::at(line, what));
            }
            let option = (option - 1) as u16;
            if marks.iter().any(|mark| mark.option == option) {
                let what = format!("alternative {} is named twice; its best place counts", option + 1);
                file.notes.push(Note::at(line, what));
            } else {
                marks.push(Mark { option, tied: brace.is_some_and(|start| start < marks.len()) });
            }
        }
        if closes {
            brace = None;
        }
    }
    if brace.is_some() {
        return Err(BallotError::at(line, "a brace `{` is opened and never closed"));
    }
    Ok(marks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_generations_of_heads_read_alike() {
        let new = b"# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 5\n# ALTERNATIVE NAME 1: Ash\n# ALTERNATIVE NAME 2: Birch\n# ALTERNATIVE NAME 3: Cedar\n3: 1,{2,3}\n2: 2\n";
        let old = b"3\n1,Ash\n2,Birch\n3,Cedar\n5,5,2\n3,1,{2,3}\n2,2\n";
        let shown = |file: &RankedFile| {
            file.ballots().map(|(count, marks)| (count, marks.to_vec())).collect::<Vec<_>>()
        };
        let (new, old) = (read(new).unwrap(), read(old).unwrap());
        assert_eq!(new.options, old.options);
        assert_eq!(shown(&new), shown(&old));
        assert_eq!(shown(&new)[0].1.iter().map(|mark| mark.tied).collect::<Vec<_>>(), [false, false, true]);
    }

    #[test]
    fn an_unknown_alternative_is_refused_with_its_line() {
        let refused = read(b"# NUMBER ALTERNATIVES: 2\n1: 1,9\n").unwrap_err();
        assert_eq!(refused.to_string(), "line 2: alternative 9 is not among the 2");
    }
}
