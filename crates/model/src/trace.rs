//! Which voice went where, and what came of it: answers back, reopenings, and whether all kinds of knowledge
//! are taken up alike.

pub mod answers;
pub mod promises;
pub mod reopenings;
pub mod rounds;
pub mod uptake;

use basics::{Id, Timestamp};

use crate::statements::KnowledgeKind;

/// What a voice can go into, and what can be taken up again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Statement,
    /// A sentence of the task.
    Sentence,
    /// A version of the task.
    Task,
    Rule,
    Proposal,
    Decision,
    Commitment,
    Action,
}

keyed!(Kind {
    Statement = "statement",
    Sentence = "sentence",
    Task = "task",
    Rule = "rule",
    Proposal = "proposal",
    Decision = "decision",
    Commitment = "commitment",
    Action = "action",
});

/// Anything with a trace: what it is and which one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Point {
    pub kind: Kind,
    pub id: Id,
}

/// Something that came of what was said, and was settled outside this program: at a meeting, over coffee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub id: Id,
    pub partnership: Id,
    /// A decision, a commitment or an action.
    pub kind: Kind,
    pub text: String,
    /// Who does it, in the table's words.
    pub done_by: String,
    /// The actor that stands for it, where one does.
    pub actor: Option<Id>,
    pub on_day: Timestamp,
}

/// A step of the trace: this went into that, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub id: Id,
    pub partnership: Id,
    pub from: Point,
    pub to: Point,
    /// For a statement: its kind of knowledge, which stays true when its teller has taken it along.
    pub knowledge: Option<KnowledgeKind>,
    pub at: Timestamp,
}

/// Everything that can be reached from a point by following steps, nearest first; circles are walked once.
pub fn reached(start: Point, steps: &[(Point, Point)]) -> Vec<Point> {
    let mut found = Vec::new();
    let mut next = 0;
    let mut here = start;
    loop {
        for (_, to) in steps.iter().filter(|(from, _)| *from == here) {
            if *to != start && !found.contains(to) {
                found.push(*to);
            }
        }
        match found.get(next) {
            Some(point) => here = *point,
            None => return found,
        }
        next += 1;
    }
}

#[cfg(test)]
mod tests {
    use basics::Dice;

    use super::*;

    #[test]
    fn a_voice_reaches_what_came_of_what_it_went_into_and_a_circle_ends() {
        let point = |kind, n| Point { kind, id: Id::nth(0, Timestamp(0), &mut Dice::seeded(n)) };
        let (voice, sentence) = (point(Kind::Statement, 1), point(Kind::Sentence, 2));
        let (decision, action) = (point(Kind::Decision, 3), point(Kind::Action, 4));
        let steps = [
            (voice, sentence),
            (sentence, decision),
            (decision, action),
            (action, voice),
            (action, sentence),
        ];
        assert_eq!(reached(voice, &steps), [sentence, decision, action]);
        assert_eq!(reached(action, &steps), [voice, sentence, decision]);
        assert_eq!(reached(point(Kind::Rule, 9), &steps), []);
    }
}
