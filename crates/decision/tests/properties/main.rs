//! Properties on random cases. `PROPTEST_CASES` sets how many; the soak takes 20 000 of each.

mod blocs;
mod change;
mod committees;
mod power;
mod ranked;
mod record;
mod small;
