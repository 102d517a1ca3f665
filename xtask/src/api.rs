//! The API, held to its word: schemathesis reads `/api/openapi.json` and asks the demo as each role, with what fits and
//! with what does not, and every answer must be one that the document promises.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::phone::{Phone, between};
use crate::server::Server;
use crate::shell;

/// Every operation of the API asked by schemathesis, as each role of the demo
#[derive(clap::Args)]
pub struct Api {
    /// Random cases of each operation
    #[arg(long, default_value_t = 25)]
    cases: usize,
    /// Only this role
    #[arg(long)]
    only: Option<String>,
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

impl Api {
    pub fn run(self) -> Result<()> {
        shell::build_program()?;
        let python =
            shell::python_with(&["schemathesis==4.32.5"], &shell::root().join("target/schemathesis"))?;
        let folder = tempfile::tempdir()?;
        let links = folder.path().join("links.json");
        let told = links.to_str().context("a path in letters")?;
        let server = Server::start(&["demo", "--links", told], &folder.path().join("data"))?;
        let links: Value = serde_json::from_slice(&std::fs::read(&links)?)?;
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        let mut asked: Vec<&str> = Vec::new();
        for person in links["links"].as_array().context("the demo has links")? {
            let role = person["role"].as_str().context("a link says whose it is")?;
            if asked.contains(&role) || self.only.as_deref().is_some_and(|only| only != role) {
                continue;
            }
            asked.push(role);
            let url = person["url"].as_str().context("a link to press")?;
            let link = url.find("/l/").map(|place| &url[place..]).context("a link to press")?;
            let (key, table) = runtime.block_on(key_of(server.port, link))?;
            println!("as {role}");
            self.ask(&python, folder.path(), &server, &key, &table)
                .with_context(|| format!("the API broke its word to a {role}"))?;
        }
        if asked.is_empty() {
            bail!("nobody in the demo has that role");
        }
        server.stop()
    }

    fn ask(&self, python: &Path, folder: &Path, server: &Server, key: &str, table: &str) -> Result<()> {
        let settings = folder.join("schemathesis.toml");
        std::fs::write(&settings, format!("[parameters]\n\"path.partnership\" = \"{table}\"\n"))?;
        let mut ask = Command::new(python.with_file_name("schemathesis"));
        ask.arg("--config-file").arg(settings).arg("run");
        ask.arg(format!("http://127.0.0.1:{}/api/openapi.json", server.port));
        ask.args([
            "--header",
            &format!("Authorization: Bearer {key}"),
            "--phases",
            "examples,coverage,fuzzing",
        ]);
        ask.args(["--max-examples", &self.cases.to_string(), "--seed", &self.seed.to_string()]);
        ask.args(["--continue-on-failure", "--warnings", "off"]).current_dir(folder);
        match shell::succeeds(&mut ask)? {
            true => Ok(()),
            false => bail!("schemathesis says where, above"),
        }
    }
}

/// A key for programs, made on the person's own seat; and her table.
async fn key_of(port: u16, link: &str) -> Result<(String, String)> {
    let mut phone = Phone::sign_in(port, link).await?;
    let page = phone.get("/seat/keys").await?;
    let mark = between(&page.body, "name=\"form\" value=\"", "\"").context("the page of keys has a form")?;
    let made = phone.post("/seat/keys", &format!("form={mark}&do=make&label=test")).await?;
    let mut told = made.body.split("<p>").filter_map(|part| part.split("</p>").next());
    let key = told.find(|text| text.len() >= 20 && text.chars().all(is_of_a_key));
    let table = phone.get("/").await?.location.context("the start leads to the table")?;
    let table = table.strip_prefix("/p/").unwrap_or(&table).split('/').next().unwrap_or_default().to_owned();
    Ok((key.context("a key was shown")?.to_owned(), table))
}

fn is_of_a_key(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_')
}
