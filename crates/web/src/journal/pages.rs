//! A page of the journal, newest first, with the way to what came before.

use std::collections::BTreeMap;

use axum::extract::{Query, State};
use deeds::journal;
use jiff::civil::Date;
use serde::Deserialize;

use super::sentences::{day_sentence, sentence};
use super::views::{Day, Journal};
use crate::Web;
use crate::shell::answer::{Answer, page};
use crate::shell::frame;
use crate::shell::guard::AtTable;
use crate::shell::parts::{Empty, Link};

/// As many acts as the deed reads at once.
const A_PAGE: usize = 50;

#[derive(Deserialize)]
pub struct Before {
    before: Option<i64>,
}

pub async fn journal(State(web): State<Web>, at: AtTable, Query(Before { before }): Query<Before>) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let (acts, counts) = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let acts = journal::page(desk, partnership, reader, before).await?;
                Ok((acts, journal::daily_counts(desk, partnership, reader).await?))
            })
        })
        .await?;
    let words = at.words();
    let is_last = acts.len() < A_PAGE;
    let oldest = acts.last().map(|act| act.at.date());
    let mut days: BTreeMap<Date, Day> = BTreeMap::new();
    let day_of = |days: &mut BTreeMap<Date, Day>, date: Date, add: &dyn Fn(&mut Day)| {
        let fresh = || Day { date: words.weekday(date), acts: Vec::new(), personal: Vec::new() };
        add(days.entry(date).or_insert_with(fresh));
    };
    for act in &acts {
        let line =
            words.journal_at(words.time(act.at.in_denmark().time()), sentence(words, &act.act, &act.public));
        day_of(&mut days, act.at.date(), &|day| day.acts.push(line.clone()));
    }
    // Days on which only citizens acted belong to the page that reaches back to them.
    let newest = if before.is_none() { None } else { acts.first().map(|act| act.at.date()) };
    for count in &counts {
        let is_here = (is_last || oldest.is_none_or(|oldest| count.day >= oldest))
            && newest.is_none_or(|newest| count.day < newest);
        if is_here {
            let line = day_sentence(words, &count.act, count.acts);
            day_of(&mut days, count.day, &|day| day.personal.push(line.clone()));
        }
    }
    page(&Journal {
        layout: frame::table(&web, &at, words.shell_journal()),
        days: days.into_values().rev().collect(),
        older: acts
            .last()
            .filter(|_| !is_last)
            .map(|act| Link::new(at.url(&format!("/journal?before={}", act.number)), words.journal_older())),
        empty: Empty { heading: words.journal_nothing(), line: words.journal_nothing_means() },
    })
}
