## list · staff

proposals-title = الاقتراحات
proposals-lead = كل من حول الطاولة يمكنه أن يقترح. الأمانة لا تقترح. هنا ما يمكننا فعله وما قررناه.
proposals-now = على الطاولة الآن
proposals-now-means = يمكن القراءة وإضافة المعرفة، ثم قول نعم أو لا في وقته.
proposals-waiting = تنتظر أن يسأل أحد
proposals-waiting-means = لم يُسأل بعد أحد ممن يعيشون الأمر.
proposals-decided = تقرر
proposals-decided-means = كل شيء يمكن فتحه من جديد.
proposals-none = لا اقتراحات بعد.
proposals-none-means = هذا جيد. قد يكون الأول لك.
proposals-rules = قواعد القرار
proposals-read = قراءة الاقتراح
proposals-see-decision = رؤية القرار
proposals-on-the-table = على الطاولة
proposals-held = ينتظر. لم يُسأل بعد أحد ممن يعيشون الأمر.
proposals-by = اقترحه { $name }
proposals-by-with = { $name }، { $said }

## propose · citizen

proposals-propose = اقتراح شيء
proposals-propose-means = ماذا تفعل الطاولة؟ اكتب كما تقول.
proposals-sentence = الاقتراح في جملة أو جملتين
proposals-sentence-hint = مثلًا: «المدرسة تتصل بالبيت أولًا».
proposals-next = التالي
proposals-check = مراجعة قبل الإرسال
proposals-more = هل هناك المزيد؟
proposals-more-hint = يمكن ترك الحقل فارغًا.
proposals-said-by = من يقول هذا؟
proposals-said-by-hint = مثل «أم» أو «جار». بلا أسماء. من يمثل جهة يترك الحقل فارغًا.
proposals-answers-which = على أي جمل يرد؟
proposals-send = ضعه على الطاولة
proposals-read-back = تُقرأ الكلمات على صاحبها. تُحفظ فقط حين تكون صحيحة.
proposals-add = إضافة شيء
proposals-ask-for = ما الذي يؤيده؟
proposals-ask-against = ما الذي يعارضه؟
proposals-ask-means = ماذا يعني لكم؟
proposals-ask-somebody = كتابة ما يعرفه شخص
proposals-which-side = ما هو؟
proposals-own-words = بكلماتك
proposals-how-known = من أين هذه المعرفة؟
proposals-add-it = إضافة
proposals-withdraw = سحب الاقتراح

## proposal · staff

proposals-for = ما يؤيده
proposals-against = ما يعارضه
proposals-means = ماذا يعني لنا
proposals-column-empty = لم يقل أحد شيئًا هنا بعد.
proposals-held-means = لا يُقرر قبل أن يتكلم من يعيش الأمر.
proposals-ask-groups = يُسأل مثلًا: { $names }.
proposals-who-could-go = يمكن أن يذهب { $names } للسؤال.
proposals-answers = الجمل التي يرد عليها
proposals-versions = كيف تغيرت الكلمات
proposals-versions-means = مشطوب: حُذف. تحته خط: جديد.
proposals-version = النسخة { $n }، { $date }
proposals-decide-by = قرار حسب قاعدة

## rules · staff

proposals-who-gets-power = من له قوة؟
proposals-stones-mean = كل قاعدة توزع العدد نفسه من الحجارة. كلما زادت الحجارة أمام مقعد، زاد عدد المرات التي يحسم فيها. يُنظر إليها قبل قول نعم.
proposals-stones-of = الحجارة على الطاولة: { $name }. الأرقام في الجدول.
proposals-shape-citizens = سكان
proposals-shape-association = جمعية
proposals-shape-public = بلدية ومدرسة
proposals-shape-housing = إسكان
proposals-shape-private = متجر
proposals-no-rules = لا قواعد بعد.
proposals-no-rules-means = الطاولة تختار كيف تقرر.
proposals-rule-adopted = قاعدتنا منذ { $date }
proposals-rule-suggested = مقترحة. لم توافق الطاولة بعد.
proposals-without-power = بلا قوة: { $names }. لا يحسمون شيئًا تحت هذه القاعدة.
proposals-decides-alone = { $name } يحسم كل شيء وحده.
proposals-group-power = { $name }: { $n }% من الحجارة
proposals-percent = { $n }%
proposals-as-table = الشيء نفسه في جدول
proposals-seat = مقعد
proposals-share = حصة القوة
proposals-consented = قالوا نعم: { $names }
proposals-rule-waits = ينتظر نعم من: { $names }
proposals-rule-not-here = لا أحد من هؤلاء هنا بعد: { $names }
proposals-consent-to-rule = يمكننا العيش بهذه القاعدة
proposals-object-to-rule = قول ما تضره القاعدة
proposals-object-to-rule-means = ما دام هنا سبب، ليست قاعدة الطاولة.
proposals-suggest-rule = اقتراح قاعدة
proposals-guide = أي قاعدة لأي شيء؟
proposals-guide-consent = اقتراح واحد نجربه: الرضا. لا أحد يرى فيه ضررًا.
proposals-guide-groups = يمس بعضنا أكثر: كل مجموعة وحدها. لا تُغلب مجموعة يمسها الأمر.
proposals-guide-votes = جهات كثيرة وأمر واحد: تُعد الأصوات، مع أصوات السكان.
proposals-guide-budget = المال: للجميع المبلغ نفسه، ومن يريدون الشيء نفسه يدفعون معًا.
proposals-rule-title = ما اسم القاعدة؟
proposals-rule-kind = كيف نقرر؟
proposals-rule-roll = من يقرر؟
proposals-rule-quota = عدد الأصوات اللازم
proposals-rule-quota-hint = فقط حين نعد الأصوات.
proposals-rule-first = المجموعة الأولى
proposals-rule-first-least = أقل عدد من المجموعة الأولى
proposals-rule-second = المجموعة الثانية
proposals-rule-second-least = أقل عدد من المجموعة الثانية
proposals-rule-least-hint = يُترك فارغًا إن لم تطلبه القاعدة.
proposals-rule-people = مجموعات، حين يقرر الناس
proposals-rule-secrecy = من يرى ما يقوله كل شخص؟
proposals-suggest-it = عرض القاعدة
proposals-first-group = المجموعة الأولى
proposals-second-group = المجموعة الثانية
proposals-other-seats = البقية حول الطاولة
proposals-kind-votes = نعد الأصوات.
proposals-kind-groups = تُسأل كل مجموعة وحدها. لا تُغلب مجموعة يمسها الأمر.
proposals-kind-consent = الرضا: لا أحد يرى ضررًا.
proposals-kind-budget = للجميع المبلغ نفسه. من يريدون الشيء نفسه يدفعون معًا. لا وزن خاصًا للمجموعات هنا.
proposals-roll-actors = مقعد لكل جهة ومجموعة. الأمانة بلا مقعد.
proposals-roll-people = الناس، كل في مجموعته. الشخص شخص واحد.
proposals-roll-citizens = السكان فقط. يقررون وحدهم.

## secrecy · citizen

proposals-secrecy-open = الجميع يرى ما يقوله كل مقعد.
proposals-secrecy-receipt = اسمك ليس هناك. لكن النظام قد يعرف. يمكنك التغيير حتى الإغلاق.
proposals-secrecy-detached = حتى قاعدة البيانات لا تعرف من قال ماذا. التغيير بالإيصال فقط.
proposals-published-later = بعد الإغلاق يرى الجميع كل الأوراق بلا أسماء.
proposals-server-chance = الصفحة تعمل بلا برامج. لذلك يصنع النظام رمزك السري.
proposals-small-groups-guess = في مجموعة صغيرة قد يخمن الآخرون أحيانًا.

## ballot · citizen

proposals-ballot = ماذا رأيك؟
proposals-ballot-budget = على ماذا يُصرف المال؟
proposals-mark-several = ثلاث علامات أو أكثر إن أمكن.
proposals-what-say = اختيار واحد
proposals-support = نعم
proposals-accept = يمكن العيش معه
proposals-stand-aside = خلاف بلا منع
proposals-no = لا
proposals-abstain = دون قول
proposals-why = لماذا؟
proposals-why-hint = لازم عند قول لا أو الوقوف جانبًا. كلماتك تبقى مع القرار. بلا أسماء.
proposals-vote = تقديم الجواب
proposals-vote-for = حفظ جواب { $name }
proposals-change-ballot = تغيير الجواب
proposals-nothing-means = إن لم يتقرر شيء: { $words }
proposals-option = { $name }. { $n } كرونة.
proposals-show-receipt = رمز إيصالك
proposals-show-receipt-hint = لديك جواب. التغيير بالرمز فقط.
proposals-kept = حُفظ جوابك
proposals-change-until = يمكن التغيير حتى { $date }.
proposals-change-with-receipt = يمكن التغيير حتى { $date } بهذا الرمز.
proposals-receipt = إيصالك
proposals-receipt-means = الرمز يُحفظ. بعد الإغلاق يظهر جوابك به في القائمة.
proposals-receipt-hide = لا يُعرض على من يضغط عليك.

## taking part · citizen

proposals-mark = هذا يمسنا
proposals-mark-means = إذا قال ذلك عدد كاف من مجموعتكم، فلا أحد يغلبكم.
proposals-mark-reason = كيف يمسكم؟
proposals-say-it = قول ذلك
proposals-be-witness = شاهد لمجموعتنا
proposals-witness-means = الشاهد يراقب العد. هناك رمز للتوقيع عند الإغلاق.
proposals-witness-code-once = الرمز يظهر مرة واحدة. نحن لا نحفظه.
proposals-witness-yes = نعم، شاهد
proposals-witness-code = رمز الشاهد
proposals-witness-code-keep = يُكتب الآن.
proposals-sign = توقيع الشاهد
proposals-sign-means = التوقيع يعني رؤية الأرقام نفسها.
proposals-sign-it = توقيع

## troubles · citizen

proposals-not-now = هذا غير ممكن الآن
proposals-trouble-held = أولًا يُسأل من يعيش الأمر.
proposals-trouble-withdrawn = سُحب الاقتراح.
proposals-trouble-rule = لم توافق الطاولة على هذه القاعدة بعد.
proposals-trouble-frame = لا تصلح القاعدة هكذا. تُعدل ثم نحاول ثانية.
proposals-trouble-not-open = لا تُستقبل أجوبة الآن.
proposals-trouble-backbone = الأمانة لا تقرر. الطاولة تقرر.
proposals-trouble-roll = اسمك ليس في قائمة هذا القرار. أُقفلت القائمة عند الفتح.
proposals-trouble-reason = لماذا؟ بكلمات قليلة.
proposals-trouble-receipt = لم نجد الرمز. لننظر إلى الإيصال ثانية.
proposals-trouble-early = ما زال الوقت مبكرًا. لم يجب الجميع بعد.
proposals-trouble-step = هذه الخطوة لا تناسب حال القرار الآن.
proposals-trouble-sheets = ليس كما كتبه الأول. لننظر إلى الورقة ثانية.
proposals-trouble-same-group = يكتب الورقة شخصان من مجموعتين.
proposals-trouble-witness = هذا ليس رمز الشاهد.

## consent · citizen

proposals-ask-question = طرح سؤال
proposals-question-means = الآن نسأل فقط حتى يفهم الجميع. لا تأييد ولا رفض بعد.
proposals-react = قول الأثر عليك
proposals-react-means = الآن نستمع بعضنا لبعض. لا يلزم الرد.
proposals-say-to-version = هل يمكن العيش معه؟
proposals-consent = يمكنني العيش معه
proposals-concern = قلق بلا منع
proposals-object = قول ما يضره
proposals-object-means = الاعتراض لا يوقف الحديث. بل يحسن الاقتراح. لا أحد يلغيه بالتصويت.
proposals-object-reason = ما الخطأ؟
proposals-object-harmed = من أو ماذا يتضرر؟
proposals-object-suggestion = ما الذي يجعله كافيًا؟
proposals-write-version = كتابة النسخة التالية
proposals-version-means = تُكتب مع من يرى ضررًا. يُسأل الجميع من جديد.
proposals-version-why = ماذا تغير ولمن؟
proposals-keep-it = حفظ
proposals-resolved = اعتراضي لُبّي

## decision · staff

proposals-talk = كيف نتحدث
proposals-questions = أسئلة
proposals-reactions = الأثر
proposals-objections = الضرر
proposals-said-to-version = قيل عن النسخة الأخيرة
proposals-harmed = الضرر: { $words }
proposals-suggests = اقتراح: { $words }
proposals-says = { $name }: { $said }
proposals-line-with = { $line }: «{ $words }»
proposals-objection-stands = ما زال قائمًا
proposals-objection-resolved = على النسخة { $n }، وقد لُبّي
proposals-consent-waits = لم نسمع ما يكفي من: { $names }. الصمت ليس نعم.
proposals-groups-here = مجموعات هذا القرار
proposals-is-affected = يمسها الأمر: لا تُغلب
proposals-name-affected = { $name } (يمسها الأمر)
proposals-witness-is = { $name } للشهادة
proposals-has-witness = للمجموعة شاهد
proposals-stage-preparing = قيد التحضير. الآن وقت القول إن كان يمسكم.
proposals-stage-open = مفتوح للأجوبة حتى { $date }
proposals-stage-extended = بعضهم لم يُسمع. مفتوح حتى { $date }
proposals-stage-clarifying = نسأل حتى يفهم الجميع
proposals-stage-reactions = نسمع الأثر
proposals-stage-objections = هل يرى أحد ضررًا؟
proposals-stage-integration = نكتب نسخة جديدة معًا
proposals-adopted-on = تقرر { $date }. يمكن فتحه دائمًا.
proposals-not-adopted = لم يتقرر. يمكن فتحه دائمًا.
proposals-parked = وُضع جانبًا. نجرب شيئًا أصغر أو نقسمه أو يواصل اثنان.
proposals-preparing-means = القاعدة والقائمة والأيام تُقفل عند الفتح. لا يرخيها أحد بعد ذلك.
proposals-no-result-yet = لا أحد يرى الأجوبة قبل الإغلاق.
proposals-due = انتهى الوقت. الآن العد.
proposals-backbone-never = الأمانة لا تصوت ولا تقترح.
proposals-open-it = فتح وإقفال القاعدة
proposals-go-on = الانتقال إلى التالي
proposals-end-round = إنهاء الجولة
proposals-close = إغلاق وعد
proposals-close-means = الإغلاق والطاولة تنظر. تُرمى ثلاثة نرود حتى تُراجع القرعة أيضًا.
proposals-dice = ماذا أظهرت النرود؟
proposals-dice-hint = مثلًا: «4 1 7»
proposals-close-it = إغلاق الآن
proposals-reach = ذهب أحد إليهم
proposals-reach-means = يُذهب إليهم قبل الموعد الثاني. يُكتب ما قيل بلا أسماء.
proposals-reach-told = ماذا قيل؟
proposals-take-record = أخذ العد كاملًا
proposals-take-pb = أخذ الميزانية كملف ‎.pb
proposals-affected-groups = يمس الأمر: { $names }. لا يُغلبون.
proposals-sum = هناك { $n } كرونة للقسمة.
proposals-frozen = الإطار مقفل. علامته تبدأ بـ { $code }.
proposals-table = { $n } مجموعات، { $of } موافقة.

## prepare · staff

proposals-prepare = تحضير قرار
proposals-by-rule = حسب القاعدة «{ $name }»
proposals-if-nothing = ماذا يحدث إن لم يتقرر شيء؟
proposals-closes = متى يُغلق؟
proposals-second = متى يُغلق إن لم يُسمع بعضهم؟
proposals-second-hint = بينهما يذهب أحد إليهم.
proposals-review = متى ننظر فيه من جديد؟
proposals-budget = كم كرونة؟
proposals-options = ما يمكن صرف المال عليه
proposals-options-hint = واحد في كل سطر: الاسم ثم نقطتان ثم السعر. أو محتوى ملف ‎.pb
proposals-named-affected = من يمسه الأمر على أي حال؟
proposals-prepare-it = تحضير

## outcome · staff

proposals-why-stand = لماذا نقف وراءه؟
proposals-who-heard = من سُمع
proposals-heard = سُمع: { $names }.
proposals-voices-behind =
    { $n ->
        [one] وراء الاقتراح جملة.
        [two] وراء الاقتراح جملتان.
        [few] وراء الاقتراح { $n } جمل.
       *[other] وراء الاقتراح { $n } جملة.
    }
proposals-not-heard = { $names }.
proposals-not-heard-yet = لم يُسمع بعد:
proposals-read-voices = قراءتها
proposals-the-rule = القاعدة
proposals-how-it-fell = النتيجة
proposals-group = مجموعة
proposals-nobody = لا أحد
proposals-fields-mean = لكل مجموعة خمس خانات. المملوء نعم. المخطط لا.
proposals-field-word = { $words } قالوا نعم · { $state }
proposals-about-half = نحو النصف
proposals-group-agrees = المجموعة موافقة
proposals-group-objects = المجموعة ترفض
proposals-group-unheard = لم تُسمع بما يكفي
proposals-kroner = { $n } كرونة
proposals-supporters = علّمه { $n }
proposals-left = بقي { $left } كرونة.
proposals-unsigned = لم يوقع الشاهد بعد عن: { $names }.
proposals-otherwise = من يرى غير ذلك
proposals-otherwise-means = كلماتهم تبقى مع القرار كلما عُرض.
proposals-reopen = فتحه من جديد
proposals-reopen-means = يمكن للجميع طلب ذلك. يكفي قول السبب لـ { $name }. الطاولة تجيب خلال 14 يومًا.
proposals-review-on = ننظر فيه من جديد { $date }.
proposals-said-yes = قال نعم
proposals-said-accept = يمكن العيش معه
proposals-said-aside = خالف ولم يمنع
proposals-said-no = قال لا
proposals-said-nothing = لم يقل نعم ولا لا
proposals-why-votes = { $n } قالوا نعم أو يقبلون. كان يلزم { $of }، ولم تُغلب مجموعة.
proposals-why-no-votes = { $n } قالوا نعم أو يقبلون. كان يلزم { $of }، ولا تُغلب مجموعة.
proposals-why-short = لم يتقرر، لأن { $names } لم توافق كما تطلب القاعدة.
proposals-why-groups = كل مجموعة يمسها الأمر موافقة. لم ترفض مجموعة.
proposals-why-affected = ربما قالت الأكثرية نعم. لكن { $names } يمسها الأمر وقالت لا. لا تُغلب مجموعة يمسها الأمر.
proposals-why-objects = { $names } قالت لا. حسب هذه القاعدة لا تُغلب مجموعة.
proposals-why-hidden = مجموعة أصغر من أن تُعرض، أو لم تُسمع كفاية، ليست موافقة.
proposals-why-consent = سُمعت كل المجموعات، ولا أحد يرى ضررًا بعد. كاف الآن.
proposals-why-parked = بعد ثلاث نسخ ما زال أحد يرى ضررًا. الأكثرية لا تحسمه.
proposals-why-budget = لكل شخص المبلغ نفسه. اشتُري أولًا الأرخص لمن أراده.
proposals-why-no-budget = لم يلق شيء دعمًا كافيًا لدفعه.

## paper · staff

proposals-paper-first = كتابة ورقة عن { $name }
proposals-paper-means = يكتب الورقة نفسها شخصان من مجموعتين. عندها فقط تُحسب.
proposals-paper-kept = كُتبت الورقة مرة
proposals-paper-number = يُكتب الرقم { $n } على الورقة.
proposals-paper-next = تُعطى لشخص من مجموعة أخرى.
proposals-paper-which = رقم الورقة
proposals-paper-second = كتابة ورقة مرة ثانية
proposals-vote-on-paper = حفظ الورقة
proposals-paper-receipt = يُكتب الإيصال على الورقة وتُعاد: { $code }

## times · staff

proposals-times = متى نلتقي؟
proposals-times-means = نختار الوقت الذي لا يُبعد مجموعة. وقت بلا رعاية أطفال هو لا لمن يحتاجها.
proposals-no-times = لا سؤال عن الوقت الآن.
proposals-no-times-means = هذا جيد.
proposals-ask-time = سؤال عن وقت
proposals-ask-time-means = المناوبات والصلاة والطعام والأطفال. من وقت إلى أربعة.
proposals-time-title = علام نلتقي؟
proposals-time-day = اليوم { $n }
proposals-time-hour = الساعة { $n }
proposals-time-offers = هل يوجد شيء من هذا؟ ({ $n })
proposals-time = وقت
proposals-there-is = يوجد
proposals-you-said = جوابك
proposals-when = { $date } { $time }
proposals-time-with = { $time }، مع { $names }
proposals-times-open = يمكن القول حتى { $date }. لا أحد يرى ما يقوله غيره.
proposals-times-all-groups = في الوقت الأول يستطيع بعض كل مجموعة.
proposals-times-not-all = الوقت الأول هو الأفضل، لكنه يُبعد مجموعة. لنجرب غيره.
proposals-times-few = أجاب أقل من خمسة. الأفضل الحديث.

## my times · citizen

proposals-say-when = أوقاتي
proposals-say-when-means = الفارغ يعني غير معروف. الفارغ ليس لا.
proposals-can-gladly = نعم
proposals-can-if-need-be = عند الحاجة
proposals-can-not = لا
proposals-need = ما الذي لا بد منه؟
proposals-child-care = رعاية أطفال
proposals-step-free = طريق بلا درج
proposals-interpreter = مترجم

## panels · staff

proposals-panels = بالقرعة
proposals-panels-mean = أحيانًا تنظر مجموعة صغيرة في أمر. للجميع أن يتقدم. ثلاثة نرود تختار.
proposals-no-panels = لا فريق بعد.
proposals-ask-panel = طلب فريق
proposals-panel-title = في ماذا ينظر الفريق؟
proposals-panel-seats = كم مقعدًا؟
proposals-panel-lived = أقل عدد ممن يعيشونه
proposals-panel-professional = أقل عدد ممن يعملون فيه
proposals-panel-is = للفريق { $n } مقاعد.
proposals-panel-lived-is = { $n } على الأقل يعيشون الأمر.
proposals-panel-professional-is = { $n } على الأقل يعملون فيه.
proposals-offered = تقدم { $n }.
proposals-you-offered = اسمك بين المتقدمين.
proposals-seal-panel = إقفال القائمة
proposals-seal-means = نصنع ألف فريق ممكن ونعرض علامة القائمة. بعدها لا تقدم ولا تغيير.
proposals-panel-sealed = القائمة مقفلة. علامتها تبدأ بـ { $code }.
proposals-draw-panel = رمي النرود
proposals-panel-drawn = أظهرت النرود { $code }. المختارون: { $names }.
proposals-somebody-lived = شخص يعيش الأمر
proposals-somebody-professional = شخص يعمل فيه
proposals-somebody-both = شخص يعرف الجانبين
proposals-you-were-drawn = اسمك بين المختارين. يمكن قول لا.

## offer · citizen

proposals-offer = التقدم
proposals-offer-means = عند الاختيار يظهر ذلك هنا. يمكن دائمًا قول لا.
proposals-knows-both = كلاهما
proposals-step-back = لا أريد

## own words · citizen

proposals-own-here = ما كتبته عن الاقتراحات
proposals-own = اقتراحك
proposals-own-beside = بجانب هذا الاقتراح:
proposals-own-proposed = اقتراح منك أو سحب له
proposals-own-added = كتابة بجانب اقتراح
