//! `langbord network layout`: the network drawn.

use std::path::PathBuf;

use anyhow::{Result, bail};
use basics::Language;
use clap::Args;
use formats::network::TieTable;
use formats::network::svg::{Line, Picture, PictureWords, Seat, Sheet, svg};
use network::layout::{DRAWN_UP_TO, Point};
use network::{Grouping, Network};
use serde::{Deserialize, Serialize};

use super::read::{self, Source};
use crate::output;

#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    source: Source,
    /// Shapes by this column of the nodes file (default: `sector`).
    #[arg(long, value_name = "COLUMN")]
    by: Option<String>,
    /// Names by this column of the nodes file (default: the id).
    #[arg(long, value_name = "COLUMN")]
    label: Option<String>,
    /// Start from the places of an earlier wave (`--json` of an earlier layout).
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
    /// Where the picture goes; `-` is stdout.
    #[arg(long, value_name = "FILE")]
    svg: Option<PathBuf>,
    /// Draw it for a phone: narrow and high.
    #[arg(long)]
    narrow: bool,
    #[arg(long)]
    json: bool,
}

#[derive(Serialize, Deserialize)]
struct Document {
    method: String,
    places: Vec<Place>,
}

#[derive(Serialize, Deserialize)]
struct Place {
    id: String,
    x: f64,
    y: f64,
}

pub fn run(arguments: &Arguments, language: Language) -> Result<()> {
    if arguments.svg.is_none() && !arguments.json {
        bail!("say where the picture goes with `--svg FILE`, or ask for the places with `--json`");
    }
    let table = arguments.source.table()?;
    if table.actors.len() > DRAWN_UP_TO {
        bail!(
            "a picture of {} actors shows nothing; draw its communities, or at most {DRAWN_UP_TO} actors",
            table.actors.len()
        );
    }
    let network = together(&arguments.source, &table)?;
    let before = arguments.from.as_deref().map(|path| earlier(path, &table)).transpose()?;
    let places = network::layout(&network, before.as_deref());
    if let Some(path) = &arguments.svg {
        let drawing = drawn(arguments, &table, &network, &places, language)?;
        if path.as_os_str() == "-" {
            output::print(&drawing)?;
        } else {
            output::write_whole(path, drawing.as_bytes())?;
        }
    }
    if arguments.json {
        let ids = table.actors.iter().zip(&places);
        let places = ids.map(|(actor, at)| Place { id: actor.id.to_string(), x: at.x, y: at.y }).collect();
        output::print_json(&Document { method: "langbord-layout/1".to_owned(), places })?;
    }
    Ok(())
}

/// All wanted types in one network: a line for every pair with a tie of any of them.
fn together(source: &Source, table: &TieTable) -> Result<Network> {
    let layers = source.layers(table)?;
    let directed = layers.iter().any(|(_, layer)| layer.is_directed());
    let ties: Vec<network::Tie> = layers
        .iter()
        .flat_map(|(_, layer)| {
            let both = directed && !layer.is_directed();
            layer.list().flat_map(move |tie| {
                let back = network::Tie { from: tie.to, to: tie.from, strength: tie.strength };
                [Some(tie), both.then_some(back)].into_iter().flatten()
            })
        })
        .collect();
    let make = if directed { Network::directed } else { Network::undirected };
    Ok(make(table.actors.len(), &ties)?)
}

fn earlier(path: &std::path::Path, table: &TieTable) -> Result<Vec<Option<Point>>> {
    let Ok(document) = serde_json::from_slice::<Document>(&output::read(path)?) else {
        bail!("{}: this is not a layout; make one with `langbord network layout … --json`", read::name(path));
    };
    let mut places = vec![None; table.actors.len()];
    for place in document.places {
        if let Some(number) = table.number_of(&place.id) {
            places[number as usize] = Some(Point { x: place.x, y: place.y });
        }
    }
    Ok(places)
}

fn drawn(
    arguments: &Arguments,
    table: &TieTable,
    network: &Network,
    places: &[Point],
    language: Language,
) -> Result<String> {
    let by: Vec<String> = arguments.by.iter().cloned().collect();
    let grouping = read::groupings(table, &by)?.0.into_iter().next().map(|(_, grouping)| grouping);
    let grouping = grouping.unwrap_or(Grouping { labels: Vec::new(), of: Vec::new() });
    let labels = match &arguments.label {
        Some(column) => table.column(column),
        None => Some(table.actors.iter().map(|actor| &*actor.id).collect()),
    };
    let Some(labels) = labels else {
        bail!(
            "there is no column `{}` in the nodes file; the columns are {}",
            arguments.label.as_deref().unwrap_or_default(),
            table.columns.join(", ")
        );
    };
    let seats = labels.iter().zip(places).enumerate().map(|(actor, (&name, at))| {
        let group = grouping.of(actor as u32).map(|group| group as usize);
        Seat { x: at.x, y: at.y, name, group }
    });
    let lines = network.list().filter(|tie| {
        !(network.is_directed() && tie.from > tie.to && network.outward().has(tie.to, tie.from))
    });
    let lines = lines.map(|tie| Line {
        from: tie.from as usize,
        to: tie.to as usize,
        one_way: network.is_directed() && !network.outward().has(tie.to, tie.from),
        thick: false,
    });
    let words = words::of(language);
    let title = words.network_picture_title(network.actors() as u64, network.either_way().ties() as u64);
    let (one_way, no_group) = (words.network_picture_one_way(), words.network_picture_no_group());
    Ok(svg(&Picture {
        seats: seats.collect(),
        lines: lines.collect(),
        groups: grouping.labels.iter().map(String::as_str).collect(),
        words: PictureWords { title: &title, one_way: &one_way, no_group: &no_group },
        right_to_left: language == Language::Ar,
        sheet: if arguments.narrow { Sheet::Narrow } else { Sheet::Wide },
    }))
}
