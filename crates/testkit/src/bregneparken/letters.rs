//! The invitations in the inviters' own words. Those written out stand in the story; for the rest the inviter's
//! usual few sentences.

use super::people::Person;

pub struct Letter {
    pub message: &'static str,
    pub why_you: &'static str,
    pub how_we_know: &'static str,
}

const fn letter(message: &'static str, why_you: &'static str, how_we_know: &'static str) -> Letter {
    Letter { message, why_you, how_we_know }
}

pub fn to(guest: &Person) -> Letter {
    match guest.key {
        "amina" => letter(
            "Kære Amina. Vi mødtes ved cyklerne i onsdags. Du sagde noget, som jeg tænker på endnu. Må jeg komme \
             forbi med kaffe på torsdag, når du har fri? Hodan kommer med, så vi kan tale somali. Du bestemmer, \
             hvad vi taler om. Du kan altid sige nej. Hilsen Mette fra Broen.",
            "Du sagde noget, som andre også siger.",
            "Vi mødtes ved cyklerne.",
        ),
        "yusuf" => letter(
            "Hej Yusuf. På lørdag klokken 11 sætter vi lys op på stien. Jeg mangler en, der kan bruge en boremaskine. \
             Tag drengene med. Der er pølser bagefter, også halal.",
            "Du kan bruge en boremaskine.",
            "Vi ses på stien og til fodbold.",
        ),
        "lone" => letter(
            "Hej Lone, det er Karin. Jeg skriver ikke, for jeg ved, du hellere vil høre det. Vi er seks, der spiser \
             sammen på onsdag klokken 17. Ingen papirer. Jeg henter dig gerne.",
            "Du får de andre til at grine.",
            "Fra klubben.",
        ),
        "soren" => letter(
            "Du sagde, du aldrig når de gode opkald. Jeg har fået to timer om måneden til det. Skal vi dele dem?",
            "Du ringer hjem, også når det går godt.",
            "Vi er kolleger.",
        ),
        _ => match guest.inviter {
            "hodan" => letter(
                "Vi har talt om morgenerne, du og jeg. Nu er der nogen, der lytter. Vil du være med? Jeg går med dig.",
                "Du siger det, som det er.",
                "Vi er naboer.",
            ),
            "rahma" => letter(
                "Vi sidder nogle stykker og taler om skolen. Din stemme mangler. Jeg oversætter, hvis du vil have det.",
                "Du kender alle på trappen.",
                "Vi er naboer.",
            ),
            "bilal" => letter(
                "Hej. Vi fædre vil også være med til at bestemme om morgenerne. Kommer du?",
                "Du møder tidligt, og det skal de andre høre om.",
                "Fra fædregruppen.",
            ),
            "karin" => letter(
                "Hej. Vi taler om morgenerne i klubben. Det tager ti minutter. Du bestemmer selv, hvad du svarer.",
                "Du ved, hvordan en morgen er hos jer.",
                "Fra klubben.",
            ),
            "mette" => letter(
                "Vi er ved at dække et langt bord om morgenerne i Bregneparken. Jeg vil gerne have jer med. Må jeg \
                 ringe på tirsdag?",
                "I møder familierne hver dag.",
                "Vi har arbejdet sammen før.",
            ),
            _ => letter(
                "Du er en af dem, jeg tænker på, når vi taler om morgenerne. Vil du sidde med ved bordet?",
                "Du ved noget, som de andre ikke ved.",
                "Vi ses hver uge.",
            ),
        },
    }
}

/// Two pupils' invitation to the others in their class.
pub const TO_THE_CLASS: Letter = letter(
    "Vi har fået 5.000 kroner til bedre morgener. Vi bestemmer selv. Kom i klubben i spisefrikvarteret på fredag.",
    "Du går i 7. b ligesom os.",
    "Vi går i klasse sammen.",
);
