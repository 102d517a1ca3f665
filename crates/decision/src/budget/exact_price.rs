//! Prices as exact sums of earlier prices, worked out only when somebody asks.

use crate::Exact;

/// `(constant + Σ endowmentsᵢ·eᵢ + Σ pricesⱼ·ρⱼ) / units`: money of voters, or the price of a project.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    pub constant: Exact,
    pub endowments: Vec<i64>,
    pub prices: Vec<i64>,
    pub units: i64,
}

impl Form {
    pub(crate) fn nothing(kinds: usize, steps: usize) -> Self {
        Self { constant: Exact::zero(), endowments: vec![0; kinds], prices: vec![0; steps], units: 1 }
    }

    pub(crate) fn free() -> Self {
        Self::nothing(0, 0)
    }

    pub(crate) fn negate(&mut self) {
        self.endowments.iter_mut().chain(&mut self.prices).for_each(|factor| *factor = -*factor);
    }
}

/// The prices paid so far. Most runs never need their exact values: they are found on demand, and kept.
#[derive(Clone, Default)]
pub(crate) struct History {
    forms: Vec<Form>,
    known: Vec<Exact>,
}

impl History {
    pub(crate) fn push(&mut self, form: Form) {
        self.forms.push(form);
    }

    pub(crate) fn price(&mut self, form: &Form, endowment: &[Exact]) -> Exact {
        self.value(form, endowment) / Exact::from(form.units)
    }

    /// The form without its division by units.
    pub(crate) fn value(&mut self, form: &Form, endowment: &[Exact]) -> Exact {
        while self.known.len() < self.forms.len() {
            let next = &self.forms[self.known.len()];
            let price = sum(next, endowment, &self.known) / Exact::from(next.units);
            self.known.push(price);
        }
        sum(form, endowment, &self.known)
    }
}

fn sum(form: &Form, endowment: &[Exact], known: &[Exact]) -> Exact {
    let mut total = form.constant.clone();
    for (factor, each) in form.endowments.iter().zip(endowment).chain(form.prices.iter().zip(known)) {
        if *factor != 0 {
            total += &(each * &Exact::from(*factor));
        }
    }
    total
}
