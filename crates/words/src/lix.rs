//! LIX, the Danish measure of how heavy a text is to read. It sees length only, never meaning.

/// What was counted in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lix {
    pub words: usize,
    pub sentences: usize,
    /// Words of seven letters or more.
    pub long_words: usize,
    /// Words in the longest sentence.
    pub longest_sentence: usize,
}

/// Counts words, sentences and long words (Björnsson 1968). Below about fifty words the figure is only a hint.
///
/// ```
/// let sign = words::lix("Her er en plads til dig. Du kan altid sige nej.");
/// assert_eq!((sign.words, sign.sentences, sign.value()), (11, 2, 5.5));
/// ```
pub fn lix(text: &str) -> Lix {
    let mut counted = Lix::default();
    for sentence in text.split(ends_sentence) {
        let words = sentence.split_whitespace().map(letters).filter(|&letters| letters > 0);
        let mut length = 0;
        for letters in words {
            length += 1;
            counted.long_words += usize::from(letters >= 7);
        }
        if length > 0 {
            counted.sentences += 1;
            counted.words += length;
            counted.longest_sentence = counted.longest_sentence.max(length);
        }
    }
    counted
}

impl Lix {
    /// Words per sentence plus the share of long words in per cent; nothing said is 0.
    #[expect(clippy::cast_precision_loss, reason = "no text has 2^52 words")]
    pub fn value(self) -> f64 {
        if self.sentences == 0 {
            return 0.0;
        }
        let (words, sentences, long) = (self.words as f64, self.sentences as f64, self.long_words as f64);
        words / sentences + 100.0 * long / words
    }
}

const fn ends_sentence(letter: char) -> bool {
    matches!(letter, '.' | '!' | '?' | ':' | '…' | '\n')
}

fn letters(word: &str) -> usize {
    word.chars().filter(|letter| letter.is_alphanumeric()).count()
}
