//! Ties in; measures, change between waves and layout out. Knows numbers, no people.
