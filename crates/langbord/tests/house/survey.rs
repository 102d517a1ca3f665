//! What leaves the survey room as files gives the page's figures on the command line, whoever was silent.

use std::path::Path;
use std::process::Command;

use basics::Id;
use deeds::survey::findings::{Findings, KindFindings};
use deeds::survey::releases::release_what_is_due;
use deeds::survey::taking::{Taken, take};
use deeds::survey::{Asked, NewWave, answering, open, set_state, usual_side};
use deeds::{Refusal, Secret, partnerships};
use model::partnerships::Actor;
use model::survey::{Rating, WaveState};
use serde_json::Value;
use testkit::Bregneparken;
use testkit::databases::on_sqlite;

/// Figures of a page that are held against the command line. This may only grow.
const FIGURES_AT_LEAST: usize = 246;

#[test]
fn network_measure_on_an_exported_wave_prints_the_pages_own_figures() {
    on_sqlite(async |told: Bregneparken| {
        release_what_is_due(&told.house).await?;
        let [before, after] = [told.cast.waves[0], told.cast.waves[1]];
        let mutual = a_wave(&told, &[("Vi ringer", true), ("Vi spiser sammen", true)]).await?;
        let one_way = a_wave(&told, &[("Vi mødes", true), ("Vi sender familier til dem", false)]).await?;
        told.clock.advance_seconds(86_400);
        release_what_is_due(&told.house).await?;
        let mut compared = 0;
        for (wave, missing) in
            [(before, "available"), (after, "available"), (mutual, "reconstruct"), (one_way, "available")]
        {
            let (table, karin) = (told.cast.partnership, told.cast.id("karin"));
            let taken = told.house.deed(None, move |desk| Box::pin(take(desk, table, karin, wave))).await?;
            assert_eq!(taken.findings.missing, missing);
            assert!(taken.findings.kinds.iter().all(|kind| kind.n_ties > 0));
            compared += held_against_the_command_line(&taken)?;
        }
        println!("{compared} figures compared");
        assert!(compared >= FIGURES_AT_LEAST, "only {compared} figures compared");
        Ok(())
    });
}

/// Sixteen are asked, thirteen answer; everybody names those a few seats further on.
async fn a_wave(told: &Bregneparken, kinds: &[(&str, bool)]) -> Result<Id, Refusal> {
    let (table, mette) = (told.cast.partnership, told.cast.id("mette"));
    let kinds: Vec<(String, bool)> = kinds.iter().map(|(text, both)| ((*text).to_owned(), *both)).collect();
    let opened = told.house.deed(None, move |desk| {
        Box::pin(async move {
            let actors = partnerships::about(desk, table, mette).await?.actors;
            let asked = |actor: &Actor| Asked {
                actor: actor.id,
                representative: "Ida".into(),
                side: usual_side(actor.sector),
            };
            let new = NewWave {
                title: "Hvem gør hvad?".into(),
                purpose: "Vi vil sætte to sammen.".into(),
                learner: "Bordet".into(),
                closes_on: desk.now().plus_days(9),
                kinds,
                asks_ratings: false,
                asked: actors.iter().map(asked).collect(),
            };
            let wave = open(desk, table, mette, &new).await?.id;
            for (seat, actor) in actors.iter().enumerate().filter(|(seat, _)| seat % 5 != 3) {
                let own = Secret::draw(desk.dice());
                let link = desk.keys().survey_link(wave, actor.id, 0);
                answering::begin(desk, &link, "Lederen", &own).await?;
                let steps = if seat % 2 == 0 { &[1, 2, 7][..] } else { &[1, 4][..] };
                let named: Vec<Id> =
                    steps.iter().map(|step| actors[(seat + step) % actors.len()].id).collect();
                answering::keep_partners(desk, &own, &named).await?;
                for other in named.iter().skip(seat % 2) {
                    answering::keep_about(desk, &own, *other, &[1], Rating::default()).await?;
                }
            }
            set_state(desk, table, mette, wave, WaveState::Closed).await?;
            Ok(wave)
        })
    });
    opened.await
}

/// How many figures of the page were found in what the files' own guide prints.
fn held_against_the_command_line(taken: &Taken) -> testkit::anyhow::Result<usize> {
    let folder = tempfile::tempdir()?;
    for (name, bytes) in taken.files()? {
        std::fs::write(folder.path().join(name), bytes)?;
    }
    let guide = std::fs::read_to_string(folder.path().join("README.txt"))?;
    let line = guide.lines().find(|line| line.starts_with("langbord ")).unwrap_or_default();
    let printed = measured(folder.path(), line)?;
    let both_ways = measured(folder.path(), &format!("{line} --undirected"))?;
    let findings = &taken.findings;
    assert!(printed == findings.measured, "the page and the command line differ");
    let mut compared = 0;
    for kind in &findings.kinds {
        compared +=
            of_kind(findings, kind, &printed["layers"][&kind.wording], &both_ways["layers"][&kind.wording]);
    }
    if let Some(together) = &findings.together {
        let upon = &printed["multiplexity"];
        assert_eq!(Some(together.tied), upon["tied_dyads"].as_u64());
        assert_eq!(Some(together.several), upon["multiplex_dyads_ge2"].as_u64());
        assert_eq!(together.kinds_on_average, upon["mean_types_per_tied_dyad"].as_f64());
        compared += 3;
        for pair in &together.pairs {
            let (one, other) = (&pair.one, &pair.other);
            assert_eq!(Some(pair.r), printed["qap"][format!("{one}~{other}")]["r"].as_f64());
            compared += 1;
        }
    }
    let first = &both_ways["layers"][&findings.kinds[0].wording];
    for without in &findings.without {
        // Connectedness is what fragmentation leaves.
        let fragmentation = first["node"]["loss_F_after"][without.actor].as_f64().unwrap();
        assert!((without.connectedness - (1.0 - fragmentation)).abs() < 1e-12);
        compared += 1;
    }
    Ok(compared)
}

fn measured(folder: &Path, line: &str) -> testkit::anyhow::Result<Value> {
    // A type of tie has blanks in its name; the guide names none.
    let words = line.split_whitespace().skip(1);
    let done = Command::new(env!("CARGO_BIN_EXE_langbord")).args(words).current_dir(folder).output()?;
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    Ok(serde_json::from_slice(&done.stdout)?)
}

fn of_kind(findings: &Findings, kind: &KindFindings, directed: &Value, both_ways: &Value) -> usize {
    let (whole, pairs) = (&directed["whole"], &both_ways["whole"]);
    let groups = &both_ways["groups"]["sector"];
    let missing = &directed["missing_respondents"];
    let silent = findings.actors.iter().any(|actor| !actor.answered);
    let reciprocity = match silent {
        true => &missing["reciprocity_arc_respondents_only"],
        false => &whole["reciprocity_arc"],
    };
    let sectors = kind.sectors.as_ref();
    let fills = &missing["range_over_fills"];
    let range = |range: Option<[f64; 2]>, end: usize| range.map(|ends| ends[end]);
    let figures = [
        ("ties", Some(kind.n_ties as f64), &whole["ties_undirected"]),
        ("density", kind.density, &whole["density_undirected"]),
        ("reciprocity", kind.reciprocity, reciprocity),
        ("degree", kind.degree_centralization, &whole["centralization"]["degree_undirected"]),
        ("betweenness", kind.betweenness_centralization, &whole["centralization"]["betweenness_undirected"]),
        ("betweenness from", range(kind.betweenness_range, 0), &fills["betweenness_centralization"][0]),
        ("betweenness to", range(kind.betweenness_range, 1), &fills["betweenness_centralization"][1]),
        ("connectedness", Some(kind.connectedness), &pairs["krackhardt"]["connectedness"]),
        ("connectedness from", range(kind.connectedness_range, 0), &fills["connectedness"][0]),
        ("connectedness to", range(kind.connectedness_range, 1), &fills["connectedness"][1]),
        ("fragmentation", Some(kind.distance_fragmentation), &whole["key_players"]["baseline"]["DF"]),
        ("hierarchy", kind.hierarchy, &whole["krackhardt"]["hierarchy"]),
        ("efficiency", kind.efficiency_sna, &whole["krackhardt"]["efficiency_sna"]),
        ("across", sectors.map(|found| found.across), &groups["ei"]["E"]),
        ("within", sectors.map(|found| found.within), &groups["ei"]["I"]),
        ("E-I", sectors.and_then(|found| found.index), &groups["ei"]["ei"]),
        ("E-I by chance", sectors.and_then(|found| found.by_chance), &groups["ei"]["expected_random_mixing"]),
        ("E-I, how rare", sectors.and_then(|found| found.p), &groups["ei_permutation"]["p"]),
        (
            "fit of the core",
            kind.core.as_ref().map(|core| core.fit),
            &pairs["core_periphery"]["borgatti_everett_or"]["fit"],
        ),
    ];
    for (figure, ours, printed) in &figures {
        let same = match (ours, printed.as_f64()) {
            (Some(ours), Some(printed)) => (ours - printed).abs() <= 1e-9 * printed.abs().max(1.0),
            (None, None) => true,
            _ => false,
        };
        assert!(same, "{figure} of {}: {ours:?} on the page, {printed} printed", kind.wording);
    }
    let alone = pairs["isolates"].as_u64();
    assert_eq!(Some(kind.alone.len() as u64), alone, "{}", kind.wording);
    let core = |codes: &Value| codes.as_array().map(Vec::len);
    let printed = core(&pairs["core_periphery"]["borgatti_everett_or"]["core"]);
    assert_eq!(kind.core.as_ref().map(|core| core.core.len()), printed, "{}", kind.wording);
    figures.len() + 2
}
