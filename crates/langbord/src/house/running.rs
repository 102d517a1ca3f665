//! Listening until somebody says stop: says when it is ready, finishes what is under way, closes the store.

use std::io::IsTerminal;

use anyhow::{Context, Result, bail};
use clap::Args;
use deeds::House;
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tracing_subscriber::EnvFilter;
use web::{Settings, Web};

use crate::output;

#[derive(Args, Clone, Debug)]
pub struct Listen {
    /// Where to listen; port 0 picks a free one.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    listen: String,
}

/// A door that is open, though nobody serves behind it yet.
pub struct Door {
    listener: TcpListener,
    pub url: String,
    asked: Asked,
}

/// Hears ctrl-c and SIGTERM from now on, also while the house is still being furnished.
struct Asked {
    interrupt: Signal,
    term: Signal,
}

impl Asked {
    fn listen() -> Result<Self> {
        let told = |kind| signal(kind).context("the machine sends no signals");
        Ok(Self { interrupt: told(SignalKind::interrupt())?, term: told(SignalKind::terminate())? })
    }

    async fn end(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => tracing::info!("ctrl-c: closing"),
            _ = self.term.recv() => tracing::info!("asked to end: closing"),
        }
    }
}

impl Listen {
    pub async fn open(&self) -> Result<Door> {
        let taken = || format!("`{}` cannot be listened on; choose another with --listen", self.listen);
        let listener = TcpListener::bind(&self.listen).await.with_context(taken)?;
        let port = listener.local_addr().with_context(taken)?.port();
        Ok(Door { listener, url: format!("http://localhost:{port}"), asked: Asked::listen()? })
    }
}

/// What the house's own log says goes to stderr, for people; `RUST_LOG` chooses how much. Never what anybody wrote.
pub fn listen_to_ourselves() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // Somebody else may be listening already; then nothing is lost.
    let _ = log.with_target(false).with_ansi(std::io::stderr().is_terminal()).try_init();
}

/// Serves until ctrl-c or SIGTERM. When the disk refuses to keep what was written, says so and fails.
pub async fn serve(
    house: House,
    mut door: Door,
    public_url: Option<String>,
    demo: bool,
    settings: Settings,
) -> Result<()> {
    let store = house.store().clone();
    let public_url = public_url.unwrap_or_else(|| door.url.clone());
    let work = tokio::spawn(web::jobs::run(house.clone()));
    let web = Web::new(house, &public_url).as_demo(demo).with(settings);
    let letters = tokio::spawn(web::letters::run(web.clone()));
    let settings = web.settings.clone();
    let router = web::router(web);
    let mut poisoned = false;
    let stop = async {
        tokio::select! {
            () = door.asked.end() => {}
            () = store.poisoned() => poisoned = true,
        }
        settings.live.end();
    };
    output::print(&format!("listening on {}\n", door.url))?;
    web::serve(door.listener, router, stop).await.context("the server stopped listening")?;
    work.abort();
    letters.abort();
    if poisoned {
        bail!(store::StoreError::Poisoned);
    }
    Ok(store.close().await?)
}
