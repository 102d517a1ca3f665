//! Writes the Rust code: the sources, one method per message, and the list of all messages.

use std::fmt::Write as _;
use std::path::Path;

use super::read::Text;

pub fn methods(texts: &[Text], locales: &Path) -> String {
    let mut code = String::new();
    sources(&mut code, texts, locales);
    code.push_str(
        "#[allow(clippy::too_many_arguments, reason = \"as many as the sentence needs\")]\nimpl Words {\n",
    );
    for text in texts {
        method(&mut code, text);
    }
    code.push_str(
        "}\n\n/// Every message, in the order of files and lines.\npub const MESSAGES: &[Message] = &[\n",
    );
    for text in texts {
        let page = text.page.as_deref().unwrap_or_default();
        let _ = writeln!(
            code,
            "    Message {{ id: {:?}, method: {:?}, feature: {:?}, page: {page:?}, arguments: &{:?} }},",
            text.id,
            snake(&text.id),
            text.feature,
            text.variables
        );
    }
    code.push_str("];\n");
    code
}

/// The locale files themselves, for the bundles made at the first use.
fn sources(code: &mut String, texts: &[Text], locales: &Path) {
    let mut features: Vec<&str> = texts.iter().map(|text| text.feature.as_str()).collect();
    features.dedup();
    let _ = writeln!(
        code,
        "const fn sources(language: Language) -> [&'static str; {}] {{\n    match language {{",
        features.len()
    );
    for (language, tag) in [("Da", "da"), ("En", "en"), ("Ar", "ar")] {
        let _ = writeln!(code, "        Language::{language} => [");
        for feature in &features {
            let _ = writeln!(
                code,
                "            include_str!({:?}),",
                locales.join(tag).join(format!("{feature}.ftl"))
            );
        }
        code.push_str("        ],\n");
    }
    code.push_str("    }\n}\n\n");
}

fn method(code: &mut String, text: &Text) {
    code.push_str("    /// ```text\n");
    for line in text.written.lines() {
        let _ = writeln!(code, "    /// {line}");
    }
    let (name, id) = (snake(&text.id), &text.id);
    let arguments: String =
        text.variables.iter().map(|v| format!(", {}: impl Into<FluentValue<'a>>", snake(v))).collect();
    let values: Vec<String> =
        text.variables.iter().map(|v| format!("({v:?}, {}.into())", snake(v))).collect();
    let lifetime = if values.is_empty() { "" } else { "<'a>" };
    let _ = writeln!(
        code,
        "    /// ```\n    pub fn {name}{lifetime}(&self{arguments}) -> String {{\n        self.say({id:?}, [{}])\n    }}\n",
        values.join(", ")
    );
}

fn snake(name: &str) -> String {
    name.replace('-', "_").to_lowercase()
}
