//! What seals a file and opens it: a passphrase from a file, the environment or the terminal, or keys.

use std::io::{BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};

use age::x25519::{Identity, Recipient};
use anyhow::{Context, Result, anyhow, bail};
use clap::Args;
use deeds::exchange::whole::seal::{Lock, Opener};
use nix::sys::termios::{LocalFlags, SetArg, tcgetattr, tcsetattr};
use words::Words;

const VARIABLE: &str = "LANGBORD_PASSPHRASE";

#[derive(Args, Clone, Debug)]
pub struct Passphrase {
    /// The file whose first line is the passphrase (else LANGBORD_PASSPHRASE, else you are asked).
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

impl Passphrase {
    pub fn lock(&self, recipients: &[String], words: &Words) -> Result<Lock> {
        if recipients.is_empty() {
            return Ok(Lock::Passphrase(self.read(words)?));
        }
        let parse = |key: &String| {
            key.parse::<Recipient>().map_err(|_| anyhow!("`{key}` is no public key; it begins with `age1`"))
        };
        Ok(Lock::Recipients(recipients.iter().map(parse).collect::<Result<_>>()?))
    }

    pub fn opener(&self, identity: Option<&Path>, words: &Words) -> Result<Opener> {
        let Some(file) = identity else { return Ok(Opener::Passphrase(self.read(words)?)) };
        let text = std::fs::read_to_string(file)
            .with_context(|| format!("the key file `{}` cannot be read", file.display()))?;
        let keys: Vec<Identity> = text.lines().filter_map(|line| line.trim().parse().ok()).collect();
        if keys.is_empty() {
            bail!("`{}` holds no key; one begins with `AGE-SECRET-KEY-1`", file.display());
        }
        Ok(Opener::Identities(keys))
    }

    fn read(&self, words: &Words) -> Result<String> {
        if let Some(file) = &self.passphrase_file {
            let text = std::fs::read_to_string(file)
                .with_context(|| format!("the passphrase file `{}` cannot be read", file.display()))?;
            return Ok(text.lines().next().unwrap_or_default().to_owned());
        }
        match std::env::var(VARIABLE) {
            Ok(passphrase) if !passphrase.is_empty() => Ok(passphrase),
            _ => ask(words),
        }
    }
}

/// Asks in the terminal, without showing what is typed.
fn ask(words: &Words) -> Result<String> {
    let stdin = std::io::stdin();
    if !stdin.is_terminal() {
        bail!("a passphrase is needed: give --passphrase-file, or set {VARIABLE}");
    }
    let shown = tcgetattr(&stdin).context("the terminal cannot be asked")?;
    let mut hidden = shown.clone();
    hidden.local_flags.remove(LocalFlags::ECHO);
    write!(std::io::stderr(), "{} ", words.program_passphrase())?;
    tcsetattr(&stdin, SetArg::TCSANOW, &hidden).context("the terminal cannot be asked")?;
    let mut line = String::new();
    let read = stdin.lock().read_line(&mut line);
    tcsetattr(&stdin, SetArg::TCSANOW, &shown).context("the terminal cannot be put back")?;
    writeln!(std::io::stderr())?;
    read.context("the passphrase could not be read")?;
    Ok(line.trim_end_matches(['\n', '\r']).to_owned())
}
