## answer · citizen

statements-progress =
    { $n ->
        [zero] عدد الجمل: { $left }.
       *[other] أجبت عن { $n }. بقي { $left }.
    }
statements-recognise = هل هذا معروف من حياتك؟
statements-yes = نعم
statements-no = لا
statements-pass = لا أريد الجواب
statements-later = لاحقًا
statements-stop-today = التوقف اليوم
statements-who-sees = من يرى جوابي؟
statements-agree = هل توافق على هذا؟

## matters · citizen

statements-matters = هل هذا مهم لك؟
statements-answer-kept = جوابك محفوظ: { $answer }.
statements-correct = تعديل

## done · citizen

statements-done = شكرًا. هذا كل شيء.
statements-done-lead = أجوبتك محفوظة. يمكنك تعديلها من مقعدك.
statements-say-more = قول شيء آخر

## results · staff

statements-we-hear = ما نسمعه
statements-results-lead =
    أجاب { $n ->
        [one] شخص واحد
        [two] شخصان
        [few] { $n } أشخاص
        [many] { $n } شخصًا
       *[other] { $n } شخص
    } عن { $of } من الجمل. نعرضها في ثلاث قوائم. لا قائمة أهم من الأخرى.
statements-how-to-read = كيف تُقرأ الخانات.
statements-five-fields = لكل مجموعة خمس خانات، كبيرة كانت أو صغيرة. الخانة خُمس المجموعة تقريبًا.
statements-not-asked-yet = لم تُسأل بعد:
statements-missing-in-all = أصواتهم غائبة عن القوائم الثلاث.
statements-shared = مشترك
statements-shared-means = كل المجموعات تعرف هذا.
statements-one-group = تعرفه مجموعة واحدة أكثر
statements-one-group-means = بعضهم يعرف هذا. والآخرون لا يرونه.
statements-clashing = هنا نختلف
statements-clashing-means = لا نخفي هذا.
statements-none-here = لا شيء هنا بعد. لا بأس بذلك.
statements-hard-to-say = كان قوله صعبًا.
statements-hard-to-say-means = كثيرون لم يجيبوا. هذا لا يجعل الجملة أصغر. إنها تخبرنا بما يحمله بعض الناس وحدهم.
statements-what-burns = ما الذي يهمنا جميعًا الآن؟
statements-burns-when = لا نقول إن الأمر يهم الجميع إلا إذا كان مهمًا في كل مجموعة. ولا نقوله قبل أن نسأل الجميع.
statements-key-most = مهم لأغلبهم
statements-key-some = لبعضهم
statements-key-few = لقليل منهم
statements-key-unasked = لم تُسأل بعد
statements-glowing =
    يشتعل قليلًا. { $n ->
        [one] تنقص مجموعة واحدة.
        [two] تنقص مجموعتان.
        [few] تنقص { $n } مجموعات.
       *[other] تنقص { $n } مجموعة.
    }
statements-concern-table = المقاعد الممتلئة: { $most }. نصف الممتلئة: { $some }. الفارغة: { $few }. التي لم تُسأل بعد: { $open }.
statements-see-all-groups = كل المجموعات
statements-for-most = لأغلبهم:
statements-for-some = لبعضهم:
statements-for-few = لقليل منهم:
statements-who-sees-page = من يرى هذه الصفحة؟
statements-seen-at-the-table = كل من على الطاولة.
statements-seen-nobody-alone = لا أحد يرى جواب شخص وحده. إذا كنا أقل من خمسة فلا نعرض شيئًا.
statements-small-groups = في مجموعة أقل من عشرة يمكن التخمين أحيانًا
statements-small-groups-told = { $groups }: أقل من عشرة. عرفوا ذلك قبل أن يجيبوا.

## map · staff

statements-map = الخريطة
statements-who-answers-alike = من يجيب بالطريقة نفسها؟
statements-map-lead = القرب يعني: أجوبة متشابهة. فوق وتحت لا يعنيان شيئًا. لا أحد في الأعلى.
statements-cluster = حلقة { $letter }
statements-about = نحو { $n }
statements-you = أنت
statements-own-dot = النقطة الداكنة هي أنت.
statements-own-dot-means = لا يراها أحد غيرك. ولا تُطبع.
statements-no-dots = لا نعرض الآخرين نقاطًا أبدًا. نرسم الحلقة عندما تكون خمسة أو أكثر. الأرقام تقريبية.
statements-we-read = ما نقرؤه
statements-reading-shared = كل الحلقات تقول: { $text }
statements-same-in-words = الشيء نفسه بالكلمات
statements-column-cluster = الحلقة
statements-column-about = العدد
statements-column-knows = تعرف أكثر
statements-column-says-no = تقول لا أكثر لـ
statements-column-shared = مشترك مع الجميع
statements-here-you-are = (أنت هنا)
statements-speak-for-you = جمل تتكلم باسمك أيضًا
statements-speak-for-you-means = اخترنا بضع جمل تتكلم معًا باسم الجميع. وهذه جملك: أجبت عنها بنعم، أو تشبه أجوبتك أجوبة من قالوا نعم.
statements-map-empty = العدد أقل من أن نرسم خريطة.
statements-map-empty-means = عندما يجيب عدد أكبر نرسمها. هكذا لا يخمّن أحد من قال ماذا.
statements-map-too-big = الخريطة أكبر من أن تُرسم هنا.
statements-map-too-big-means = كل الإجابات محفوظة. القوائم تعمل كالعادة، ويمكن متابعة الإجابة.
statements-by-polis = الإجابات نفسها كما يرسمها Polis
statements-by-polis-means = Polis أداة أخرى. ترسم دائمًا من دائرتين إلى خمس، حتى حين لا توجد دوائر.
statements-by-polis-too-small = إحدى هذه الدوائر أقل من خمسة. لذلك لا نعرضها.
statements-by-polis-reading = نرسم { $ours }. يرسم Polis { $theirs }. إذا اختلفت الخريطتان فالأصدق ما تعرفونه أنتم.
statements-not-yourself = ألا تشبهك الخريطة؟
statements-map-is-a-guess = الخريطة مجرد تخمين.
statements-say-what-is-wrong = قل ما لا يناسب

## hall · citizen

statements-hall = القاعة
statements-hall-place = الجملة { $n } من { $of } هذا المساء
statements-over = أجاب أكثر من { $n }
statements-hall-table = عدد المجموعات هذا المساء: { $n }. لم نسمع بعد { $open } منها.
statements-hall-here = معنا
statements-hall-missing = لم نسمع بعد
statements-hall-camera = ضع الكاميرا فوق الرمز
statements-hall-or-write = أو الكتابة على
statements-hall-no-phone = لا هاتف؟ ارفع يدك. يأتي { $name } بورقة.
statements-room-look = السؤال على الشاشة الكبيرة. للإجابة تُستخدم بطاقتك أنت.
statements-hall-end = تظهر الأجوبة عندما نغلق فقط. لا أحد يرى جوابك.

## say · citizen

statements-say = ما المهم الذي يمكن أن تكسبه أو تخسره؟
statements-say-hint = بكلماتك أنت. شيء واحد في كل مرة. بدون أسماء.
statements-say-text = المكان للكتابة
statements-say-by = من يقول ذلك؟
statements-say-by-hint = مثلًا «أم» أو «معلم». لا نكتب اسمًا أبدًا.
statements-say-knowledge = من أين هذه المعرفة؟
statements-knowledge-lived = عشت ذلك بنفسي
statements-knowledge-professional = من عملي
statements-knowledge-research = من البحث العلمي
statements-knowledge-data = من الأرقام
statements-say-send = إرسال
statements-said = حُفظ
statements-said-means = تُقرأ الجملة بحثًا عن أسماء فقط، قبل أن يراها الآخرون.
statements-translated-by-person = ترجمها إنسان.
statements-original = الجملة كما قيلت


## knowledge · staff

statements-kind-lived = من حياتي
statements-kind-professional = من عملي
statements-kind-research = من البحث العلمي
statements-kind-data = من الأرقام

## rounds · staff

statements-rounds = جولات
statements-round-open = مفتوحة
statements-round-paused = متوقفة الآن
statements-round-closed = مغلقة
statements-round-pause = إيقاف مؤقت
statements-round-close = إغلاق
statements-round-new = فتح جولة جديدة
statements-answer = الجواب
statements-no-rounds = لا جولات بعد.
statements-no-rounds-means = تُفتح الجولة بعد أن نَعِد: من سيجيب ومتى.
statements-influence-inform = نَعِد بأن نقول ماذا نفعل.
statements-influence-consult = نَعِد بأن نسمع ونجيب.
statements-influence-involve = نَعِد بأن تشكّل الأجوبة ما نفعل.
statements-influence-collaborate = نَعِد بأن نجد الحل معًا.
statements-influence-empower = نَعِد بأن نفعل ما تقررونه.

## round · staff

statements-nothing-said = لم يقل أحد شيئًا هنا بعد.
statements-nothing-said-means = لا بأس بذلك. يمكنك أن تبدأ، أو تنتظر.
statements-other-languages = بلغات أخرى
statements-translated-by = ترجمة { $name }
statements-translate = ترجمة

## review · staff

statements-review = القراءة قبل أن يجيب الآخرون
statements-review-lead = ننظر إلى أمرين: أسماء الناس، وكلمات قد تؤذي أحدًا. لا شيء غير ذلك.
statements-written-down-by = كتبه { $name }
statements-reason = لماذا لا؟
statements-reason-hint = الكتابة هنا فقط إذا لم تُعرض. صاحب الجملة يرى السبب.
statements-show-it = عرضها
statements-do-not-show-it = عدم عرضها
statements-review-empty = لا شيء ينتظر.
statements-review-empty-means = تظهر هنا الجمل الجديدة.
## more results · staff

statements-results-at-close = تظهر الأجوبة عندما تُغلق الجولة. هكذا لا يتأثر أحد بغيره.
statements-results-soon = يجري إعداد الأجوبة. يمكنك الرجوع بعد قليل.
statements-others = جمل أخرى
statements-others-means = ليست في أي من القوائم. وهي ليست أقل قيمة.
statements-all-of-these = عرض الكل: { $n }
statements-everybody = كل من أجاب
statements-burning = قضية ملحّة في كل المجموعات.
statements-nothing-special = لا شيء محدد
statements-no-clear-groups = لا توجد دوائر واضحة. يجيب الناس بطرق كثيرة مختلفة.
statements-hall-first = ننتظر أول الأجوبة

## new round · staff

statements-round-open-again = فتح من جديد
statements-read-sentences = قراءة الجمل
statements-new-means = لا وعد إلا بما يمكن الوفاء به. من يجيبون يعرفون ذلك أولًا.
statements-new-title = ما الموضوع؟
statements-new-title-hint = باختصار، كما يُقال بصوت عالٍ. مثلًا «كيف صباحكم؟»
statements-new-answer-by = متى يصل الرد إلى الناس؟
statements-new-answer-by-hint = الرد من { $name }. واليوم ظاهر للجميع.
statements-new-question = ماذا نسأل عند كل جملة؟
statements-new-influence = بماذا نَعِد من يجيبون؟
statements-new-groups = لأي مجموعات تُقرأ الإجابات؟
statements-new-small-groups-told = يعرفون ذلك قبل الإجابة. عندها نعرض المجموعات من خمسة إلى تسعة بأخماس تقريبية. وإلا فلا نعرضها.
statements-new-open = فتح الجولة
statements-translate-means = تُكتب الجملة كما تُقال لإنسان. واسم من ترجم يظهر معها. والأصل يبقى دائمًا بجانبها.
statements-translate-text = الجملة باللغة الأخرى
statements-no-groups = كل الجمل
statements-no-groups-means = ليس في الجولة مجموعات. لذلك لا توجد قوائم للمقارنة.

## joining · citizen

statements-join = هل يقول غيرك الشيء نفسه؟
statements-join-means = يمكن أن تقفا معًا. تُضمّ جملتك إلى الجملة المختارة. وهذا القرار لك وحدك.
statements-join-which = أي جملة تقول الشيء نفسه؟
statements-join-yes = نعم، لتقفا معًا

## broad groups · staff

statements-new-broad = هل تنقص مجموعة أوسع؟
statements-new-broad-hint = واحدة في كل سطر. مثلًا «أولياء الأمور» أو «الموظفون». وهكذا يمكن للناس القول إنهم منها.
