//! The way to a mail server. Letters are carried by `crate::letters`; nothing here waits in front of a page.

use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use basics::Timestamp;
use deeds::letters::Reply;
use lettre::message::header::ContentType;
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::authentication::Credentials;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use model::letters::Letter;

/// A mail server that does not answer for so long is asked again later.
const PATIENCE: Duration = Duration::from_secs(30);

/// A mail server, and the address our letters come from.
#[derive(Clone)]
pub struct Post {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Address,
}

impl Post {
    /// `smtps://mail.example.dk`, or `smtp://mail.example.dk?tls=required`; without encryption only on this machine,
    /// for links stand in the letters.
    ///
    /// # Errors
    /// In words for whoever runs the house.
    pub fn at(url: &str, login: Option<(String, String)>, from: &str) -> Result<Self, String> {
        let from = from.parse().map_err(|_| format!("`{from}` is no e-mail address to send from"))?;
        if url.starts_with("smtp://") && !url.contains("tls=required") && !is_here(url) {
            return Err(format!("`{url}` sends links unencrypted; add `?tls=required` or use `smtps://`"));
        }
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|why| format!("`{url}` is no mail server: {why}"))?;
        let builder = match login {
            Some((name, password)) => builder.credentials(Credentials::new(name, password)),
            None => builder,
        };
        Ok(Self { transport: builder.timeout(Some(PATIENCE)).build(), from })
    }

    /// One letter, to one person. A second try bears the same message id, so that a reader's mail program sees one.
    pub async fn carry(&self, letter: &Letter) -> Reply {
        let Ok(message) = self.written(letter) else { return Reply::Never };
        match tokio::time::timeout(PATIENCE, self.transport.send(message)).await {
            Ok(Ok(_)) => Reply::Taken,
            // The answer may hold the address: it is not logged.
            Ok(Err(error)) if error.is_permanent() => {
                tracing::warn!(letter = %letter.id, "the mail server will not have a letter");
                Reply::Never
            }
            Ok(Err(_)) | Err(_) => {
                tracing::warn!(letter = %letter.id, tries = letter.tries, "a letter could not go yet");
                Reply::Later
            }
        }
    }

    fn written(&self, letter: &Letter) -> Result<Message, Box<dyn std::error::Error>> {
        Ok(Message::builder()
            .from(Mailbox::new(Some(letter.sender.clone()), self.from.clone()))
            .to(Mailbox::new(None, letter.address.parse()?))
            .subject(letter.subject.clone())
            .date(moment(letter.made_at))
            .message_id(Some(format!("<{}@{}>", letter.id, self.from.domain())))
            .header(ContentType::TEXT_PLAIN)
            .body(letter.body.clone())?)
    }
}

fn moment(at: Timestamp) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(at.seconds().try_into().unwrap_or(0))
}

fn is_here(url: &str) -> bool {
    let host = url.trim_start_matches("smtp://").rsplit('@').next().unwrap_or_default();
    ["localhost", "127.0.0.1", "[::1]"].iter().any(|here| {
        host.strip_prefix(here).is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '/', '?']))
    })
}

impl fmt::Debug for Post {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Post(from {})", self.from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_do_not_travel_unencrypted() {
        for fine in [
            "smtps://mail.example.dk",
            "smtp://mail.example.dk?tls=required",
            "smtp://127.0.0.1:2525",
            "smtp://localhost",
        ] {
            assert!(Post::at(fine, None, "bord@example.dk").is_ok(), "{fine}");
        }
        for wrong in [
            "smtp://mail.example.dk",
            "smtp://127.0.0.1.example.dk",
            "smtp://localhost.example.dk:25",
            "http://x",
        ] {
            assert!(Post::at(wrong, None, "bord@example.dk").is_err(), "{wrong}");
        }
        assert!(Post::at("smtps://mail.example.dk", None, "bord").is_err());
    }
}
