//! Declared affected groups: who belongs to which, and each group's answers. Every group weighs the
//! same whatever its size; a person in several groups is shared between them.

use serde::{Deserialize, Serialize};

use crate::map::mix;
use crate::votes::{Ballots, Cell, with_ballots};
use crate::{Choice, Votes};

/// Shares are kept as whole numbers of this part of a person, so that sums do not depend on their
/// order. Everything up to fourteen equal parts is exact.
const WHOLE: f64 = 720_720.0;

/// So many voices has every group: about as many as the groups people talk in, so that a group's
/// say is neither drowned nor taken for surer than it is.
const VOICES: f64 = 25.0;

/// One participant's belonging to one group.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Membership {
    pub row: u32,
    pub group: u32,
    /// How much of the person counts here; nothing said, equal parts.
    pub share: Option<f64>,
}

/// Why groups could not be laid out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GroupsError {
    #[error("membership {position} names group {group}, but there are only {groups}")]
    NoSuchGroup { position: usize, group: u32, groups: usize },
    #[error("membership {position} has a share that is not a number from 0 upwards")]
    BadShare { position: usize },
}

/// Who belongs where. Rows that belong nowhere form one more group after the declared ones.
///
/// ```
/// # use opinion::{Groups, Membership};
/// let is_in = |row, group| Membership { row, group, share: None };
/// let groups = Groups::new(3, 2, &[is_in(0, 0), is_in(1, 0), is_in(1, 1)])?;
/// assert_eq!(groups.of(1).collect::<Vec<_>>(), [(0, 0.5), (1, 0.5)]);
/// assert_eq!(groups.none(), Some(2)); // row 2 belongs nowhere
/// # Ok::<(), opinion::GroupsError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Groups {
    declared: usize,
    has_none: bool,
    starts: Vec<usize>,
    parts: Vec<(u32, u32)>,
}

impl Groups {
    /// `rows` participants, `declared` groups. Memberships of rows beyond `rows` are people who have
    /// not answered anything: they are left out. A repeated membership counts once.
    pub fn new(rows: usize, declared: usize, memberships: &[Membership]) -> Result<Self, GroupsError> {
        let mut of: Vec<Vec<(u32, Option<f64>)>> = vec![Vec::new(); rows];
        for (position, membership) in memberships.iter().enumerate() {
            let Membership { row, group, share } = *membership;
            if group as usize >= declared {
                return Err(GroupsError::NoSuchGroup { position, group, groups: declared });
            }
            if share.is_some_and(|share| !share.is_finite() || share < 0.0) {
                return Err(GroupsError::BadShare { position });
            }
            if let Some(own) = of.get_mut(row as usize) {
                own.retain(|&(other, _)| other != group);
                own.push((group, share));
            }
        }
        let mut groups = Self { declared, has_none: false, starts: vec![0], parts: Vec::new() };
        for own in &mut of {
            own.sort_by_key(|&(group, _)| group);
            groups.take(own);
        }
        Ok(groups)
    }

    fn take(&mut self, own: &[(u32, Option<f64>)]) {
        // A share said for one group and not for another counts as one part there.
        let total: f64 = own.iter().map(|(_, share)| share.unwrap_or(1.0)).sum();
        if total > 0.0 {
            self.parts.extend(
                own.iter()
                    .map(|&(group, share)| (group, (share.unwrap_or(1.0) / total * WHOLE).round() as u32)),
            );
        } else {
            self.has_none = true;
            self.parts.push((self.declared as u32, WHOLE as u32));
        }
        self.starts.push(self.parts.len());
    }

    pub fn rows(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many groups were declared, joined or not.
    pub fn declared(&self) -> usize {
        self.declared
    }

    /// The declared groups, and the group of those in none if there are any.
    pub fn len(&self) -> usize {
        self.declared + usize::from(self.has_none)
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of the group of those in none.
    pub fn none(&self) -> Option<usize> {
        self.has_none.then_some(self.declared)
    }

    /// One participant's groups with the part of the person that counts in each.
    pub fn of(&self, row: usize) -> impl Iterator<Item = (usize, f64)> + '_ {
        self.parts(row).iter().map(|&(group, part)| (group as usize, f64::from(part) / WHOLE))
    }

    fn parts(&self, row: usize) -> &[(u32, u32)] {
        match (self.starts.get(row), self.starts.get(row + 1)) {
            (Some(&from), Some(&to)) => self.parts.get(from..to).unwrap_or_default(),
            _ => &[],
        }
    }

    /// How many people each group holds, shared ones in parts.
    pub fn sizes(&self) -> Vec<f64> {
        let mut sizes = vec![0u64; self.len()];
        for &(group, part) in &self.parts {
            sizes[group as usize] += u64::from(part);
        }
        sizes.into_iter().map(|parts| parts as f64 / WHOLE).collect()
    }

    /// A number per row that is the same for people in the same groups.
    pub(crate) fn labels(&self) -> Vec<u64> {
        let label = |row| {
            let parts = self.parts(row).iter();
            parts.fold(0, |label, &(group, part)| mix(label ^ u64::from(group) << 32 ^ u64::from(part)))
        };
        (0..self.rows()).map(label).collect()
    }

    /// A weight per row such that every group with anybody in it weighs the same.
    /// Each speaks with 25 voices, however many people share them.
    pub fn equal_worth(&self) -> Vec<f64> {
        let sizes = self.sizes();
        (0..self.rows())
            .map(|row| self.of(row).map(|(group, share)| VOICES * share / sizes[group]).sum())
            .collect()
    }
}

/// How one group answered one statement; people in several groups count in parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Answers {
    pub seen: f64,
    pub agree: f64,
    pub disagree: f64,
    pub pass: f64,
    /// How many said it matters to them.
    pub matters: f64,
}

impl Answers {
    /// Agreement among those who saw it, smoothed: (agree + 1) / (seen + 2). Passing is not agreeing.
    pub fn agree_rate(&self) -> f64 {
        (self.agree + 1.0) / (self.seen + 2.0)
    }

    /// How far it matters among those who saw it, smoothed.
    pub fn matters_rate(&self) -> f64 {
        (self.matters + 1.0) / (self.seen + 2.0)
    }

    pub fn was_asked(&self) -> bool {
        self.seen > 0.0
    }

    pub(crate) fn sides(&self) -> f64 {
        self.agree + self.disagree
    }
}

/// Every group's answers to every statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GroupAnswers {
    declared: usize,
    groups: usize,
    columns: usize,
    answers: Vec<Answers>,
}

impl GroupAnswers {
    /// Counts all votes once. Work grows with votes × groups per person.
    pub fn count(votes: &Votes, groups: &Groups) -> Self {
        let columns = votes.columns();
        let mut parts = vec![[0u64; 4]; groups.len() * columns];
        with_ballots!(votes, |ballots| count(ballots, groups, columns, &mut parts));
        let whole = |parts: u64| parts as f64 / WHOLE;
        let answers = parts
            .into_iter()
            .map(|[disagree, pass, agree, matters]| Answers {
                seen: whole(disagree + pass + agree),
                agree: whole(agree),
                disagree: whole(disagree),
                pass: whole(pass),
                matters: whole(matters),
            })
            .collect();
        Self { declared: groups.declared(), groups: groups.len(), columns, answers }
    }

    /// Figures counted elsewhere, one row of `columns` answers per group: what the house keeps.
    /// The first `declared` groups are the declared ones. Nothing where the rows are uneven.
    pub fn from_rows(declared: usize, rows: Vec<Vec<Answers>>) -> Option<Self> {
        let columns = rows.first().map_or(0, Vec::len);
        let even = declared <= rows.len() && rows.iter().all(|row| row.len() == columns);
        even.then(|| Self {
            declared,
            groups: rows.len(),
            columns,
            answers: rows.into_iter().flatten().collect(),
        })
    }

    pub fn declared(&self) -> usize {
        self.declared
    }

    pub fn groups(&self) -> usize {
        self.groups
    }

    pub fn columns(&self) -> usize {
        self.columns
    }

    /// The same, with every cell `kept` refuses taken for not asked.
    pub fn only(&self, kept: impl Fn(usize, &Answers) -> bool) -> Self {
        let group_of = |at: usize| at / self.columns.max(1);
        let answers = self.answers.iter().enumerate();
        let answers =
            answers.map(|(at, &cell)| if kept(group_of(at), &cell) { cell } else { Answers::default() });
        Self { answers: answers.collect(), ..*self }
    }

    /// One group's answers to one statement; nothing asked where either is not there.
    pub fn get(&self, group: usize, column: usize) -> Answers {
        if column >= self.columns {
            return Answers::default();
        }
        self.answers.get(group * self.columns + column).copied().unwrap_or_default()
    }

    /// All groups that were asked about a statement, those in none among them.
    pub fn asked(&self, column: usize) -> Vec<(usize, Answers)> {
        (0..self.groups)
            .map(|group| (group, self.get(group, column)))
            .filter(|(_, answers)| answers.was_asked())
            .collect()
    }
}

fn count<C: Cell>(ballots: Ballots<'_, C>, groups: &Groups, columns: usize, parts: &mut [[u64; 4]]) {
    for row in 0..ballots.rows() {
        for &(group, part) in groups.parts(row) {
            let of_group = &mut parts[group as usize * columns..][..columns];
            for cell in ballots.row(row) {
                let answers = &mut of_group[cell.column()];
                answers[cell.code()] += u64::from(part);
                answers[3] += u64::from(part) * u64::from(cell.matters());
            }
        }
    }
}

/// Everybody as one group; for conversations without declared groups.
pub fn everybody(rows: usize) -> Groups {
    Groups {
        declared: 1,
        has_none: false,
        starts: (0..=rows).collect(),
        parts: vec![(0, WHOLE as u32); rows],
    }
}

const _: () = assert!(Choice::Disagree as u8 == 0 && Choice::Agree as u8 == 2);
