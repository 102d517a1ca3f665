//! `langbord decision lottery`: a panel by lot that keeps its quotas.

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::{Context, Result, anyhow};
use basics::{Dice, Language};
use clap::Args;
use decision::sortition::{Effort, Panels, Pool, Proved, Quota, TypeChance, lottery};
use formats::table::Table;
use serde::Serialize;

use crate::output;

#[derive(Args)]
pub struct Arguments {
    /// `category,feature,min,max`
    #[arg(long)]
    categories: PathBuf,
    /// One person a row: a column per category, and an `id` if there is one.
    #[arg(long)]
    respondents: PathBuf,
    #[arg(long)]
    seats: u32,
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// The throw of three ten-sided dice; else the seed throws.
    #[arg(long, value_parser = clap::value_parser!(u16).range(0..1000))]
    throw: Option<u16>,
    /// Writes the thousand panels, one a line, to be published before the throw.
    #[arg(long)]
    panels: Option<PathBuf>,
    /// Stop after so many searches and say what is proved.
    #[arg(long, default_value_t = Effort::default().most_pricings)]
    most_searches: usize,
    /// One JSON document instead of a table.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Document {
    method: Proved,
    version: &'static str,
    seed: u64,
    seats: u32,
    pool: usize,
    types: Vec<TypeChance>,
    smallest_chance: f64,
    uncoverable_types: usize,
    number: u16,
    panel: Vec<String>,
    panels_hash: String,
    largest_change_by_rounding: f64,
    searches: usize,
}

pub fn run(arguments: &Arguments, language: Language) -> Result<()> {
    let quotas = quotas(arguments)?;
    let (ids, people) = people(arguments, &quotas)?;
    let pool = Pool::new(arguments.seats, quotas, &people)?;
    let found = lottery(&pool, Effort { most_pricings: arguments.most_searches })?;
    let mut dice = Dice::seeded(arguments.seed);
    let panels = Panels::of(&pool, &found, &mut dice);
    let number = arguments.throw.unwrap_or_else(|| dice.below(1000) as u16);
    let drawn = panels.draw(number).context("the lottery holds no such panel")?;
    let named = |rows: &[usize]| -> Vec<String> { rows.iter().map(|&row| ids[row].clone()).collect() };
    if let Some(path) = &arguments.panels {
        let line = |(number, rows): (usize, &Vec<usize>)| format!("{number:03} {}\n", named(rows).join(" "));
        let text: String = panels.panels.iter().enumerate().map(line).collect();
        output::write_whole(path, text.as_bytes())?;
    }
    let document = Document {
        method: found.method,
        version: "lottery/1",
        seed: arguments.seed,
        seats: arguments.seats,
        pool: people.len(),
        smallest_chance: found.types.iter().map(|kind| kind.probability).fold(1.0, f64::min),
        types: found.types,
        uncoverable_types: found.uncoverable,
        number,
        panel: named(&drawn.people),
        panels_hash: panels.hash,
        largest_change_by_rounding: panels.largest_change,
        searches: found.pricings,
    };
    if arguments.json {
        return output::print_json(&document);
    }
    let words = words::of(language);
    let number = format!("{:03}", document.number);
    let mut lines = vec![
        words.counting_panel(number, document.panel.join(", ")),
        match document.method {
            Proved::Leximin => words.counting_lottery_leximin(),
            Proved::Maximin => words.counting_lottery_maximin(),
            Proved::QuotasOnly => words.counting_lottery_quotas_only(),
        },
        words.counting_lottery_smallest(format!("{:.2}", 100.0 * document.smallest_chance)),
    ];
    for kind in &document.types {
        let features: Vec<&str> = kind.features.values().map(String::as_str).collect();
        lines.push(format!("{:6.2} %  {} x {}", 100.0 * kind.probability, kind.count, features.join(", ")));
    }
    output::print(&(lines.join("\n") + "\n"))
}

fn table(path: &std::path::Path) -> Result<Table> {
    let bytes = output::read(path)?;
    Table::read(&bytes).with_context(|| format!("`{}`", path.display()))
}

fn quotas(arguments: &Arguments) -> Result<Vec<Quota>> {
    let path = &arguments.categories;
    let table = table(path)?;
    let category = table.column("category", &[])?;
    let feature = table.column("feature", &["name"])?;
    let (min, max) = (table.column("min", &[])?, table.column("max", &[])?);
    let mut quotas = Vec::new();
    for row in table.rows() {
        let number = |column: usize| -> Result<u32> {
            let cell = row.get(column);
            cell.parse().map_err(|_| {
                anyhow!("`{}`, line {}: `{cell}` is not a number of people", path.display(), row.line)
            })
        };
        quotas.push(Quota {
            category: row.get(category).to_owned(),
            feature: row.get(feature).to_owned(),
            min: number(min)?,
            max: number(max)?,
        });
    }
    Ok(quotas)
}

/// One respondent's features, by the name of their category.
type Features = BTreeMap<String, String>;

fn people(arguments: &Arguments, quotas: &[Quota]) -> Result<(Vec<String>, Vec<Features>)> {
    let path = &arguments.respondents;
    let table = table(path)?;
    let id = table.optional_column("id", &["nationbuilder_id", "respondent", "person"])?;
    let mut columns: BTreeMap<String, usize> = BTreeMap::new();
    for quota in quotas {
        if !columns.contains_key(&quota.category) {
            let column = table.optional_column(&quota.category, &[])?;
            let column =
                column.with_context(|| format!("`{}` has no column `{}`", path.display(), quota.category))?;
            columns.insert(quota.category.clone(), column);
        }
    }
    let (mut ids, mut people) = (Vec::new(), Vec::new());
    for (index, row) in table.rows().enumerate() {
        ids.push(id.map_or_else(|| (index + 1).to_string(), |id| row.get(id).to_owned()));
        people.push(
            columns
                .iter()
                .map(|(category, &column)| (category.clone(), row.get(column).to_owned()))
                .collect(),
        );
    }
    Ok((ids, people))
}
