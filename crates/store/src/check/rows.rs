//! The rules that one question each can look after.

use super::Invariant;

/// Questions that have no answer when all is well; each gives the `id` of what it finds.
pub(super) const ROWS: &[(Invariant, &str, &str)] = &[
    (
        Invariant::JournalIsKept,
        "partnership",
        "SELECT id FROM partnership WHERE NOT EXISTS (SELECT 1 FROM journal_head WHERE journal_head.partnership = partnership.id)",
    ),
    (
        Invariant::AnswerIsOneOfThree,
        "answers to statement",
        "SELECT DISTINCT statement AS id FROM response WHERE answer NOT IN (-1, 0, 1) OR matters NOT IN (0, 1)",
    ),
    (
        Invariant::FromTheTable,
        "answers of person",
        "SELECT DISTINCT response.person AS id FROM response JOIN statement ON statement.id = response.statement \
         JOIN round ON round.id = statement.round WHERE response.way <> 'import' AND NOT EXISTS \
         (SELECT 1 FROM member WHERE member.person = response.person AND member.partnership = round.partnership)",
    ),
    (
        Invariant::FromTheTable,
        "statement",
        "SELECT statement.id FROM statement JOIN round ON round.id = statement.round \
         WHERE statement.author IS NOT NULL AND NOT EXISTS \
         (SELECT 1 FROM imported_round WHERE imported_round.round = round.id) AND NOT EXISTS \
         (SELECT 1 FROM member WHERE member.person = statement.author AND member.partnership = round.partnership)",
    ),
    (
        Invariant::BackboneIsSilent,
        "answers of person",
        "SELECT DISTINCT response.person AS id FROM response JOIN statement ON statement.id = response.statement \
         JOIN round ON round.id = statement.round \
         JOIN member ON member.person = response.person AND member.partnership = round.partnership \
         WHERE member.role IN ('facilitator', 'mediator')",
    ),
    (
        Invariant::BackboneIsSilent,
        "statement",
        "SELECT statement.id FROM statement JOIN round ON round.id = statement.round \
         JOIN member ON member.person = statement.author AND member.partnership = round.partnership \
         WHERE member.role IN ('facilitator', 'mediator')",
    ),
    (
        Invariant::OneTable,
        "member",
        "SELECT member.person AS id FROM member JOIN actor ON actor.id = member.actor \
         WHERE actor.partnership <> member.partnership",
    ),
    (
        Invariant::OneTable,
        "invitation",
        "SELECT invitation.id FROM invitation JOIN actor ON actor.id = invitation.actor \
         WHERE actor.partnership <> invitation.partnership",
    ),
    (
        Invariant::OneTable,
        "round",
        "SELECT DISTINCT round.id FROM round JOIN round_group ON round_group.round = round.id \
         JOIN affected_group ON affected_group.id = round_group.affected_group \
         WHERE affected_group.partnership <> round.partnership",
    ),
    (
        Invariant::OneTable,
        "companionship",
        "SELECT id FROM companionship WHERE ended_at IS NULL AND (NOT EXISTS (SELECT 1 FROM member \
         WHERE member.person = companionship.person AND member.partnership = companionship.partnership) \
         OR NOT EXISTS (SELECT 1 FROM member \
         WHERE member.person = companionship.companion AND member.partnership = companionship.partnership))",
    ),
    (
        Invariant::JoinedInRound,
        "statement",
        "SELECT statement.id FROM statement JOIN statement AS other ON other.id = statement.joined_into \
         WHERE other.round <> statement.round OR statement.review <> 'joined' OR other.id = statement.id",
    ),
    (
        Invariant::RefusalHasReason,
        "statement",
        "SELECT id FROM statement WHERE review = 'refused' AND COALESCE(refusal, '') = ''",
    ),
    (
        Invariant::YesLeadsToPerson,
        "invitation",
        "SELECT id FROM invitation WHERE person IS NOT NULL AND reply <> 'yes'",
    ),
    (
        Invariant::SharesAddUp,
        "partnership",
        "SELECT partnership AS id FROM funder GROUP BY partnership \
         HAVING SUM(share_percent) > 100.000001 OR MIN(share_percent) <= 0",
    ),
    (
        Invariant::BackboneIsSilent,
        "proposal",
        "SELECT proposal.id FROM proposal \
         JOIN member ON member.person = proposal.author AND member.partnership = proposal.partnership \
         WHERE member.role IN ('facilitator', 'mediator')",
    ),
    (
        Invariant::BackboneIsSilent,
        "ballots of decision",
        "SELECT DISTINCT seat.decision AS id FROM seat JOIN decision ON decision.id = seat.decision \
         LEFT JOIN member ON member.person = seat.person AND member.partnership = decision.partnership \
         LEFT JOIN actor ON actor.id = seat.actor \
         WHERE seat.voted = 1 AND (member.role IN ('facilitator', 'mediator') OR actor.sector IN ('backbone', 'funder'))",
    ),
    (
        Invariant::OneTable,
        "decision",
        "SELECT decision.id FROM decision JOIN proposal ON proposal.id = decision.proposal \
         JOIN rule ON rule.id = decision.rule \
         WHERE proposal.partnership <> decision.partnership OR rule.partnership <> decision.partnership",
    ),
    (
        Invariant::OneTable,
        "roll of decision",
        "SELECT DISTINCT decision.id FROM decision JOIN seat ON seat.decision = decision.id \
         JOIN actor ON actor.id = seat.actor WHERE actor.partnership <> decision.partnership",
    ),
    (
        Invariant::OneTable,
        "proposal",
        "SELECT DISTINCT proposal.id FROM proposal JOIN proposal_statement ON proposal_statement.proposal = proposal.id \
         JOIN statement ON statement.id = proposal_statement.statement JOIN round ON round.id = statement.round \
         WHERE round.partnership <> proposal.partnership",
    ),
    (
        Invariant::BallotFromRoll,
        "ballots of decision",
        "SELECT DISTINCT decision.id FROM ballot JOIN decision ON decision.id = ballot.decision \
         JOIN seat ON seat.id = ballot.seat WHERE seat.decision <> ballot.decision OR seat.voted <> 1 \
         OR decision.stage NOT IN ('open', 'extended', 'closed') OR decision.kind = 'consent' \
         OR decision.secrecy = 'detached'",
    ),
    (
        Invariant::BallotFromRoll,
        "seats of decision",
        "SELECT DISTINCT decision.id FROM seat JOIN decision ON decision.id = seat.decision \
         WHERE seat.voted = 1 AND decision.kind <> 'consent' AND decision.secrecy <> 'detached' \
         AND NOT EXISTS (SELECT 1 FROM ballot WHERE ballot.seat = seat.id)",
    ),
    (
        Invariant::OutcomeHolds,
        "decision",
        "SELECT id FROM decision WHERE (stage = 'closed' AND (verdict IS NULL OR closed_at IS NULL)) \
         OR (stage <> 'closed' AND verdict IS NOT NULL)",
    ),
];
