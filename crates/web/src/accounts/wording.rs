//! What the house's words for devices are called by people.

use model::accounts::Device;
use words::Words;

pub fn device(words: &Words, device: Device) -> String {
    match device {
        Device::Own => words.accounts_device_own(),
        Device::Shared => words.accounts_device_shared(),
        Device::Kiosk => words.accounts_device_kiosk(),
        Device::Staff => words.accounts_device_staff(),
    }
}
