//! A mail server on loopback that keeps what it is given, says no, or is busy.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use data_encoding::BASE64_MIME;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

use crate::Post;

pub struct MailServer {
    port: u16,
    inner: Arc<Inner>,
}

#[derive(Default)]
struct Inner {
    busy: AtomicBool,
    letters: Mutex<Vec<Letter>>,
}

/// A letter as it arrived.
#[derive(Clone, Debug)]
pub struct Letter {
    pub to: String,
    pub head: String,
    pub text: String,
}

impl MailServer {
    pub async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback");
        let port = listener.local_addr().expect("a port").port();
        let inner = Arc::new(Inner::default());
        let shared = inner.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(talk(stream, shared.clone()));
            }
        });
        Self { port, inner }
    }

    pub fn post(&self) -> Post {
        Post::at(&format!("smtp://127.0.0.1:{}", self.port), None, "bord@langbord.example")
            .expect("a mail server")
    }

    pub fn be_busy(&self, busy: bool) {
        self.inner.busy.store(busy, Ordering::SeqCst);
    }

    pub fn letters(&self) -> Vec<Letter> {
        self.inner.letters.lock().expect("letters").clone()
    }
}

/// RFC 5321, as much as one letter needs. Nobody lives at `nobody@…`.
async fn talk(stream: TcpStream, inner: Arc<Inner>) {
    let mut stream = BufReader::new(stream);
    let _ = stream.write_all(b"220 here\r\n").await;
    let (mut line, mut to) = (String::new(), String::new());
    loop {
        line.clear();
        if !matches!(stream.read_line(&mut line).await, Ok(1..)) {
            return;
        }
        let command = line.to_uppercase();
        let reply: &[u8] = match command.split([' ', '\r', ':']).next().unwrap_or_default() {
            "EHLO" => b"250-here\r\n250 8BITMIME\r\n",
            "MAIL" if inner.busy.load(Ordering::SeqCst) => b"451 busy\r\n",
            "RCPT" if command.contains("NOBODY@") => b"550 nobody of that name\r\n",
            "RCPT" => {
                to = line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                b"250 yes\r\n"
            }
            "DATA" => {
                let _ = stream.write_all(b"354 go on\r\n").await;
                let mut whole = String::new();
                while !whole.ends_with("\r\n.\r\n") {
                    if !matches!(stream.read_line(&mut whole).await, Ok(1..)) {
                        return;
                    }
                }
                inner.letters.lock().expect("letters").push(read(&to, whole.trim_end_matches(".\r\n")));
                b"250 kept\r\n"
            }
            "QUIT" => {
                let _ = stream.write_all(b"221 bye\r\n").await;
                return;
            }
            _ => b"250 yes\r\n",
        };
        if stream.write_all(reply).await.is_err() {
            return;
        }
    }
}

fn read(to: &str, whole: &str) -> Letter {
    let (head, body) = whole.split_once("\r\n\r\n").expect("a head and a body");
    let lower = head.to_lowercase();
    let bytes = if lower.contains("encoding: base64") {
        BASE64_MIME.decode(body.as_bytes()).expect("base64")
    } else if lower.contains("encoding: quoted-printable") {
        unquoted(body)
    } else {
        body.as_bytes().to_vec()
    };
    let text = String::from_utf8(bytes).expect("UTF-8").replace("\r\n", "\n");
    Letter { to: to.to_owned(), head: head.to_owned(), text }
}

/// RFC 2045, 6.7.
fn unquoted(body: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = body;
    while let Some((before, after)) = rest.split_once('=') {
        bytes.extend_from_slice(before.as_bytes());
        rest = match after.strip_prefix("\r\n") {
            Some(after) => after,
            None => {
                bytes.push(u8::from_str_radix(&after[..2], 16).expect("two hexadecimal signs"));
                &after[2..]
            }
        };
    }
    bytes.extend_from_slice(rest.as_bytes());
    bytes
}
