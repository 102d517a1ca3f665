//! Bregneparken is as the story tells it.

use std::collections::BTreeMap;

use deeds::statements::findings::{Heat, Listed, Size};
use model::partnerships::Role;
use model::statements::{Answer, Review, RoundState};
use testkit::Bregneparken;

testkit::on_both_databases! {
    async fn the_autumn_in_bregneparken_is_told_through_deeds(guest: Bregneparken) {
        let Bregneparken { house, cast, .. } = guest;
        let (table, round) = (cast.partnership, cast.round);
        house
            .look(move |desk| {
                Box::pin(async move {
                    assert_eq!(store::partnerships::actors(desk.tx, table).await?.len(), 16);
                    let groups = store::inclusion::groups(desk.tx, table).await?;
                    assert_eq!(groups.len(), 12);
                    let unasked: Vec<_> =
                        groups.iter().filter(|counted| counted.group.asked_at.is_none()).collect();
                    assert_eq!(unasked.len(), 1);
                    assert_eq!(unasked[0].group.name, "Familier, der måske skal flytte");
                    assert_eq!(store::statements::rounds::groups(desk.tx, round).await?.len(), 5);
                    let statements = store::statements::of_round(desk.tx, round).await?;
                    let shown: Vec<_> =
                        statements.iter().filter(|said| said.review == Review::Shown).collect();
                    assert_eq!((shown.len(), statements.len()), (20, 21));
                    assert!(shown.iter().zip(1..).all(|(said, number)| said.label == format!("S{number:02}")));
                    for language in [basics::Language::En, basics::Language::Ar] {
                        let translated = store::statements::translations(desk.tx, round, language).await?;
                        assert_eq!(translated.len(), 20);
                    }
                    assert_eq!(store::statements::responses::n_people(desk.tx, round).await?, 41);
                    let open = store::statements::rounds::by_id(desk.tx, round).await?;
                    assert_eq!(open.map(|round| round.state), Some(RoundState::Open));
                    assert_eq!(store::journal::verify(desk.tx).await?, []);
                    Ok(())
                })
            })
            .await?;
    }

    /// The table of the worked example: parents 13, pupils 9, staff 11, associations and housing 8; yes and no of each.
    async fn each_statement_is_answered_as_the_worked_example_says(guest: Bregneparken) {
        const YES_AND_NO: &str = "
            S01 11-1 6-2 9-0 6-0
            S02 5-6 4-4 4-1 3-1
            S03 12-1 7-1 7-3 6-0
            S04 9-4 5-2 8-1 6-0
            S05 8-2 4-1 3-3 5-1
            S06 13-0 7-0 10-0 7-0
            S07 9-3 6-2 9-0 7-0
            S08 8-2 6-1 7-1 5-1
            S09 7-2 6-2 6-1 5-0
            S10 2-10 1-8 5-4 4-3
            S11 9-1 9-0 7-2 6-1
            S12 9-2 8-1 8-1 7-0
            S13 8-0 5-0 10-1 5-0
            S14 9-2 6-1 10-0 6-0
            S15 10-1 3-0 9-1 6-0
            S16 11-1 5-1 10-0 8-0
            S17 10-0 5-0 4-5 6-1
            S18 9-2 5-1 8-1 7-0
            S19 11-1 7-1 8-0 8-0
            S20 11-0 8-0 9-0 7-0";
        let round = guest.cast.round;
        let (groups, members, statements, responses) = guest
            .house
            .look(move |desk| {
                Box::pin(async move {
                    Ok((
                        store::statements::rounds::groups(desk.tx, round).await?,
                        store::statements::rounds::group_members(desk.tx, round).await?,
                        store::statements::of_round(desk.tx, round).await?,
                        store::statements::responses::of_round(desk.tx, round).await?,
                    ))
                })
            })
            .await?;
        let group_of: BTreeMap<_, _> = members.into_iter().collect();
        let labels: BTreeMap<_, _> = statements.into_iter().map(|said| (said.id, said.label)).collect();
        let count = |label: &str, group, answer| {
            let of_statement = responses.iter().filter(|response| labels[&response.statement] == label);
            of_statement
                .filter(|response| group_of.get(&response.person) == Some(&group) && response.answer == answer)
                .count()
        };
        assert_eq!(responses.len(), 41 * 20);
        let table: Vec<&str> = YES_AND_NO.trim().lines().map(str::trim).collect();
        for line in table {
            let mut words = line.split(' ');
            let label = words.next().unwrap_or_default();
            for (group, wanted) in groups.iter().zip(words) {
                let (yes, no) =
                    (count(label, group.id, Answer::Agree), count(label, group.id, Answer::Disagree));
                assert_eq!(format!("{yes}-{no}"), wanted, "{label} {}", group.name);
            }
        }
    }

    /// As `expected.json` of the reference answers has it.
    async fn the_three_lists_of_november_come_out(guest: Bregneparken) {
        let (table, round, karin) = (guest.cast.partnership, guest.cast.round, guest.cast.id("karin"));
        let results = guest
            .house
            .look(move |desk| {
                Box::pin(async move {
                    let language = basics::Language::Da;
                    deeds::statements::results::latest(desk, table, karin, round, language).await
                })
            })
            .await?;
        let findings = results.findings.expect("a release was made when the round closed");
        assert_eq!(findings.n_people, 41);
        let listed = |wanted: Listed| -> Vec<&str> {
            let found = findings.statements.iter().filter(|shown| shown.listed == wanted);
            found
                .filter_map(|shown| results.statements.iter().find(|said| said.id == shown.id))
                .map(|said| said.label.as_str())
                .collect()
        };
        let place = |name: &str| findings.groups.iter().position(|group| group.name == name).expect(name);
        let shared = [
            "S01", "S03", "S04", "S06", "S07", "S08", "S09", "S11", "S12", "S14", "S16", "S18", "S19", "S20",
        ];
        let mut found = listed(Listed::Shared);
        found.sort_unstable();
        assert_eq!(found, shared);
        assert_eq!(listed(Listed::Clashing), ["S10", "S17"]);
        assert_eq!(listed(Listed::OneGroup(place("Forældre"))), ["S05"]);
        assert_eq!(listed(Listed::OneGroup(place("Medarbejdere"))), ["S13"]);
        assert_eq!(listed(Listed::Not), ["S02", "S15"]);
        assert!(findings.statements.iter().all(|shown| shown.heat != Heat::Burning), "one group is unasked");
        assert_eq!(findings.groups[place("Familier, der måske skal flytte")].size, Size::Unasked);
    }

    async fn every_role_can_be_visited(guest: Bregneparken) {
        let shown = guest.cast.shown();
        for &role in Role::ALL {
            assert!(shown.iter().any(|(.., known)| *known == role), "{}", role.key());
        }
        let again = testkit::bregneparken::find(&guest.house).await?;
        assert_eq!(again.map(|cast| cast.shown()), Some(shown));
    }
}
