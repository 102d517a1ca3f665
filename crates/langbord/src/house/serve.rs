//! `langbord serve`: the house is open.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;
use web::{Post, Provider, Proxies, Settings};

use super::place::At;
use super::running::{self, Listen};

#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    at: At,
    #[command(flatten)]
    listen: Listen,
    /// The address people see, such as `https://bord.example.dk`; passkeys and `Secure` cookies need it.
    #[arg(long, value_name = "URL", env = "LANGBORD_PUBLIC_URL")]
    public_url: Option<String>,
    /// A proxy in front of the house that says in `X-Forwarded-For` who is calling: its address or network, several
    /// with commas. Without it everybody behind the proxy counts as one when codes are tried.
    #[arg(long, value_name = "NETWORK", env = "LANGBORD_TRUSTED_PROXY", default_value = "")]
    trusted_proxy: Proxies,
    #[command(flatten)]
    mail: Mail,
    #[command(flatten)]
    elsewhere: Elsewhere,
}

/// A provider of accounts (OpenID Connect) that staff may come in by; each ties her account from her own seat.
#[derive(Args)]
struct Elsewhere {
    /// The provider's issuer, such as `https://login.example.dk`.
    #[arg(long, value_name = "URL", env = "LANGBORD_OIDC_ISSUER", requires = "oidc_client")]
    oidc_issuer: Option<String>,
    /// What the provider calls this house. It sends people back to `/sign-in/elsewhere/back`.
    #[arg(long, value_name = "ID", env = "LANGBORD_OIDC_CLIENT")]
    oidc_client: Option<String>,
    /// A file with the secret the provider shares with this house, if there is one.
    #[arg(long, value_name = "FILE", env = "LANGBORD_OIDC_SECRET_FILE")]
    oidc_secret_file: Option<PathBuf>,
    /// What people call the provider.
    #[arg(long, value_name = "NAME", env = "LANGBORD_OIDC_NAME", default_value = "OpenID")]
    oidc_name: String,
}

impl Elsewhere {
    fn provider(&self) -> Result<Option<Provider>> {
        let (Some(issuer), Some(client)) = (&self.oidc_issuer, &self.oidc_client) else { return Ok(None) };
        let secret = self.oidc_secret_file.as_deref().map(secret).transpose()?;
        Provider::at(issuer, client, secret, &self.oidc_name).map(Some).map_err(anyhow::Error::msg)
    }
}

/// The mail server, for sign-in links and invitations. Without it, texts are for copying.
#[derive(Args)]
struct Mail {
    /// `smtps://mail.example.dk`, or `smtp://mail.example.dk?tls=required`.
    #[arg(long, value_name = "URL", env = "LANGBORD_MAIL_SERVER", requires = "mail_from")]
    mail_server: Option<String>,
    /// The address letters come from.
    #[arg(long, value_name = "ADDRESS", env = "LANGBORD_MAIL_FROM")]
    mail_from: Option<String>,
    /// A file with `name:password` for the mail server, readable by its owner alone.
    #[arg(long, value_name = "FILE", env = "LANGBORD_MAIL_LOGIN_FILE")]
    mail_login_file: Option<PathBuf>,
}

impl Mail {
    fn post(&self) -> Result<Option<Post>> {
        let (Some(server), Some(from)) = (&self.mail_server, &self.mail_from) else { return Ok(None) };
        let login = match &self.mail_login_file {
            None => None,
            Some(file) => {
                let text = secret(file)?;
                let (name, password) = text
                    .split_once(':')
                    .with_context(|| format!("`{}` holds no line `name:password`", file.display()))?;
                Some((name.to_owned(), password.to_owned()))
            }
        };
        Post::at(server, login, from).map(Some).map_err(anyhow::Error::msg)
    }
}

/// What a file keeps secret; a warning when others may read it.
fn secret(file: &Path) -> Result<String> {
    let trouble = || format!("`{}` cannot be read", file.display());
    let mode = std::fs::metadata(file).with_context(trouble)?.permissions().mode();
    if mode & 0o077 != 0 {
        tracing::warn!(file = %file.display(), "others may read this secret; `chmod 600` it");
    }
    Ok(std::fs::read_to_string(file).with_context(trouble)?.trim().to_owned())
}

pub async fn run(arguments: Arguments) -> Result<()> {
    let door = arguments.listen.open().await?;
    let house = arguments.at.house().await?;
    let settings = Settings {
        post: arguments.mail.post()?,
        elsewhere: arguments.elsewhere.provider()?,
        proxies: arguments.trusted_proxy,
        ..Settings::default()
    };
    running::serve(house, door, arguments.public_url, false, settings).await
}
