//! Compares two JSON values leaf by leaf, and counts.

use serde_json::Value;

/// How numbers may differ: relative to the larger of one and the expected.
#[derive(Clone, Copy)]
pub struct Tolerance(pub f64);

/// How many leaves were compared, and those that differ.
#[derive(Default)]
pub struct Comparison {
    pub compared: usize,
    pub differences: Vec<String>,
}

impl Comparison {
    pub fn compare(&mut self, found: &Value, expected: &Value, path: &str, tolerance: Tolerance) {
        match (found, expected) {
            (Value::Object(found), Value::Object(expected)) => {
                for key in found.keys().filter(|key| !expected.contains_key(*key)) {
                    self.differences.push(format!("{path}/{key} is not expected"));
                }
                for (key, expected) in expected {
                    let found = found.get(key).unwrap_or(&Value::Null);
                    self.compare(found, expected, &format!("{path}/{key}"), tolerance);
                }
            }
            (Value::Array(found), Value::Array(expected)) => {
                if found.len() != expected.len() {
                    self.differences.push(format!(
                        "{path} has {} items, not {}",
                        found.len(),
                        expected.len()
                    ));
                }
                for (at, (found, expected)) in found.iter().zip(expected).enumerate() {
                    self.compare(found, expected, &format!("{path}/{at}"), tolerance);
                }
            }
            (Value::Number(_), Value::Number(_)) => {
                self.compared += 1;
                let (a, b) = (found.as_f64().expect("a number"), expected.as_f64().expect("a number"));
                if (a - b).abs() > tolerance.0 * b.abs().max(1.0) {
                    self.differences.push(format!("{path} is {a}, not {b}"));
                }
            }
            _ => {
                self.compared += 1;
                if found != expected {
                    self.differences.push(format!("{path} is {found}, not {expected}"));
                }
            }
        }
    }
}

/// Turns a component over, and its coordinate in the projections, where it points the other way.
pub fn align_signs(components: &mut Value, projections: Option<&mut Value>, expected: &Value) {
    let vector = |value: &Value| -> Vec<f64> {
        value.as_array().expect("a list").iter().map(|x| x.as_f64().expect("a number")).collect()
    };
    let signs: Vec<f64> = (0..2)
        .map(|at| {
            let overlap: f64 =
                vector(&components[at]).iter().zip(vector(&expected[at])).map(|(a, b)| a * b).sum();
            if overlap < 0.0 { -1.0 } else { 1.0 }
        })
        .collect();
    for (component, sign) in components.as_array_mut().expect("a list").iter_mut().zip(&signs) {
        *component = vector(component).iter().map(|x| x * sign).collect();
    }
    for point in projections.into_iter().flat_map(|points| points.as_array_mut().expect("a list")) {
        *point = vector(point).iter().zip(&signs).map(|(x, sign)| x * sign).collect();
    }
}
