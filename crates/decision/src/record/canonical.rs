//! JSON with one spelling: keys sorted, no spaces, whole numbers only (RFC 8785 for the values we use).

use std::fmt::Write;

use serde_json::Value;
use sha2::{Digest, Sha256};
use thiserror::Error;

/// A number that has more than one spelling.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is not a whole number; in a record, fractions are written as text like `1/2`")]
pub struct NotCanonical(pub String);

/// The one spelling of a JSON value.
///
/// ```
/// let value = serde_json::json!({"b": [2, "æ"], "a": null});
/// assert_eq!(decision::record::canonical(&value)?, r#"{"a":null,"b":[2,"æ"]}"#);
/// # Ok::<(), decision::record::NotCanonical>(())
/// ```
pub fn canonical(value: &Value) -> Result<String, NotCanonical> {
    let mut text = String::new();
    write(value, &mut text)?;
    Ok(text)
}

/// SHA-256 of the canonical spelling.
pub fn hash_of(value: &Value) -> Result<[u8; 32], NotCanonical> {
    Ok(Sha256::digest(canonical(value)?.as_bytes()).into())
}

fn write(value: &Value, text: &mut String) -> Result<(), NotCanonical> {
    match value {
        Value::Null => text.push_str("null"),
        Value::Bool(truth) => text.push_str(if *truth { "true" } else { "false" }),
        Value::Number(number) if number.is_i64() || number.is_u64() => {
            let _ = write!(text, "{number}");
        }
        Value::Number(number) => return Err(NotCanonical(number.to_string())),
        Value::String(string) => quote(string, text),
        Value::Array(items) => {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                write(item, text)?;
            }
            text.push(']');
        }
        Value::Object(fields) => {
            let mut keys: Vec<&String> = fields.keys().collect();
            // The standard sorts by UTF-16 units, which differs from bytes for rare signs.
            keys.sort_by(|a, b| a.encode_utf16().cmp(b.encode_utf16()));
            text.push('{');
            for (index, key) in keys.into_iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                quote(key, text);
                text.push(':');
                write(&fields[key], text)?;
            }
            text.push('}');
        }
    }
    Ok(())
}

fn quote(string: &str, text: &mut String) {
    text.push('"');
    for sign in string.chars() {
        match sign {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\u{8}' => text.push_str("\\b"),
            '\t' => text.push_str("\\t"),
            '\n' => text.push_str("\\n"),
            '\u{c}' => text.push_str("\\f"),
            '\r' => text.push_str("\\r"),
            sign if (sign as u32) < 0x20 => {
                let _ = write!(text, "\\u{:04x}", sign as u32);
            }
            sign => text.push(sign),
        }
    }
    text.push('"');
}
