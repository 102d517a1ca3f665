//! Every page, timed as each person of the demo sees it, after three real conversations were brought in.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use super::times::Times;
use crate::phone::{Part, Phone, between};
use crate::server::Server;
use crate::shell;

#[derive(clap::Args)]
pub struct Pages {
    /// How often each page is opened
    #[arg(long, default_value_t = 40)]
    times: usize,
    /// Pages slower than this in 95 of 100 openings are counted at the end
    #[arg(long, default_value_t = 80.0)]
    bar_ms: f64,
}

/// The real conversations; 1 means agreement in these files.
const CONVERSATIONS: [&str; 3] = ["vtaiwan-uberx", "brexit-consensus", "scoop-ubi"];
/// Pages of one kind are opened for this many different things: three statements are read like thirty.
const ALIKE: usize = 3;

impl Pages {
    pub fn run(self) -> Result<()> {
        let shared = std::env::var_os("LANGBORD_SHARED")
            .map_or_else(|| shell::root().join("../shared"), PathBuf::from)
            .join("data/opinion");
        ensure!(shared.is_dir(), "the real conversations are not there: set LANGBORD_SHARED");
        shell::build_program()?;
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        runtime.block_on(self.open_all(&shared))
    }

    async fn open_all(&self, shared: &Path) -> Result<()> {
        let folder = crate::soak::scratch()?;
        let links = folder.path().join("links.json");
        let name = links.to_str().context("a path in letters")?.to_owned();
        let server = Server::start(&["demo", "--links", &name], &folder.path().join("data"))?;
        let links: serde_json::Value = serde_json::from_slice(&std::fs::read(&links)?)?;
        let people = links["links"].as_array().context("the demo has links")?;
        let mut signed_in = Vec::new();
        for person in people {
            let text =
                |key: &str| person[key].as_str().map(str::to_owned).context("a link says who it is for");
            let url = text("url")?;
            let path = url.find("/l/").map(|place| &url[place..]).context("a link to press")?;
            signed_in.push((text("who")?, text("role")?, Phone::sign_in(server.port, path).await?));
        }
        let facilitator = signed_in.iter_mut().find(|(_, role, _)| role == "facilitator");
        let (_, _, phone) = facilitator.context("the demo has a facilitator")?;
        for set in CONVERSATIONS {
            bring_in(phone, &shared.join(set), set).await?;
        }
        // The maps are reckoned beside the server; pages are timed when it rests again.
        tokio::time::sleep(Duration::from_secs(20)).await;

        println!(
            "idle: {:.2} ms for the page that asks the database nothing",
            self.baseline(server.port).await?
        );
        let (mut slow, mut all) = (0, 0);
        for (who, role, phone) in &mut signed_in {
            for (page, times) in self.walk(phone).await? {
                let (half, most) = (times.at(0.5), times.at(0.95));
                println!("{who:8} {role:12} {half:7.1} ms {most:7.1} ms  {page} ({} openings)", times.len());
                all += 1;
                slow += usize::from(most > self.bar_ms);
            }
        }
        println!("{all} kinds of pages; {slow} slower than {} ms in 95 of 100 openings", self.bar_ms);
        server.stop()
    }

    async fn baseline(&self, port: u16) -> Result<f64> {
        let mut phone = Phone::new(port, "");
        let mut times = Vec::new();
        for _ in 0..self.times {
            times.push(phone.get("/accessibility").await?.took);
        }
        Ok(Times::of(times).at(0.5))
    }

    /// Opens whatever this person finds by links, each page again and again.
    async fn walk(&self, phone: &mut Phone) -> Result<BTreeMap<String, Times>> {
        let mut next = VecDeque::from(["/".to_owned(), "/seat".to_owned()]);
        let mut known: BTreeSet<String> = next.iter().cloned().collect();
        let mut alike: BTreeMap<String, Vec<Duration>> = BTreeMap::new();
        let mut opened: BTreeMap<String, usize> = BTreeMap::new();
        while let Some(path) = next.pop_front() {
            let kind = kind_of(&path);
            let n = opened.entry(kind.clone()).or_default();
            if *n == ALIKE {
                continue;
            }
            *n += 1;
            for turn in 0..self.times {
                let page = phone.get(&path).await?;
                if turn == 0 {
                    let led = page.location.into_iter();
                    let links = page.body.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
                    let found = led.chain(links.map(str::to_owned));
                    let here = found.filter(|link| link.starts_with('/') && !link.contains("lang="));
                    next.extend(here.filter(|link| known.insert(link.clone())));
                    if page.status != 200 {
                        break;
                    }
                } else {
                    alike.entry(kind.clone()).or_default().push(page.took);
                }
            }
        }
        Ok(alike.into_iter().map(|(kind, times)| (kind, Times::of(times))).collect())
    }
}

/// As a facilitator does it: the file, then what was understood, then yes.
async fn bring_in(phone: &mut Phone, folder: &Path, name: &str) -> Result<()> {
    let front = phone.get("/").await?.location.context("the start leads to the table")?;
    let path = format!("{front}/exchange/import");
    let mark = mark_on(&phone.get(&path).await?.body)?;
    let (votes, comments) =
        (std::fs::read(folder.join("votes.csv"))?, std::fs::read(folder.join("comments.csv"))?);
    let parts = [
        Part { name: "form", file: None, bytes: mark.as_bytes() },
        Part { name: "file", file: Some("votes.csv"), bytes: &votes },
        Part { name: "file", file: Some("comments.csv"), bytes: &comments },
    ];
    let started = Instant::now();
    let understood = phone.post_files(&path, &parts).await?;
    let path = understood.location.context("the file was understood")?;
    let mark = mark_on(&phone.get(&path).await?.body)?;
    let form = format!("form={mark}&title={name}&agree=plus&question=agree&language=en&do=import");
    let reply = phone.post(&path, &form).await?;
    ensure!(reply.status == 303, "{name} was not brought in: {}", reply.status);
    println!("{name} brought in after {:.2} s", started.elapsed().as_secs_f64());
    Ok(())
}

fn mark_on(page: &str) -> Result<String> {
    let mark = between(page, "name=\"form\" value=\"", "\"");
    mark.map(str::to_owned).context("a form with its mark")
}

/// A path with its ids and codes left out.
fn kind_of(path: &str) -> String {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let part = |part: &str| if part.len() >= 20 { "…".to_owned() } else { part.to_owned() };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}
