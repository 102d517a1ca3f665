//! Each figure in plain words, with how it is misread beside it. Nobody is put in an order; below six in ten answers
//! nobody is named as middle or core either.

mod together;

use deeds::survey::findings::{Change, Findings, KindFindings, Reading as Reach};
use words::Words;

use super::views::Reading;
use super::wording::{one, percent, two};

/// A shuffle says »more« or »less« only when it would be this rare.
const RARE: f64 = 0.05;
/// Below this a core does not fit.
const CLEAR_CORE: f64 = 0.5;

/// What the answers that are missing mean for everything below.
pub fn reach(words: &Words, findings: &Findings) -> Vec<String> {
    let silent: Vec<&str> =
        findings.actors.iter().filter(|actor| !actor.answered).map(|actor| actor.name.as_str()).collect();
    let mut lines = Vec::new();
    match findings.reading {
        Reach::Enough if silent.is_empty() => {}
        Reach::Enough | Reach::Warn => lines.push(words.survey_rate_warn(words.list(&silent))),
        Reach::NoOrder => lines.push(words.survey_rate_too_low()),
    }
    if !silent.is_empty() {
        lines.push(match findings.missing.as_str() {
            "reconstruct" => words.survey_rate_rebuilt(),
            _ => words.survey_rate_available(),
        });
    }
    if findings.n_not_drawn > 0 {
        lines.push(words.survey_not_drawn(findings.n_not_drawn));
    }
    lines
}

/// What a meeting talks about first.
pub fn first(words: &Words, findings: &Findings, kind: &KindFindings) -> Vec<Reading> {
    let before = findings.change.as_ref().and_then(|change| change.figures.as_ref());
    let name = |at: usize| findings.actors.get(at).map(|actor| actor.name.as_str()).unwrap_or_default();
    let alone: Vec<&str> = kind.alone.iter().map(|at| name(*at)).collect();
    let mut readings = vec![Reading {
        heading: match &alone[..] {
            [] => words.survey_nobody_alone(),
            names => words.survey_alone(names.len(), words.list(names)),
        },
        lines: before
            .filter(|before| !before.alone.is_empty() && alone.is_empty())
            .map(|before| words.survey_alone_before(words.list(&before.alone)))
            .into_iter()
            .collect(),
        danger: words.survey_alone_danger(),
    }];
    readings.push(Reading {
        heading: words.survey_sides(kind.sides.ties),
        lines: before
            .map(|before| words.survey_before_was(before.sides.ties))
            .into_iter()
            .chain([words.survey_sides_possible(kind.sides.possible)])
            .collect(),
        danger: words.survey_sides_danger(),
    });
    if findings.reading != Reach::NoOrder {
        readings.push(leaning(words, kind));
        if let Some(hub) = kind.hub.map(name) {
            readings.push(Reading {
                heading: words.survey_hub(hub),
                lines: vec![words.survey_hub_question(hub)],
                danger: words.survey_hub_danger(),
            });
        }
    }
    let backbones = findings.without.iter().filter(|without| without.is_backbone);
    readings.extend(backbones.map(|without| {
        let cut_off: Vec<&str> = without.cut_off.iter().map(|at| name(*at)).collect();
        Reading {
            heading: match &cut_off[..] {
                [] => words.survey_without_stands(name(without.actor)),
                names => words.survey_without_loses(name(without.actor), words.list(names)),
            },
            lines: Vec::new(),
            danger: words.survey_without_backbone_aim(),
        }
    }));
    readings
}

/// Both centralizations side by side: a hub may move while one of them stays the same.
fn leaning(words: &Words, kind: &KindFindings) -> Reading {
    let degree = kind.degree_centralization.map(|value| words.survey_leaning_degree(two(value)));
    let between = kind.betweenness_centralization.map(|value| words.survey_leaning_between(two(value)));
    let range = kind.betweenness_range.map(|[low, high]| words.survey_leaning_range(two(low), two(high)));
    Reading {
        heading: words.survey_leaning(),
        lines: [degree, between, range, Some(words.survey_leaning_means())].into_iter().flatten().collect(),
        danger: words.survey_leaning_danger(),
    }
}

/// Everything else, for who wants to look closer.
pub fn further(words: &Words, findings: &Findings, kind: &KindFindings) -> Vec<Reading> {
    let mut readings = Vec::new();
    if let Some(density) = kind.density {
        readings.push(Reading {
            heading: words.survey_density(kind.n_ties, kind.n_pairs, percent(density)),
            lines: Vec::new(),
            danger: words.survey_density_danger(),
        });
    }
    readings.push(Reading {
        heading: words.survey_average(one(kind.partners_on_average)),
        lines: Vec::new(),
        danger: words.survey_average_danger(),
    });
    if let Some(reciprocity) = kind.reciprocity {
        readings.push(Reading {
            heading: words.survey_reciprocity(percent(reciprocity)),
            lines: Vec::new(),
            danger: words.survey_reciprocity_danger(),
        });
    }
    let range =
        kind.connectedness_range.map(|[low, high]| words.survey_reach_range(percent(low), percent(high)));
    readings.push(Reading {
        heading: words.survey_reach(percent(kind.connectedness)),
        lines: range.into_iter().collect(),
        danger: words.survey_reach_danger(),
    });
    readings.extend(sectors(words, kind));
    if findings.reading != Reach::NoOrder {
        readings.extend(core(words, findings, kind));
    }
    if let Some(hierarchy) = kind.hierarchy {
        readings.push(Reading {
            heading: words.survey_hierarchy(two(hierarchy)),
            lines: vec![words.survey_hierarchy_means()],
            danger: words.survey_hierarchy_danger(),
        });
    }
    if let Some(upon) = &findings.together {
        readings.push(together::legs(words, upon, findings.kinds.len()));
        // Whether chance would give it is not said of so few answers.
        if findings.reading != Reach::NoOrder {
            readings.extend(upon.pairs.iter().map(|pair| together::pair(words, findings, pair)));
        }
    }
    readings
}

fn sectors(words: &Words, kind: &KindFindings) -> Option<Reading> {
    let sectors = kind.sectors.as_ref()?;
    let (index, chance) = (sectors.index?, sectors.by_chance?);
    let verdict = match sectors.p {
        Some(p) if p < RARE && index < chance => words.survey_sectors_less(),
        Some(p) if p < RARE => words.survey_sectors_more(),
        _ => words.survey_sectors_like(),
    };
    Some(Reading {
        heading: words.survey_sectors(two(index)),
        lines: vec![words.survey_sectors_scale(), words.survey_sectors_chance(two(chance)), verdict],
        danger: words.survey_sectors_danger(),
    })
}

fn core(words: &Words, findings: &Findings, kind: &KindFindings) -> Option<Reading> {
    let core = kind.core.as_ref()?;
    let names: Vec<&str> =
        core.core.iter().filter_map(|at| findings.actors.get(*at).map(|actor| actor.name.as_str())).collect();
    let unclear = (core.fit < CLEAR_CORE).then(|| words.survey_core_unclear());
    Some(Reading {
        heading: words.survey_core(words.list(&names)),
        lines: std::iter::once(words.survey_core_fit(two(core.fit))).chain(unclear).collect(),
        danger: words.survey_core_danger(),
    })
}

/// Without each in turn, in the order of the letters; one line where nobody would be cut off from anybody.
pub fn without(words: &Words, findings: &Findings) -> Vec<String> {
    if findings.reading == Reach::NoOrder || findings.without.is_empty() {
        return Vec::new();
    }
    let name = |at: usize| findings.actors.get(at).map(|actor| actor.name.as_str()).unwrap_or_default();
    let parting = findings.without.iter().filter(|without| !without.cut_off.is_empty());
    let lines: Vec<String> = parting
        .map(|without| {
            let cut_off: Vec<&str> = without.cut_off.iter().map(|at| name(*at)).collect();
            words.survey_without_loses(name(without.actor), words.list(&cut_off))
        })
        .collect();
    match lines.len() {
        0 => vec![words.survey_without_anybody_stands()],
        n if n < findings.without.len() => {
            lines.into_iter().chain([words.survey_without_the_others_stands()]).collect()
        }
        _ => lines,
    }
}

/// Who came, went and was silent: said before any figure of change.
pub fn people(words: &Words, change: &Change) -> Vec<String> {
    let said = |names: &[String], line: &dyn Fn(String) -> String| {
        (!names.is_empty()).then(|| line(words.list(names)))
    };
    let lines: Vec<String> = [
        said(&change.joiners, &|names| words.survey_joined(names)),
        said(&change.leavers, &|names| words.survey_left(names)),
        said(&change.silent_before, &|names| words.survey_silent_then(names)),
        said(&change.silent_now, &|names| words.survey_silent_now(names)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if lines.is_empty() { vec![words.survey_same_people()] } else { lines }
}
