//! Deciding by talking: consent and consensus as machines that know their steps and never skip one.

pub mod consensus;
pub mod consent;

pub use consensus::{Consensus, ConsensusOutcome, ConsensusStance, decide_consensus};
pub use consent::{
    Consent, ConsentError, ConsentFrame, ConsentOutcome, ConsentStance, Objection, Stage, Standing,
};
