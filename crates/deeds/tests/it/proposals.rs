//! How Bregneparken decides: power shown before a rule is adopted, nobody overruled, and a record anybody can count.

use basics::Id;
use decision::record::verify;
use deeds::proposals::ballots::{self, NewBallot, Said};
use deeds::proposals::counting::{GroupState, ShownGroup};
use deeds::proposals::decisions::{self, NewDecision};
use deeds::proposals::outcomes::{self, DecisionPage};
use deeds::proposals::records::{self, Published};
use deeds::proposals::rules::{self, RulePage};
use deeds::proposals::{panels, times};
use deeds::{House, Refusal, proposals};
use model::proposals::ProposalError;
use model::proposals::decisions::{Stage, Stance, Verdict};
use model::proposals::panels::Knows;
use model::statements::Way;
use testkit::Bregneparken;

async fn pages(told: &Bregneparken) -> Vec<DecisionPage> {
    let (table, reader) = (told.cast.partnership, told.cast.id("mette"));
    let look = told.house.look(move |desk| {
        Box::pin(async move {
            let mut pages = Vec::new();
            for decision in store::proposals::decisions::of_partnership(desk.tx, table).await? {
                pages.push(outcomes::page(desk, table, reader, decision.id).await?);
            }
            Ok(pages)
        })
    });
    look.await.expect("decisions can be read")
}

async fn page(told: &Bregneparken, about: &str) -> DecisionPage {
    let found = pages(told).await.into_iter().find(|page| page.version.sentence.contains(about));
    found.expect("a decision about this")
}

async fn rule_pages(told: &Bregneparken) -> Vec<RulePage> {
    let (table, reader) = (told.cast.partnership, told.cast.id("amina"));
    told.house.look(move |desk| Box::pin(rules::all(desk, table, reader))).await.expect("rules can be read")
}

async fn record(told: &Bregneparken, decision: Id) -> Published {
    let (table, reader) = (told.cast.partnership, told.cast.id("amina"));
    let look = told.house.look(move |desk| Box::pin(records::record(desk, table, reader, decision)));
    look.await.expect("a closed decision is published")
}

async fn vote(
    house: &House,
    table: Id,
    who: Id,
    decision: Id,
    stance: Stance,
    words: &str,
) -> Result<(), Refusal> {
    let words = words.to_owned();
    house
        .deed(None, move |desk| {
            Box::pin(async move {
                let new =
                    NewBallot { said: Said::Stance(stance), words, way: Way::Page, receipt: String::new() };
                ballots::cast(desk, table, who, decision, &new).await.map(drop)
            })
        })
        .await
}

testkit::on_both_databases! {
    async fn the_power_of_every_rule_comes_out_as_published(told: Bregneparken) {
        let pages = rule_pages(&told).await;
        let citizens = |at: usize| {
            let power = pages[at].power.as_ref().expect("votes have power");
            (power.groups[0].share * 1000.0).round() / 1000.0
        };
        assert_eq!([0, 1, 2, 3].map(citizens), [0.267, 0.163, 0.645, 0.444]);
        let second = pages[1].power.as_ref().expect("votes have power");
        let kom = second.seats.iter().find(|seat| seat.code == "KOM").expect("KOM sits there");
        assert_eq!((kom.share * 1000.0).round(), 264.0);
        let fourth = pages[3].power.as_ref().expect("votes have power");
        assert_eq!(fourth.without, ["Egeå IF", "Lektiehjælpen", "SuperDag"]);
        let adopted: Vec<&str> =
            pages.iter().filter(|page| page.rule.stands()).map(|page| page.rule.title.as_str()).collect();
        assert_eq!(adopted.len(), 4, "{adopted:?}");
    }

    async fn one_affected_group_stops_a_majority(told: Bregneparken) {
        let page = page(&told, "klokken halv syv").await;
        assert_eq!(page.decision.verdict, Some(Verdict::NotAdopted));
        let outcome = page.outcome.expect("it is closed");
        let pupils = outcome.report.groups.iter().find(|group| group.name == "Elever").expect("pupils");
        assert!(pupils.affected);
        assert_eq!(pupils.shown, ShownGroup::Fifths { state: GroupState::Objects, yes: Some(1) });
        let others = outcome.report.groups.iter().filter(|group| group.name != "Elever");
        for group in others {
            assert!(matches!(group.shown, ShownGroup::Fifths { state: GroupState::Agrees, .. }), "{group:?}");
        }
        let words: Vec<&str> = outcome.dissent.iter().map(|dissent| dissent.words.as_str()).collect();
        assert!(words.contains(&"Morgenmad ja. Tvang nej."), "{words:?}");
        assert!(outcome.dissent.iter().all(|dissent| dissent.by.is_none()));
    }

    async fn an_objection_becomes_a_new_version_that_all_can_live_with(told: Bregneparken) {
        let page = page(&told, "uden navne").await;
        assert_eq!((page.decision.verdict, page.decision.version), (Some(Verdict::Adopted), 2));
        assert_eq!(page.versions.len(), 2);
        let talk = page.talk.expect("it was talked through");
        let (by, objection) = talk.objections.first().expect("an objection stays with the decision");
        assert_eq!(by, "Bydelsmødrene i Egeå");
        assert!(objection.harmed.contains("stoler på os"));
        assert_eq!(page.decision.integrations, 1);
    }

    async fn residents_alone_share_the_money(told: Bregneparken) {
        let page = page(&told, "20.000 kroner").await;
        let outcome = page.outcome.as_ref().expect("it is closed");
        let spent: i64 = outcome.report.funded.iter().map(|(_, cost)| cost).sum();
        assert!((1..=20_000).contains(&spent), "{:?}", outcome.report.funded);
        assert!(outcome.report.funded.iter().any(|(name, _)| name.starts_with("Morgenmad")), "pupils got theirs");
        let (table, decision) = (told.cast.partnership, page.decision.id);
        let seats = told.house.look(move |desk| Box::pin(async move {
            Ok(store::proposals::decisions::seats(desk.tx, decision).await?)
        })).await?;
        let (henrik, yusuf) = (told.cast.id("henrik"), told.cast.id("yusuf"));
        assert!(seats.iter().all(|seat| seat.person != Some(henrik)));
        assert!(seats.iter().any(|seat| seat.person == Some(yusuf)));
        let refused = vote(&told.house, table, told.cast.id("henrik"), decision, Stance::Support, "").await;
        assert!(refused.is_err());
    }

    async fn every_closed_decision_can_be_counted_again_and_a_changed_record_is_caught(told: Bregneparken) {
        let mut n = 0;
        for page in pages(&told).await {
            if !page.outcome.as_ref().is_some_and(|outcome| outcome.has_record) {
                continue;
            }
            let Published { record, unsigned } = record(&told, page.decision.id).await;
            assert_eq!(unsigned, Vec::<String>::new());
            let verified = verify(&record).unwrap_or_else(|breaches| panic!("{}: {breaches:?}", page.version.sentence));
            eprintln!("{}: {} ballots, not recounted {:?}, no witness {:?}", page.version.sentence,
                verified.ballots, verified.not_recounted, verified.without_witness);
            let mut changed = record.clone();
            let ballot = changed.ballots.first_mut().expect("somebody voted");
            ballot.payload = serde_json::json!({ "vote": "no", "stance": "against", "approvals": [] });
            assert!(verify(&changed).is_err(), "a changed ballot");
            let mut cut = record.clone();
            cut.log.pop();
            assert!(verify(&cut).is_err(), "a cut log");
            let mut loosened = record;
            loosened.frame["about"]["if_nothing"] = "something else".into();
            assert!(verify(&loosened).is_err(), "a loosened frame");
            n += 1;
        }
        assert_eq!(n, 3);
    }

    async fn the_backbone_cannot_vote_propose_or_consent_to_a_rule(told: Bregneparken) {
        let open = page(&told, "så længe det er mørkt").await;
        let (table, mette) = (told.cast.partnership, told.cast.id("mette"));
        let refused = vote(&told.house, table, mette, open.decision.id, Stance::Support, "").await;
        assert!(matches!(refused, Err(Refusal::NotForRole(_))), "{refused:?}");
        let rule = open.rule.id;
        let refused = told.house.deed(None, move |desk| Box::pin(async move {
            rules::say(desk, table, mette, rule, None).await
        })).await;
        assert!(matches!(refused, Err(Refusal::NotForRole(_))), "{refused:?}");
    }

    async fn a_partner_who_works_for_the_backbone_is_backbone_too(told: Bregneparken) {
        let open = page(&told, "så længe det er mørkt").await;
        let (table, soren) = (told.cast.partnership, told.cast.id("soren"));
        told.house.deed(None, move |desk| Box::pin(async move {
            let actors = store::partnerships::actors(desk.tx, table).await?;
            let backbone = actors.iter().find(|actor| actor.code == "BRO").expect("BRO is there").id;
            let sql = "UPDATE member SET actor = $2 WHERE person = $1";
            desk.tx.execute(sql, store::args![soren, backbone]).await?;
            Ok(())
        })).await?;
        let refused = vote(&told.house, table, soren, open.decision.id, Stance::Support, "").await;
        assert!(matches!(refused, Err(Refusal::Proposal(ProposalError::Backbone))), "{refused:?}");
    }

    async fn a_ballot_is_changed_until_closing_and_nobody_sees_a_result_before(told: Bregneparken) {
        let open = page(&told, "så længe det er mørkt").await;
        assert!(open.outcome.is_none());
        let (table, decision, amina) = (told.cast.partnership, open.decision.id, told.cast.id("amina"));
        vote(&told.house, table, amina, decision, Stance::Support, "").await?;
        vote(&told.house, table, amina, decision, Stance::Against, "Min dreng er bange for fremmede.").await?;
        let no_reason = vote(&told.house, table, amina, decision, Stance::Against, " ").await;
        assert!(matches!(no_reason, Err(Refusal::Proposal(ProposalError::NoReason))), "{no_reason:?}");
        let kept = told.house.look(move |desk| Box::pin(async move {
            let page = outcomes::page(desk, table, amina, decision).await?;
            let unpublished = records::record(desk, table, amina, decision).await.is_err();
            Ok((page.mine.and_then(|mine| mine.said), unpublished))
        })).await?;
        assert_eq!(kept, (Some(Said::Stance(Stance::Against)), true));
        told.clock.advance_seconds(8 * 86_400);
        let late = vote(&told.house, table, amina, decision, Stance::Support, "").await;
        assert!(matches!(late, Err(Refusal::Proposal(ProposalError::NotOpen))), "{late:?}");
    }

    async fn a_group_that_was_not_heard_is_reached_before_a_second_deadline(told: Bregneparken) {
        let decision = page(&told, "så længe det er mørkt").await.decision.id;
        told.clock.advance_seconds(8 * 86_400);
        assert_eq!(deeds::proposals::closing::close_due(&told.house).await?, 1);
        let extended = page(&told, "så længe det er mørkt").await;
        assert_eq!(extended.decision.stage, Stage::Extended);
        told.clock.advance_seconds(8 * 86_400);
        deeds::proposals::closing::close_due(&told.house).await?;
        let closed = page(&told, "så længe det er mørkt").await;
        assert_eq!((closed.decision.id, closed.decision.stage), (decision, Stage::Closed));
    }

    async fn a_decision_that_cannot_be_counted_keeps_no_other_waiting(told: Bregneparken) {
        let (table, mette) = (told.cast.partnership, told.cast.id("mette"));
        let damaged = page(&told, "så længe det er mørkt").await.decision.id;
        let prepared = page(&told, "To elever er med").await.decision.id;
        told.house.deed(None, move |desk| Box::pin(async move {
            decisions::open(desk, table, mette, prepared).await?;
            let sql = "UPDATE decision_frame SET frame = 'torn' WHERE decision = $1";
            desk.tx.execute(sql, store::args![damaged]).await?;
            Ok(())
        })).await?;
        assert!(damaged < prepared, "the damaged one comes first");
        told.clock.advance_seconds(30 * 86_400);
        assert_eq!(deeds::proposals::closing::close_due(&told.house).await?, 1);
        let stages = told.house.look(move |desk| Box::pin(async move {
            let mut stages = Vec::new();
            for decision in [damaged, prepared] {
                let found = store::proposals::decisions::find(desk.tx, table, decision).await?;
                stages.push(found.map(|decision| decision.stage));
            }
            Ok(stages)
        })).await?;
        assert_eq!(stages, [Some(Stage::Open), Some(Stage::Extended)]);
    }

    async fn a_proposal_without_lived_knowledge_waits_and_says_whom_to_ask(told: Bregneparken) {
        let (table, mette) = (told.cast.partnership, told.cast.id("mette"));
        let listed = told.house.look(move |desk| Box::pin(proposals::all(desk, table, mette))).await?;
        let held = listed.into_iter().find(|listed| listed.is_held).expect("one waits").proposal.id;
        let page = told.house.look(move |desk| Box::pin(proposals::page(desk, table, mette, held))).await?;
        let whom = page.held.expect("it waits");
        assert_eq!(whom.groups.first().map(String::as_str), Some("Familier, der måske skal flytte"));
        assert!(whom.who_could_go.contains(&"Hodan".to_owned()));
        let rule = rule_pages(&told).await.into_iter().find(|page| page.rule.title == "Hver gruppe for sig");
        let now = told.house.now();
        let new = NewDecision {
            proposal: held,
            rule: rule.expect("adopted").rule.id,
            if_nothing: "Intet".into(),
            closes_at: now.plus_days(1),
            second_at: now.plus_days(2),
            review_on: now.plus_days(3),
            small_groups_told: true,
            affected: Vec::new(),
            budget: None,
            options: Vec::new(),
        };
        let refused = told.house.deed(None, move |desk| Box::pin(async move {
            decisions::prepare(desk, table, mette, &new).await.map(drop)
        })).await;
        assert!(matches!(refused, Err(Refusal::Proposal(ProposalError::Held))), "{refused:?}");
    }

    async fn the_time_that_leaves_out_nobodys_group_comes_first(told: Bregneparken) {
        let (table, amina) = (told.cast.partnership, told.cast.id("amina"));
        let polls = told.house.look(move |desk| Box::pin(times::all(desk, table, amina))).await?;
        let meeting = polls.iter().find(|poll| poll.title == "Hvornår mødes vi næste gang?").expect("asked").id;
        let page = told.house.look(move |desk| Box::pin(times::page(desk, table, amina, meeting))).await?;
        // At eight there is no child care, on Saturday no pupil can come: at five everybody's group can.
        let order: Vec<i64> = page.times.iter().map(|time| time.slot.position).collect();
        assert_eq!((order.first(), page.every_group_can, page.is_open), (Some(&1), Some(true), false));
    }

    async fn a_panel_drawn_in_public_keeps_its_quotas_and_names_no_private_person(told: Bregneparken) {
        let (table, amina) = (told.cast.partnership, told.cast.id("amina"));
        let all = told.house.look(move |desk| Box::pin(panels::all(desk, table, amina))).await?;
        let id = all.iter().find(|panel| panel.drawn == Some(602)).expect("drawn").id;
        let page = told.house.look(move |desk| Box::pin(panels::page(desk, table, amina, id))).await?;
        let knows = |wanted: Knows| page.drawn.iter().filter(|(_, knows)| [wanted, Knows::Both].contains(knows)).count();
        assert_eq!((page.drawn.len(), page.n_volunteers), (4, Some(9)));
        assert!(knows(Knows::Lived) >= 2 && knows(Knows::Professional) >= 1, "{:?}", page.drawn);
        let private = ["Anja", "Fadumo", "Sara", "Yusuf"];
        assert!(page.drawn.iter().all(|(name, _)| name.as_ref().is_none_or(|name| !private.contains(&name.as_str()))));
    }
}
