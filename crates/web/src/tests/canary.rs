//! Three tables in one house. At each, everybody writes a word of her own into every form she finds; then all
//! walk all pages again. A word may be read at its own table alone, and there only by those whom the page's
//! »who will see this?« had named.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use basics::Id;
use deeds::permissions::{Act, allows, audience};
use deeds::{House, Secret, accounts};
use model::accounts::Device;
use model::partnerships::Member;
use testkit::databases::on_sqlite;
use testkit::{Furnished, bregneparken};

use super::crawl::{Crawler, Form, Opened, is_empty, letters};
use super::kit::CAST;
use crate::{Door, route_table};

const TABLES: usize = 3;
/// How many things a program asks after, when the first ones have nothing to say yet.
const TURNS: usize = 7;
/// Doors that want what the crawl does not carry: a file, or a mail server. Tests of their own go through them.
const NOT_WITH_EMPTY_HANDS: [(&str, &str); 4] = [
    ("POST", "/exchange/import"),
    ("GET", "/exchange/import/{upload}"),
    ("POST", "/exchange/import/{upload}"),
    ("POST", "/invitations/{invitation}/letter"),
];
/// Forms that end something, in the order they are sent after everything else was found standing.
const ENDINGS: [&str; 7] = [
    "/withdrawal",
    "/state/{state}",
    "/members/{person}",
    "/seat/keys",
    "/seat/devices",
    "/seat/leave",
    "/sign-out",
];

/// Somebody of the cast at one of the tables.
struct Guest {
    table: usize,
    partnership: Id,
    who: &'static str,
    member: Member,
    cookie: Secret,
    key: Secret,
    /// Whom she walks with; they let her read what is theirs.
    walks_with: Vec<Id>,
}

/// A word that stands nowhere else in the house.
struct Canary {
    word: String,
    table: usize,
    author: Id,
    by: &'static str,
    form: Form,
}

async fn seat(house: &House, table: usize, cast: &bregneparken::Cast, who: &'static str) -> Guest {
    let (partnership, person) = (cast.partnership, cast.id(who));
    let sat = house.deed(None, move |desk| {
        Box::pin(async move {
            let member = store::partnerships::member(desk.tx, partnership, person).await?;
            let cookie = accounts::begin_session(desk, person, Device::Own).await?;
            let key = accounts::make_api_token(desk, person, "kanarie").await?;
            let walks = store::companions::of_person(desk.tx, person).await?;
            let walks_with = walks.into_iter().map(|named| named.companionship.person).collect();
            Ok((member.ok_or(deeds::Refusal::NotFound)?, cookie, key, walks_with))
        })
    });
    let (member, cookie, key, walks_with) = sat.await.expect("somebody of the cast");
    Guest { table, partnership, who, member, cookie, key, walks_with }
}

struct Crawl {
    crawler: Crawler,
    guests: Vec<Guest>,
    canaries: Vec<Canary>,
    /// Which doors answered whom with what.
    answered: BTreeMap<(&'static str, &'static str, &'static str), BTreeSet<StatusCode>>,
    /// Kinds of pages that showed something.
    filled: BTreeSet<&'static str>,
}

impl Crawl {
    fn starts(guest: &Guest) -> Vec<String> {
        vec!["/seat".to_owned(), format!("/p/{}", guest.partnership)]
    }

    fn note(&mut self, method: &'static str, at: usize, page: &Opened) {
        let (who, path, status) = (self.guests[at].who, &page.path, page.status);
        assert!(!status.is_server_error(), "{status} {method} {path} as {who}: {}", page.body);
        self.answered.entry((method, page.kind, who)).or_default().insert(status);
        if method == "GET" && status.is_success() && !is_empty(&page.body) {
            self.filled.insert(page.kind);
        }
    }

    async fn walk(&mut self, at: usize) -> Vec<Opened> {
        let guest = &self.guests[at];
        let mut pages = self.crawler.walk(&guest.cookie, &Self::starts(guest)).await;
        pages.extend(self.ask_the_api(at, &pages).await);
        pages.iter().for_each(|page| self.note("GET", at, page));
        pages
    }

    /// The reading half of the API, about the things whose ids stood in the pages.
    async fn ask_the_api(&self, at: usize, pages: &[Opened]) -> Vec<Opened> {
        let guest = &self.guests[at];
        let mut ids: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for page in pages {
            for (part, name) in page.path.split('/').zip(page.kind.split('/')) {
                let known = ids.entry(name).or_default();
                if !known.contains(&part) {
                    known.push(part);
                }
            }
        }
        let mut opened = Vec::new();
        for route in route_table().iter().filter(|route| route.feature == "api" && route.method == "GET") {
            // One thing after the other, until one of them is far enough along to answer.
            for turn in 0..TURNS {
                let nth = |name| ids.get(name).and_then(|known| known.get(turn).or(known.last())).copied();
                let part = |part| if str::starts_with(part, "{") { nth(part) } else { Some(part) };
                let Some(parts) = route.path.split('/').map(part).collect::<Option<Vec<_>>>() else { break };
                let page = self.crawler.get(&guest.key, parts.join("/"), route.path).await;
                let answered = page.status.is_success();
                opened.push(page);
                if answered || !route.path.contains('{') {
                    break;
                }
            }
        }
        opened
    }

    /// Sends every kind of form up to three times, each time by another button, with a new word in each; those that end something only when asked to.
    async fn fill_in(&mut self, at: usize, ending: Option<&str>) {
        let mut sent: BTreeMap<&'static str, usize> = BTreeMap::new();
        let mut pages = self.walk(at).await;
        while let Some(page) = pages.pop() {
            for form in self.crawler.forms(&page) {
                let ends = ENDINGS.iter().find(|ending| form.kind.ends_with(*ending)).copied();
                let times = sent.entry(form.kind).or_default();
                if ends != ending || *times >= 3 || form.takes_files() {
                    continue;
                }
                let button = *times;
                *times += 1;
                pages.extend(self.fill_in_one(at, form, button).await);
            }
        }
    }

    /// First with the word everywhere, then as the form came back to be mended; where that does not fit either, in the
    /// first place alone.
    async fn fill_in_one(&mut self, at: usize, form: Form, button: usize) -> Vec<Opened> {
        let word = format!("kanarie{}", letters(self.canaries.len()));
        let guest = &self.guests[at];
        let (table, author, by) = (guest.table, guest.member.person, guest.who);
        self.canaries.push(Canary { word: word.clone(), table, author, by, form: form.clone() });
        let (mut form, mut came_back) = (form, false);
        for everywhere in [true, true, false] {
            let opened = self.crawler.send(&self.guests[at].cookie, &form, &word, everywhere, button).await;
            opened.iter().zip(["POST", "GET"]).for_each(|(page, method)| self.note(method, at, page));
            if opened[0].status != StatusCode::UNPROCESSABLE_ENTITY {
                return opened;
            }
            if !came_back {
                let forms = self.crawler.forms(&opened[0]);
                form = forms.into_iter().find(|again| again.kind == form.kind).unwrap_or(form);
                came_back = true;
            }
        }
        Vec::new()
    }

    /// Who read which word where she had no business to.
    fn leaks(&self, at: usize, pages: &[Opened]) -> Vec<String> {
        let guest = &self.guests[at];
        let mut leaks = Vec::new();
        for canary in self.canaries.iter().filter(|canary| canary.form.takes_words()) {
            let named =
                canary.form.act.as_deref().and_then(|key| Act::ALL.iter().find(|act| act.key() == key));
            let may = canary.table == guest.table
                && (canary.author == guest.member.person
                    || guest.walks_with.contains(&canary.author)
                    // What a helper writes down for her is hers.
                    || canary.form.action.contains(&format!("/for/{}", guest.member.person))
                    || named.is_none_or(|act| audience(*act).as_said.contains(&guest.member.role)));
            if may {
                continue;
            }
            leaks.extend(pages.iter().filter(|page| page.body.contains(&canary.word)).map(|page| {
                format!(
                    "{} at table {} reads on {} what {} wrote at table {} on {} into {}",
                    guest.who,
                    guest.table,
                    page.path,
                    canary.by,
                    canary.table,
                    canary.form.page,
                    canary.form.action
                )
            }));
        }
        leaks
    }

    /// The doors of the table this role may pass, and those that answered well.
    fn coverage(&self) -> (usize, Vec<String>) {
        let (mut all, mut unseen) = (0, Vec::new());
        for route in route_table() {
            let writes_api = route.feature == "api" && route.method != "GET";
            let carries = |(method, end): &(&str, &str)| route.method == *method && route.path.ends_with(end);
            if writes_api || route.path.contains("{link}") || NOT_WITH_EMPTY_HANDS.iter().any(carries) {
                continue;
            }
            let Door::Member(act) = route.door else { continue };
            let may: Vec<_> =
                self.guests.iter().filter(|guest| guest.table == 0 && allows(act, &guest.member)).collect();
            if may.is_empty() {
                continue;
            }
            all += 1;
            let well = may.iter().any(|guest| {
                self.answered.get(&(route.method, route.path, guest.who)).is_some_and(|answers| {
                    answers.iter().any(|status| status.is_success() || status.is_redirection())
                })
            });
            if !well {
                let got: Vec<_> = may
                    .iter()
                    .filter_map(|guest| {
                        Some((guest.who, self.answered.get(&(route.method, route.path, guest.who))?))
                    })
                    .collect();
                unseen.push(format!("{} {} {got:?}", route.method, route.path));
            }
        }
        (all, unseen)
    }
}

#[test]
fn a_word_written_at_one_table_is_read_at_no_other_and_only_by_those_who_were_named() {
    on_sqlite(async |empty: Furnished| {
        let Furnished { house, clock } = empty;
        let mut guests = Vec::new();
        for table in 0..TABLES {
            let cast = bregneparken::seed(&house, &clock).await?;
            for who in CAST {
                guests.push(seat(&house, table, &cast, who).await);
            }
        }
        deeds::survey::releases::release_what_is_due(&house).await?;
        let crawler = Crawler::of(house);
        let mut crawl = Crawl {
            crawler,
            guests,
            canaries: Vec::new(),
            answered: BTreeMap::new(),
            filled: BTreeSet::new(),
        };

        for at in 0..crawl.guests.len() {
            crawl.fill_in(at, None).await;
        }
        let mut leaks = Vec::new();
        let mut read = BTreeSet::new();
        for at in 0..crawl.guests.len() {
            let pages = crawl.walk(at).await;
            leaks.extend(crawl.leaks(at, &pages));
            let found = crawl
                .canaries
                .iter()
                .filter(|canary| pages.iter().any(|page| page.body.contains(&canary.word)));
            read.extend(found.map(|canary| canary.word.clone()));
        }
        assert!(leaks.is_empty(), "{}", leaks.join("\n"));
        // A crawl in which no word ever came back would prove nothing.
        let written = crawl.canaries.iter().filter(|canary| canary.form.takes_words()).count();
        println!("{} words written, {} of them read again by somebody", written, read.len());
        assert!(read.len() * 3 >= written, "only {} of {written} words were ever seen again", read.len());

        for ending in ENDINGS {
            for at in 0..CAST.len() {
                crawl.fill_in(at, Some(ending)).await;
            }
        }
        let (all, unseen) = crawl.coverage();
        println!("{} of {all} doors answered well; not seen: {unseen:?}", all - unseen.len());
        assert!(unseen.len() * 10 <= all, "fewer than 90 % of {all} doors answered; not seen: {unseen:#?}");
        let opened: BTreeSet<_> =
            crawl.answered.keys().filter(|(method, ..)| *method == "GET").map(|(_, kind, _)| *kind).collect();
        let bare: Vec<_> =
            opened.iter().filter(|kind| !crawl.filled.contains(*kind) && kind.starts_with("/p/")).collect();
        assert!(bare.is_empty(), "these pages were never seen with anything on them: {bare:?}");
        Ok(())
    });
}
