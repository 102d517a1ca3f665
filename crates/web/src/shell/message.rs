//! A page that says one thing and shows a way on: thanks, "this card has been used", "there is nothing here".

use askama::Template;
use basics::Language;

use super::layout::Layout;
use super::parts::{Link, LivePage};
use crate::samples::{Sample, citizen_layout};

#[derive(Template)]
#[template(path = "shell/message.html")]
pub struct Message {
    pub layout: Layout,
    pub heading: String,
    pub lines: Vec<String>,
    /// What the line waits for may come while the page is open.
    pub live: Option<LivePage>,
    /// The first is the way most people will want.
    pub links: Vec<Link>,
}

impl Message {
    pub fn new(layout: Layout, heading: impl Into<String>) -> Self {
        Self { layout, heading: heading.into(), lines: Vec::new(), live: None, links: Vec::new() }
    }

    pub fn line(mut self, line: impl Into<String>) -> Self {
        self.lines.push(line.into());
        self
    }

    pub fn live(mut self, live: LivePage) -> Self {
        self.live = Some(live);
        self
    }

    pub fn link(mut self, link: Link) -> Self {
        self.links.push(link);
        self
    }
}

impl Sample for Message {
    const NAME: &'static str = "shell/message";
    const FOR_CITIZENS: bool = true;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        Self::new(
            citizen_layout(language, words.shell_nothing_here(), "/nowhere"),
            words.shell_nothing_here(),
        )
        .line(words.shell_nothing_here_means())
        .link(Link::new("/", words.shell_to_start()))
    }
}
