//! Sealing a file with `age`: by a passphrase people can say to each other, or by the keys of those who receive it.

use std::io::{Read, Write};

use age::secrecy::SecretString;
use age::{scrypt, x25519};

/// Who can open a sealed file.
pub enum Lock {
    Passphrase(String),
    /// Public keys, `age1…`.
    Recipients(Vec<x25519::Recipient>),
}

/// What opens it again.
pub enum Opener {
    Passphrase(String),
    /// Secret keys, `AGE-SECRET-KEY-1…`.
    Identities(Vec<x25519::Identity>),
}

#[derive(Debug, thiserror::Error)]
pub enum SealError {
    #[error("the passphrase has fewer than {FEWEST_SIGNS} signs; choose a longer one, or use a key")]
    ShortPassphrase,
    #[error("the file is not sealed as `langbord export` does it")]
    NotSealed,
    #[error("the passphrase or key does not open this file")]
    WrongKey,
    #[error("the sealed file is damaged or was cut off; take another copy of it")]
    Damaged,
    #[error("the file could not be sealed")]
    Failed(#[source] std::io::Error),
}

/// A shorter passphrase is soon guessed by whoever finds the file.
pub const FEWEST_SIGNS: usize = 12;
/// Work of opening by passphrase, as a power of two; each step doubles it. At 2^17 about a second.
const WORK: u8 = if cfg!(test) { 10 } else { 17 };
/// A stranger's file may not make us work for hours.
const MOST_WORK: u8 = 20;

pub fn seal(bytes: &[u8], lock: &Lock) -> Result<Vec<u8>, SealError> {
    let encryptor = match lock {
        Lock::Passphrase(passphrase) => {
            if passphrase.chars().count() < FEWEST_SIGNS {
                return Err(SealError::ShortPassphrase);
            }
            let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase.clone()));
            recipient.set_work_factor(WORK);
            age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient))
        }
        Lock::Recipients(recipients) => {
            age::Encryptor::with_recipients(recipients.iter().map(|one| one as &dyn age::Recipient))
        }
    };
    let failed = |error: std::io::Error| SealError::Failed(error);
    let encryptor = encryptor.map_err(|error| failed(std::io::Error::other(error)))?;
    let mut sealed = Vec::with_capacity(bytes.len() + 1024);
    let mut writer = encryptor.wrap_output(&mut sealed).map_err(failed)?;
    writer.write_all(bytes).map_err(failed)?;
    writer.finish().map_err(failed)?;
    Ok(sealed)
}

pub fn open(sealed: &[u8], opener: &Opener) -> Result<Vec<u8>, SealError> {
    let decryptor = age::Decryptor::new(sealed).map_err(|_| SealError::NotSealed)?;
    let reader = match opener {
        Opener::Passphrase(passphrase) => {
            let mut identity = scrypt::Identity::new(SecretString::from(passphrase.clone()));
            identity.set_max_work_factor(MOST_WORK);
            decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity))
        }
        Opener::Identities(identities) => {
            decryptor.decrypt(identities.iter().map(|one| one as &dyn age::Identity))
        }
    };
    let mut bytes = Vec::with_capacity(sealed.len());
    reader.map_err(|_| SealError::WrongKey)?.read_to_end(&mut bytes).map_err(|_| SealError::Damaged)?;
    Ok(bytes)
}

/// Whether the bytes are sealed at all.
pub fn is_sealed(bytes: &[u8]) -> bool {
    bytes.starts_with(b"age-encryption.org/v1")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_right_passphrase_opens_and_nothing_torn_does() {
        let lock = Lock::Passphrase("tolv små æbler".to_owned());
        let sealed = seal(b"what people said", &lock).expect("sealed");
        assert!(is_sealed(&sealed) && !sealed.windows(6).any(|part| part == b"people"));
        let opener = |words: &str| Opener::Passphrase(words.to_owned());
        assert_eq!(open(&sealed, &opener("tolv små æbler")).expect("opens"), b"what people said");
        assert!(matches!(open(&sealed, &opener("tolv små pærer")), Err(SealError::WrongKey)));
        let torn = sealed.get(..sealed.len() - 5).unwrap_or_default();
        assert!(matches!(open(torn, &opener("tolv små æbler")), Err(SealError::Damaged)));
        assert!(matches!(seal(b"x", &Lock::Passphrase("kort".to_owned())), Err(SealError::ShortPassphrase)));
    }

    #[test]
    fn a_key_opens_what_was_sealed_for_it() {
        let key = x25519::Identity::generate();
        let sealed = seal(b"x", &Lock::Recipients(vec![key.to_public()])).expect("sealed");
        assert_eq!(open(&sealed, &Opener::Identities(vec![key])).expect("opens"), b"x");
        let other = x25519::Identity::generate();
        assert!(matches!(open(&sealed, &Opener::Identities(vec![other])), Err(SealError::WrongKey)));
        assert!(matches!(seal(b"x", &Lock::Recipients(vec![])), Err(SealError::Failed(_))));
    }
}
