//! Who acts from the terminal, and at which table: found by name or id.

use anyhow::{Result, bail};
use basics::Id;
use clap::Args;
use deeds::House;

#[derive(Args, Clone, Debug)]
pub struct Who {
    /// Who does it: a member's name or id.
    #[arg(long = "as", value_name = "PERSON")]
    person: String,
    /// The partnership's name or id (may be left out when there is one).
    #[arg(long, value_name = "NAME")]
    partnership: Option<String>,
}

impl Who {
    /// The table and the person.
    pub async fn find(&self, house: &House) -> Result<(Id, Id)> {
        let tables = house
            .look(|desk| Box::pin(async move { Ok(store::partnerships::all(desk.tx).await?) }))
            .await?
            .into_iter()
            .map(|table| (table.id, table.name))
            .collect();
        let table = one("partnership", tables, self.partnership.as_deref())?;
        let members = house
            .look(move |desk| {
                Box::pin(async move { Ok(store::partnerships::members(desk.tx, table).await?) })
            })
            .await?
            .into_iter()
            .map(|named| (named.member.person, named.name))
            .collect();
        Ok((table, one("person", members, Some(&self.person))?))
    }
}

/// The one that is meant, by its id or name; or the only one there is.
pub fn one(what: &str, mut all: Vec<(Id, String)>, wanted: Option<&str>) -> Result<Id> {
    if let Some(wanted) = wanted {
        let id = wanted.parse::<Id>().ok();
        all.retain(|(known, name)| Some(*known) == id || name.eq_ignore_ascii_case(wanted));
    }
    match (all.as_slice(), wanted) {
        ([(only, _)], _) => Ok(*only),
        ([], Some(wanted)) => bail!("there is no {what} called `{wanted}` here"),
        ([], None) => bail!("there is no {what} here yet"),
        (_, Some(wanted)) => {
            let ids: Vec<String> = all.iter().map(|(id, _)| id.to_string()).collect();
            bail!("several are called `{wanted}`; choose a {what} by its id: {}", ids.join(", "))
        }
        (_, None) => {
            let names: Vec<&str> = all.iter().map(|(_, name)| name.as_str()).collect();
            bail!("there are several; choose a {what}: {}", names.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use basics::{Dice, Timestamp};

    use super::*;

    #[test]
    fn two_people_of_one_name_are_told_apart_by_their_ids() {
        let mut dice = Dice::seeded(1);
        let mut id = || Id::new(Timestamp(0), &mut dice);
        let all = vec![(id(), "Amal".to_owned()), (id(), "Amal".to_owned()), (id(), "Sara".to_owned())];
        assert_eq!(one("person", all.clone(), Some("sara")).unwrap(), all[2].0);
        let unsure = one("person", all.clone(), Some("Amal")).unwrap_err().to_string();
        assert!(unsure.contains(&all[0].0.to_string()), "{unsure}");
        assert_eq!(one("person", all.clone(), Some(&all[1].0.to_string())).unwrap(), all[1].0);
        assert!(one("person", all, Some("Noah")).is_err());
    }
}
