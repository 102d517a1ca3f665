//! What things are and which steps may come next. Pure.
