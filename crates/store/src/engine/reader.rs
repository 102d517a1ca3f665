//! Reading: many at once, each with a view of one moment.

use futures_util::future::BoxFuture;
use sqlx::{PgPool, SqlitePool};

use super::tx::Link;
use super::{StoreError, Tx};

#[derive(Clone)]
pub(super) enum Reader {
    Lite(SqlitePool),
    Pg(PgPool),
}

impl Reader {
    pub(super) async fn read<F, T, E>(self, work: F) -> Result<T, E>
    where
        F: for<'t> FnOnce(&'t mut Tx<'_>) -> BoxFuture<'t, Result<T, E>>,
        E: From<StoreError>,
    {
        const VIEW: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
        let opening = |source| StoreError::asking("(opening a view)", source);
        // Nothing was written, so a view that cannot be closed is no reason to withhold the answer.
        match self {
            Self::Lite(pool) => {
                let mut view = pool.begin().await.map_err(opening)?;
                let answer = work(&mut Tx::new(Link::Lite(&mut view))).await;
                let _ = view.rollback().await;
                answer
            }
            Self::Pg(pool) => {
                let mut view = pool.begin_with(VIEW).await.map_err(opening)?;
                let answer = work(&mut Tx::new(Link::Pg(&mut view))).await;
                let _ = view.rollback().await;
                answer
            }
        }
    }

    pub(super) async fn close(&self) {
        match self {
            Self::Lite(pool) => pool.close().await,
            Self::Pg(pool) => pool.close().await,
        }
    }
}
