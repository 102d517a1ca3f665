//! A phone: one connection to the server, a cookie, pages and forms. No more of HTTP than our server speaks.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

const FORM: &str = "application/x-www-form-urlencoded";

pub struct Phone {
    port: u16,
    cookie: String,
    line: Option<BufReader<TcpStream>>,
}

/// One part of a form with files.
pub struct Part<'p> {
    pub name: &'p str,
    pub file: Option<&'p str>,
    pub bytes: &'p [u8],
}

pub struct Reply {
    pub status: u16,
    pub cookie: Option<String>,
    pub location: Option<String>,
    pub body: String,
    pub took: Duration,
}

impl Phone {
    pub fn new(port: u16, session: &str) -> Self {
        Self { port, cookie: format!("langbord={session}"), line: None }
    }

    /// Opens a page. A line that lay idle may have been closed meanwhile; like a browser we then take a new one.
    pub async fn get(&mut self, path: &str) -> Result<Reply> {
        let had_line = self.line.is_some();
        match self.ask("GET", path, FORM, b"").await {
            Err(_) if had_line => self.ask("GET", path, FORM, b"").await,
            reply => reply,
        }
    }

    pub async fn post(&mut self, path: &str, form: &str) -> Result<Reply> {
        self.ask("POST", path, FORM, form.as_bytes()).await
    }

    /// Sends files as a browser's form does.
    pub async fn post_files(&mut self, path: &str, parts: &[Part<'_>]) -> Result<Reply> {
        const EDGE: &str = "----langbord-phone";
        let mut body = Vec::new();
        for Part { name, file, bytes } in parts {
            let file = file.map_or_else(String::new, |file| format!("; filename=\"{file}\""));
            let head = format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n");
            body.extend(head.as_bytes());
            body.extend(*bytes);
            body.extend(b"\r\n");
        }
        body.extend(format!("--{EDGE}--\r\n").as_bytes());
        self.ask("POST", path, &format!("multipart/form-data; boundary={EDGE}"), &body).await
    }

    /// Presses the button of a link that signs somebody in.
    pub async fn sign_in(port: u16, path: &str) -> Result<Self> {
        let mut phone = Self::new(port, "");
        let page = phone.get(path).await?;
        let mark = between(&page.body, "name=\"form\" value=\"", "\"").context("the link has no button")?;
        let reply = phone.post(path, &format!("form={mark}")).await?;
        phone.cookie = reply.cookie.context("nobody was signed in")?;
        Ok(phone)
    }

    async fn ask(&mut self, method: &str, path: &str, kind: &str, body: &[u8]) -> Result<Reply> {
        let started = Instant::now();
        let mut line = match self.line.take() {
            Some(line) => line,
            None => {
                let stream = TcpStream::connect(("127.0.0.1", self.port)).await?;
                stream.set_nodelay(true)?;
                BufReader::new(stream)
            }
        };
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: localhost:{}\r\nCookie: {}\r\nAccept-Language: da\r\n\
             Sec-Fetch-Site: same-origin\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\r\n",
            self.port,
            self.cookie,
            body.len()
        );
        line.write_all(request.as_bytes()).await?;
        line.write_all(body).await?;
        let mut reply = read(&mut line).await?;
        reply.took = started.elapsed();
        self.line = Some(line);
        Ok(reply)
    }
}

async fn read(line: &mut BufReader<TcpStream>) -> Result<Reply> {
    let first = text_line(line).await?;
    let status = first.split(' ').nth(1).context("no status")?.parse()?;
    let (mut length, mut chunked, mut location, mut cookie) = (0, false, None, None);
    loop {
        let header = text_line(line).await?;
        let Some((name, value)) = header.split_once(':') else { break };
        match name.to_ascii_lowercase().as_str() {
            "content-length" => length = value.trim().parse()?,
            "transfer-encoding" => chunked = value.trim() == "chunked",
            "set-cookie" => cookie = value.trim().split(';').next().map(str::to_owned),
            "location" => location = Some(value.trim().to_owned()),
            _ => {}
        }
    }
    let mut body = Vec::new();
    if chunked {
        loop {
            let size = usize::from_str_radix(text_line(line).await?.trim(), 16)?;
            take(line, size, &mut body).await?;
            text_line(line).await?;
            if size == 0 {
                break;
            }
        }
    } else {
        take(line, length, &mut body).await?;
    }
    let body = String::from_utf8_lossy(&body).into_owned();
    Ok(Reply { status, cookie, location, body, took: Duration::ZERO })
}

async fn text_line(line: &mut BufReader<TcpStream>) -> Result<String> {
    let mut text = String::new();
    if line.read_line(&mut text).await? == 0 {
        bail!("the server hung up");
    }
    Ok(text.trim_end().to_owned())
}

async fn take(line: &mut BufReader<TcpStream>, size: usize, body: &mut Vec<u8>) -> Result<()> {
    let start = body.len();
    body.resize(start + size, 0);
    line.read_exact(&mut body[start..]).await?;
    Ok(())
}

/// What stands between two marks in a page.
pub fn between<'t>(text: &'t str, before: &str, after: &str) -> Option<&'t str> {
    text.split_once(before)?.1.split_once(after).map(|(found, _)| found)
}
