//! What must hold for every text in every language.

mod arabic;
mod complete;
mod house_rules;
mod plain;
mod used;

use words::{FluentValue, Message};

/// Arguments as a page would give them: numbers where the name says so, else a short name.
fn sample(message: &'static Message, number: u32) -> Vec<(&'static str, FluentValue<'static>)> {
    let value = |name: &str| match name {
        "n" | "of" | "days" | "day" | "month" | "left" => FluentValue::from(number),
        _ => FluentValue::from("Mette"),
    };
    message.arguments.iter().map(|name| (*name, value(name))).collect()
}
