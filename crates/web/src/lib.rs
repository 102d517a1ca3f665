//! Pages, forms and API.

pub mod invitations;
pub mod samples;
pub mod shell;

#[cfg(test)]
mod tests;
