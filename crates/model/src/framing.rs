//! How a table frames its task: agendas put on the table, the task in versions, ground rules, common thirds,
//! and the states a task can stand in. Nothing here is ever finished.

pub mod agendas;
pub mod diff;
pub mod rules;
pub mod states;
pub mod task;
pub mod thirds;
pub mod translations;
