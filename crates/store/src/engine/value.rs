//! What goes into a statement. A missing value still knows its kind, because PostgreSQL asks for it.

use basics::{Id, Language, Timestamp};

/// One argument of a SQL statement. Make a list of them with [`args!`](crate::args).
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Int(Option<i64>),
    Real(Option<f64>),
    Text(Option<String>),
    Bytes(Option<Vec<u8>>),
    Id(Option<Id>),
}

/// The arguments of a statement, in the order of `$1`, `$2`, …
///
/// ```
/// use store::{Value, args};
/// assert_eq!(args![7, "Amina"], [Value::Int(Some(7)), Value::Text(Some("Amina".into()))]);
/// ```
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => { vec![$($crate::Value::from($value)),*] };
}

macro_rules! from {
    ($($kind:ty => $variant:ident, $given:ident => $kept:expr;)*) => { $(
        impl From<$kind> for Value {
            fn from($given: $kind) -> Self {
                Self::$variant(Some($kept))
            }
        }
        impl From<Option<$kind>> for Value {
            fn from(given: Option<$kind>) -> Self {
                given.map_or(Self::$variant(None), Self::from)
            }
        }
    )* };
}

from! {
    i64 => Int, number => number;
    i32 => Int, number => number.into();
    u32 => Int, number => number.into();
    u64 => Int, number => i64::try_from(number).unwrap_or(i64::MAX);
    usize => Int, number => i64::try_from(number).unwrap_or(i64::MAX);
    bool => Int, flag => flag.into();
    f64 => Real, number => number;
    &str => Text, text => text.to_owned();
    &String => Text, text => text.clone();
    String => Text, text => text;
    Language => Text, language => language.tag().to_owned();
    &[u8] => Bytes, bytes => bytes.to_vec();
    Vec<u8> => Bytes, bytes => bytes;
    [u8; 32] => Bytes, bytes => bytes.to_vec();
    Id => Id, id => id;
    Timestamp => Int, moment => moment.0;
}
