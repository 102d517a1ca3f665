//! What a method refuses, said so that somebody can act on it.

use thiserror::Error;

#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refusal {
    #[error("`{method}` needs {needed}; these ballots are {given}")]
    WrongBallots { method: &'static str, needed: &'static str, given: &'static str },
    #[error("there are no options to choose among; list them before the ballots")]
    NoOptions,
    #[error(
        "{0} options are more than the {1} that `{2}` can weigh exactly; take another method or fewer options"
    )]
    TooManyOptions(usize, usize, &'static str),
    #[error("there is nothing to be chosen; ask for one seat or more")]
    NoSeats,
    #[error("{seats} seats cannot be filled from {options} options; lower the seats or add options")]
    TooManySeats { seats: usize, options: usize },
    #[error("a ballot names option {0}, but there are only {1}; correct the ballot")]
    NoSuchOption(usize, usize),
    #[error("there is no method `{0}`; the methods are {1}")]
    NoSuchMethod(String, String),
    #[error("a grade of {0} is above the highest grade {1}; correct the ballot or raise the highest grade")]
    GradeTooHigh(u32, u32),
    #[error("the tie policy keeps the status quo, but none of the options is marked as the status quo")]
    NoStatusQuo,
    #[error("the weights of {0} add up to more than one; one person is one person")]
    MoreThanOnePerson(String),
    #[error(
        "`{0}` is not defined for blocs that weigh the same; take score with blanks as 0, approval, or a pairwise method \
         such as ranked-pairs"
    )]
    NotForBlocs(&'static str),
    #[error("{0}")]
    Other(String),
}
