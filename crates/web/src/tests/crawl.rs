//! Somebody who opens every page she finds, and fills in every form on it.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use deeds::{House, Secret};
use http_body_util::BodyExt;
use scraper::{ElementRef, Html, Selector};
use tower::ServiceExt;

use crate::shell::live::Live;
use crate::{Settings, Web, route_table};

/// How many pages of the same kind one person opens: three statements are read like thirty. A decision or a version
/// of the task looks different in each of its states, so more of them are opened.
fn alike_enough(kind: &str) -> usize {
    match kind.contains("{decision}") || kind.contains("{version}") {
        true => 7,
        false => 3,
    }
}

pub struct Crawler {
    house: House,
    router: Router,
    /// `/p/{partnership}/rounds/{round}` and the other addresses of the route table.
    kinds: Vec<&'static str>,
}

/// A page somebody got.
pub struct Opened {
    pub path: String,
    pub kind: &'static str,
    pub status: StatusCode,
    pub body: String,
    /// How many statements it asked of the database.
    pub statements: usize,
}

/// A form that stands on a page, as a browser would send it back untouched.
#[derive(Clone, Debug)]
pub struct Form {
    pub page: String,
    pub action: String,
    pub kind: &'static str,
    /// The row of the permission table that the page's »who will see this?« was reckoned from.
    pub act: Option<String>,
    fields: Vec<Field>,
    buttons: Vec<(String, String)>,
    takes_files: bool,
}

#[derive(Clone, Debug)]
enum Field {
    Kept {
        name: String,
        value: String,
    },
    /// What already stands there, or a short word of the same make.
    Words {
        name: String,
        stands: String,
    },
    Other {
        name: String,
        value: &'static str,
    },
}

impl Crawler {
    pub fn of(house: House) -> Self {
        let settings = Settings { live: Live::lasting(Duration::ZERO), ..Settings::default() };
        let web = Web::new(house.clone(), "http://localhost").with(settings);
        let kinds = route_table().iter().map(|route| route.path).collect();
        Self { house, router: crate::router(web), kinds }
    }

    /// Everything this person can reach by links from where she starts.
    pub async fn walk(&self, cookie: &Secret, starts: &[String]) -> Vec<Opened> {
        let mut next: VecDeque<String> = starts.iter().cloned().collect();
        let mut known: BTreeSet<String> = next.iter().cloned().collect();
        let mut alike: BTreeMap<&'static str, usize> = BTreeMap::new();
        let mut opened = Vec::new();
        while let Some(path) = next.pop_front() {
            let Some(kind) = self.kind(&path) else { continue };
            let seen = alike.entry(kind).or_default();
            if *seen >= alike_enough(kind) {
                continue;
            }
            *seen += 1;
            let page = self.get(cookie, path, kind).await;
            next.extend(links(&page.body).into_iter().filter(|link| known.insert(link.clone())));
            opened.push(page);
        }
        opened
    }

    pub async fn get(&self, cookie: &Secret, path: String, kind: &'static str) -> Opened {
        let request = Request::get(&path);
        let request = match path.starts_with("/api/") {
            true => request.header(header::AUTHORIZATION, format!("Bearer {}", cookie.as_str())),
            false => request.header(header::COOKIE, format!("langbord={}", cookie.as_str())),
        };
        self.ask(path, kind, request.body(Body::empty()).expect("a request")).await.0
    }

    /// Sends a form with this word in every free text or in the first alone, presses one of its buttons, and goes where the answer leads.
    pub async fn send(
        &self,
        cookie: &Secret,
        form: &Form,
        word: &str,
        everywhere: bool,
        button: usize,
    ) -> Vec<Opened> {
        let mut body = form_urlencoded::Serializer::new(String::new());
        let mut written = false;
        for field in &form.fields {
            match field {
                Field::Kept { name, value } => body.append_pair(name, value),
                Field::Words { name, stands } => {
                    let text = if written && !everywhere { stands } else { word };
                    written = true;
                    body.append_pair(name, text)
                }
                Field::Other { name, value } => body.append_pair(name, value),
            };
        }
        if let Some((name, value)) = form.buttons.get(button % form.buttons.len().max(1)) {
            body.append_pair(name, value);
        }
        let request = Request::post(&form.action)
            .header(header::COOKIE, format!("langbord={}", cookie.as_str()))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body.finish()))
            .expect("a request");
        let (answer, next) = self.ask(form.action.clone(), form.kind, request).await;
        let mut opened = vec![answer];
        if let Some((path, kind)) = next.and_then(|path| Some((path.clone(), self.kind(&path)?))) {
            opened.push(self.get(cookie, path, kind).await);
        }
        opened
    }

    /// What came back, and where it leads.
    async fn ask(
        &self,
        path: String,
        kind: &'static str,
        mut request: Request<Body>,
    ) -> (Opened, Option<String>) {
        let peer = std::net::SocketAddr::from(([127, 0, 0, 1], 1));
        request.extensions_mut().insert(axum::extract::ConnectInfo(peer));
        let before = self.house.statements();
        let response = self.router.clone().oneshot(request).await.expect("the router answers");
        let status = response.status();
        let next = response.headers().get(header::LOCATION).and_then(|next| next.to_str().ok());
        let next = next.map(str::to_owned);
        // A live view never ends; it is given up after its first words.
        let whole = tokio::time::timeout(Duration::from_secs(20), response.into_body().collect()).await;
        let bytes = whole.map(|whole| whole.expect("a whole page").to_bytes()).unwrap_or_default();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        (Opened { path, kind, status, body, statements: self.house.statements() - before }, next)
    }

    /// The row of the route table that a path belongs to; the one with the fewest placeholders wins.
    fn kind(&self, path: &str) -> Option<&'static str> {
        let path = path.split(['?', '#']).next().unwrap_or_default();
        let fits = |kind: &&&str| {
            let (mut parts, mut asked) = (path.split('/'), kind.split('/'));
            loop {
                match (parts.next(), asked.next()) {
                    (None, None) => return true,
                    (Some(part), Some(asked)) if asked.starts_with('{') || part == asked => {}
                    _ => return false,
                }
            }
        };
        self.kinds.iter().filter(fits).min_by_key(|kind| kind.matches('{').count()).copied()
    }

    /// The forms on a page that lead somewhere in the route table.
    pub fn forms(&self, page: &Opened) -> Vec<Form> {
        let html = Html::parse_document(&page.body);
        let forms = all(&html, "form[method=post]").into_iter().map(|form| {
            let action = form.attr("action").unwrap_or_default().to_owned();
            let act = within(form, ".seen").first().copied().or_else(|| all(&html, ".seen").first().copied());
            Some(Form {
                page: page.path.clone(),
                kind: self.kind(&action)?,
                action,
                act: act.and_then(|seen| seen.attr("data-act")).map(str::to_owned),
                fields: fields(form),
                buttons: buttons(form),
                takes_files: !within(form, "input[type=file]").is_empty(),
            })
        });
        forms.flatten().collect()
    }
}

impl Form {
    pub fn takes_words(&self) -> bool {
        !self.takes_files && self.fields.iter().any(|field| matches!(field, Field::Words { .. }))
    }

    pub fn takes_files(&self) -> bool {
        self.takes_files
    }
}

/// What a hurried person would send: the first dot of each question, every box ticked.
fn fields(form: ElementRef<'_>) -> Vec<Field> {
    let mut fields = Vec::new();
    let mut answered = BTreeSet::new();
    for input in within(form, "input, textarea, select") {
        let Some(name) = input.attr("name").map(str::to_owned) else { continue };
        let value = input.attr("value").unwrap_or_default().to_owned();
        let kind = input.attr("type").unwrap_or(input.value().name());
        match kind {
            "textarea" | "text" | "search" if input.attr("class") != Some("code") => {
                let stands: String = match kind {
                    "textarea" => input.text().collect(),
                    _ => value,
                };
                fields.push(Field::Words { name, stands });
            }
            "email" => fields.push(Field::Other { name, value: "kanarie@example.org" }),
            "tel" => fields.push(Field::Other { name, value: "12 34 56 78" }),
            "date" => fields.push(Field::Other { name, value: "2026-12-24" }),
            "time" => fields.push(Field::Other { name, value: "17:00" }),
            "number" => fields.push(Field::Other { name, value: "3" }),
            "select" => {
                let options = within(input, "option");
                let value =
                    options.last().and_then(|option| option.attr("value")).unwrap_or_default().to_owned();
                fields.push(Field::Kept { name, value });
            }
            "radio" => {
                if answered.insert(name.clone()) {
                    fields.push(Field::Kept { name, value });
                }
            }
            "text" => fields.push(Field::Other { name, value: "KAN" }),
            "file" => {}
            _ => fields.push(Field::Kept { name, value }),
        }
    }
    fields
}

fn buttons(form: ElementRef<'_>) -> Vec<(String, String)> {
    let named = within(form, "button[name]").into_iter().map(|button| {
        let text = |name| button.attr(name).unwrap_or_default().to_owned();
        (text("name"), text("value"))
    });
    named.collect()
}

/// Addresses of this house that a page leads to.
fn links(body: &str) -> Vec<String> {
    let html = Html::parse_document(body);
    let streams = all(&html, "script[data-url]").into_iter().filter_map(|script| script.attr("data-url"));
    all(&html, "a[href]")
        .iter()
        .filter_map(|a| a.attr("href"))
        .chain(streams)
        .filter(|link| link.starts_with('/') && !link.contains("lang="))
        .map(|link| link.split('#').next().unwrap_or_default().to_owned())
        .collect()
}

/// Whether a page says that there is nothing here yet, and shows nothing else.
pub fn is_empty(body: &str) -> bool {
    let html = Html::parse_document(body);
    !all(&html, "main .empty").is_empty() && all(&html, "main li, main td, main form").is_empty()
}

fn all<'a>(html: &'a Html, text: &str) -> Vec<ElementRef<'a>> {
    html.select(&selector(text)).collect()
}

fn within<'a>(element: ElementRef<'a>, text: &str) -> Vec<ElementRef<'a>> {
    element.select(&selector(text)).collect()
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).expect("a selector")
}

/// A number in letters alone, so that no check for numbers or addresses minds it.
pub fn letters(number: usize) -> String {
    [number / 676, number / 26, number].map(|at| char::from(b'a' + (at % 26) as u8)).iter().collect()
}
