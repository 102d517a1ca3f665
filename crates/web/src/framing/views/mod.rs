//! What the pages about framing show, already in words.

mod agendas;
mod rules;
mod states;
mod task;
mod thirds;

pub use agendas::{Agendas, Aloud, CardView, LineView, ReadAloud};
pub use rules::{RuleView, Rules};
pub use states::{Place, StateStory, States, StayView};
pub use task::{ActorView, Sentence, Suggestion, Tasks, Text, Version, Voices, WhatWasSaid};
pub use thirds::{PartView, ThirdView, Thirds};
