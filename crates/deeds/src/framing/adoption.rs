//! Adopting a version: by the rule the table chose, else by the consent of all groups, where nobody has a reasoned
//! objection. Whatever the rule, every group that takes part is heard first.

use std::collections::BTreeMap;

use basics::Id;
use model::framing::task::{Assent, Consent, Step, TaskVersion, Yes, latest};
use model::partnerships::Standing;
use model::proposals::decisions::Stance;
use serde_json::json;

use super::assents::{Register, asked_actors};
use super::people::People;
use super::task;
use crate::permissions::Act;
use crate::proposals::rules;
use crate::{Desk, Refusal};

/// Makes a version the table's task. The one before it is kept.
pub async fn adopt(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    id: Id,
) -> Result<TaskVersion, Refusal> {
    let member = desk.permit(partnership, doer, Act::FramingAdopt).await?;
    let version = task::version(desk, partnership, id).await?;
    let people = People::read(desk, partnership, doer).await?;
    let all = store::framing::task::assents(desk.tx, version.id).await?;
    let register = Register::read(desk, partnership, version.id).await?;
    let consent = consent(desk, &version, &people, &register, &latest(&all), doer).await?;
    let current = store::framing::task::current(desk.tx, version.task).await?;
    version.adopt(current, &consent)?;
    let rule = match consent.yes {
        Yes::ByRule { title, .. } => Some(title),
        Yes::OfAllGroups { .. } => None,
    };
    let now = desk.now();
    store::framing::task::adopt(desk.tx, &version, rule.as_deref(), now).await?;
    let not_here = register.groups.into_iter().filter(|counted| counted.n_members == 0);
    let unasked: Vec<_> = not_here.map(|counted| counted.group.name).collect();
    let about = json!({ "version": version.number, "rule": rule, "not_here": unasked });
    desk.note(&member, Act::FramingAdopt, about).await?;
    Ok(version)
}

/// What stands between a version and its adoption, as it was said so far.
pub(super) async fn consent(
    desk: &mut Desk<'_, '_>,
    version: &TaskVersion,
    people: &People,
    register: &Register,
    said: &[&Assent],
    reader: Id,
) -> Result<Consent, Refusal> {
    let is_heard = |group: Id| register.speakers.iter().any(|(heard, _)| *heard == group);
    let unheard =
        register.groups.iter().filter(|counted| counted.n_members > 0 && !is_heard(counted.group.id));
    let is_over = version.assent_by.is_some_and(|by| by < desk.now());
    let awaited = asked_actors(people).filter(|(actor, _)| {
        let sits = people
            .members()
            .iter()
            .any(|named| named.member.actor == Some(*actor) && named.member.standing == Standing::Confirmed);
        sits && !said.iter().any(|assent| assent.actor == Some(*actor))
    });
    Ok(Consent {
        n_groups_unheard: unheard.count(),
        n_actors_awaited: if is_over { 0 } else { awaited.count() },
        yes: yes(desk, people, said, reader).await?,
    })
}

async fn yes(desk: &mut Desk<'_, '_>, people: &People, said: &[&Assent], reader: Id) -> Result<Yes, Refusal> {
    let Some(rule) = rules::table_rule(desk, people.partnership(), reader).await? else {
        let n_objections = said.iter().filter(|assent| assent.step.objects()).count();
        return Ok(Yes::OfAllGroups { n_objections });
    };
    let by_actor = said.iter().filter_map(|assent| Some((assent.actor?, stance(assent.step))));
    let judged = rules::judge(&rule, people.actors(), &by_actor.collect::<BTreeMap<_, _>>())?;
    Ok(Yes::ByRule { title: rule.title, is_carried: judged.adopted, not_yet: judged.not_yet })
}

/// What a step is under a rule. Only the first three are a yes and only the last is a no: who disagrees and goes along
/// is counted on neither side.
const fn stance(step: Step) -> Stance {
    match step.number() {
        1 => Stance::Support,
        2 | 3 => Stance::Accept,
        4 => Stance::Abstain,
        5..=7 => Stance::StandAside,
        _ => Stance::Against,
    }
}
