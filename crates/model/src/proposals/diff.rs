//! What changed between two versions of a text, word by word.

/// A run of words that stayed, went or came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Kept(String),
    Gone(String),
    New(String),
}

/// The smallest change in words (longest common subsequence). Work grows with the product of the two lengths,
/// which the length of a proposal keeps small.
///
/// ```
/// use model::proposals::diff::{Piece::*, words};
/// assert_eq!(words("we count names", "we count stories"),
///     [Kept("we count".into()), Gone("names".into()), New("stories".into())]);
/// ```
pub fn words(old: &str, new: &str) -> Vec<Piece> {
    let (old, new): (Vec<&str>, Vec<&str>) =
        (old.split_whitespace().collect(), new.split_whitespace().collect());
    let width = new.len() + 1;
    // common[i * width + j]: how many words the rests of both texts share.
    let mut common = vec![0u32; (old.len() + 1) * width];
    let at = |i: usize, j: usize| i * width + j;
    for (i, was) in old.iter().enumerate().rev() {
        for (j, is) in new.iter().enumerate().rev() {
            let longest = if was == is {
                common.get(at(i + 1, j + 1)).map_or(0, |n| n + 1)
            } else {
                common.get(at(i + 1, j)).max(common.get(at(i, j + 1))).copied().unwrap_or(0)
            };
            if let Some(cell) = common.get_mut(at(i, j)) {
                *cell = longest;
            }
        }
    }
    let mut pieces = Vec::new();
    let (mut i, mut j) = (0, 0);
    loop {
        match (old.get(i), new.get(j)) {
            (Some(was), Some(is)) if was == is => {
                push(&mut pieces, Piece::Kept((*is).to_owned()));
                (i, j) = (i + 1, j + 1);
            }
            (Some(was), is) if is.is_none() || common.get(at(i + 1, j)) >= common.get(at(i, j + 1)) => {
                push(&mut pieces, Piece::Gone((*was).to_owned()));
                i += 1;
            }
            (_, Some(is)) => {
                push(&mut pieces, Piece::New((*is).to_owned()));
                j += 1;
            }
            (_, None) => return pieces,
        }
    }
}

/// Words of one kind make one run.
fn push(pieces: &mut Vec<Piece>, next: Piece) {
    let (Piece::Kept(word) | Piece::Gone(word) | Piece::New(word)) = &next;
    match (pieces.last_mut(), &next) {
        (Some(Piece::Kept(run)), Piece::Kept(_))
        | (Some(Piece::Gone(run)), Piece::Gone(_))
        | (Some(Piece::New(run)), Piece::New(_)) => {
            run.push(' ');
            run.push_str(word);
        }
        _ => pieces.push(next),
    }
}

#[cfg(test)]
mod tests {
    use super::Piece::{Gone, Kept, New};
    use super::*;

    #[test]
    fn both_texts_can_be_read_out_of_the_difference() {
        let (old, new) =
            ("Vi skriver navne på dem, der får hjælp.", "Vi skriver tal og historier. Ingen navne.");
        let pieces = words(old, new);
        let read = |leave_out: fn(&Piece) -> bool| {
            let kept = pieces.iter().filter(|piece| !leave_out(piece)).map(|piece| match piece {
                Kept(run) | Gone(run) | New(run) => run.as_str(),
            });
            kept.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(read(|piece| matches!(piece, New(_))), old);
        assert_eq!(read(|piece| matches!(piece, Gone(_))), new);
    }

    #[test]
    fn nothing_and_everything_can_change() {
        assert_eq!(words("", ""), []);
        assert_eq!(words("a b", "a b"), [Kept("a b".into())]);
        assert_eq!(words("", "a"), [New("a".into())]);
        assert_eq!(words("a", ""), [Gone("a".into())]);
    }
}
