//! The leximin lottery on pools whose chances are known.

use crate::shared::{Compared, decision, decision_data, json};

#[test]
fn everybodys_chance_is_the_leximin_one() {
    let Some(data) = decision_data() else { return };
    let golden = json(&data.join("sortition/golden.json"));
    let mut compared = Compared::default();
    for (id, pool) in golden.as_object().expect("pools by name") {
        let path = |key: &str| data.join(pool[key].as_str().expect("a file")).display().to_string();
        let found = decision(&[
            "lottery",
            "--json",
            "--categories",
            &path("categories"),
            "--respondents",
            &path("respondents"),
            "--seats",
            &pool["panel_size"].to_string(),
        ]);
        compared.same(format!("{id} proved"), &found["method"].as_str(), &Some("leximin"));
        let seats = found["panel"].as_array().map(Vec::len);
        compared.same(format!("{id} seats"), &seats.map(|n| n as u64), &pool["panel_size"].as_u64());
        let types = found["types"].as_array().expect("types");
        for theirs in pool["results"][0]["by_type"].as_array().expect("types") {
            let ours = types.iter().find(|ours| ours["features"] == theirs["type"]).expect("the same types");
            compared.same(format!("{id} {} count", theirs["type"]), &ours["count"], &theirs["count"]);
            let (ours, wanted) = (ours["probability"].as_f64(), theirs["probability"].as_f64());
            let close = ours.zip(wanted).is_some_and(|(a, b)| (a - b).abs() < 1e-6);
            compared.same(format!("{id} {}: {ours:?} for {wanted:?}", theirs["type"]), &close, &true);
        }
    }
    compared.at_least(34);
}
