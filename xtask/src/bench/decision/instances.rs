//! Instances of the size of real ones, made from a seed: ballots with clusters, a budget with districts, a pool
//! with many kinds of people.

use std::fmt::Write;

use basics::Dice;

/// `voters` truncated rankings of `options` options: people stand near one of four centres and rank what is near.
pub fn ballots(voters: usize, options: usize, seats: usize, seed: u64) -> String {
    let mut dice = Dice::seeded(seed);
    let point = |dice: &mut Dice| [dice.uniform(), dice.uniform()];
    let places: Vec<[f64; 2]> = (0..options).map(|_| point(&mut dice)).collect();
    let centres: Vec<[f64; 2]> = (0..4).map(|_| point(&mut dice)).collect();
    let mut text = format!("{options} {seats}\n");
    for _ in 0..voters {
        let centre = centres[dice.below(4) as usize];
        let here = [0, 1].map(|axis| centre[axis] + 0.5 * (dice.uniform() + dice.uniform() - 1.0));
        let mut order: Vec<(f64, usize)> = places
            .iter()
            .enumerate()
            .map(|(option, place)| {
                let distance = (0..2).map(|axis| (place[axis] - here[axis]).powi(2)).sum::<f64>();
                (distance + 0.05 * dice.uniform(), option)
            })
            .collect();
        order.sort_by(|a, b| a.0.total_cmp(&b.0));
        text.push('1');
        for (_, option) in &order[..1 + dice.below(options as u64) as usize] {
            let _ = write!(text, " {}", option + 1);
        }
        text.push_str(" 0\n");
    }
    text.push_str("0\n");
    for option in 0..options {
        let _ = writeln!(text, "\"c{option}\"");
    }
    text.push_str("\"synthetic\"\n");
    text
}

/// A city's budget: every district has its projects, people mark a few of their own and of the city's.
pub fn budget(voters: usize, projects: usize, seed: u64) -> String {
    let mut dice = Dice::seeded(seed);
    let districts = 20u64;
    let mut costs = Vec::with_capacity(projects);
    for _ in 0..projects {
        let size = dice.uniform();
        costs.push(5_000 + (size * size * size * 900_000.0) as u64 + dice.below(997));
    }
    let mut text = format!(
        "META\nkey;value\ndescription;synthetic\ncountry;Denmark\nunit;synthetic\ninstance;2026\nnum_projects;{projects}\n\
         num_votes;{voters}\nbudget;6000000\nvote_type;approval\nrule;unknown\ndate_begin;2026\ndate_end;2026\n\
         PROJECTS\nproject_id;cost\n"
    );
    for (project, cost) in costs.iter().enumerate() {
        let _ = writeln!(text, "{};{cost}", project + 1);
    }
    text.push_str("VOTES\nvoter_id;vote\n");
    for voter in 0..voters {
        let home = dice.below(districts);
        let mut marks: Vec<u64> = Vec::new();
        for _ in 0..1 + dice.below(10) {
            // Half of the marks go to the own district; popular projects have low numbers.
            let project = if dice.below(2) == 0 {
                home + districts * dice.below(projects as u64 / districts)
            } else {
                (dice.uniform() * dice.uniform() * projects as f64) as u64
            };
            if !marks.contains(&project) {
                marks.push(project);
            }
        }
        let list: Vec<String> = marks.iter().map(|project| (project + 1).to_string()).collect();
        let _ = writeln!(text, "{voter};{}", list.join(","));
    }
    text
}

/// A pool of people with five features and quotas near what a town looks like: categories, then respondents.
pub fn pool(people: usize, seats: u32, seed: u64) -> (String, String) {
    let mut dice = Dice::seeded(seed);
    let features: [(&str, &[(&str, f64)]); 5] = [
        ("gender", &[("woman", 0.5), ("man", 0.5)]),
        ("age", &[("16-29", 0.25), ("30-49", 0.35), ("50-66", 0.25), ("67+", 0.15)]),
        ("housing", &[("tenant", 0.6), ("owner", 0.4)]),
        ("knowledge", &[("lived", 0.4), ("professional", 0.4), ("both", 0.2)]),
        ("district", &[("north", 0.3), ("south", 0.3), ("east", 0.25), ("west", 0.15)]),
    ];
    let mut categories = String::from("category,feature,min,max\n");
    for (category, values) in features {
        for (feature, share) in values {
            let wanted = share * f64::from(seats);
            let (low, high) = ((wanted * 0.85).floor() as u32, (wanted * 1.15).ceil() as u32);
            let _ = writeln!(categories, "{category},{feature},{low},{high}");
        }
    }
    let mut respondents = String::from("gender,age,housing,knowledge,district\n");
    for _ in 0..people {
        let row: Vec<&str> = features
            .iter()
            .map(|(_, values)| {
                // Those who answer are not those who live here: the first of each category answer less.
                let weights: Vec<f64> =
                    values.iter().enumerate().map(|(i, (_, s))| s * (0.5 + i as f64)).collect();
                let mut at = dice.uniform() * weights.iter().sum::<f64>();
                let mut chosen = 0;
                for (index, weight) in weights.iter().enumerate() {
                    chosen = index;
                    at -= weight;
                    if at < 0.0 {
                        break;
                    }
                }
                values[chosen].0
            })
            .collect();
        let _ = writeln!(respondents, "{}", row.join(","));
    }
    (categories, respondents)
}
