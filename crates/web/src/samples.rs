//! Every page with sample data, so that it can be read, drawn and tested without a database.
//! Tests render all of them in every language; whoever adds a page adds its line in [`all`].

use basics::Language;
use words::Words;

use crate::shell::layout::{Help, Layout, NavItem};
use crate::shell::parts::{Link, SeatState, Table};

/// A page that can show itself with people from Bregneparken.
pub trait Sample: askama::Template + Sized {
    /// Where its template stands: `invitations/hello`.
    const NAME: &'static str;

    /// Citizen pages are lighter and easier to read.
    const FOR_CITIZENS: bool;

    fn sample(language: Language) -> Self;

    /// The same page before anybody has said anything, where that looks different.
    fn empty(_language: Language) -> Option<Self> {
        None
    }
}

/// A page as a browser would get it.
pub struct Rendered {
    /// `statements/results`, or `statements/results (empty)`
    pub name: String,
    pub for_citizens: bool,
    pub language: Language,
    pub html: String,
}

/// All pages in this language.
///
/// # Errors
/// When a template cannot be written out, which only memory could cause.
pub fn all(language: Language) -> askama::Result<Vec<Rendered>> {
    use crate::shell::{accessibility, write};
    use crate::{
        accounts, companions, exchange, framing, inclusion, invitations, journal, outreach, partnerships,
        proposals, reports, statements, survey, trace,
    };
    let mut pages = Vec::new();
    render::<crate::shell::message::Message>(language, &mut pages)?;
    render::<crate::shell::ask::Ask>(language, &mut pages)?;
    render::<accounts::views::Start>(language, &mut pages)?;
    render::<accounts::views::WhoseDevice>(language, &mut pages)?;
    render::<accounts::views::Press>(language, &mut pages)?;
    render::<accounts::views::SignIn>(language, &mut pages)?;
    render::<accounts::views::WaysIn>(language, &mut pages)?;
    render::<write::Write>(language, &mut pages)?;
    render::<accessibility::Accessibility>(language, &mut pages)?;
    render::<accounts::views::Seat>(language, &mut pages)?;
    render::<accounts::views::Answers>(language, &mut pages)?;
    render::<accounts::views::Record>(language, &mut pages)?;
    render::<companions::views::Companions>(language, &mut pages)?;
    render::<exchange::views::Exchange>(language, &mut pages)?;
    render::<inclusion::views::Desk>(language, &mut pages)?;
    render::<inclusion::views::Groups>(language, &mut pages)?;
    render::<inclusion::views::Wishes>(language, &mut pages)?;
    render::<invitations::views::Card>(language, &mut pages)?;
    render::<invitations::views::Hello>(language, &mut pages)?;
    render::<invitations::views::Invitations>(language, &mut pages)?;
    render::<invitations::views::OneInvitation>(language, &mut pages)?;
    render::<journal::views::Journal>(language, &mut pages)?;
    render::<outreach::views::Sheet>(language, &mut pages)?;
    render::<outreach::views::TypeIn>(language, &mut pages)?;
    render::<partnerships::views::About>(language, &mut pages)?;
    render::<partnerships::views::Front>(language, &mut pages)?;
    render::<partnerships::views::Members>(language, &mut pages)?;
    render::<proposals::views::DecisionView>(language, &mut pages)?;
    render::<proposals::views::ProposalView>(language, &mut pages)?;
    render::<proposals::views::Proposals>(language, &mut pages)?;
    render::<proposals::views::ReceiptView>(language, &mut pages)?;
    render::<proposals::views::Rules>(language, &mut pages)?;
    render::<proposals::views::TimesView>(language, &mut pages)?;
    render::<statements::views::Answer>(language, &mut pages)?;
    render::<statements::views::Done>(language, &mut pages)?;
    render::<statements::views::Hall>(language, &mut pages)?;
    render::<statements::views::Map>(language, &mut pages)?;
    render::<statements::views::Matters>(language, &mut pages)?;
    render::<statements::views::Results>(language, &mut pages)?;
    render::<statements::views::Review>(language, &mut pages)?;
    render::<statements::views::Round>(language, &mut pages)?;
    render::<statements::views::Rounds>(language, &mut pages)?;
    render::<survey::views::About>(language, &mut pages)?;
    render::<survey::views::Links>(language, &mut pages)?;
    render::<survey::views::Picture>(language, &mut pages)?;
    render::<survey::views::Thanks>(language, &mut pages)?;
    render::<survey::views::Waves>(language, &mut pages)?;
    render::<framing::views::Tasks>(language, &mut pages)?;
    render::<framing::views::Version>(language, &mut pages)?;
    render::<framing::views::Agendas>(language, &mut pages)?;
    render::<framing::views::Aloud>(language, &mut pages)?;
    render::<framing::views::Rules>(language, &mut pages)?;
    render::<framing::views::Thirds>(language, &mut pages)?;
    render::<framing::views::States>(language, &mut pages)?;
    render::<trace::views::Point>(language, &mut pages)?;
    render::<trace::views::Answers>(language, &mut pages)?;
    render::<trace::views::Slip>(language, &mut pages)?;
    render::<trace::views::Outcomes>(language, &mut pages)?;
    render::<trace::views::Reopenings>(language, &mut pages)?;
    render::<reports::views::Mirror>(language, &mut pages)?;
    Ok(pages)
}

fn render<P: Sample>(language: Language, pages: &mut Vec<Rendered>) -> askama::Result<()> {
    for (state, page) in [("", Some(P::sample(language))), (" (empty)", P::empty(language))] {
        if let Some(page) = page {
            let name = format!("{}{state}", P::NAME);
            pages.push(Rendered { name, for_citizens: P::FOR_CITIZENS, language, html: page.render()? });
        }
    }
    Ok(())
}

/// A citizen's frame: no partnership's name, a person to call.
pub fn citizen_layout(language: Language, title: impl Into<String>, path: &str) -> Layout {
    let words = words::of(language);
    let mut layout = Layout::new(words, title, path);
    layout.help = Some(Help { name: "Mette".to_owned(), phone: "12 34 56 78".to_owned() });
    layout.footer = vec![
        Link::new("/seat", words.shell_my_seat()),
        Link::new("/seat/data", words.shell_my_data()),
        Link::new("/accessibility", words.shell_accessibility()),
    ];
    layout.demo = true;
    layout
}

/// The frame for partners and facilitators of »Trygt af sted«.
pub fn staff_layout(language: Language, title: impl Into<String>, path: &str) -> Layout {
    let words = words::of(language);
    let mut layout = Layout::new(words, title, path);
    layout.partnership = Some("Trygt af sted".to_owned());
    layout.home = "/desk".to_owned();
    let item = |url: &str, text| NavItem { url: url.to_owned(), text, here: url == path };
    layout.nav = vec![
        item("/desk", words.inclusion_desk()),
        item("/results", words.statements_we_hear()),
        item("/map", words.statements_map()),
        item("/invitations", words.invitations_title()),
    ];
    layout.footer = vec![Link::new("/accessibility", words.shell_accessibility())];
    layout.demo = true;
    layout
}

/// The twelve affected groups, of which one is not asked yet.
pub fn bregneparken_seats(words: &Words) -> Table {
    let mut states = [SeatState::Full; 12];
    if let Some(last) = states.last_mut() {
        *last = SeatState::Open;
    }
    Table::edge(words.shell_table(12, 1), &states)
}
