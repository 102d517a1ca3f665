//! Reads a choice that is kept by its word, such as `public` or `own`.

use basics::Language;

use crate::{Row, StoreError};

pub(crate) fn keyed<T>(row: &Row, column: &str, from_key: fn(&str) -> Option<T>) -> Result<T, StoreError> {
    let key = row.text(column)?;
    from_key(&key).ok_or_else(|| {
        StoreError::Damaged(format!("column `{column}` holds `{key}`, which is none of its words"))
    })
}

pub(crate) fn language(row: &Row) -> Result<Language, StoreError> {
    keyed(row, "language", Language::from_tag)
}
