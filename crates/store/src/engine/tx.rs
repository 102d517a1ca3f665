//! One open transaction, the same words for both databases.

use sqlx::{PgConnection, SqlSafeStr, SqliteConnection};

use super::row::{Kind, Row};
use super::{StoreError, Value};

/// An open transaction: everything asked through it is seen at one moment, everything written is kept or none.
pub struct Tx<'c> {
    link: Link<'c>,
    statements: usize,
    /// What concerns more than this deed: a full or failing disk, a database that went away.
    pub(super) trouble: Option<StoreError>,
}

pub(super) enum Link<'c> {
    Lite(&'c mut SqliteConnection),
    Pg(&'c mut PgConnection),
}

macro_rules! bound {
    ($sql:expr, $args:expr) => {{
        let mut query = sqlx::query($sql);
        for value in $args {
            query = match value {
                Value::Int(number) => query.bind(number),
                Value::Real(number) => query.bind(number),
                Value::Text(text) => query.bind(text),
                Value::Bytes(bytes) => query.bind(bytes),
                Value::Id(id) => query.bind(id.map(|id| id.0)),
            };
        }
        query
    }};
}

impl<'c> Tx<'c> {
    pub(super) fn new(link: Link<'c>) -> Self {
        Self { link, statements: 0, trouble: None }
    }

    /// Changes rows; says how many.
    pub async fn execute(&mut self, sql: impl SqlSafeStr, args: Vec<Value>) -> Result<u64, StoreError> {
        let sql = sql.into_sql_str();
        self.statements += 1;
        let done = match &mut self.link {
            Link::Lite(link) => {
                bound!(sql.clone(), args).execute(&mut **link).await.map(|done| done.rows_affected())
            }
            Link::Pg(link) => {
                bound!(sql.clone(), args).execute(&mut **link).await.map(|done| done.rows_affected())
            }
        };
        self.told(sql.as_str(), done)
    }

    /// Every row of the answer.
    pub async fn all(&mut self, sql: impl SqlSafeStr, args: Vec<Value>) -> Result<Vec<Row>, StoreError> {
        let sql = sql.into_sql_str();
        self.statements += 1;
        let rows = match &mut self.link {
            Link::Lite(link) => (bound!(sql.clone(), args).fetch_all(&mut **link).await)
                .map(|rows| rows.into_iter().map(|row| Row(Kind::Lite(row))).collect()),
            Link::Pg(link) => (bound!(sql.clone(), args).fetch_all(&mut **link).await)
                .map(|rows| rows.into_iter().map(|row| Row(Kind::Pg(row))).collect()),
        };
        self.told(sql.as_str(), rows)
    }

    /// The first row of the answer, if there is one.
    pub async fn one(&mut self, sql: impl SqlSafeStr, args: Vec<Value>) -> Result<Option<Row>, StoreError> {
        let sql = sql.into_sql_str();
        self.statements += 1;
        let row = match &mut self.link {
            Link::Lite(link) => (bound!(sql.clone(), args).fetch_optional(&mut **link).await)
                .map(|row| row.map(|row| Row(Kind::Lite(row)))),
            Link::Pg(link) => (bound!(sql.clone(), args).fetch_optional(&mut **link).await)
                .map(|row| row.map(|row| Row(Kind::Pg(row)))),
        };
        self.told(sql.as_str(), row)
    }

    /// How many statements were run so far. A page asks for a constant number, whatever the size of the round.
    pub fn statements(&self) -> usize {
        self.statements
    }

    /// Several statements in one text, without arguments: migrations and the writer's own frame.
    pub(super) async fn script(&mut self, text: impl SqlSafeStr) -> Result<(), StoreError> {
        let sql = text.into_sql_str();
        let done = match &mut self.link {
            Link::Lite(link) => sqlx::raw_sql(sql.clone()).execute(&mut **link).await.map(drop),
            Link::Pg(link) => sqlx::raw_sql(sql.clone()).execute(&mut **link).await.map(drop),
        };
        self.told(sql.as_str(), done)
    }

    fn told<T>(&mut self, sql: &str, answer: Result<T, sqlx::Error>) -> Result<T, StoreError> {
        answer.map_err(|source| {
            let error = StoreError::asking(sql, source);
            if matches!(error, StoreError::Full | StoreError::Poisoned | StoreError::Unreachable(_)) {
                self.trouble.get_or_insert_with(|| error.clone());
            }
            error
        })
    }
}
