//! A list of named things that keeps its order and reads as an object in JSON.

use serde::ser::{Serialize, SerializeMap, Serializer};

/// Named things in the order they were given.
#[derive(Clone, Debug, PartialEq)]
pub struct Named<T>(pub Vec<(String, T)>);

impl<T> Named<T> {
    pub fn get(&self, name: &str) -> Option<&T> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, thing)| thing)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(name, thing)| (name.as_str(), thing))
    }

    pub fn map<U>(&self, mut change: impl FnMut(&T) -> U) -> Named<U> {
        Named(self.0.iter().map(|(name, thing)| (name.clone(), change(thing))).collect())
    }

    pub fn into_map<U>(self, mut change: impl FnMut(T) -> U) -> Named<U> {
        Named(self.0.into_iter().map(|(name, thing)| (name, change(thing))).collect())
    }
}

impl<T> Default for Named<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> FromIterator<(String, T)> for Named<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(things: I) -> Self {
        Self(things.into_iter().collect())
    }
}

impl<T: Serialize> Serialize for Named<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, thing) in &self.0 {
            map.serialize_entry(name, thing)?;
        }
        map.end()
    }
}
