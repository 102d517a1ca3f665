### دعوات شخصية: التحية والبطاقة والرمز.

## hello · citizen

invitations-hello-title = مرحبا
invitations-hello = مرحبا { $guest }. معك { $inviter }.
invitations-written-by = رسالة لك من { $inviter }
invitations-one-at-a-time = تظهر لك جملة واحدة في كل مرة.
invitations-you-say = جوابك: هل هذا معروف من حياتك؟
invitations-skip-and-stop = يمكنك ترك جملة أو التوقف متى شئت.
invitations-yes = نعم، إلى الجملة الأولى
invitations-not-now = ليس الآن
invitations-not-now-means = مع «ليس الآن» لا يحدث شيء. يمكنك العودة حتى { $date }.
invitations-who-sees = من يرى جوابي؟
invitations-answer-by = تصلك رسالة من { $inviter } قبل { $date }: ماذا نتج عن ذلك؟
invitations-no = لا، شكرًا

## card · citizen

invitations-card = بطاقة
invitations-card-how = وجهان، A6. الطباعة على ورق سميك.
invitations-card-front = الوجه
invitations-card-back = الظهر
invitations-card-table = طاولة طويلة فيها مقعد خالٍ
invitations-card-dear = عزيزي القارئ
invitations-card-seat = هنا مقعد لك.
invitations-card-you-decide = القرار لك. يمكنك دائمًا قول لا.
invitations-card-from = تحية من
invitations-card-call = رقم هاتفي:
invitations-card-camera = ضع كاميرا الهاتف فوق الرمز.
invitations-card-or-write = أو اكتب الرمز على
invitations-card-or-ring = أو بالهاتف. نفعل ذلك معًا.
invitations-card-or-call = أو بالهاتف. نتكلم العربية.
invitations-card-until = الرمز صالح حتى { $date }.
invitations-qr = رمز لكاميرا الهاتف

## list · staff

invitations-title = الدعوات
invitations-lead = الدعوة منك إلى إنسان واحد. نكتب كما نتكلم.
invitations-write = كتابة دعوة
invitations-none = لا دعوات منك بعد.
invitations-none-means = نفكر في إنسان تكلمنا معه.
invitations-reply-waiting = تنتظر
invitations-reply-yes = قال نعم
invitations-reply-later = قال ليس الآن
invitations-reply-no = قال لا، شكرًا
invitations-reply-withdrawn = سُحبت
invitations-way-card = بطاقة ورقية
invitations-way-sms = رسالة قصيرة
invitations-way-email = بريد إلكتروني
invitations-way-voice = شفويًا
invitations-open-until = { $way }. صالحة حتى { $date }.
invitations-print-card = طباعة البطاقة
invitations-remind-once = تذكير مرة واحدة
invitations-take-back = سحبها

## thanks · citizen

invitations-thanks = شكرًا على جوابك
invitations-thanks-means = لن يحدث شيء آخر الآن. البطاقة تبقى صالحة إذا تغيّر رأيك.

## writing · staff

invitations-guest = لمن الدعوة؟
invitations-guest-hint = الاسم الأول فقط، كما يُقال.
invitations-letter = نص الدعوة
invitations-letter-hint = كما نتكلم. دون ذكر ما قيل لك. فقد يكون الهاتف في يد شخص آخر.
invitations-why-you = لماذا هذا الشخص بالذات؟
invitations-why-you-hint = مثلًا: «صباح بيتكم لا يعرفه غيركم.»
invitations-how-we-know = من أين تعرفان بعضكما؟
invitations-how-we-know-hint = مثلًا: «نلتقي في المغسلة.»
invitations-how = كيف تصل الدعوة؟
invitations-comes-as = أي مقعد هو؟
invitations-comes-from = هل يأتي هذا الشخص باسم جهة؟
invitations-comes-alone = لا، باسمه أو باسمها
invitations-further = هل يجوز له أو لها دعوة آخرين؟
invitations-may-invite = نعم، أشخاص من المعارف
invitations-look-through = قراءتها من جديد
invitations-done = الدعوة جاهزة
invitations-begin-with-coffee = بداية مع فنجان قهوة
invitations-begin-with-task = بداية مع عمل مشترك
invitations-start-coffee = مرحبًا. التقينا قبل أيام. وما زلت أفكر في كلامك. هل أمرّ ومعي قهوة؟ نتكلم فيما تريد.
invitations-start-task = مرحبًا. يوم السبت نعمل شيئًا معًا، وأحتاج إلى شخص مثلك. هل يناسبك؟ بعده طعام.
invitations-reads-easily = سهلة القراءة.
invitations-reads-heavily = ثقيلة قليلًا. عدد كلمات أطول جملة { $n }. الجمل الأقصر أسهل.

## handing over · staff

invitations-hand-over = تسليم الدعوة
invitations-or-hand-over = أو بهذه الطريقة
invitations-sms-parts =
    { $n ->
        [one] رسالة واحدة. النص للنسخ.
        [two] رسالتان. النص للنسخ.
        [few] { $n } رسائل. النص للنسخ.
       *[other] { $n } رسالة. النص للنسخ.
    }
invitations-email-hint = النص للنسخ إلى بريد شخص واحد.
invitations-voice-hint = تُقرأ بصوت عالٍ. ويُكتب الرمز معًا.
invitations-counts = دعوات الطاولة
invitations-counts-means = أعداد تقريبية فقط. لا أحد يرى من أجاب بماذا.
invitations-count-some = { $reply }: قليلون
invitations-count-many = { $reply }: { $n } أو أكثر

## handed over · citizen

invitations-why-you-line = لماذا أنت: { $why }
invitations-how-we-know-line = كيف نعرف بعضنا: { $how }
invitations-or-code = أو يُكتب الرمز في { $address }: { $code }
invitations-or-call-me = أو بالاتصال بي: { $phone }
invitations-aloud-code = للمشاركة يُكتب الرمز في { $address }. الرمز هو { $code }.

## by e-mail · staff

invitations-mail = إرسالها بالبريد
invitations-mail-hint = عنوان واحد. يُنسى بعد إرسال الرسالة.
invitations-mail-address = عنوان بريد الضيف
invitations-mail-send = إرسال الرسالة
invitations-mail-on-its-way = الرسالة في الطريق.
invitations-mail-sent = أُرسلت الرسالة في { $date }.
invitations-mail-given-up = لم تصل الرسالة. يمكن تسليمها بطريقة أخرى أو تجربة عنوان آخر.
invitations-mail-subject = رسالة إليك من { $inviter }
