//! Pabulib `.pb`: participatory budgets. Three sections, `META`, `PROJECTS`, `VOTES`, each with a header line.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::{BallotError, Note, text_of};

/// A budget instance with its ballots.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Budget {
    /// The `META` rows in the order of the file.
    pub meta: Vec<(String, String)>,
    /// The sum to spend, as written; exact arithmetic reads it.
    pub budget: String,
    pub projects: Vec<Project>,
    pub votes: Vec<Vote>,
    pub notes: Vec<Note>,
    project_columns: Vec<String>,
    vote_columns: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    pub id: String,
    pub cost: String,
    /// Every other column, by name.
    pub more: BTreeMap<String, String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vote {
    pub voter: String,
    /// Numbers of the projects in the order of the ballot.
    pub projects: Vec<u16>,
    /// Points beside them, where the ballots carry points.
    pub points: Option<Vec<String>>,
    pub more: BTreeMap<String, String>,
}

impl Budget {
    pub fn meta(&self, key: &str) -> Option<&str> {
        self.meta.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Section {
    Meta,
    Projects,
    Votes,
}

/// Reads a `.pb` file. Refuses a missing budget, projects without a cost and votes for projects nobody listed;
/// reports repeated projects on a ballot and counts that differ from what `META` promises.
pub fn read(bytes: &[u8]) -> Result<Budget, BallotError> {
    let text = text_of(bytes);
    let mut budget = Budget::default();
    let mut numbers: BTreeMap<String, u16> = BTreeMap::new();
    let (mut section, mut header): (Option<Section>, Option<Vec<String>>) = (None, None);
    for (line, raw) in (1..).zip(text.lines()) {
        let content = raw.trim();
        let next = match content.trim_matches(';').to_ascii_uppercase().as_str() {
            "" => continue,
            "META" => Some(Section::Meta),
            "PROJECTS" => Some(Section::Projects),
            "VOTES" => Some(Section::Votes),
            _ => None,
        };
        if next.is_some() {
            (section, header) = (next, None);
            continue;
        }
        let cells = split(content);
        let Some(section) = section else {
            return Err(BallotError::at(line, "a `.pb` file begins with the line `META`"));
        };
        let Some(columns) = &header else {
            let columns: Vec<String> = cells.iter().map(|cell| cell.to_lowercase()).collect();
            match section {
                Section::Meta => {}
                Section::Projects => budget.project_columns.clone_from(&columns),
                Section::Votes => budget.vote_columns.clone_from(&columns),
            }
            header = Some(columns);
            continue;
        };
        match section {
            Section::Meta => {
                let (key, value) = content.split_once(';').unwrap_or((content, ""));
                budget.meta.push((key.trim().to_owned(), value.trim().to_owned()));
            }
            Section::Projects => project(&mut budget, &mut numbers, line, columns, cells)?,
            Section::Votes => vote(&mut budget, &numbers, line, columns, cells)?,
        }
    }
    budget.budget = budget
        .meta("budget")
        .map(|sum| sum.replace(',', "."))
        .ok_or_else(|| BallotError::at(1, "`META` holds no `budget`; without it nothing can be bought"))?;
    for (key, found) in [("num_projects", budget.projects.len()), ("num_votes", budget.votes.len())] {
        if let Some(promised) = budget.meta(key).filter(|promised| **promised != found.to_string()) {
            let what = format!("`META` promises {key} {promised}, the file holds {found}");
            budget.notes.push(Note::at(1, what));
        }
    }
    Ok(budget)
}

fn project(
    budget: &mut Budget,
    numbers: &mut BTreeMap<String, u16>,
    line: usize,
    columns: &[String],
    cells: Vec<String>,
) -> Result<(), BallotError> {
    let mut more: BTreeMap<String, String> = columns.iter().cloned().zip(cells).collect();
    let id = more.remove("project_id").filter(|id| !id.is_empty());
    let id = id.ok_or_else(|| BallotError::at(line, "a project without `project_id`"))?;
    let cost = more.remove("cost").filter(|cost| !cost.is_empty());
    let cost = cost.ok_or_else(|| BallotError::at(line, format!("project `{id}` has no `cost`")))?;
    let number = u16::try_from(budget.projects.len())
        .map_err(|_| BallotError::at(line, "more projects than can be counted"))?;
    if numbers.insert(id.clone(), number).is_some() {
        return Err(BallotError::at(line, format!("project `{id}` is listed twice")));
    }
    budget.projects.push(Project { id, cost: cost.replace(',', "."), more });
    Ok(())
}

fn vote(
    budget: &mut Budget,
    numbers: &BTreeMap<String, u16>,
    line: usize,
    columns: &[String],
    cells: Vec<String>,
) -> Result<(), BallotError> {
    let (mut voter, mut listed, mut given) = (String::new(), String::new(), None);
    let mut more = BTreeMap::new();
    for (column, cell) in columns.iter().zip(cells) {
        match column.as_str() {
            "voter_id" => voter = cell,
            "vote" => listed = cell,
            "points" => given = Some(cell),
            _ => {
                more.insert(column.clone(), cell);
            }
        }
    }
    let mut points: Option<Vec<String>> =
        given.map(|given| given.split(',').map(|cell| cell.trim().to_owned()).collect());
    let mut projects: Vec<u16> = Vec::new();
    let mut kept: Vec<String> = Vec::new();
    for (index, id) in listed.split(',').map(str::trim).filter(|id| !id.is_empty()).enumerate() {
        let number = *numbers.get(id).ok_or_else(|| {
            BallotError::at(line, format!("`{id}` is voted for, but no project has that id"))
        })?;
        if projects.contains(&number) {
            budget
                .notes
                .push(Note::at(line, format!("project `{id}` is named twice; its first place counts")));
            continue;
        }
        projects.push(number);
        if let Some(points) = &points {
            let cell = points.get(index).ok_or_else(|| {
                BallotError::at(
                    line,
                    format!("project `{id}` has no points; `points` must be as long as `vote`"),
                )
            })?;
            kept.push(cell.clone());
        }
    }
    if points.is_some() {
        points = Some(kept);
    }
    projects.shrink_to_fit();
    budget.votes.push(Vote { voter, projects, points, more });
    Ok(())
}

/// Cells between semicolons; a cell in double quotes may hold them.
fn split(line: &str) -> Vec<String> {
    if !line.contains('"') {
        return line.split(';').map(|cell| cell.trim().to_owned()).collect();
    }
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for sign in line.chars() {
        let cell = cells.len() - 1;
        match sign {
            '"' if quoted => quoted = false,
            // A quote inside a word is part of the name.
            '"' if cells[cell].trim().is_empty() => quoted = true,
            ';' if !quoted => cells.push(String::new()),
            _ => cells[cell].push(sign),
        }
    }
    cells.iter().map(|cell| cell.trim().to_owned()).collect()
}

/// Writes a budget as `.pb`, with the columns it was read with.
pub fn write(budget: &Budget) -> String {
    let mut text = String::from("META\nkey;value\n");
    for (key, value) in &budget.meta {
        let _ = writeln!(text, "{key};{value}");
    }
    let columns = |known: &[String], needed: &[&str], more: &mut dyn Iterator<Item = &String>| {
        let mut columns: Vec<String> = known.to_vec();
        for name in needed.iter().map(|name| (*name).to_owned()).chain(more.cloned()) {
            if !columns.contains(&name) {
                columns.push(name);
            }
        }
        columns
    };
    let project_columns = columns(
        &budget.project_columns,
        &["project_id", "cost"],
        &mut budget.projects.iter().flat_map(|project| project.more.keys()),
    );
    let _ = writeln!(text, "PROJECTS\n{}", project_columns.join(";"));
    for project in &budget.projects {
        let cell = |column: &String| match column.as_str() {
            "project_id" => project.id.clone(),
            "cost" => project.cost.clone(),
            other => project.more.get(other).cloned().unwrap_or_default(),
        };
        let _ = writeln!(
            text,
            "{}",
            project_columns.iter().map(|c| guarded(&cell(c))).collect::<Vec<_>>().join(";")
        );
    }
    let with_points = budget.votes.iter().any(|vote| vote.points.is_some());
    let needed: &[&str] = if with_points { &["voter_id", "vote", "points"] } else { &["voter_id", "vote"] };
    let vote_columns =
        columns(&budget.vote_columns, needed, &mut budget.votes.iter().flat_map(|vote| vote.more.keys()));
    let _ = writeln!(text, "VOTES\n{}", vote_columns.join(";"));
    let id = |&number: &u16| budget.projects.get(usize::from(number)).map_or("", |project| &project.id);
    for vote in &budget.votes {
        let cell = |column: &String| match column.as_str() {
            "voter_id" => vote.voter.clone(),
            "vote" => vote.projects.iter().map(id).collect::<Vec<_>>().join(","),
            "points" => vote.points.as_deref().unwrap_or_default().join(","),
            other => vote.more.get(other).cloned().unwrap_or_default(),
        };
        let _ = writeln!(
            text,
            "{}",
            vote_columns.iter().map(|c| guarded(&cell(c))).collect::<Vec<_>>().join(";")
        );
    }
    text
}

fn guarded(cell: &str) -> String {
    if cell.contains(';') { format!("\"{cell}\"") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = "META\nkey;value\nbudget;10000\nnum_votes;2\nPROJECTS\nproject_id;cost;name\n1;6000;Homework cafe\n2;5000;Bus card fund\nVOTES\nvoter_id;vote;age\na1;1,2;34\na2;1;71\n";

    #[test]
    fn a_budget_is_read_and_written_back() {
        let budget = read(SMALL.as_bytes()).unwrap();
        assert_eq!(budget.votes[0].projects, [0, 1]);
        assert_eq!(write(&budget), SMALL);
    }

    #[test]
    fn a_vote_for_an_unlisted_project_is_refused_with_its_line() {
        let text = SMALL.replace("a2;1;71", "a2;9;71");
        assert_eq!(
            read(text.as_bytes()).unwrap_err().to_string(),
            "line 12: `9` is voted for, but no project has that id"
        );
    }
}
