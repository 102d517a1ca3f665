### الشبكة: من يعمل مع من، بصوت كل جهة.

## waves · staff

survey-title = الشبكة
survey-lead = نسأل هنا كل جهة: مع من تعملون؟ نسأل المجموعات والأماكن فقط. لا نسأل عن أفراد من السكان أبدًا.
survey-none = لم نسأل بعد.
survey-none-means = نبدأ بسؤال واحد يستطيع الجميع الجواب عنه.
survey-new = سؤال الطاولة
survey-open-until = مفتوح حتى { $date }
survey-closed-on = أُغلق في { $date }
survey-answered-of = أجاب { $n } من { $of }.
survey-learner-is = يتعلم من ذلك: { $who }
survey-see-picture = إلى الصورة
survey-see-how-far = إلى أين وصلنا
survey-links = الروابط والأجوبة
survey-close = إغلاق باب الجواب الآن
survey-close-means = عند الإغلاق يرى كل من على الطاولة الصورة.
survey-close-means-ratings = عند الإغلاق يرى كل من على الطاولة الصورة. ويُحذف كل تقييم منفرد. لا رجوع عن ذلك.
survey-reopen = فتح باب الجواب من جديد
survey-reopen-means = عندها يمكن لآخرين وضع علامات. ولا يمكن تغيير التقييمات.

## new wave · staff

survey-new-means = سؤال قصير، مع الغاية منه.
survey-new-title = ما اسم السؤال؟
survey-new-title-hint = مثلًا: «من يتكلم مع من عن صباح الأطفال؟»
survey-new-purpose = ما الغاية منه؟
survey-new-purpose-hint = بكلمات تُحمل إلى البيت. لا لقطع المال أبدًا.
survey-new-learner = من يتعلم منه؟
survey-new-learner-hint = دون من يتعلم منه لا نسأل.
survey-new-closes = متى يُغلق؟
survey-new-kind = ما هي الصلة هنا؟
survey-new-kind-hint = ما توضع عليه العلامة. مثلًا: «نتكلم معًا مرة في الشهر على الأقل».
survey-new-further = المزيد عن الذين وُضعت عليهم علامة
survey-new-further-hint = يمكن أن يبقى فارغًا.
survey-new-mutual = هل هي صلة للطرفين؟
survey-new-mutual-yes = نعم. إذا قالها طرف واحد فهي صلة
survey-new-mutual-no = لا. هي في اتجاه واحد، مثل «نطلب منهم المشورة»
survey-new-actors = من نسأل؟
survey-new-representative = من يجيب عن { $actor }؟
survey-new-representative-hint = الاسم الأول فقط. يبقى فارغًا إذا لم نسألهم.
survey-new-citizens = من يتكلم عن السكان؟
survey-new-ratings = هل نسأل أيضًا عن القيمة والثقة؟
survey-new-ratings-yes = نعم. ستة أسئلة عن كل جهة، مستوحاة من PARTNER. تظهر فقط حين يجيب خمسة معًا
survey-new-open = إعداد الروابط. لا يُرسل شيء بعد

## links · staff

survey-links-lead = لكل صوت رابط خاص. يُسلَّم شخصيًا. بعد فتحه تبقى طريق العودة لصاحبه وحده. لا تظهر لك.
survey-link-waiting = لم يُفتح بعد
survey-link-begun = بدأ
survey-link-answered = وصل الجواب
survey-link-declined = لا يريد المشاركة
survey-link-yes-by = نعم باسم المكان: { $name }
survey-link-for = { $name } عن { $actor }
survey-sms = رسالة قصيرة
survey-sms-text = مرحبا { $name }. مع من تعمل جهة { $actor }؟ خمس دقائق تكفي. ويمكن قول لا: { $url }
survey-email = بريد إلكتروني
survey-email-text = { $purpose }
survey-email-learner = يتعلم من الأجوبة: { $learner }.
survey-reminder-text = مرحبا { $name }. ننتظر جوابك عن { $actor } حتى { $date }. من صفحتك الخاصة. نذكّر مرة واحدة فقط.
survey-reminder-talk = اتصال بمن لم يجب. نسأل هل يريد، وما الذي يمنع.
survey-all-answered = أجاب الجميع. نغلق وننظر إلى الصورة معًا.
survey-remind = تسجيل أنني ذكّرت
survey-reminded = تم التذكير مرة.
survey-new-link = رابط جديد
survey-new-link-means = لصوت آخر، أو لمن فقد طريق العودة. تبقى الأجوبة. وتُحسب التقييمات القديمة، لكن لا أحد يراها بعد.
survey-new-link-who = لمن هو؟
survey-wave-closed = لا سؤال مفتوح الآن

## hello · citizen

survey-hello = مرحبا { $name }
survey-hello-asks = يرسم { $table } صورة لمن يعمل مع من. الجواب هنا باسم { $actor }.
survey-hello-for = الغاية منه: { $purpose }
survey-hello-learner = يتعلم منه: { $who }.
survey-hello-time = العلامات تحتاج دقيقة. بعدها صفحة عن كل واحد منهم. ويمكن تجاوزها.
survey-hello-stop = يمكن التوقف في الطريق. احفظ العنوان في الصفحة التالية للعودة.
survey-hello-names = في الصورة يظهر اسم { $actor }. ولا يظهر اسمك.
survey-hello-never = لا نسأل عن أفراد من السكان أبدًا.
survey-hello-until = يمكن التصحيح حتى { $date }.
survey-yes-person = نعم، أريد أن أجيب
survey-yes-who = من قال نعم عندكم للمشاركة؟
survey-yes-who-hint = اسم أو دور. وقد يكون اسمك.
survey-yes-me = هل تقول نعم بنفسك؟
survey-mend-yes = علامة هنا لمن يريد الجواب.
survey-begin = البداية
survey-rather-not = لا نريد المشاركة
survey-declined = لا بأس
survey-declined-means = لن تظهروا في الصورة.
survey-declined-link = والرابط يبقى صالحًا إذا تغيّر رأيكم.
survey-answer-after-all = الجواب رغم ذلك
survey-link-opened = فُتح هذا الرابط
survey-link-opened-means = الرابط يعمل مرة واحدة. لمن فتحه الصفحة التي حُفظت.
survey-way-lost = ضاعت الصفحة؟ اطلب رابطًا جديدًا. العلامات ما زالت موجودة.
survey-way-lost-call = ضاعت الصفحة؟ الاتصال بـ { $name } على { $phone } لرابط جديد. العلامات ما زالت موجودة.

## partners · citizen

survey-tick = مع من تعملون؟
survey-tick-kind = علامة حيث يصح هذا: { $wording }.
survey-tick-nobody = ترك كل شيء فارغًا جواب أيضًا.
survey-tick-away = عند إزالة علامة يُحذف ما أُجيب به عنهم.
survey-tick-all = الآخرون حول الطاولة
survey-way-back = الرابط يعمل مرة واحدة. احفظ هذا العنوان. هو طريق عودتك، ولك وحدك: { $address }
survey-go-on-with = المتابعة من حيث توقفت: { $actor }
survey-no-ticks = لا علامة بعد
survey-no-ticks-means = هل صحيح أنكم لا تعملون مع أحد منهم بعد؟
survey-with-nobody = نعم، لا أحد بعد
survey-back-to-ticks = لا، العودة إلى العلامات
survey-keep = حفظ
survey-next-about = حفظ ومتابعة

## about one · citizen

survey-about-progress = { $n } من { $of }
survey-about-progress-kept = { $n } من { $of }. ما قبلها محفوظ.
survey-finish = حفظ وإنهاء
survey-finish-now = حفظ والتوقف هنا
survey-keep-and-ticks = حفظ وتصحيح العلامات
survey-about-further = هل يصح شيء من هذا؟
survey-about-rate = كيف هو العمل معهم؟
survey-about-inspired = الأسئلة مستوحاة من PARTNER. يمكن ترك كل سؤال.
survey-item-influence = لكلمتهم وزن عند غيرهم
survey-item-involvement = يحضرون حين نحتاج إليهم
survey-item-resources = يقدمون وقتًا أو مكانًا أو مالًا
survey-item-reliability = يفعلون ما يقولون
survey-item-mission = يريدون ما نريده نحن
survey-item-openness = يمكن الكلام معهم بصراحة
survey-scale-1 = أبدًا
survey-scale-2 = قليلًا
survey-scale-3 = إلى حد ما
survey-scale-4 = كثيرًا
survey-scale-0 = لا أعرف، أو أفضل ألا أقول
survey-rate-holds = جوابك مقفل بصفحتك الخاصة. يرى الآخرون كلمة عامة فقط، بعد جواب خمسة.
survey-rate-does-not-hold = من يدير الجهاز قد يستطيع النظر أثناء الإجابة. لذلك نقوله. وعند الإغلاق يُمحى كل جواب مفرد.
survey-rate-lost = تقييماتك محسوبة. لكنها لا تظهر في هذه الصفحة.

## thanks · citizen

survey-thanks = شكرًا. حُفظ جوابك.
survey-thanks-so-far = حُفظ الجواب. بقي بعضهم لمرة أخرى.
survey-thanks-correct = يمكن التصحيح حتى { $date }.
survey-thanks-picture = بعد الإغلاق يرى كل من حول الطاولة الصورة.
survey-your-partners = تعملون مع
survey-your-nobody = لا تعملون مع أحد بعد.
survey-correct = تصحيح العلامات
survey-correct-about = تصحيح ما قيل عن { $actor }
survey-withdraw = سحب جوابنا
survey-withdraw-means = تُحذف كل العلامات والأجوبة. ولا يظهر { $actor } في الصورة. هل هذا ما تريد؟
survey-withdraw-again = يمكن الجواب من جديد ما دام الباب مفتوحًا.
survey-withdraw-yes = نعم، احذف جوابنا
survey-withdraw-no = لا، العودة
survey-rests = لا تُستقبل أجوبة الآن.
survey-received = ما يقوله خمسة أو أكثر عنكم
survey-received-value = القيمة: { $level }
survey-received-trust = الثقة: { $level }
survey-received-few = أجاب عنكم عدد قليل. لذلك لا نقول شيئًا.
survey-level-little = قليلة
survey-level-some = بعض الشيء
survey-level-much = إلى حد ما
survey-level-very-much = كبيرة

## picture · staff

survey-picture-lead = كل خط بين اثنين يقول أحدهما على الأقل: { $wording }. كل الأشكال بحجم واحد. الأعلى والأسفل لا يعنيان شيئًا.
survey-newer = هناك صورة أحدث: { $title }
survey-picture-soon = الصورة تُرسم الآن. تظهر بعد قليل.
survey-picture-at-close = تظهر الصورة بعد إغلاق الأجوبة. هكذا لا يتبع أحد غيره.
survey-open-talk = هل تتكلم باسم من سُئل؟ استعمل رابطك قبل { $date }. وإن لم يكن لديك رابط، فاسأل من يدير اللقاء.
survey-picture-label = { $actors } مشاركًا و{ $ties } صلة. منها { $across } بين السكان والمهنيين، وهي مرسومة بخط عريض.
survey-picture-big = صورة أكبر
survey-size-1 = الصورة كلها
survey-size-2 = الضعف
survey-size-3 = ثلاث مرات
survey-key-thick = سكان ومهنيون
survey-key-one-way = يقولها طرف واحد
survey-key-citizens = يتكلم عن السكان
survey-key-silent = لم يجب
survey-sector-public = بلدية ومدرسة
survey-sector-housing = سكن
survey-sector-association = جمعية
survey-sector-citizens = سكان
survey-sector-private = متجر وشركة
survey-sector-backbone = أمانة
survey-sector-funder = ممول
survey-codes = ماذا تعني الحروف؟
survey-rate-said = أجاب { $n } من { $of }.
survey-not-drawn =
    { $n ->
        [one] واحد لم يرد الظهور في الصورة.
        [two] اثنان لم يريدا الظهور في الصورة.
       *[other] { $n } لم يريدوا الظهور في الصورة.
    }
survey-rate-warn = بعضهم لم يجب: { $names }. الأرقام هنا تخمين. قد يبدون أكثر عزلة مما هم.
survey-rate-too-low = أجاب عدد قليل. نعرض ما قيل فقط. لا نسمي أحدًا وسطًا أو نواة.
survey-rate-rebuilt = حيث لم يجب طرف أخذنا بما يقوله الآخرون عنه.
survey-rate-available = حسبنا ما قيل فقط.

## readings · staff

survey-we-see = ما نراه
survey-nobody-alone = لا أحد وحيد.
survey-alone =
    { $n ->
        [one] { $names } دون صلات.
       *[other] { $names } دون صلات.
    }
survey-alone-before = في المرة السابقة دون صلات: { $names }.
survey-alone-danger = من لم يجب قد يبدو وحيدًا. نسأل قبل أن نصدق.
survey-sides = { $n } صلة بين السكان والمهنيين.
survey-sides-possible = الممكن { $of }.
survey-before-was = في المرة السابقة { $n }.
survey-sides-danger = الصلة لا تقول من يقرر.
survey-hub = يمر الكثير عبر { $name }.
survey-hub-question = ماذا يحدث إذا انشغل { $name }؟
survey-hub-danger = هذا لا يعني الأهمية. الفروق الصغيرة لا تعني شيئًا.
survey-leaning = هل يعتمد الأمر على واحد؟
survey-leaning-degree = حسب عدد الصلات: { $value }.
survey-leaning-between = حسب الطرق بين الآخرين: { $value }.
survey-leaning-range = بين { $low } و{ $high }، حسب ما قد يقوله الصامتون.
survey-leaning-means = 0 لا يعتمد أبدًا. 1 كل شيء يمر عبر واحد. قد يختلف الرقمان حين يأتي جديد إلى الوسط.
survey-leaning-danger = من يدعو للاجتماع يكون مرتفعًا غالبًا. وقد يكون هذا هو المقصود.
survey-without-stands = دون { $name } يبقى الآخرون قادرين على الوصول بعضهم إلى بعض.
survey-without-loses = دون { $name } يفقد { $names } الطريق إلى البقية.
survey-without-anybody-stands = أيًّا كان من يغادر: يبقى الآخرون قادرين على الوصول بعضهم إلى بعض.
survey-without-the-others-stands = إذا غادر واحد من الباقين يبقى الوصول ممكنًا بينهم.
survey-without-backbone-aim = يجب أن يمكن الاستغناء عن الأمانة.
survey-without = ماذا لو ذهب أحدهم؟
survey-without-means = نخرجهم واحدًا بعد واحد، حسب الحروف. هذه لعبة تفكير وليست درجة.
survey-more-figures = كل الأرقام وكيف تُقرأ
survey-density = قيلت { $n } من { $of } صلة ممكنة. أي { $percent } بالمئة.
survey-density-danger = الأكثر ليس دائمًا أفضل. كل صلة تكلف اجتماعات. والطاولة الأكبر رقمها أقل دائمًا.
survey-average = لكل واحد نحو { $n } للحديث معهم.
survey-average-danger = المتوسط يخفي من له كثير ومن له قليل.
survey-reciprocity = حين يقولها طرف يقولها الآخر في { $percent } من 100 حالة.
survey-reciprocity-danger = الرقم المنخفض قد يكون نسيانًا. ليس سوء نية.
survey-reach = { $percent } بالمئة من الأزواج يصل بعضهم إلى بعض، ربما عبر غيرهم.
survey-reach-range = بين { $low } و{ $high } بالمئة، حسب ما قد يقوله الصامتون.
survey-reach-danger = صامت واحد قد يجعل الطاولة تبدو منقسمة.
survey-sectors = هل تعبر الصلات بين القطاعات؟ { $value }.
survey-sectors-scale = من −1 حيث يبقى الجميع مع أهلهم، إلى 1 حيث يعبر الجميع.
survey-sectors-chance = بالصدفة وحدها يكون { $value }.
survey-sectors-less = نبقى مع أهلنا أكثر مما تعطيه الصدفة.
survey-sectors-more = نعبر أكثر مما تعطيه الصدفة.
survey-sectors-like = قد يكون ذلك صدفة.
survey-sectors-danger = الرقم وحده يحكي حجم القطاعات. ننظر دائمًا إلى الرقم بجانبه.
survey-core = نواة ممكنة: { $names }.
survey-core-fit = كم تطابق: { $value }. والكامل 1.
survey-core-unclear = لا نواة واضحة.
survey-core-danger = من يبحث عن نواة يجدها دائمًا.
survey-hierarchy = هل هو في اتجاه واحد فقط؟ { $value }.
survey-hierarchy-means = 0 في الاتجاهين. 1 سلسلة خالصة، يصل فيها طرف واحد فقط.
survey-hierarchy-danger = صلة واحدة عائدة قد تجعل الرقم 0.
survey-legs = { $n } من أصل { $of } أزواج بينها صلة لها أكثر من نوع.
survey-legs-average = لكل زوج { $n } أنواع في المتوسط. سألنا عن { $of }.
survey-legs-danger = صلة قوية واحدة قد تحمل أكثر من ثلاث صلات ضعيفة. وكلما كثرت الأنواع في السؤال ارتفع الرقم.
survey-pair = هل يأتيان معًا؟ «{ $one }» و«{ $other }»: { $value }.
survey-pair-scale = ‏1 يعني دائمًا، و0 يعني بلا صلة، و‎−1 يعني أبدًا.
survey-pair-shares = حيث قيل الأول قيل الثاني أيضًا في { $with } من كل 100. وفي باقي العلامات { $without } من كل 100.
survey-pair-of-ticks = من كل 100 علامة قيل الثاني في { $with }.
survey-pair-nested = لم نسأل عن الثاني إلا حيث وُضعت علامة للأول. لذلك لا بد أن يأتيا معًا. والصدفة لا تقول شيئًا هنا.
survey-pair-more = يأتيان معًا أكثر مما تعطيه الصدفة.
survey-pair-less = يأتيان معًا أقل مما تعطيه الصدفة.
survey-pair-cannot = المتوفر هنا أقل من أن يُفرَّق عن الصدفة.
survey-pair-silent = عدم الجواب يُحسب هنا كأن لا هذا قيل ولا ذاك. وهذا يجعل الرقم أعلى من الواقع.
survey-pair-danger = أن يأتي شيئان معًا لا يعني أن أحدهما يؤدي إلى الآخر.
survey-same-asked-not = في المرة السابقة كان السؤال غير هذا. لذلك لا نقارن الأرقام.
survey-trust = الثقة حول الطاولة: { $level }.
survey-trust-means = مجموعة من خمسة أو أكثر. لا نعرض أبدًا من قالها، ولا عمن.
survey-own-received = لكم وحدكم في { $actor }
survey-own-received-means = ما يقوله خمسة أو أكثر عنكم معًا. لا يراه غيركم.

## before and now · staff

survey-then-and-now = قبل والآن
survey-joined = الجدد منذ المرة السابقة: { $names }.
survey-left = لم يعودوا هنا: { $names }.
survey-silent-then = لم يجيبوا في المرة السابقة: { $names }.
survey-silent-now = لم يجيبوا الآن: { $names }.
survey-same-people = سُئل وأجاب المشاركون أنفسهم في المرتين.
survey-kept-ties = العلامات، وقد يكون للخط اثنتان: { $stable } كما في السابق، و{ $created } جديدة، و{ $dissolved } زالت.
survey-change-danger = الجدد والصامتون قد يبدون كتغيير. نقرأ الأسماء أولًا.
survey-ties-of = { $ties } صلة. منها { $across } بين السكان والمهنيين.
survey-nobody-alone-then = لا أحد وحيد.
survey-column-then = سابقًا
survey-column-now = الآن
survey-number = { $n }
survey-percent = { $n } بالمئة
survey-row-ties = الصلات
survey-row-density = النسبة من الممكن
survey-row-degree = يعتمد على واحد، بالصلات
survey-row-between = يعتمد على واحد، بالطرق
survey-row-reach = أزواج يصل بعضهم إلى بعض
survey-row-sectors = عبر القطاعات
survey-row-sides = بين السكان والمهنيين
survey-row-reciprocity = يقولها الطرفان

## together with it · staff

survey-notes = ماذا ينقص؟ ماذا يفاجئ؟
survey-notes-means = قراءتكم أهم من قراءتنا.
survey-note = اكتب ما تراه
survey-note-hint = دون أسماء أشخاص.
survey-note-keep = عرضها على الطاولة
survey-note-by = من { $who }
survey-note-take-back = سحبها
survey-next-step = الخطوة التالية
survey-next-step-means = اثنان يمكن أن يلتقيا. القرار لكم، أو تجدون غيرهما.
survey-introduce = تعريف { $one } على { $other }
survey-why-alone = ليس لدى { $name } من يتكلم معه بعد.
survey-why-other-side = لا صلة بينهما. أحدهما يتكلم عن السكان والآخر مهني.
survey-why-other-sector = لا صلة بينهما، وعالماهما يلتقيان قليلًا.
survey-who-knows-both = يعرف الاثنين: { $names }.
survey-nobody-knows-both = لا أحد يعرف الاثنين. نسأل حول الطاولة من يرافق.
survey-agreed = اقتُرح على الطاولة
survey-choose-two = الاتفاق على لقاء
survey-choose = اختيار
survey-choose-one = الأول
survey-choose-other = الثاني
survey-choose-talk = من يتكلم مع من، ومتى؟
survey-choose-talk-hint = مثلًا: «مجموعة الآباء تمشي الطريق مع مركز العمل يوم الثلاثاء الساعة 7». دون أسماء أشخاص.
survey-agree = اتفقنا

## table and files · staff

survey-same-as-table = الشيء نفسه كجدول
survey-column-actor = مشارك
survey-column-sector = قطاع
survey-column-both = يقولها الطرفان
survey-column-they-say = يقولونها هم فقط
survey-column-others-say = يقولها الآخر فقط
survey-nobody = لا أحد
survey-take = أخذ الأرقام
survey-take-means = المشاركون والصلات وكل الأرقام كملفات. لا تقييمات فيها.
survey-promise = هنا مجموعات وأماكن فقط. لا أفراد من السكان أبدًا. كل من في الصورة قال نعم. ولا تُستعمل لقطع المال.
survey-method = حُسب بطريقة { $method }، البذرة { $seed }.

## own record · citizen

survey-own-notes = كلماتي بجانب صور الصلات
survey-own-note = كتابة بجانب صورة
