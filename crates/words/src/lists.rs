//! Names one after another: `forældre, elever og ansatte`.

use crate::{Words, direction};

impl Words {
    /// Joins names as one says them aloud; nothing for nobody.
    pub fn list<T: AsRef<str>>(&self, names: &[T]) -> String {
        match names {
            [] => String::new(),
            [only] => only.as_ref().to_owned(),
            [first, last] => self.dates_and(first.as_ref(), last.as_ref()),
            [first @ .., last] => {
                let held = |name: &T| direction::name_held(name.as_ref(), self.language);
                let before: Vec<String> = first.iter().map(held).collect();
                self.dates_and(before.join(&self.dates_comma()), last.as_ref())
            }
        }
    }
}
