//! The rows. Each act is named after its feature and a verb.

use model::partnerships::Role::{self, *};

use super::Reach::{Own, Table, Together};
use super::Rule;

const ALL: &[Role] = &[Citizen, Companion, Partner, Frontline, Facilitator, Mediator];
const NONE: &[Act] = &[];

macro_rules! table {
    ($($(#[$doc:meta])* $act:ident = $key:literal: $who:expr, $reach:ident, $seen_by:expr;)+) => {
        /// Something one may be allowed to do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Act { $($(#[$doc])* $act),+ }

        impl Act {
            pub const ALL: &[Self] = &[$(Self::$act),+];

            /// `feature.verb`, as the journal and the permission page write it.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$act => $key),+ }
            }
        }

        pub const TABLE: &[Rule] = &[$(Rule { act: Act::$act, who: $who, reach: $reach, seen_by: $seen_by }),+];
    };
}

use Act::*;

table! {
    // Her own record.
    AccountsSee = "accounts.see": ALL, Own, NONE;
    AccountsChange = "accounts.change": ALL, Own, &[AccountsSee];
    /// Who welcomes people to the table knows what to call them.
    AccountsName = "accounts.name": ALL, Own, &[AccountsSee, PartnershipsConfirm];
    AccountsDownload = "accounts.download": ALL, Own, NONE;
    AccountsErase = "accounts.erase": ALL, Own, NONE;
    AccountsLeave = "accounts.leave": ALL, Own, NONE;
    /// An address for sign-in links, passkeys, an account from elsewhere.
    AccountsKeepWaysIn = "accounts.keep-ways-in": &[Companion, Partner, Frontline, Facilitator, Mediator], Own, NONE;

    // The partnership, its actors and backbone.
    PartnershipsSee = "partnerships.see": ALL, Table, NONE;
    PartnershipsDescribe = "partnerships.describe": &[Facilitator], Table, &[PartnershipsSee];
    PartnershipsAddActor = "partnerships.add-actor": &[Facilitator], Table, &[PartnershipsSee];
    PartnershipsConfirm = "partnerships.confirm": &[Facilitator], Table, &[PartnershipsSee];

    // Affected groups: asked, taking part, missing.
    InclusionSee = "inclusion.see": ALL, Table, NONE;
    InclusionAddGroup = "inclusion.add-group": &[Facilitator, Partner, Frontline, Citizen], Table, &[InclusionSee];
    InclusionMarkAsked = "inclusion.mark-asked": &[Facilitator, Frontline, Companion], Table, &[InclusionSee];
    InclusionDeclare = "inclusion.declare": &[Citizen, Companion, Partner, Frontline], Own, &[AccountsSee, InclusionSeeCounts];
    InclusionWish = "inclusion.wish": &[Citizen, Companion], Own, &[AccountsSee, InclusionSeeWishes];
    InclusionSeeWishes = "inclusion.see-wishes": &[Facilitator], Table, NONE;
    InclusionSeeCounts = "inclusion.see-counts": ALL, Together, NONE;

    // Personal invitations. Others send them when the right was given with their own invitation.
    InvitationsSend = "invitations.send": &[Facilitator, Partner, Frontline, Companion], Own, &[InvitationsSeeOwn, InvitationsCount];
    InvitationsSeeOwn = "invitations.see-own": ALL, Own, NONE;
    InvitationsCount = "invitations.count": &[Facilitator], Table, NONE;

    // Companionship.
    CompanionsSee = "companions.see": ALL, Own, NONE;
    CompanionsChoose = "companions.choose": &[Citizen, Companion], Own, &[CompanionsSee];

    // Statements and the rounds they are asked in.
    StatementsSee = "statements.see": ALL, Table, NONE;
    StatementsOpenRound = "statements.open-round": &[Facilitator], Table, &[StatementsSee];
    StatementsSay = "statements.say": &[Citizen, Companion, Partner, Frontline], Own, &[AccountsSee, StatementsSee];
    StatementsWriteDown = "statements.write-down": &[Companion, Frontline], Own, &[AccountsSee, StatementsSee];
    StatementsReview = "statements.review": &[Facilitator], Table, &[StatementsSee];
    StatementsTranslate = "statements.translate": ALL, Table, &[StatementsSee];
    StatementsRespond = "statements.respond": &[Citizen, Companion, Partner, Frontline], Own, &[AccountsSee, StatementsResults];
    StatementsResults = "statements.results": ALL, Together, NONE;
    StatementsRelease = "statements.release": &[Facilitator], Table, &[StatementsResults];

    // The network survey. Representatives answer by a personal link, whatever their role at the table; the backbone's
    // own representative too: whom one works with is no opinion.
    SurveySee = "survey.see": ALL, Table, NONE;
    SurveyOpen = "survey.open": &[Facilitator], Table, &[SurveySee];
    SurveyHandOver = "survey.hand-over": &[Facilitator], Table, &[SurveyHandOver];
    SurveyAnswer = "survey.answer": ALL, Own, &[SurveySee];
    SurveyRate = "survey.rate": ALL, Own, &[SurveyTogether];
    SurveyTogether = "survey.together": ALL, Together, NONE;
    SurveyRead = "survey.read": ALL, Table, &[SurveySee];
    SurveyIntroduce = "survey.introduce": &[Facilitator, Partner, Frontline, Companion, Citizen], Table, &[SurveySee];
    SurveyTake = "survey.take": &[Facilitator, Partner, Frontline], Table, NONE;
    // Framing: agendas, the task in versions, rules, common thirds, states.
    FramingSee = "framing.see": ALL, Table, NONE;
    FramingCard = "framing.card": &[Citizen, Companion, Partner, Frontline, Facilitator], Own, &[FramingSee];
    FramingSeen = "framing.seen": &[Citizen, Companion, Partner, Frontline], Table, &[FramingSee];
    FramingOpen = "framing.open": &[Citizen, Companion, Partner, Frontline, Facilitator], Table, &[FramingSee];
    FramingWrite = "framing.write": &[Citizen, Companion, Partner, Frontline], Table, &[FramingSee];
    FramingTranslate = "framing.translate": ALL, Table, &[FramingSee];
    FramingAssent = "framing.assent": &[Citizen, Companion, Partner, Frontline], Own, &[FramingSee];
    FramingAdopt = "framing.adopt": &[Citizen, Companion, Partner, Frontline], Table, &[FramingSee];
    FramingRule = "framing.rule": &[Citizen, Companion, Partner, Frontline, Facilitator], Table, &[FramingSee];
    FramingAgree = "framing.agree": &[Citizen, Companion, Partner, Frontline], Table, &[FramingSee];
    FramingThird = "framing.third": &[Citizen, Companion, Partner, Frontline], Table, &[FramingSee];
    FramingState = "framing.state": &[Citizen, Companion, Partner, Frontline, Facilitator], Table, &[FramingSee];

    // The trace: which voice went where, answers back, reopenings.
    TraceSee = "trace.see": ALL, Table, NONE;
    TraceLink = "trace.link": &[Citizen, Companion, Partner, Frontline, Facilitator], Table, &[TraceSee];
    TraceAnswer = "trace.answer": &[Partner, Frontline, Facilitator], Table, &[TraceSee];
    TraceHand = "trace.hand": &[Companion, Frontline, Facilitator], Table, NONE;
    TraceWay = "trace.way": &[Citizen, Companion, Partner, Frontline], Own, &[AccountsSee];
    TraceReopen = "trace.reopen": ALL, Table, &[TraceSee];
    TraceReply = "trace.reply": &[Citizen, Companion, Partner, Frontline, Facilitator], Table, &[TraceSee];
    TraceName = "trace.name": &[Facilitator], Table, &[TraceSee];

    // The partnership's mirror.
    ReportsSee = "reports.see": ALL, Table, NONE;

    // Proposals, the rules the table decides by, and its decisions. The backbone convenes and never decides.
    ProposalsSee = "proposals.see": ALL, Table, NONE;
    ProposalsPropose = "proposals.propose": &[Citizen, Companion, Partner, Frontline], Own, &[AccountsSee, ProposalsSee];
    ProposalsWriteDown = "proposals.write-down": &[Companion, Frontline], Own, &[AccountsSee, ProposalsSee];
    ProposalsAddKnowledge = "proposals.add-knowledge": &[Citizen, Companion, Partner, Frontline], Own, &[AccountsSee, ProposalsSee];
    ProposalsSuggestRule = "proposals.suggest-rule": &[Citizen, Companion, Partner, Frontline, Facilitator], Table, &[ProposalsSee];
    ProposalsConsentToRule = "proposals.consent-to-rule": &[Citizen, Companion, Partner, Frontline], Table, &[ProposalsSee];
    ProposalsConvene = "proposals.convene": &[Facilitator], Table, &[ProposalsSee];
    ProposalsMarkAffected = "proposals.mark-affected": &[Citizen, Companion, Partner, Frontline], Own, &[AccountsSee, ProposalsSee];
    ProposalsReach = "proposals.reach": &[Facilitator, Frontline, Companion], Table, &[ProposalsSee];
    ProposalsWitness = "proposals.witness": &[Citizen, Companion, Partner, Frontline], Table, &[ProposalsSee];
    ProposalsVote = "proposals.vote": &[Citizen, Companion, Partner, Frontline], Own, &[AccountsSee, ProposalsResults];
    ProposalsVoteByName = "proposals.vote-by-name": &[Citizen, Companion, Partner, Frontline], Table, &[ProposalsSee];
    ProposalsVoteFor = "proposals.vote-for": &[Companion, Frontline], Own, &[AccountsSee, ProposalsResults];
    ProposalsTypeIn = "proposals.type-in": &[Citizen, Companion, Partner, Frontline], Own, &[AccountsSee, ProposalsResults];
    ProposalsResults = "proposals.results": ALL, Together, NONE;

    // When to meet, and panels drawn by lot.
    ProposalsAskTime = "proposals.ask-time": &[Facilitator, Partner, Frontline, Companion], Table, &[ProposalsSee];
    ProposalsAnswerTime = "proposals.answer-time": ALL, Own, &[AccountsSee, ProposalsResults];
    ProposalsVolunteer = "proposals.volunteer": &[Citizen, Companion, Partner, Frontline], Own, &[AccountsSee, ProposalsSee];

    // Paper sheets.
    OutreachPrint = "outreach.print": &[Facilitator, Frontline, Companion, Partner], Table, NONE;
    OutreachTypeIn = "outreach.type-in": &[Frontline, Companion], Own, &[AccountsSee, StatementsResults];

    // Files in and out.
    ExchangeImport = "exchange.import": &[Facilitator], Table, &[StatementsSee, StatementsResults];
    ExchangeExport = "exchange.export": ALL, Together, NONE;

    // The journal.
    JournalSee = "journal.see": ALL, Table, NONE;
}
