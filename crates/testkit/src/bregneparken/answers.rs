//! What forty-one people answered to the twenty statements in November.

use model::statements::Answer;

/// One line a person. `y` recognises it, `n` does not, `p` would not say; a capital: it matters to her.
const TABLE: &str = include_str!("answers.txt");

/// The people behind the lines, as the table's first column calls them.
const WHO: [(&str, &str); 41] = [
    ("pa01", "fadumo"),
    ("pa02", "yusuf"),
    ("pa03", "jamal"),
    ("pa04", "leyla"),
    ("pa05", "anja"),
    ("pa06", "karima"),
    ("pa07", "kenneth"),
    ("pa08", "dilek"),
    ("pa09", "trine"),
    ("pa10", "samira"),
    ("pa11", "hassan"),
    ("pa12", "maria"),
    ("pa13", "ifrah"),
    ("pu01", "emil"),
    ("pu02", "nadia"),
    ("pu03", "oskar"),
    ("pu04", "sara"),
    ("pu05", "ali"),
    ("pu06", "freja"),
    ("pu07", "mikkel"),
    ("pu08", "amal"),
    ("pu09", "jonas"),
    ("st01", "soren"),
    ("st02", "birgit"),
    ("st03", "lis"),
    ("st04", "karin"),
    ("st05", "marianne"),
    ("st06", "henrik"),
    ("st07", "pernille"),
    ("st08", "claus"),
    ("st09", "naja"),
    ("st10", "torben"),
    ("st11", "mona"),
    ("as01", "hodan"),
    ("as02", "rahma"),
    ("as03", "bilal"),
    ("as04", "jytte"),
    ("as05", "steen"),
    ("as06", "poul"),
    ("as07", "anne"),
    ("as08", "rasmus"),
];

/// One person's answers, in the order of the statements, each with whether it matters to her.
pub struct Sheet {
    pub who: &'static str,
    pub answers: Vec<(Answer, bool)>,
}

pub fn sheets() -> Vec<Sheet> {
    TABLE
        .lines()
        .zip(WHO)
        .map(|(line, (code, who))| {
            let (first, signs) = line.split_once(' ').unwrap_or_default();
            debug_assert_eq!(first, code);
            Sheet { who, answers: signs.chars().map(answer).collect() }
        })
        .collect()
}

fn answer(sign: char) -> (Answer, bool) {
    let answer = match sign.to_ascii_lowercase() {
        'y' => Answer::Agree,
        'n' => Answer::Disagree,
        _ => Answer::Pass,
    };
    (answer, sign.is_ascii_uppercase())
}
