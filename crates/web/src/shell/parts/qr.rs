//! A square pattern for a phone's camera. On paper it is 50 mm wide and survives dirt and folds (level Q).

use qrcode::{Color, EcLevel, QrCode};

/// Free modules on every side, so that a camera finds the pattern.
const QUIET: usize = 4;

/// The pattern as one path of an SVG.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    pub label: String,
    /// Modules along one side, the quiet zone included.
    pub side: usize,
    pub path: String,
}

impl Qr {
    /// Nothing when the text is too long for any pattern.
    pub fn of(text: &str, label: impl Into<String>) -> Option<Self> {
        let code = QrCode::with_error_correction_level(text, EcLevel::Q).ok()?;
        let width = code.width();
        let colours = code.to_colors();
        let mut path = String::new();
        for (y, row) in colours.chunks(width).enumerate() {
            let mut x = 0;
            for run in row.chunk_by(|one, next| one == next) {
                if run.first() == Some(&Color::Dark) {
                    path.push_str(&format!("M{} {}h{n}v1h-{n}z", x + QUIET, y + QUIET, n = run.len()));
                }
                x += run.len();
            }
        }
        Some(Self { label: label.into(), side: width + 2 * QUIET, path })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_address_keeps_modules_larger_than_six_tenths_of_a_millimetre() {
        let qr = Qr::of("https://bord.example/i/KM479TXE5RQ2WVNH3C", "").expect("short enough");
        assert!(50.0 / qr.side as f64 >= 0.6, "{} modules on 50 mm", qr.side);
    }

    #[test]
    fn too_long_a_text_is_no_pattern() {
        assert_eq!(Qr::of(&"x".repeat(9_000), ""), None);
    }
}
