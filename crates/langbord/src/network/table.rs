//! The short table for a terminal; `--json` has everything.

use std::fmt::Write;

use network::Findings;

pub fn of(findings: &Findings<String>) -> String {
    let mut text = String::new();
    for (name, layer) in findings.layers.iter() {
        let whole = &layer.whole;
        let _ = writeln!(text, "{name}");
        let rows = [
            ("n", Some(whole.n as f64)),
            ("ties", Some(whole.ties as f64)),
            ("density", whole.density),
            ("average_degree", Some(whole.average_degree)),
            ("isolates", Some(whole.isolates as f64)),
            ("connectedness", Some(whole.krackhardt.connectedness)),
            ("centralization.degree", whole.centralization.degree_undirected),
            ("centralization.betweenness", whole.centralization.betweenness_undirected),
        ];
        for (measure, value) in rows {
            let value = value.map_or("–".to_owned(), |value| format!("{value:.3}"));
            let _ = writeln!(text, "  {measure:<28} {value:>10}");
        }
    }
    text
}
