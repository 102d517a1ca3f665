//! Participatory budgets: official and recomputed outcomes, to the last unit of money.

use serde_json::Value;

use crate::shared::{Compared, decision, decision_data, json, names};

fn arguments(method: &str, params: &Value) -> Option<Vec<String>> {
    let text = |more: &[&str]| more.iter().map(|&word| word.to_owned()).collect::<Vec<_>>();
    let mut chosen = match method {
        "greedy by score" => {
            let utility = if params["score"] == "points" { "points" } else { "cost" };
            return Some(text(&["--rule", "greedy", "--utility", utility]));
        }
        "sequential phragmen" => return Some(text(&["--rule", "phragmen"])),
        "equal shares" => text(&["--completion", "none"]),
        "equal shares + greedy completion" => text(&["--completion", "none", "--then-greedy"]),
        "equal shares add1" | "equal shares add1 stop at first exhaustive" => {
            text(&["--completion", "add1-stop-at-exhaustive"])
        }
        "equal shares add1 until overspend" => text(&["--completion", "add1-until-overspend"]),
        _ if method.starts_with("greedy utilitarian") => {
            text(&["--rule", "greedy", "--greedy-by", "per-cost"])
        }
        _ => return None,
    };
    chosen.push("--utility".to_owned());
    chosen.push(params["utility"].as_str().expect("a utility").to_owned());
    Some(chosen)
}

#[test]
fn budgets_equal_the_reference_and_the_official_outcome() {
    let Some(data) = decision_data() else { return };
    let golden = json(&data.join("pb/golden.json"));
    let mut compared = Compared::default();
    for (id, budget) in golden.as_object().expect("budgets by name") {
        let file = data.join(budget["file"].as_str().expect("a file"));
        let spend = |more: &[String]| {
            let start = ["budget".to_owned(), file.display().to_string(), "--json".to_owned()];
            decision(&[&start[..], more].concat())
        };
        for result in budget["results"].as_array().expect("results") {
            let method = result["method"].as_str().expect("a name");
            let more = arguments(method, &result["params"])
                .unwrap_or_else(|| panic!("no rule of ours for `{method}`"));
            let found = spend(&more);
            let what = format!("{id} {more:?}");
            compared.same(&what, &names(&found["selected"]), &names(&result["result"]));
            compared.same(format!("{what} cost"), &found["cost"].as_f64(), &result["total_cost"].as_f64());
            if let Some(endowment) = result["params"]["endowment"].as_str() {
                compared.same(format!("{what} endowment"), &found["endowment"].as_str(), &Some(endowment));
            }
        }
        if budget["published"]["rule"] == "equalshares/add1" {
            let official = &budget["published"]["selected"];
            compared.same(format!("{id} official"), &names(&spend(&[])["selected"]), &names(official));
        }
    }
    compared.at_least(53);
}
