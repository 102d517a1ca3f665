//! Every page with sample data, so that it can be read, drawn and tested without a database.
//! Tests render all of them in every language; whoever adds a page adds its line in [`all`].

use basics::Language;

use crate::shell::layout::{Help, Layout};
use crate::shell::parts::Link;

/// A page that can show itself with people from Bregneparken.
pub trait Sample: askama::Template + Sized {
    /// Where its template stands: `invitations/hello`.
    const NAME: &'static str;

    /// Citizen pages are lighter and easier to read.
    const FOR_CITIZENS: bool;

    fn sample(language: Language) -> Self;
}

/// A page as a browser would get it.
pub struct Rendered {
    pub name: &'static str,
    pub for_citizens: bool,
    pub language: Language,
    pub html: String,
}

/// All pages in this language.
///
/// # Errors
/// When a template cannot be written out, which only memory could cause.
pub fn all(language: Language) -> askama::Result<Vec<Rendered>> {
    Ok(vec![rendered::<crate::invitations::views::Hello>(language)?])
}

fn rendered<P: Sample>(language: Language) -> askama::Result<Rendered> {
    let html = P::sample(language).render()?;
    Ok(Rendered { name: P::NAME, for_citizens: P::FOR_CITIZENS, language, html })
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
