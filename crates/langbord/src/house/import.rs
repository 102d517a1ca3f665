//! `langbord import`: whole partnerships from a sealed file, or a conversation from elsewhere as a round.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use basics::{Id, Language};
use clap::Args;
use deeds::exchange::polis::{self, NewImport};
use deeds::exchange::reading;
use deeds::exchange::whole::{self, seal};
use deeds::{House, Refusal, accounts};
use formats::polis::AgreeSign;
use formats::upload::{Limits, Upload};
use model::accounts::Device;
use model::partnerships::{Role, Standing};
use model::statements::{InfluenceLevel, Question};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::passphrase::Passphrase;
use super::place::At;
use super::who::Who;
use crate::output;

/// As for a founder.
const DAYS_OF_A_LINK: i64 = 7;
const DAYS_TO_ANSWER: i64 = 60;

#[derive(Args)]
pub struct Arguments {
    /// A sealed file that `langbord export` has written; or a Polis export: its folder, its zip or its votes.csv.
    #[arg(value_name = "PATH")]
    path: PathBuf,
    #[command(flatten)]
    passphrase: Passphrase,
    /// The file with the secret key that opens the sealed file, instead of a passphrase.
    #[arg(long, value_name = "FILE")]
    identity: Option<PathBuf>,
    #[command(flatten)]
    conversation: Conversation,
    #[command(flatten)]
    at: At,
    /// The address people will see.
    #[arg(long, value_name = "URL", env = "LANGBORD_PUBLIC_URL", default_value = "http://localhost:8080")]
    public_url: String,
    #[arg(long)]
    json: bool,
}

/// What a conversation from elsewhere does not say of itself.
#[derive(Args)]
struct Conversation {
    #[command(flatten)]
    who: Option<Who>,
    /// What the round is called (default: the conversation's own topic).
    #[arg(long, value_name = "TITLE")]
    title: Option<String>,
    /// Which number means agreement, where the export does not say: +1 or -1.
    #[arg(long, value_name = "SIGN", value_parser = sign, allow_hyphen_values = true)]
    agree: Option<AgreeSign>,
    /// The language the statements are in: da, en or ar (default: yours).
    #[arg(long, value_name = "LANGUAGE", value_parser = spoken)]
    spoken: Option<Language>,
    /// Its people agreed that their answers go on to researchers.
    #[arg(long)]
    may_be_shared: bool,
}

fn sign(word: &str) -> Result<AgreeSign, String> {
    match word {
        "+1" | "1" => Ok(AgreeSign::PlusOne),
        "-1" => Ok(AgreeSign::MinusOne),
        other => Err(format!("`{other}` is neither +1 nor -1")),
    }
}

fn spoken(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag)
        .ok_or_else(|| format!("`{tag}` is not a language Langbord speaks; use da, en or ar"))
}

pub async fn run(arguments: Arguments, language: Language) -> Result<()> {
    let upload = upload(&arguments.path)?;
    match upload.files.as_slice() {
        [only] if seal::is_sealed(&only.bytes) => take_in_whole(&arguments, &only.bytes, language).await,
        _ => take_in_round(&arguments, upload, language).await,
    }
}

async fn take_in_whole(arguments: &Arguments, sealed: &[u8], language: Language) -> Result<()> {
    let words = words::of(language);
    let opener = arguments.passphrase.opener(arguments.identity.as_deref(), words)?;
    let bytes = seal::open(sealed, &opener)?;
    let partnerships = whole::unpack(&bytes, whole::Limits::default())?;
    let house = arguments.at.house().await?;
    let named: Vec<(Id, String)> =
        partnerships.iter().map(|partnership| (partnership.id, partnership.name.clone())).collect();
    house
        .deed(None, move |desk| Box::pin(async move { whole::import(desk, partnerships).await }))
        .await
        .map_err(|refusal| match refusal {
            Refusal::AlreadyThere(name) => {
                anyhow::anyhow!("the partnership `{name}` is in this house already; nothing was changed")
            }
            other => other.into(),
        })?;
    let mut told = Vec::new();
    for (id, name) in named {
        let (facilitator, link) = door(&house, id).await?;
        let url = format!("{}/l/{link}", arguments.public_url.trim_end_matches('/'));
        told.push((id, name, facilitator, url));
    }
    house.store().clone().close().await?;
    if arguments.json {
        let list: Vec<_> = told
            .iter()
            .map(|(id, name, _, url)| json!({ "id": id.to_string(), "name": name, "link": url }))
            .collect();
        return output::print_json(&json!({ "partnerships": list }));
    }
    let line = |(_, name, facilitator, url): &(Id, String, String, String)| {
        format!("{}\n{url}\n", words.program_imported_whole(name.as_str(), facilitator.as_str()))
    };
    output::print(&told.iter().map(line).collect::<String>())
}

/// A link for a facilitator: the ways in of the old house stayed there.
async fn door(house: &House, partnership: Id) -> Result<(String, String)> {
    let found = house
        .deed(None, move |desk| {
            Box::pin(async move {
                let members = store::partnerships::members(desk.tx, partnership).await?;
                let facilitator = members.into_iter().find(|named| {
                    named.member.role == Role::Facilitator && named.member.standing == Standing::Confirmed
                });
                let facilitator = facilitator.ok_or(Refusal::NotFound)?;
                let until = desk.now().plus_days(DAYS_OF_A_LINK);
                let person = facilitator.member.person;
                let link = accounts::make_link_until(desk, person, Device::Staff, until).await?;
                Ok((facilitator.name, link.as_str().to_owned()))
            })
        })
        .await?;
    Ok(found)
}

async fn take_in_round(arguments: &Arguments, upload: Upload, language: Language) -> Result<()> {
    let said = &arguments.conversation;
    let Some(who) = &said.who else {
        bail!(
            "this is no sealed file of whole partnerships; to take in a conversation as a round, say --as PERSON"
        );
    };
    let conversation = reading::read(upload.clone()).await?;
    let Some(agree) = said.agree.or(conversation.declared) else {
        bail!("the export does not say whether 1 or -1 means agreement; add --agree=+1 or --agree=-1");
    };
    let Some(title) = said.title.clone().or_else(|| conversation.topic.clone()) else {
        bail!("the export has no topic; say --title TITLE");
    };
    let words = words::of(language);
    let house = arguments.at.house().await?;
    let (table, person) = who.find(&house).await?;
    let new = NewImport {
        title: title.clone(),
        question: Question::Agree,
        influence: InfluenceLevel::Inform,
        answer_back_by: house.now().plus_days(DAYS_TO_ANSWER),
        language: said.spoken.unwrap_or(language),
        agree,
        may_be_shared: said.may_be_shared,
        moderated_because: words.exchange_moderated_out(),
        sha256: Sha256::digest(upload.to_bytes()).into(),
    };
    let imported = house
        .deed(None, move |desk| {
            Box::pin(async move { polis::import(desk, table, person, &conversation, &new).await })
        })
        .await?;
    house.store().clone().close().await?;
    if arguments.json {
        return output::print_json(&json!({
            "round": imported.round.to_string(), "people": imported.n_people,
            "statements": imported.n_statements, "answers": imported.n_answers,
        }));
    }
    let line = words.program_imported_round(
        title.as_str(),
        imported.n_people,
        imported.n_statements,
        imported.n_answers,
    );
    output::print(&format!("{line}\n"))
}

/// One file; or of a folder its tables; or `votes.csv` with `comments.csv` beside it.
fn upload(path: &Path) -> Result<Upload> {
    let unreadable = || format!("`{}` could not be read", path.display());
    let mut files = Vec::new();
    if path.is_dir() {
        for entry in std::fs::read_dir(path).with_context(unreadable)? {
            let entry = entry.with_context(unreadable)?.path();
            let is_table = entry.extension().is_some_and(|ending| ending == "csv" || ending == "json");
            let size = std::fs::metadata(&entry).with_context(unreadable)?.len();
            // Other analyses lie in such folders as well; what is too large is no table of votes.
            if entry.is_file() && is_table && size <= Limits::REAL.file_bytes && is_wanted(&entry) {
                files.push(entry);
            }
        }
        files.sort();
    } else {
        files.push(path.to_owned());
        let beside = path.with_file_name("comments.csv");
        if path.file_name().is_some_and(|name| name == "votes.csv") && beside.is_file() {
            files.push(beside);
        }
    }
    let read = |file: &PathBuf| {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Ok((name, output::read(file)?))
    };
    Ok(Upload::new(files.iter().map(read).collect::<Result<Vec<_>>>()?))
}

fn is_wanted(file: &Path) -> bool {
    let name = file.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    ["votes.csv", "comments.csv", "statements.csv", "summary.csv", "format.json"]
        .iter()
        .any(|ending| name.ends_with(ending))
}
