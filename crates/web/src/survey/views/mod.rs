//! What the survey's pages show, already in words.

mod answering;
mod links;
mod picture;
mod waves;

pub use answering::{About, Further, Thanks};
pub use links::{Links, Renewal, ToHandOver, Voice};
pub use picture::{
    ActorRow, Beside, ForOwn, Introduce, KeyShape, Note, Picture, Reading, Step, Suggested, ThenNow,
    TwoPictures,
};
pub use waves::{WaveCard, Waves};
