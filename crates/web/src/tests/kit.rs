//! A small browser for tests: it signs in, opens pages and sends the forms that stand on them.

use std::net::{Ipv4Addr, SocketAddr};

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::request::Builder;
use axum::http::{Request, StatusCode, header};
use basics::{Id, Language};
use http_body_util::BodyExt;
use model::accounts::Device;
use scraper::{Html, Selector};
use testkit::Bregneparken;
use tower::ServiceExt;

use crate::{Settings, Web};

/// Somebody of each role.
pub const CAST: [&str; 6] = ["amina", "hodan", "soren", "karin", "mette", "tove"];

/// Bregneparken behind the real router.
pub struct Table {
    pub told: Bregneparken,
    pub web: Web,
    router: Router,
}

/// What a phone got.
pub struct Page {
    pub status: StatusCode,
    pub path: String,
    pub html: String,
}

/// An answer as it comes off the wire; whether the phone keeps anything of it is another matter.
#[derive(Debug, PartialEq)]
pub struct Sent {
    pub status: StatusCode,
    pub leads_to: Option<String>,
    pub cookie: Option<String>,
}

/// Somebody's browser, signed in or not.
pub struct Phone<'t> {
    table: &'t Table,
    cookie: String,
    address: Ipv4Addr,
    forwarded_for: Option<&'static str>,
}

impl Table {
    pub fn of(told: Bregneparken) -> Self {
        Self::with(told, Settings::default())
    }

    /// A house with settings.
    pub fn with(told: Bregneparken, settings: Settings) -> Self {
        let web = Web::new(told.house.clone(), "http://localhost").with(settings);
        Self { told, router: crate::router(web.clone()), web }
    }

    /// `/p/{table}{path}`
    pub fn url(&self, path: &str) -> String {
        format!("/p/{}{path}", self.told.cast.partnership)
    }

    /// A phone nobody has signed in on.
    pub fn stranger(&self) -> Phone<'_> {
        self.phone_at(Ipv4Addr::LOCALHOST)
    }

    /// The same, seen at this address.
    pub fn phone_at(&self, address: Ipv4Addr) -> Phone<'_> {
        Phone { table: self, cookie: String::new(), address, forwarded_for: None }
    }

    pub async fn sign_in(&self, who: &str) -> Phone<'_> {
        self.sign_in_as(self.told.cast.id(who)).await
    }

    pub async fn sign_in_as(&self, person: Id) -> Phone<'_> {
        let until = self.told.house.now().plus_days(1);
        let link = self
            .told
            .house
            .deed(None, move |desk| {
                Box::pin(deeds::accounts::make_demo_link(desk, person, Device::Own, until))
            })
            .await
            .expect("a link is made");
        let mut phone = self.stranger();
        let path = format!("/l/{}", link.as_str());
        let asked = phone.get(&path).await;
        let sent = phone.press(&asked, &path, &[]).await;
        assert!(sent.cookie.is_some(), "a device is signed in");
        phone.keep(&sent);
        phone
    }

    /// What a program that acts for somebody is answered when it puts this there.
    pub async fn program_of(
        &self,
        who: &str,
        path: &str,
        body: &serde_json::Value,
    ) -> (StatusCode, serde_json::Value) {
        let request = Request::put(path).header(header::CONTENT_TYPE, "application/json");
        self.program(who, request, Body::from(body.to_string())).await
    }

    /// What a program that acts for somebody reads there.
    pub async fn ask_program(&self, who: &str, path: &str) -> (StatusCode, serde_json::Value) {
        self.program(who, Request::get(path), Body::empty()).await
    }

    async fn program(&self, who: &str, request: Builder, body: Body) -> (StatusCode, serde_json::Value) {
        let person = self.told.cast.id(who);
        let made = self.told.house.deed(None, move |desk| {
            Box::pin(async move { deeds::accounts::make_api_token(desk, person, "test").await })
        });
        let key = made.await.expect("a key is made");
        let request = request
            .header(header::AUTHORIZATION, format!("Bearer {}", key.as_str()))
            .header(header::ACCEPT_LANGUAGE, Language::Da.tag())
            .extension(ConnectInfo(SocketAddr::from((Ipv4Addr::LOCALHOST, 1))))
            .body(body)
            .expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("the router answers");
        let status = response.status();
        let bytes = response.into_body().collect().await.expect("a whole answer").to_bytes();
        (status, serde_json::from_slice(&bytes).expect("JSON"))
    }
}

impl Phone<'_> {
    /// What the way between says about where the phone is.
    pub fn forwarded_for(self, hops: &'static str) -> Self {
        Self { forwarded_for: Some(hops), ..self }
    }

    fn sent_from_here(&self, request: Builder) -> Builder {
        let request = request.header(header::COOKIE, &self.cookie);
        let request = request.extension(ConnectInfo(SocketAddr::from((self.address, 1))));
        match self.forwarded_for {
            Some(hops) => request.header("X-Forwarded-For", hops),
            None => request,
        }
    }

    pub async fn get(&self, path: &str) -> Page {
        page(path, self.fetch(path).await).await
    }

    async fn fetch(&self, path: &str) -> axum::response::Response {
        let request = self
            .sent_from_here(Request::get(path))
            .header(header::ACCEPT_LANGUAGE, Language::Da.tag())
            .body(Body::empty())
            .expect("a request");
        self.table.router.clone().oneshot(request).await.expect("the router answers")
    }

    async fn send(&self, path: &str, fields: &[(&str, &str)]) -> axum::response::Response {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = self
            .sent_from_here(Request::post(path))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body))
            .expect("a request");
        self.table.router.clone().oneshot(request).await.expect("the router answers")
    }

    /// Sends fields to where no form leads.
    pub async fn send_raw(&self, path: &str, fields: &[(&str, &str)]) -> StatusCode {
        self.send(path, fields).await.status()
    }

    /// Sends the form that stands on `page` and leads to `action`, and looks at the bare answer.
    pub async fn press(&self, page_with_form: &Page, action: &str, fields: &[(&str, &str)]) -> Sent {
        let mark = page_with_form.mark(action);
        let fields: Vec<_> = fields.iter().copied().chain([("form", mark.as_str())]).collect();
        sent(&self.send(action, &fields).await)
    }

    /// Opens an address and looks at the bare answer.
    pub async fn knock(&self, path: &str) -> Sent {
        sent(&self.fetch(path).await)
    }

    /// Asks for JSON with the mark of the form that leads to `action`, as a script on the page would.
    pub async fn ask_json(&self, page_with_form: &Page, action: &str, path: &str) -> serde_json::Value {
        let response = self.send(path, &[("form", &page_with_form.mark(action))]).await;
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        let bytes = response.into_body().collect().await.expect("a whole answer").to_bytes();
        serde_json::from_slice(&bytes).expect("JSON")
    }

    pub fn cookie(&self) -> String {
        self.cookie.clone()
    }

    pub fn hold(&mut self, cookie: &str) {
        cookie.clone_into(&mut self.cookie);
    }

    /// Whose phone this is.
    pub async fn person(&self) -> Id {
        let secret = deeds::Secret::read(self.cookie.split('=').next_back().unwrap_or_default());
        let session = self
            .table
            .told
            .house
            .look(move |desk| Box::pin(async move { deeds::accounts::session(desk, &secret).await }));
        session.await.expect("the house looks").expect("a signed-in phone").1.id
    }

    /// The cookie of an answer that arrived.
    pub fn keep(&mut self, sent: &Sent) {
        if let Some(cookie) = &sent.cookie {
            self.cookie.clone_from(cookie);
        }
    }

    /// Sends the form that stands on `page` and leads to `action`; follows to where the answer leads.
    pub async fn post(&self, page_with_form: &Page, action: &str, fields: &[(&str, &str)]) -> Page {
        let mark = page_with_form.mark(action);
        let fields: Vec<_> = fields.iter().copied().chain([("form", mark.as_str())]).collect();
        let response = self.send(action, &fields).await;
        match response.headers().get(header::LOCATION) {
            Some(next) => self.get(next.to_str().expect("a path")).await,
            None => page(action, response).await,
        }
    }

    /// The form of a page at its own path.
    pub async fn fill(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let asked = self.get(path).await;
        assert_eq!(asked.status, StatusCode::OK, "{path}: {}", asked.text("h1"));
        self.post(&asked, path, fields).await
    }
}

fn sent(response: &axum::response::Response) -> Sent {
    let said = |name| response.headers().get(name).and_then(|value| value.to_str().ok());
    Sent {
        status: response.status(),
        leads_to: said(header::LOCATION).map(str::to_owned),
        cookie: said(header::SET_COOKIE).and_then(|cookie| cookie.split(';').next()).map(str::to_owned),
    }
}

async fn page(path: &str, response: axum::response::Response) -> Page {
    let status = response.status();
    let bytes = response.into_body().collect().await.expect("a whole page").to_bytes();
    Page { status, path: path.to_owned(), html: String::from_utf8_lossy(&bytes).into_owned() }
}

impl Page {
    pub fn all(&self, selector: &str) -> Vec<scraper::ElementRef<'static>> {
        let page: &'static Html = Box::leak(Box::new(Html::parse_document(&self.html)));
        let selector: &'static Selector = Box::leak(Box::new(Selector::parse(selector).expect("a selector")));
        page.select(selector).collect()
    }

    /// The one-time mark of the form that leads there.
    pub fn mark(&self, action: &str) -> String {
        let field = self.all(&format!("form[action='{action}'] input[name=form]"));
        let field =
            field.first().unwrap_or_else(|| panic!("no form to {action} on {}: {}", self.path, self.html));
        field.attr("value").unwrap_or_default().to_owned()
    }

    /// What a form sends along unseen.
    pub fn hidden(&self, name: &str) -> String {
        let field = self.all(&format!("input[type=hidden][name={name}]"));
        field.first().and_then(|field| field.attr("value")).unwrap_or_default().to_owned()
    }

    /// Where the first form leads whose action holds this.
    pub fn action(&self, part: &str) -> String {
        let found = self.all(&format!("form[action*='{part}']"));
        let form = found.first().unwrap_or_else(|| panic!("no form with {part} on {}", self.path));
        form.attr("action").unwrap_or_default().to_owned()
    }

    /// Where links lead that hold this.
    pub fn links(&self, part: &str) -> Vec<String> {
        self.all(&format!("a[href*='{part}']"))
            .iter()
            .filter_map(|a| a.attr("href"))
            .map(str::to_owned)
            .collect()
    }

    /// Everything these elements say.
    pub fn text(&self, selector: &str) -> String {
        self.all(selector).iter().flat_map(|element| element.text()).collect()
    }

    /// The name of the field whose label holds this.
    pub fn field_named(&self, text: &str) -> String {
        let labels = self.all("label[for]");
        let label = labels.iter().find(|label| label.text().collect::<String>().contains(text));
        let label = label.unwrap_or_else(|| panic!("no field called {text} on {}", self.path));
        label.attr("for").unwrap_or_default().to_owned()
    }

    /// The representative's link in the text to copy for this actor.
    pub fn handed_link(&self, actor: &str) -> String {
        let cards = self.all("section.card");
        let card = cards.iter().find(|card| card.text().collect::<String>().contains(actor));
        let text: String =
            card.unwrap_or_else(|| panic!("nothing to hand over for {actor}")).text().collect();
        let link: String = text.split("/survey/").nth(1).unwrap_or_default().chars().take(22).collect();
        format!("/survey/{link}")
    }

    /// The value of a box or dot with this text beside it.
    pub fn pick(&self, text: &str) -> String {
        let labels = self.all("label.pick");
        let label = labels.iter().find(|label| label.text().collect::<String>().contains(text));
        let label = label.unwrap_or_else(|| panic!("nothing to pick called {text} on {}", self.path));
        let input = Selector::parse("input").expect("a selector");
        label.select(&input).next().and_then(|input| input.attr("value")).unwrap_or_default().to_owned()
    }

    pub fn says(&self, text: &str) -> bool {
        self.text("body").contains(text)
    }
}
