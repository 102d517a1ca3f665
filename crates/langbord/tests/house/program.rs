//! Starts the program and talks to it as a browser would, with nothing but a socket.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::time::{Duration, Instant};

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_langbord"));
    command.args(arguments).args(["--lang", "en"]).env("RUST_LOG", "warn");
    for name in ["LANGBORD_DATA", "LANGBORD_DATABASE", "LANGBORD_KEY_FILE", "LANGBORD_PUBLIC_URL"] {
        command.env_remove(name);
    }
    command
}

/// Runs it to its end.
pub fn langbord(arguments: &[&str]) -> Output {
    command(arguments).output().unwrap()
}

/// Runs it to its end, which must come soon.
pub fn within(most: Duration, arguments: &[&str]) -> Output {
    let started = Instant::now();
    let mut child = command(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    while child.try_wait().unwrap().is_none() {
        if started.elapsed() > most {
            child.kill().unwrap();
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    child.wait_with_output().unwrap()
}

/// A server that is ready. Killed when it goes out of sight.
pub struct Server {
    child: Child,
    pub port: u16,
}

impl Server {
    pub fn start(arguments: &[&str]) -> Self {
        Self::spawn(command(arguments))
    }

    /// With its temporary files in this folder.
    pub fn start_in(place: &Path, arguments: &[&str]) -> Self {
        let mut command = command(arguments);
        command.env("TMPDIR", place);
        Self::spawn(command)
    }

    fn spawn(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let ready = lines.find_map(|line| {
            line.unwrap().strip_prefix("listening on http://localhost:").map(|port| port.parse().unwrap())
        });
        Self { port: ready.expect("it said where it listens"), child }
    }

    /// Asks it to end, and waits.
    pub fn end(mut self, signal: &str) -> ExitStatus {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args([&format!("-{signal}"), &id]).status().unwrap().success());
        self.child.wait().unwrap()
    }

    pub fn get(&self, path: &str, cookies: &str) -> Answer {
        self.ask("GET", path, cookies, "")
    }

    pub fn post(&self, path: &str, cookies: &str, fields: &[(&str, &str)]) -> Answer {
        // What we send needs no escaping: marks are base64url.
        let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
        self.ask("POST", path, cookies, &body.join("&"))
    }

    fn ask(&self, method: &str, path: &str, cookies: &str, body: &str) -> Answer {
        let mut socket = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        socket.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        write!(
            socket,
            "{method} {path} HTTP/1.1\r\nHost: localhost:{}\r\nCookie: {cookies}\r\nConnection: close\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            self.port,
            body.len()
        )
        .unwrap();
        let mut bytes = Vec::new();
        socket.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Answer { status, head: head.to_owned(), body: body.to_owned() }
    }
}

/// A house opened at this folder lets somebody in by this link, once.
pub fn lets_in_once(data: &str, link: &str) {
    let server = Server::start(&["serve", "--listen", "127.0.0.1:0", "--data", data]);
    let form = server.get(link, "").field("form").unwrap();
    let inside = server.post(link, "", &[("form", &form)]);
    assert!(inside.cookie("langbord").is_some(), "status {}", inside.status);
    assert_eq!(server.get(link, "").status, 404, "the link is used up");
    assert_eq!(server.end("TERM").code(), Some(0));
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub struct Answer {
    pub status: u16,
    head: String,
    body: String,
}

impl Answer {
    /// The value of a hidden field of the page's form.
    pub fn field(&self, name: &str) -> Option<String> {
        let input = self.body.split("<input").find(|input| input.contains(&format!("name=\"{name}\"")))?;
        Some(input.split("value=\"").nth(1)?.split('"').next()?.to_owned())
    }

    fn header(&self, name: &str) -> impl Iterator<Item = &str> {
        self.head.lines().filter_map(move |line| {
            let (known, value) = line.split_once(':')?;
            known.eq_ignore_ascii_case(name).then_some(value.trim())
        })
    }

    pub fn location(&self) -> Option<String> {
        self.header("location").next().map(str::to_owned)
    }

    pub fn cookie(&self, name: &str) -> Option<String> {
        self.header("set-cookie")
            .find_map(|line| line.strip_prefix(name)?.strip_prefix('=')?.split(';').next().map(str::to_owned))
            .filter(|value| !value.is_empty())
    }
}
