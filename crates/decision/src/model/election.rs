//! An election: options and ballots, checked once so that no method needs to doubt them.

use serde::{Deserialize, Serialize};

use super::{Approvals, Grades, Rankings, Refusal};

/// What people marked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ballots {
    Ranked(Rankings),
    Graded(Grades),
    Approved(Approvals),
}

/// The options by stable id, how many of them are to be chosen, and the ballots.
///
/// ```
/// use decision::{Ballots, Election, Rankings, Rules};
/// let mut ballots = Rankings::new();
/// ballots.push(3, &[0, 1]); // three people: park before cafe
/// ballots.push(2, &[1, 0]);
/// let election = Election::new(vec!["park".into(), "cafe".into()], 1, Ballots::Ranked(ballots))?;
/// let outcome = decision::tally(&election, "schulze", &Rules::default())?;
/// assert_eq!(outcome.winners, ["park"]);
/// # Ok::<(), decision::Refusal>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct Election {
    options: Vec<String>,
    seats: usize,
    ballots: Ballots,
}

#[derive(Deserialize)]
struct Unchecked {
    options: Vec<String>,
    #[serde(default = "one_seat")]
    seats: usize,
    ballots: Ballots,
}

fn one_seat() -> usize {
    1
}

impl TryFrom<Unchecked> for Election {
    type Error = Refusal;
    fn try_from(read: Unchecked) -> Result<Self, Refusal> {
        Self::new(read.options, read.seats, read.ballots)
    }
}

impl Election {
    /// Refuses an election without options or seats, with more seats than options, and ballots that name
    /// options nobody listed.
    pub fn new(options: Vec<String>, seats: usize, mut ballots: Ballots) -> Result<Self, Refusal> {
        let n = options.len();
        if n == 0 {
            return Err(Refusal::NoOptions);
        }
        if n > usize::from(u16::MAX) {
            return Err(Refusal::TooManyOptions(n, usize::from(u16::MAX), "any method"));
        }
        if seats == 0 {
            return Err(Refusal::NoSeats);
        }
        if seats > n {
            return Err(Refusal::TooManySeats { seats, options: n });
        }
        let stranger = match &ballots {
            Ballots::Ranked(rankings) => {
                rankings.iter().flat_map(|ballot| ballot.places).map(|place| usize::from(place.option)).max()
            }
            Ballots::Graded(grades) => grades
                .ballots
                .iter()
                .map(|(_, marks)| marks.len())
                .max()
                .map(|length| length.saturating_sub(1)),
            Ballots::Approved(approvals) => {
                approvals.ballots.iter().flat_map(|(_, options)| options).map(|&o| usize::from(o)).max()
            }
        };
        match stranger {
            Some(option) if option >= n => return Err(Refusal::NoSuchOption(option + 1, n)),
            _ => {}
        }
        if let Ballots::Graded(grades) = &mut ballots {
            // Grades left out at the end of a ballot are blank.
            grades.ballots.iter_mut().for_each(|(_, marks)| marks.resize(n, None));
        }
        Ok(Self { options, seats, ballots })
    }

    /// The same question with other ballots of the same kind, none of which names a stranger.
    pub(crate) fn with_ballots(&self, ballots: Ballots) -> Self {
        Self { options: self.options.clone(), seats: self.seats, ballots }
    }

    pub fn options(&self) -> &[String] {
        &self.options
    }

    pub fn option(&self, index: usize) -> &str {
        self.options.get(index).map_or("", String::as_str)
    }

    pub fn names(&self, indices: &[usize]) -> Vec<String> {
        indices.iter().map(|&index| self.option(index).to_owned()).collect()
    }

    pub fn len(&self) -> usize {
        self.options.len()
    }

    pub fn is_empty(&self) -> bool {
        self.options.is_empty()
    }

    pub fn seats(&self) -> usize {
        self.seats
    }

    pub fn ballots(&self) -> &Ballots {
        &self.ballots
    }

    /// How many people took part, blank ballots included.
    pub fn n_ballots(&self) -> u64 {
        match &self.ballots {
            Ballots::Ranked(rankings) => rankings.iter().map(|ballot| ballot.count).sum(),
            Ballots::Graded(grades) => grades.ballots.iter().map(|(count, _)| count).sum(),
            Ballots::Approved(approvals) => approvals.ballots.iter().map(|(count, _)| count).sum(),
        }
    }

    /// How many people marked something.
    pub fn n_marked(&self) -> u64 {
        match &self.ballots {
            Ballots::Ranked(rankings) => {
                rankings.iter().filter(|ballot| !ballot.places.is_empty()).map(|ballot| ballot.count).sum()
            }
            Ballots::Graded(grades) => grades
                .ballots
                .iter()
                .filter(|(_, marks)| marks.iter().any(Option::is_some))
                .map(|(count, _)| count)
                .sum(),
            Ballots::Approved(approvals) => approvals
                .ballots
                .iter()
                .filter(|(_, options)| !options.is_empty())
                .map(|(count, _)| count)
                .sum(),
        }
    }

    /// The ballots as rankings. Grades rank by grade, approvals put the approved on top: nothing is
    /// added that the ballot does not say.
    pub fn rankings(&self) -> std::borrow::Cow<'_, Rankings> {
        use std::borrow::Cow;
        match &self.ballots {
            Ballots::Ranked(rankings) => Cow::Borrowed(rankings),
            Ballots::Graded(grades) => {
                let mut rankings = Rankings::new();
                for (count, marks) in &grades.ballots {
                    let mut given: Vec<u32> = marks.iter().flatten().copied().collect();
                    given.sort_unstable_by(|a, b| b.cmp(a));
                    given.dedup();
                    let with = |grade: u32| -> Vec<u16> {
                        (0u16..)
                            .zip(marks)
                            .filter(|(_, mark)| **mark == Some(grade))
                            .map(|(o, _)| o)
                            .collect()
                    };
                    rankings.push_tiers(*count, given.into_iter().map(with));
                }
                Cow::Owned(rankings)
            }
            Ballots::Approved(approvals) => {
                let mut rankings = Rankings::new();
                for (count, options) in &approvals.ballots {
                    rankings.push_tiers(*count, [options]);
                }
                Cow::Owned(rankings)
            }
        }
    }

    /// The ballots as grades; approvals are grades of 0 and 1.
    pub fn grades(&self, method: &'static str) -> Result<Grades, Refusal> {
        match &self.ballots {
            Ballots::Graded(grades) => Ok(grades.clone()),
            Ballots::Approved(approvals) => {
                let spread = |options: &Vec<u16>| {
                    let mut marks = vec![Some(0); self.len()];
                    for &option in options {
                        marks[usize::from(option)] = Some(1);
                    }
                    marks
                };
                let ballots = approvals.ballots.iter().map(|(count, options)| (*count, spread(options)));
                Ok(Grades { ballots: ballots.collect() })
            }
            Ballots::Ranked(_) => Err(self.wrong(method, "grades")),
        }
    }

    /// The ballots as approvals; any grade above 0 approves.
    pub fn approvals(&self, method: &'static str) -> Result<Approvals, Refusal> {
        match &self.ballots {
            Ballots::Approved(approvals) => Ok(approvals.clone()),
            Ballots::Graded(grades) => {
                let approved = |marks: &Vec<Option<u32>>| -> Vec<u16> {
                    (0u16..)
                        .zip(marks)
                        .filter(|(_, mark)| mark.is_some_and(|g| g > 0))
                        .map(|(o, _)| o)
                        .collect()
                };
                let ballots = grades.ballots.iter().map(|(count, marks)| (*count, approved(marks)));
                Ok(Approvals { ballots: ballots.collect() })
            }
            Ballots::Ranked(_) => Err(self.wrong(method, "approvals")),
        }
    }

    fn wrong(&self, method: &'static str, needed: &'static str) -> Refusal {
        let given = match &self.ballots {
            Ballots::Ranked(_) => "rankings",
            Ballots::Graded(_) => "grades",
            Ballots::Approved(_) => "approvals",
        };
        Refusal::WrongBallots { method, needed, given }
    }
}
