//! What comes back from a statement: one row, asked by column name.

use basics::{Id, Timestamp};
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{Column, Row as _, TypeInfo, ValueRef};

use super::StoreError;

/// One row of an answer. `row.int("votes")?` for what is always there, `row.opt_int("votes")?` for what may be missing.
#[derive(Debug)]
pub struct Row(pub(super) Kind);

pub(super) enum Kind {
    Lite(SqliteRow),
    Pg(PgRow),
}

impl std::fmt::Debug for Kind {
    /// Column names only: what people said never reaches a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let names: Vec<_> = match self {
            Self::Lite(row) => row.columns().iter().map(|column| column.name().to_owned()).collect(),
            Self::Pg(row) => row.columns().iter().map(|column| column.name().to_owned()).collect(),
        };
        f.debug_tuple("Row").field(&names).finish()
    }
}

macro_rules! getters {
    ($($(#[$doc:meta])* $name:ident, $opt:ident -> $kind:ty;)*) => { $(
        $(#[$doc])*
        pub fn $name(&self, column: &str) -> Result<$kind, StoreError> {
            self.$opt(column)?.ok_or_else(|| StoreError::column(column, "is empty here"))
        }
    )* };
}

impl Row {
    getters! {
        int, opt_int -> i64;
        real, opt_real -> f64;
        text, opt_text -> String;
        bytes, opt_bytes -> Vec<u8>;
        id, opt_id -> Id;
        /// 0 is no, anything else yes.
        flag, opt_flag -> bool;
        time, opt_time -> Timestamp;
    }

    pub fn opt_int(&self, column: &str) -> Result<Option<i64>, StoreError> {
        match &self.0 {
            Kind::Lite(row) => read(row.try_get(column), column),
            Kind::Pg(row) => match pg_kind(row, column)?.as_str() {
                "INT4" => Ok(read::<Option<i32>>(row.try_get(column), column)?.map(i64::from)),
                "INT2" => Ok(read::<Option<i16>>(row.try_get(column), column)?.map(i64::from)),
                "BOOL" => Ok(read::<Option<bool>>(row.try_get(column), column)?.map(i64::from)),
                _ => read(row.try_get(column), column),
            },
        }
    }

    pub fn opt_real(&self, column: &str) -> Result<Option<f64>, StoreError> {
        match &self.0 {
            Kind::Lite(row) => {
                // SQLite gives whole numbers back as such, also from a sum of reals.
                let value = row.try_get_raw(column).map_err(|source| StoreError::reading(column, source))?;
                match value.type_info().name() {
                    "INTEGER" => Ok(read::<Option<i64>>(row.try_get(column), column)?.map(|n| n as f64)),
                    _ => read(row.try_get(column), column),
                }
            }
            Kind::Pg(row) => match pg_kind(row, column)?.as_str() {
                "FLOAT4" => Ok(read::<Option<f32>>(row.try_get(column), column)?.map(f64::from)),
                "INT8" => Ok(read::<Option<i64>>(row.try_get(column), column)?.map(|n| n as f64)),
                _ => read(row.try_get(column), column),
            },
        }
    }

    pub fn opt_text(&self, column: &str) -> Result<Option<String>, StoreError> {
        match &self.0 {
            Kind::Lite(row) => read(row.try_get(column), column),
            Kind::Pg(row) => read(row.try_get(column), column),
        }
    }

    pub fn opt_bytes(&self, column: &str) -> Result<Option<Vec<u8>>, StoreError> {
        match &self.0 {
            Kind::Lite(row) => read(row.try_get(column), column),
            Kind::Pg(row) => read(row.try_get(column), column),
        }
    }

    pub fn opt_id(&self, column: &str) -> Result<Option<Id>, StoreError> {
        let id: Option<uuid::Uuid> = match &self.0 {
            Kind::Lite(row) => read(row.try_get(column), column)?,
            Kind::Pg(row) => read(row.try_get(column), column)?,
        };
        Ok(id.map(Id))
    }

    pub fn opt_flag(&self, column: &str) -> Result<Option<bool>, StoreError> {
        Ok(self.opt_int(column)?.map(|number| number != 0))
    }

    pub fn opt_time(&self, column: &str) -> Result<Option<Timestamp>, StoreError> {
        Ok(self.opt_int(column)?.map(Timestamp))
    }
}

fn read<T>(answer: Result<T, sqlx::Error>, column: &str) -> Result<T, StoreError> {
    answer.map_err(|source| StoreError::reading(column, source))
}

fn pg_kind(row: &PgRow, column: &str) -> Result<String, StoreError> {
    let value = row.try_get_raw(column).map_err(|source| StoreError::reading(column, source))?;
    Ok(value.type_info().name().to_owned())
}
