//! A participatory budget's projects: written one a line, or taken from a `.pb` file, and given back as one.

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::IntoResponse;
use deeds::Refusal;
use deeds::proposals::records;
use formats::ballots::pb;

use super::decision::OfDecision;
use crate::Web;
use crate::shell::answer::Answer;
use crate::shell::guard::AtTable;

type Projects = Vec<(String, i64)>;

/// `Lights on the path: 8000` a line; or a whole `.pb` file pasted in, whose budget counts when none was written.
pub fn read(text: &str, budget: Option<i64>) -> Result<(Option<i64>, Projects), Refusal> {
    if text.trim_start().starts_with("META") {
        let file = pb::read(text.as_bytes()).map_err(|_| Refusal::Choice("options"))?;
        let name = |project: &pb::Project| project.more.get("name").unwrap_or(&project.id).clone();
        let projects = file.projects.iter().map(|project| Some((name(project), whole(&project.cost)?)));
        let projects = projects.collect::<Option<Projects>>().ok_or(Refusal::Choice("options"))?;
        return Ok((budget.or_else(|| whole(&file.budget)), projects));
    }
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let project = |line: &str| {
        let (name, cost) = line.rsplit_once(':')?;
        Some((name.trim().to_owned(), whole(cost)?))
    };
    Ok((budget, lines.map(project).collect::<Option<Projects>>().ok_or(Refusal::Choice("options"))?))
}

/// Whole kroner; a point between thousands is no fraction.
fn whole(text: &str) -> Option<i64> {
    let plain: String = text.trim().trim_end_matches("kr.").trim().replace(['.', ' '], "");
    plain.parse().ok().filter(|kroner| *kroner >= 0)
}

/// The file other programs read: projects always, ballots once they are published.
pub async fn download(
    State(web): State<Web>,
    at: AtTable,
    Path(OfDecision { decision }): Path<OfDecision>,
) -> Answer {
    let (partnership, reader) = (at.partnership.id, at.person.id);
    let found =
        web.house.look(move |desk| Box::pin(records::budget(desk, partnership, reader, decision))).await?;
    let votes: Vec<pb::Vote> = found
        .marks
        .iter()
        .enumerate()
        .map(|(number, names)| pb::Vote {
            voter: (number + 1).to_string(),
            projects: found
                .options
                .iter()
                .zip(0u16..)
                .filter(|((name, _), _)| names.contains(name))
                .map(|(_, number)| number)
                .collect(),
            points: None,
            more: Default::default(),
        })
        .collect();
    let mut file = pb::Budget::default();
    file.meta = [
        ("description", found.sentence.replace(['\n', ';'], " ")),
        ("num_projects", found.options.len().to_string()),
        ("num_votes", votes.len().to_string()),
        ("budget", found.sum.to_string()),
        ("vote_type", "approval".to_owned()),
        ("rule", "equalshares".to_owned()),
    ]
    .map(|(key, value)| (key.to_owned(), value))
    .into();
    file.budget = found.sum.to_string();
    for (number, (name, cost)) in (1..).zip(&found.options) {
        let more = [("name".to_owned(), name.replace('\n', " "))].into();
        file.projects.push(pb::Project { id: format!("{number}"), cost: cost.to_string(), more });
    }
    file.votes = votes;
    let kind = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"budget.pb\""),
    ];
    Ok((kind, pb::write(&file)).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn projects_are_written_one_a_line() {
        let (budget, projects) =
            read("Lys på stien: 8.000\n\nMorgenmad: kl. 7: 9000 kr.", Some(20_000)).unwrap();
        assert_eq!(budget, Some(20_000));
        assert_eq!(projects, [("Lys på stien".to_owned(), 8_000), ("Morgenmad: kl. 7".to_owned(), 9_000)]);
        assert!(read("Lys på stien", None).is_err());
    }

    #[test]
    fn a_pb_file_brings_its_own_budget() {
        let file = "META\nkey;value\nbudget;500\nPROJECTS\nproject_id;cost;name\n1;200;Lys\n2;300;Veste\nVOTES\nvoter_id;vote\n";
        let (budget, projects) = read(file, None).unwrap();
        assert_eq!(budget, Some(500));
        assert_eq!(projects, [("Lys".to_owned(), 200), ("Veste".to_owned(), 300)]);
    }
}
