//! The exact bytes that are hashed: the same on both databases, today and in ten years.

use std::fmt::Write as _;

use basics::{Id, Timestamp};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// What the first entry of a chain follows.
pub(super) const START: [u8; 32] = [0; 32];

/// One entry as it is hashed. Seven lines of text, the first of which names this form.
pub(super) struct Line<'a> {
    pub(super) partnership: Id,
    pub(super) number: i64,
    pub(super) at: Timestamp,
    pub(super) act: &'a str,
    pub(super) public: &'a str,
    pub(super) commitment: Option<&'a [u8]>,
}

impl Line<'_> {
    /// Ties this entry to everything before it.
    pub(super) fn hash(&self, previous: &[u8; 32]) -> [u8; 32] {
        let act = json(&Value::String(self.act.to_owned()));
        let mut text = format!(
            "langbord-journal/1\n{}\n{}\n{}\n{act}\n{}\n",
            self.partnership, self.number, self.at.0, self.public
        );
        match self.commitment {
            None => text.push('-'),
            Some(bytes) => hex(bytes, &mut text),
        }
        let mut sum = Sha256::new();
        sum.update(previous);
        sum.update(text.as_bytes());
        sum.finalize().into()
    }
}

/// Binds to a text without telling it: who doesn't know the salt can't even try out guesses.
pub(super) fn commitment(salt: &[u8], payload: &str) -> [u8; 32] {
    let mut sum = Sha256::new();
    sum.update(salt);
    sum.update(payload.as_bytes());
    sum.finalize().into()
}

/// JSON without spaces and with sorted keys, whatever the library was built to do.
pub(super) fn json(value: &Value) -> String {
    let mut text = String::new();
    write(value, &mut text);
    text
}

fn write(value: &Value, text: &mut String) {
    match value {
        Value::Array(items) => {
            text.push('[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                write(item, text);
            }
            text.push(']');
        }
        Value::Object(fields) => {
            let mut keys: Vec<_> = fields.iter().collect();
            keys.sort_by_key(|(key, _)| key.as_str());
            text.push('{');
            for (place, (key, field)) in keys.into_iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                write(&Value::String(key.clone()), text);
                text.push(':');
                write(field, text);
            }
            text.push('}');
        }
        plain => text.push_str(&plain.to_string()),
    }
}

/// Does the text hold this person's id, with or without hyphens?
pub(super) fn mentions(text: &str, person: Id) -> bool {
    text.contains(&person.to_string()) || text.contains(&person.0.hyphenated().to_string())
}

fn hex(bytes: &[u8], text: &mut String) {
    for byte in bytes {
        // Writing to a text cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn keys_are_sorted_all_the_way_down_and_nothing_is_lost() {
        let value = json!({"b": [1, {"z": null, "a": "ø\n\""}], "a": {"y": true, "x": 0.5}});
        assert_eq!(super::json(&value), r#"{"a":{"x":0.5,"y":true},"b":[1,{"a":"ø\n\"","z":null}]}"#);
    }

    #[test]
    fn a_line_break_in_an_act_cannot_pose_as_the_next_field() {
        let line = |act, public| Line {
            partnership: Id(uuid::Uuid::nil()),
            number: 1,
            at: Timestamp(0),
            act,
            public,
            commitment: None,
        };
        assert_ne!(line("a\nb", "c").hash(&START), line("a", "b\nc").hash(&START));
    }
}
