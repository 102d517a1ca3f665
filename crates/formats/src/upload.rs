//! Files that strangers send: how much of them is looked at, and what is said when they are not understood.
//! Nothing here writes to a disk; what a zip calls its entries never becomes a path.

mod archive;
mod tables;
mod trouble;

pub use archive::{is_zip, unpack};
pub use tables::check_table;
pub(crate) use trouble::shortened;
pub use trouble::{Part, Trouble, What};

use serde::{Deserialize, Serialize};

/// How much of an upload is read before we say no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// All files of one upload together, as they arrive.
    pub file_bytes: u64,
    /// All entries together, counted while they unpack; what a zip claims about itself counts for nothing.
    pub inflated_bytes: u64,
    pub entries: usize,
    /// The longest line of a table, its quoted line breaks included.
    pub line_bytes: usize,
    pub votes: usize,
    pub participants: usize,
    pub statements: usize,
}

impl Limits {
    /// For a page or a command on a real partnership.
    pub const REAL: Self = Self {
        file_bytes: 10 << 20,
        inflated_bytes: 50 << 20,
        entries: 200,
        line_bytes: 64 << 10,
        votes: 1_000_000,
        participants: 200_000,
        statements: 10_000,
    };

    /// Control: no limits at all.
    pub const NONE: Self = Self {
        file_bytes: u64::MAX,
        inflated_bytes: u64::MAX,
        entries: usize::MAX,
        line_bytes: usize::MAX,
        votes: usize::MAX,
        participants: usize::MAX,
        statements: usize::MAX,
    };
}

/// One file under the name it came with.
#[derive(Clone, PartialEq, Eq)]
pub struct NamedFile {
    pub name: String,
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for NamedFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} ({} bytes)", self.name, self.bytes.len())
    }
}

/// The files of one upload.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Upload {
    pub files: Vec<NamedFile>,
}

#[derive(Serialize, Deserialize)]
struct Label {
    name: String,
    bytes: usize,
}

impl Upload {
    pub fn new(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        Self { files: files.into_iter().map(|(name, bytes)| NamedFile { name, bytes }).collect() }
    }

    /// The whole upload as one row of bytes: a line that names the files, then the files.
    pub fn to_bytes(&self) -> Vec<u8> {
        let labels: Vec<Label> = self
            .files
            .iter()
            .map(|file| Label { name: file.name.clone(), bytes: file.bytes.len() })
            .collect();
        let mut bytes = serde_json::to_vec(&labels).unwrap_or_default();
        bytes.push(b'\n');
        self.files.iter().for_each(|file| bytes.extend_from_slice(&file.bytes));
        bytes
    }

    /// Back from [`Upload::to_bytes`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Trouble> {
        let end = bytes.iter().position(|&byte| byte == b'\n').ok_or(Trouble::Garbled)?;
        let (line, mut rest) = bytes.split_at(end);
        rest = rest.get(1..).unwrap_or_default();
        let labels: Vec<Label> = serde_json::from_slice(line).map_err(|_| Trouble::Garbled)?;
        let mut files = Vec::with_capacity(labels.len().min(16));
        for Label { name, bytes } in labels {
            let (file, after) = rest.split_at_checked(bytes).ok_or(Trouble::Garbled)?;
            files.push(NamedFile { name, bytes: file.to_vec() });
            rest = after;
        }
        Ok(Self { files })
    }
}
