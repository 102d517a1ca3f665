//! The twenty statements as they were said, with a person's translations. The words are the tellers'; none is a name.

use model::statements::KnowledgeKind::{self, *};

pub struct Said {
    pub by: &'static str,
    pub knowledge: KnowledgeKind,
    /// Who wrote it down for her, if somebody did.
    pub written_by: Option<&'static str>,
    pub danish: Words,
    pub english: Words,
    pub arabic: Words,
}

/// What is said, and who says it as the teller wants it put.
#[derive(Clone, Copy)]
pub struct Words {
    pub text: &'static str,
    pub said_by: &'static str,
}

const fn words(text: &'static str, said_by: &'static str) -> Words {
    Words { text, said_by }
}

const fn said(by: &'static str, danish: Words, english: Words, arabic: Words) -> Said {
    Said { by, knowledge: Lived, written_by: None, danish, english, arabic }
}

impl Said {
    const fn at_work(self) -> Self {
        Self { knowledge: Professional, ..self }
    }

    const fn through(self, helper: &'static str) -> Self {
        Self { written_by: Some(helper), ..self }
    }
}

pub const STATEMENTS: [Said; 20] = [
    said(
        "fadumo",
        words("Morgenen er det sværeste tidspunkt hjemme hos os.", "en mor, der gør rent om aftenen"),
        words("Morning is the hardest time in our home.", "a mother who cleans in the evenings"),
        words("الصباح هو أصعب وقت عندنا في البيت.", "أم تعمل في التنظيف مساءً"),
    ),
    said(
        "yusuf",
        words("Jeg møder på arbejde klokken fem. Så går børnene selv i skole.", "en far, der kører bus"),
        words("I start work at five. So the children go to school alone.", "a father who drives a bus"),
        words("أبدأ العمل في الخامسة. فيذهب الأولاد إلى المدرسة وحدهم.", "أب يقود حافلة"),
    ),
    said(
        "hassan",
        words("Vi hører mest fra skolen, når noget er gået galt.", "en far"),
        words("We mostly hear from school when something has gone wrong.", "a father"),
        words("لا نسمع من المدرسة غالبًا إلا عندما تحدث مشكلة.", "أب"),
    ),
    said(
        "leyla",
        words("Jeg kan ikke læse alt det, der står på Aula.", "en mor"),
        words("I cannot read everything on Aula.", "a mother"),
        words("لا أستطيع أن أقرأ كل ما هو مكتوب في Aula.", "أم"),
    ),
    said(
        "ifrah",
        words(
            "Jeg er bange for at miste børnechecken. Så jeg siger ikke, når det er svært.",
            "en mor, gennem en bydelsmor",
        ),
        words(
            "I am afraid of losing the child benefit. So I do not say when it is hard.",
            "a mother, through a neighbourhood mother",
        ),
        words("أخاف أن أخسر إعانة الأطفال. لذلك لا أقول شيئًا عندما يصعب الأمر.", "أم، عن طريق «أم الحي»"),
    )
    .through("hodan"),
    said(
        "karima",
        words("Det er rart, når læreren hilser på mig ved navn.", "en bedstemor"),
        words("It is nice when the teacher greets me by name.", "a grandmother"),
        words("جميل أن يحيّيني المعلم باسمي.", "جدة"),
    ),
    said(
        "kenneth",
        words("Jeg vil gerne hjælpe med lektier. Men jeg forstår dem ikke selv.", "en far, der er ordblind"),
        words("I want to help with homework. But I do not understand it myself.", "a father who is dyslexic"),
        words("أريد أن أساعد في الواجبات. لكنني لا أفهمها أنا نفسي.", "أب عنده عسر قراءة"),
    ),
    said(
        "maria",
        words("Min søn har ondt i maven om morgenen. Han er ikke doven.", "en mor"),
        words("My son's stomach hurts in the morning. He is not lazy.", "a mother"),
        words("ابني يؤلمه بطنه في الصباح. هو ليس كسولًا.", "أم"),
    ),
    said(
        "sara",
        words("Jeg kommer for sent, fordi jeg følger min lillesøster i børnehave.", "en elev i 7. b"),
        words("I am late because I take my little sister to kindergarten.", "a pupil in 7. b"),
        words("أتأخر لأنني أوصل أختي الصغيرة إلى الروضة.", "تلميذة في الصف السابع"),
    ),
    said(
        "poul",
        words("Det skal koste penge, når børn pjækker fra skole.", "en beboer"),
        words("It should cost money when children skip school.", "a resident"),
        words("يجب دفع مال عندما يهرب الأطفال من المدرسة.", "أحد السكان"),
    ),
    said(
        "nadia",
        words("De voksne snakker om os. De spørger os ikke.", "en elev i 8. a"),
        words("The adults talk about us. They do not ask us.", "a pupil in 8. a"),
        words("الكبار يتكلمون عنا. لا يسألوننا.", "تلميذة في الصف الثامن"),
    ),
    said(
        "oskar",
        words("Morgenmad i klubben ville få mig op.", "en elev i 6. c"),
        words("Breakfast at the club would get me up.", "a pupil in 6. c"),
        words("الفطور في النادي سيجعلني أنهض من السرير.", "تلميذ في الصف السادس"),
    ),
    said(
        "soren",
        words("Jeg mangler tid til at ringe hjem med de gode ting.", "en lærer"),
        words("I lack time to call home with the good things.", "a teacher"),
        words("ليس عندي وقت لأتصل بالأهل وأخبرهم بالأشياء الجيدة.", "معلم"),
    )
    .at_work(),
    said(
        "birgit",
        words("Vi skal føre fravær. Men vi vil hellere tale sammen først.", "en skoleleder"),
        words("We must record absence. But we would rather talk first.", "a school leader"),
        words("علينا أن نسجل الغياب. لكننا نفضل أن نتحدث معًا أولًا.", "مديرة مدرسة"),
    )
    .at_work(),
    said(
        "lis",
        words("Jeg er i hjemmet, når barnet er lille. Bagefter slipper vi familien.", "en sundhedsplejerske"),
        words("I am in the home when the child is small. Then we let go of the family.", "a health visitor"),
        words("أزور البيت عندما يكون الطفل صغيرًا. وبعد ذلك نترك العائلة.", "ممرضة أطفال زائرة"),
    )
    .at_work(),
    said(
        "hodan",
        words("En bydelsmor kan gå med til mødet, hvis familien vil.", "en bydelsmor"),
        words(
            "A neighbourhood mother can come along to the meeting if the family wants.",
            "a neighbourhood mother",
        ),
        words("يمكن أن ترافق «أم الحي» العائلة إلى الاجتماع إذا أرادت العائلة.", "إحدى أمهات الحي"),
    ),
    said(
        "rahma",
        words("Vi vil hjælpe naboer. Vi vil ikke skrive navne i jeres skema.", "en bydelsmor"),
        words("We want to help neighbours. We will not write names in your form.", "a neighbourhood mother"),
        words("نريد أن نساعد الجيران. لا نريد أن نكتب أسماء في استمارتكم.", "إحدى أمهات الحي"),
    ),
    said(
        "bilal",
        words("Fædre kommer, når der er noget at lave. Ikke når der kun er møder.", "fædregruppen"),
        words(
            "Fathers come when there is something to do. Not when there are only meetings.",
            "the fathers' group",
        ),
        words("يأتي الآباء عندما يكون هناك شيء يعملونه. لا عندما تكون هناك اجتماعات فقط.", "مجموعة الآباء"),
    ),
    said(
        "jytte",
        words("Stien til skolen er mørk om vinteren. Der mangler en voksen.", "afdelingsbestyrelsen"),
        words("The path to school is dark in winter. An adult is missing.", "the residents' board"),
        words("الطريق إلى المدرسة مظلم في الشتاء. نحتاج إلى شخص بالغ هناك.", "مجلس السكان"),
    ),
    said(
        "steen",
        words("Jeg kan give to fritidsjob, hvis nogen hjælper de unge i starten.", "en købmand"),
        words("I can give two after-school jobs if someone helps the young ones at first.", "a grocer"),
        words("أستطيع أن أعطي وظيفتين بعد المدرسة إذا ساعد أحدٌ الشباب في البداية.", "صاحب بقالة"),
    ),
];
