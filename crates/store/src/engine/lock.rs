//! One langbord per data folder. The lock is the operating system's, so it ends with its process, however that ends.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::Path;
use std::sync::Arc;

use super::StoreError;

/// Held as long as the store is open.
#[derive(Debug)]
pub(super) struct FolderLock {
    _file: File,
}

/// Takes the folder, or says at once who has it.
pub(super) fn take(folder: &Path) -> Result<FolderLock, StoreError> {
    let path = folder.join("langbord.lock");
    let unusable = |source| StoreError::Folder { path: path.clone(), source: Arc::new(source) };
    let mut file = OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(&path)
        .map_err(unusable)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            let mut process = String::new();
            let _ = file.read_to_string(&mut process);
            let by =
                if process.is_empty() { String::new() } else { format!(" (process {})", process.trim()) };
            return Err(StoreError::InUse { folder: folder.to_owned(), by });
        }
        Err(TryLockError::Error(source)) => return Err(unusable(source)),
    }
    // Who has it is a help for the reader of the message, not part of the lock: a full disk must not keep people out.
    let _ =
        file.set_len(0).and_then(|()| file.rewind()).and_then(|()| write!(file, "{}", std::process::id()));
    Ok(FolderLock { _file: file })
}

/// Network file systems lose locks and tear the shared index; they are refused.
pub(super) fn refuse_network(folder: &Path) -> Result<(), StoreError> {
    let Ok(folder) = folder.canonicalize() else { return Ok(()) };
    let Ok(mounts) = std::fs::read_to_string("/proc/mounts") else { return Ok(()) };
    match network_kind(&folder, &mounts) {
        Some(kind) => Err(StoreError::NetworkFolder { folder, kind }),
        None => Ok(()),
    }
}

fn network_kind(folder: &Path, mounts: &str) -> Option<String> {
    let nearest = mounts
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ').skip(1);
            Some((words.next()?, words.next()?))
        })
        .filter(|(point, _)| folder.starts_with(point))
        .max_by_key(|(point, _)| point.len())?;
    const NETWORK: [&str; 10] =
        ["nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "glusterfs", "fuse.sshfs"];
    NETWORK.contains(&nearest.1).then(|| nearest.1.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_on_the_network_is_told_by_its_nearest_mount() {
        let mounts = "/dev/sda1 / ext4 rw 0 0\nserver:/x /srv nfs4 rw 0 0\n/dev/sdb1 /srv/local xfs rw 0 0\n";
        assert_eq!(network_kind(Path::new("/srv/data"), mounts).as_deref(), Some("nfs4"));
        assert_eq!(network_kind(Path::new("/srv/local/data"), mounts), None);
        assert_eq!(network_kind(Path::new("/srvx"), mounts), None);
    }
}
