//! Kept in SQLite or PostgreSQL.
