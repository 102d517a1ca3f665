//! Who may do what: one table. It drives the deeds, the tests, the page "who will see this?" beside every
//! input, and `docs/permissions.md`. An act without a row does not exist; a role that isn't named may not.

mod table;

pub use table::{Act, TABLE};

use model::partnerships::{Member, Role};

/// What an act reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Her own record alone; also for the companion she has let read or write.
    Own,
    /// Whatever this table keeps for all its members.
    Table,
    /// Only what five or more people said together.
    Together,
}

/// One row of the table.
#[derive(Debug)]
pub struct Rule {
    pub act: Act,
    pub who: &'static [Role],
    pub reach: Reach,
    /// The acts of looking through which others see what this act leaves behind.
    pub seen_by: &'static [Act],
}

pub fn rule(act: Act) -> &'static Rule {
    &TABLE[act as usize]
}

/// Whether a confirmed member may do this. Standing is the desk's to ask.
pub fn allows(act: Act, member: &Member) -> bool {
    rule(act).who.contains(&member.role) || (act == Act::InvitationsSend && member.may_invite)
}

/// Who will see what this act leaves behind, in the order it is said on the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audience {
    /// Only herself (and her companion, when she has one who may read).
    pub herself: bool,
    /// Roles that see it as it was said.
    pub as_said: Vec<Role>,
    /// Roles that see it only together with what four or more others said.
    pub together: Vec<Role>,
}

pub fn audience(act: Act) -> Audience {
    let mut audience = Audience { herself: true, ..Audience::default() };
    for looking in rule(act).seen_by.iter().copied().map(rule) {
        let list = match looking.reach {
            Reach::Own => continue,
            Reach::Table => &mut audience.as_said,
            Reach::Together => &mut audience.together,
        };
        list.extend(looking.who);
        list.sort_unstable();
        list.dedup();
    }
    audience.together.retain(|role| !audience.as_said.contains(role));
    audience
}

/// The table as people read it: `docs/permissions.md`.
pub fn as_markdown() -> String {
    let mut page = String::from(
        "# Who may do what\n\nWritten by a test from `crates/deeds/src/permissions/table.rs`; change it there.\n\
         Only confirmed members act. *own*: her own record, and her companion with her leave. \
         *together*: only what five or more people said together.\n\n| act | reach |",
    );
    let roles = Role::ALL;
    roles.iter().for_each(|role| page += &format!(" {} |", role.key()));
    page += " seen through |\n|---|---|";
    roles.iter().for_each(|_| page += "---|");
    page += "---|\n";
    for rule in TABLE {
        let reach = match rule.reach {
            Reach::Own => "own",
            Reach::Table => "table",
            Reach::Together => "together",
        };
        page += &format!("| `{}` | {reach} |", rule.act.key());
        roles.iter().for_each(|role| page += if rule.who.contains(role) { " yes |" } else { " – |" });
        let seen: Vec<_> = rule.seen_by.iter().map(|act| format!("`{}`", act.key())).collect();
        page += &format!(" {} |\n", seen.join(" "));
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_has_its_own_row() {
        for (at, rule) in TABLE.iter().enumerate() {
            assert_eq!(rule.act as usize, at);
        }
    }

    #[test]
    fn the_backbone_neither_answers_nor_speaks() {
        let silent = [
            Act::StatementsRespond,
            Act::StatementsSay,
            Act::ProposalsPropose,
            Act::ProposalsAddKnowledge,
            Act::ProposalsConsentToRule,
            Act::ProposalsMarkAffected,
            Act::ProposalsVote,
            Act::ProposalsVoteByName,
            Act::ProposalsVoteFor,
        ];
        for act in silent {
            assert!(!rule(act).who.contains(&Role::Facilitator), "{}", act.key());
            assert!(!rule(act).who.contains(&Role::Mediator), "{}", act.key());
        }
    }

    #[test]
    fn an_answer_is_seen_by_others_only_together() {
        let audience = audience(Act::StatementsRespond);
        assert_eq!(audience.as_said, []);
        assert!(audience.together.contains(&Role::Partner));
    }

    #[test]
    fn the_page_about_permissions_is_the_table() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/permissions.md");
        if std::env::var_os("UPDATE_DOCS").is_some() {
            std::fs::write(path, as_markdown()).unwrap();
        }
        let page = std::fs::read_to_string(path).unwrap_or_default();
        assert!(
            page == as_markdown(),
            "docs/permissions.md is not the table; run the tests with UPDATE_DOCS=1"
        );
    }
}
