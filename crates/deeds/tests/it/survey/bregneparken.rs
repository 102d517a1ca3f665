//! The figures of the worked example come out of the waves as they were answered.

use deeds::survey::findings::{Findings, KindFindings, Reading};
use deeds::survey::releases::{release_what_is_due, results};
use deeds::survey::taking::take;
use testkit::Bregneparken;
use testkit::anyhow::{Context, Result};

pub(super) async fn shown(told: &Bregneparken, wave: usize) -> Result<Findings> {
    release_what_is_due(&told.house).await?;
    let (table, karin, wave) = (told.cast.partnership, told.cast.id("karin"), told.cast.waves[wave]);
    let results = told.house.look(move |desk| Box::pin(results(desk, table, karin, wave))).await?;
    results.findings.context("a closed wave has been released")
}

fn rounded(value: f64) -> String {
    format!("{value:.3}")
}

/// The row of the worked example's table, without the number of arcs.
fn row(kind: &KindFindings) -> String {
    let of = |value: Option<f64>| value.map(rounded).unwrap_or_default();
    let sectors = kind.sectors.as_ref().and_then(|sectors| sectors.index);
    [
        kind.arcs.len().to_string(),
        kind.n_ties.to_string(),
        of(kind.density),
        of(kind.degree_centralization),
        of(kind.betweenness_centralization),
        rounded(kind.connectedness),
        rounded(kind.distance_fragmentation),
        of(kind.reciprocity),
        of(kind.hierarchy),
        of(kind.efficiency_sna),
        of(sectors),
        format!("{} of {}", kind.sides.ties, kind.sides.possible),
    ]
    .join(" ")
}

fn codes(findings: &Findings, these: &[usize]) -> String {
    these.iter().map(|at| findings.actors[*at].code.as_str()).collect::<Vec<_>>().join(" ")
}

testkit::on_both_databases! {
    async fn the_table_of_the_worked_example_comes_out_of_the_waves(told: Bregneparken) {
        let (before, after) = (shown(&told, 0).await?, shown(&told, 1).await?);
        assert_eq!(row(&before.kinds[0]), "31 17 0.142 0.448 0.481 0.758 0.601 0.903 0.267 0.893 0.059 3 of 32");
        assert_eq!(row(&after.kinds[0]), "66 34 0.283 0.438 0.268 1.000 0.392 0.970 0.000 0.773 0.529 8 of 32");
        assert_eq!(codes(&before, &before.kinds[0].alone), "FAR SUP");
        assert_eq!(after.kinds[0].alone, [0usize; 0]);
        let core = |found: &Findings| {
            let core = found.kinds[0].core.as_ref().expect("a core is always found");
            let mut names: Vec<&str> = core.core.iter().map(|at| found.actors[*at].code.as_str()).collect();
            names.sort_unstable();
            format!("{} {:.2}", names.join(" "), core.fit)
        };
        assert_eq!(core(&before), "HEL KOM SKO 0.50");
        assert_eq!(core(&after), "BRO BYD KLU KOM SKO 0.36");
        let liaison = |found: &Findings, code: &str| {
            let at = found.actors.iter().position(|actor| actor.code == code).expect("drawn");
            found.kinds[0].liaison[at]
        };
        assert_eq!(["BRO", "KOM", "BYD"].map(|code| liaison(&before, code)), [0, 2, 0]);
        assert_eq!(["BRO", "KOM", "BYD"].map(|code| liaison(&after, code)), [22, 2, 13]);
    }

    async fn without_the_backbone_the_second_wave_holds_together(told: Bregneparken) {
        for (wave, connectedness) in [(0, "0.743"), (1, "1.000")] {
            let found = shown(&told, wave).await?;
            let backbone: Vec<_> = found.without.iter().filter(|without| without.is_backbone).collect();
            assert_eq!(backbone.len(), 1);
            assert_eq!(rounded(backbone[0].connectedness), connectedness);
            assert_eq!(backbone[0].cut_off, [0usize; 0], "BRO cuts nobody off in either wave");
        }
    }

    async fn change_says_first_who_came_went_and_was_silent(told: Bregneparken) {
        let found = shown(&told, 1).await?;
        let change = found.change.context("there is a wave before")?;
        assert_eq!((change.joiners.len(), change.leavers.len(), change.silent_now.len()), (0, 0, 0));
        assert_eq!((change.stable + change.dissolved, change.stable + change.created), (31, 66));
        let figures = change.figures.context("the same was asked")?;
        assert_eq!((figures.n_ties, figures.sides.ties), (17, 3));
        assert_eq!(found.reading, Reading::Enough);
    }

    /// The export, measured by the workshop as the command line does, is the page's document to the last digit.
    async fn exported_files_measure_as_the_page_does(told: Bregneparken) {
        let found = shown(&told, 1).await?;
        let (table, karin, wave) = (told.cast.partnership, told.cast.id("karin"), told.cast.waves[1]);
        let taken = told.house.deed(None, move |desk| Box::pin(take(desk, table, karin, wave))).await?;
        let files = taken.files()?;
        let file = |name: &str| {
            files.iter().find(|(known, _)| *known == name).map(|(_, bytes)| bytes.clone()).context("in the export")
        };
        let nodes = formats::network::read_nodes(&file("nodes.csv")?)?;
        let edges = formats::network::read_edges(&file("edges.csv")?, Some(nodes))?;
        let n_ties = found.kinds.iter().map(|kind| kind.arcs.len()).sum::<usize>();
        assert_eq!((edges.actors.len(), edges.ties.len(), found.kinds[0].arcs.len()), (16, n_ties, 66));
        let exported: serde_json::Value = serde_json::from_slice(&file("findings.json")?)?;
        assert_eq!(exported, found.measured);
        let layer = exported["layers"].get(&found.kinds[0].wording).context("the first kind's layer")?;
        let same = |path: &str, ours: Option<f64>| {
            assert_eq!(layer.pointer(path).and_then(serde_json::Value::as_f64), ours, "{path}");
        };
        let kind = &found.kinds[0];
        same("/whole/density_undirected", kind.density);
        same("/whole/reciprocity_arc", kind.reciprocity);
        same("/whole/centralization/degree_undirected", kind.degree_centralization);
        same("/whole/centralization/betweenness_undirected", kind.betweenness_centralization);
        same("/whole/krackhardt/connectedness", Some(kind.connectedness));
        same("/whole/key_players/baseline/DF", Some(kind.distance_fragmentation));
        same("/groups/sector/ei_undirected/ei", kind.sectors.as_ref().and_then(|sectors| sectors.index));
        for without in &found.without {
            let loss = &layer["node"]["loss_F_after"][without.actor];
            assert!((loss.as_f64().context("a loss")? - (1.0 - without.connectedness)).abs() < 1e-12);
        }
    }

    async fn a_wave_that_cannot_be_released_keeps_no_other_waiting(told: Bregneparken) {
        let (first, second) = (told.cast.waves[0], told.cast.waves[1]);
        told.house.deed(None, move |desk| Box::pin(async move {
            desk.tx.execute("DELETE FROM survey_release", Vec::new()).await?;
            let sql = "UPDATE survey_respondent SET reply = 'torn' WHERE wave = $1";
            desk.tx.execute(sql, store::args![first]).await?;
            Ok(())
        })).await?;
        release_what_is_due(&told.house).await?;
        let released = told.house.look(move |desk| Box::pin(async move {
            let first = store::survey::releases::latest(desk.tx, first).await?;
            Ok((first.is_some(), store::survey::releases::latest(desk.tx, second).await?.is_some()))
        })).await?;
        assert_eq!(released, (false, true));
    }

    /// Counted here once more from who said what of whom, without the workshop.
    async fn kinds_of_tie_are_laid_upon_each_other(told: Bregneparken) {
        let before = shown(&told, 0).await?;
        assert!(before.together.is_none(), "one kind lies upon nothing");
        let after = shown(&told, 1).await?;
        let together = after.together.as_ref().context("three kinds were asked")?;
        let said = |at: usize, from: usize, to: usize| after.kinds[at].arcs.contains(&(from, to));
        let kinds_of = |one: usize, other: usize| {
            (0..3).filter(|&at| said(at, one, other) || said(at, other, one)).count()
        };
        let n = after.actors.len();
        let pairs: Vec<usize> =
            (0..n).flat_map(|one| (one + 1..n).map(move |other| (one, other))).map(|(one, other)| kinds_of(one, other)).collect();
        let tied = pairs.iter().filter(|kinds| **kinds > 0).count();
        assert_eq!(together.tied as usize, tied);
        assert_eq!(together.several as usize, pairs.iter().filter(|kinds| **kinds > 1).count());
        let average = pairs.iter().sum::<usize>() as f64 / tied as f64;
        assert!((together.kinds_on_average.context("there are ties")? - average).abs() < 1e-12);

        assert_eq!(together.pairs.iter().map(|pair| pair.is_nested).collect::<Vec<_>>(), [true, true, false]);
        let practice = &together.pairs[2];
        let (referrals, ticks) = (&after.kinds[1].arcs, &after.kinds[0].arcs);
        let share = |of: Vec<&(usize, usize)>| {
            let both = of.iter().filter(|(from, to)| said(2, *from, *to)).count();
            both as f64 / of.len() as f64
        };
        let (with, without): (Vec<_>, Vec<_>) = ticks.iter().partition(|arc| referrals.contains(arc));
        assert_eq!((practice.share_with, practice.share_without), (Some(share(with.clone())), Some(share(without.clone()))));
        // With the tick accounted for, the one kind raises the other by just the difference of these shares.
        let raised = practice.raised.context("sixteen actors are enough")?;
        assert!((raised - (share(with) - share(without))).abs() < 1e-9, "{raised}");
        assert!(practice.p.is_some() && together.pairs[0].p.is_none(), "of a nested pair chance says nothing");
    }
}
