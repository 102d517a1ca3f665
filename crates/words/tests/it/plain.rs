//! Texts are easy to read and blame nobody.

use std::collections::BTreeMap;

use basics::Language;
use words::{Lix, MESSAGES, lix};

use crate::sample;

/// The page's fixed texts by `feature: page`, each message a sentence of its own.
fn pages() -> BTreeMap<String, String> {
    let danish = words::of(Language::Da);
    let mut pages: BTreeMap<String, String> = BTreeMap::new();
    for message in MESSAGES {
        let text = danish.by_key(message.id, sample(message, 3)).expect(message.id);
        let page = pages.entry(format!("{}: {}", message.feature, message.page)).or_default();
        page.push_str(&text.replace("kl. ", "kl "));
        page.push('\n');
    }
    pages
}

fn for_citizens(page: &str) -> bool {
    page.ends_with("citizen")
}

#[test]
fn every_page_names_its_readers() {
    for page in pages().keys() {
        assert!(
            for_citizens(page) || page.ends_with("staff"),
            "{page}: end the heading in `· citizen` or `· staff`"
        );
    }
}

#[test]
fn citizen_pages_are_very_easy_to_read_and_staff_pages_easy() {
    let long: Vec<(String, Lix)> = pages()
        .into_iter()
        .map(|(page, text)| (page, lix(&text)))
        .filter(|(_, counted)| counted.words >= 50)
        .collect();
    for (page, counted) in &long {
        eprintln!("LIX {:4.1}  longest {:2}  {page}", counted.value(), counted.longest_sentence);
        let most = if for_citizens(page) { 30.0 } else { 35.0 };
        assert!(counted.value() <= most, "{page}: LIX {:.1}", counted.value());
    }
    let citizen: Vec<f64> =
        long.iter().filter(|(page, _)| for_citizens(page)).map(|(_, c)| c.value()).collect();
    if !citizen.is_empty() {
        let mean = citizen.iter().sum::<f64>() / citizen.len() as f64;
        assert!(mean <= 25.0, "citizen pages have LIX {mean:.1} on the mean");
    }
}

#[test]
fn no_sentence_for_citizens_is_longer_than_fifteen_words() {
    for (page, text) in pages().iter().filter(|(page, _)| for_citizens(page)) {
        for sentence in text.split(['.', '!', '?', ':', '\n']) {
            assert!(lix(sentence).words <= 15, "{page}: {sentence}");
        }
    }
}

#[test]
fn no_text_blames_or_shouts() {
    let blame: [(Language, &[&str]); 3] = [
        (Language::Da, &["ugyldig", "ulovlig", "fejlede", "forkert indtast", "inaktiv", "!"]),
        (Language::En, &["invalid", "illegal", "failed", "inactive", "forbidden", "!"]),
        (Language::Ar, &["غير صالح", "غير صحيح", "فشل", "ممنوع", "!"]),
    ];
    for (language, words) in blame {
        for message in MESSAGES {
            let text =
                words::of(language).by_key(message.id, sample(message, 1)).expect(message.id).to_lowercase();
            for word in words {
                assert!(!text.contains(word), "{language:?} {} says {word:?}: {text}", message.id);
            }
        }
    }
}

/// Figures computed for these texts by an independent script (the domain notes, §3).
#[test]
fn lix_agrees_with_published_figures() {
    let heavy = "Indsatsen skal nedbringe det ulovlige fravær blandt elever fra Bregneparken fra 9 til 5 procent inden \
        udgangen af skoleåret gennem en helhedsorienteret, koordineret og tværfaglig indsats.";
    let light = "Flere børn i Bregneparken skal komme trygt af sted om morgenen. Forældre og skole taler sammen, før \
        noget går galt. Børnene er med til at bestemme hvordan.";
    let hereby = "Der inviteres hermed til borgermøde vedrørende udviklingsplanen for Bregneparken. Tilmelding foregår \
        via kommunens hjemmeside senest otte dage før mødet.";
    let statements = BREGNEPARKEN.join("\n");
    for (text, expected) in [(statements.as_str(), 21.5), (heavy, 68.0), (light, 31.0), (hereby, 57.0)] {
        assert!((lix(text).value() - expected).abs() < 0.5, "{} for {text}", lix(text).value());
    }
}

/// The twenty statements of the worked example.
const BREGNEPARKEN: [&str; 20] = [
    "Morgenen er det sværeste tidspunkt hjemme hos os.",
    "Jeg møder på arbejde klokken fem. Så går børnene selv i skole.",
    "Vi hører mest fra skolen, når noget er gået galt.",
    "Jeg kan ikke læse alt det, der står på Aula.",
    "Jeg er bange for at miste børnechecken. Så jeg siger ikke, når det er svært.",
    "Det er rart, når læreren hilser på mig ved navn.",
    "Jeg vil gerne hjælpe med lektier. Men jeg forstår dem ikke selv.",
    "Min søn har ondt i maven om morgenen. Han er ikke doven.",
    "Jeg kommer for sent, fordi jeg følger min lillesøster i børnehave.",
    "Det skal koste penge, når børn pjækker fra skole.",
    "De voksne snakker om os. De spørger os ikke.",
    "Morgenmad i klubben ville få mig op.",
    "Jeg mangler tid til at ringe hjem med de gode ting.",
    "Vi skal føre fravær. Men vi vil hellere tale sammen først.",
    "Jeg er i hjemmet, når barnet er lille. Bagefter slipper vi familien.",
    "En bydelsmor kan gå med til mødet, hvis familien vil.",
    "Vi vil hjælpe naboer. Vi vil ikke skrive navne i jeres skema.",
    "Fædre kommer, når der er noget at lave. Ikke når der kun er møder.",
    "Stien til skolen er mørk om vinteren. Der mangler en voksen.",
    "Jeg kan give to fritidsjob, hvis nogen hjælper de unge i starten.",
];
