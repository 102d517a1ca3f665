//! Names one after another: `forældre, elever og ansatte`.

use crate::Words;

impl Words {
    /// Joins names as one says them aloud; nothing for nobody.
    pub fn list<T: AsRef<str>>(&self, names: &[T]) -> String {
        match names {
            [] => String::new(),
            [only] => only.as_ref().to_owned(),
            [first @ .., last] => {
                let comma = self.dates_comma();
                let before: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
                self.dates_and(before.join(&comma), last.as_ref())
            }
        }
    }
}
