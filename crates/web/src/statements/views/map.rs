//! Who answers alike: soft shapes, rounded numbers, the same in a table. One's own place is shown to oneself only.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, bregneparken_seats, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Empty, Link, LivePage, Seen, Table, Talk};
use crate::statements::drawing::{Cluster, Drawing, Own};

#[derive(Template)]
#[template(path = "statements/map.html")]
pub struct Map {
    pub layout: Layout,
    pub table: Table,
    pub live: LivePage,
    /// Wide and small; nothing while there are too few to show.
    pub drawings: Vec<Drawing>,
    /// The reader's own place is on the drawing.
    pub own: bool,
    pub readings: Vec<String>,
    pub talk: Option<Talk>,
    pub rows: Vec<ClusterRow>,
    /// The same answers by the reference method.
    pub beside: Option<Beside>,
    pub empty: Empty,
    pub disagree: Option<Link>,
    pub seen: Seen,
}

/// The reference's map, and how many clusters both methods draw.
pub struct Beside {
    /// Nothing where one of its clusters is too small to show.
    pub drawings: Vec<Drawing>,
    pub ours: usize,
    pub theirs: usize,
}

/// A cluster in words.
pub struct ClusterRow {
    pub name: String,
    pub own: bool,
    pub about: String,
    pub knows: String,
    pub says_no: String,
    pub shared: String,
}

impl Sample for Map {
    const NAME: &'static str = "statements/map";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let cluster = |letter: &str, n: u32, middle, spread| Cluster {
            name: words.statements_cluster(letter),
            about: words.statements_about(n),
            middle,
            spread,
        };
        let clusters = [
            cluster("A", 20, (-1.2, 0.1), (1.1, 0.9)),
            cluster("B", 10, (1.4, 0.8), (0.8, 0.5)),
            cluster("C", 10, (1.6, -0.9), (0.8, 0.6)),
        ];
        let row = |letter: &str, own, n: u32, knows: &str| ClusterRow {
            name: words.statements_cluster(letter),
            own,
            about: words.statements_about(n),
            knows: words.shell_quote(knows),
            says_no: words.shell_quote("Det skal koste penge, når børn pjækker fra skole."),
            shared: words.shell_quote("Stien til skolen er mørk om vinteren."),
        };
        let names: Vec<String> = clusters.iter().map(|c| format!("{}: {}", c.name, c.about)).collect();
        Self {
            layout: staff_layout(language, words.statements_map(), "/map"),
            live: LivePage { url: "/results/live".to_owned(), stands: "1".to_owned() },
            table: bregneparken_seats(words),
            drawings: Drawing::both(
                &words.list(&names),
                &clusters,
                Some(Own { place: (-0.9, -0.6), cluster: Some(0) }),
            )
            .into(),
            own: true,
            readings: vec![words.statements_reading_shared("Stien til skolen er mørk om vinteren.")],
            talk: Some(Talk {
                text: "To fra hver kreds går stien sammen fredag den 4. december kl. 7.30.".to_owned(),
            }),
            rows: vec![
                row("A", true, 20, "Vi hører mest fra skolen, når noget er gået galt."),
                row("B", false, 10, "Jeg mangler tid til at ringe hjem med de gode ting."),
                row("C", false, 10, "Jeg møder på arbejde klokken fem."),
            ],
            beside: Some(Beside {
                drawings: Drawing::beside(&words.list(&names), &clusters).into(),
                ours: 3,
                theirs: 3,
            }),
            empty: Empty { heading: words.statements_map_empty(), line: words.statements_map_empty_means() },
            disagree: Some(Link::new("/map/wrong", words.statements_say_what_is_wrong())),
            seen: Seen::of_page(words.statements_who_sees_page(), vec![words.statements_seen_at_the_table()]),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        let (drawings, rows, readings) = (Vec::new(), Vec::new(), Vec::new());
        Some(Self { drawings, rows, readings, own: false, talk: None, ..Self::sample(language) })
    }
}
