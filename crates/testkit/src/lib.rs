//! The cast of Bregneparken, builders, both databases.
