//! What the house's words for devices are called by people.

use model::accounts::Device;
use words::Words;

pub fn device(words: &Words, device: Device) -> String {
    match device {
        Device::Own => words.accounts_device_own(),
        Device::Shared => words.accounts_device_shared(),
    }
}
