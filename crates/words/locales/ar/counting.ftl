### What `langbord decision` says in a terminal: a result, why it came out so, and what would have changed it.

## result · staff

counting-result = { $method }: { $winners }
counting-nothing-decided = لم يُحسم شيء
counting-tied = تساوت: { $options }
counting-bought-from = تكلفة { $project } هي { $cost }. يدفع كل من مؤيديه، وعددهم { $supporters }، مبلغ { $price } أو كل ما بقي لديه.
counting-fits = تكلفة { $project } هي { $cost } وما زال المال يكفي. عدد من اختاره: { $supporters }.
counting-equal-money = لكل مجموعة المبلغ نفسه، مهما كانت صغيرة.
counting-part-passed-on = لم يُجب أحد في { $groups }. نصيبها يذهب إلى المجموعات الأخرى.
counting-without-money = خارج كل المجموعات: { $voters }. لا مال لهم هنا.
counting-spent = صُرف { $cost } من { $budget }. الباقي { $left }.

## reasons · staff

counting-nobody-chose = لا ورقة من { $ballots } تشير إلى خيار. يبقى كل شيء كما هو.
counting-preferred = { $by } يقدّمون { $option } على { $over }، و{ $against } بالعكس.
counting-beats-all = { $option } يفوز في كل مقارنة مباشرة.
counting-circle = لا خيار يفوز في كل المقارنات. هذه تدور في حلقة: { $options }.
counting-path = أقوى سلسلة من { $option } إلى { $over } قوتها { $strength }، وقوة العودة { $back }.
counting-kept = يُحتسب: { $option } فوق { $over }، القوة { $strength }.
counting-passed-over = لا يُحتسب: { $option } فوق { $over }، القوة { $strength }. نتائج أقوى تقول غير ذلك.
counting-worst-defeat = أكبر خسارة للخيار { $option } قوتها { $strength }.
counting-collected = { $option }: { $total } { $unit }
counting-left = الجولة { $round }: يخرج { $option } ومعه { $votes }.
counting-reached = الجولة { $round }: اختير { $option } ومعه { $votes }. المطلوب { $needed }.
counting-last-standing = الجولة { $round }: ينال { $option } أحد آخر المقاعد ومعه { $votes }.
counting-runoff = بين الأعلى اثنين: { $by } يفضلون { $option }، و{ $against } يفضلون { $over }.
counting-middle-grade = { $option }: الدرجة الوسطى { $grade }. أعلى منها { $above } وأدنى منها { $below }.
counting-too-few-grades = قيّم { $option } فقط { $graded } من { $ballots }. هذا أقل من النصف، فلا يمكن اختياره.
counting-bought = يدفع ثمن { $option } مؤيدوه، وعددهم { $supporters }، بسعر { $price } للوحدة.
counting-tie = تساوت { $options }. { $step } اختار { $chosen }.
counting-not-separable = الأوراق لا تفصل بين { $options }.

## ways to break a tie · staff

counting-step-own = المعيار الثاني للطريقة
counting-step-blocs = أقل المجموعات اعتراضا
counting-step-lot = القرعة
counting-step-lot-leaving = القرعة على الخروج
counting-step-status-quo = الوضع الحالي
counting-step-nobody = لا أحد

## units · staff

counting-unit-first-places = في المرتبة الأولى
counting-unit-wins = انتصارات ناقص خسارات
counting-unit-borda = مراتب فوق ناقص تحت
counting-unit-approvals = موافقة
counting-unit-grade-sum = مجموع الدرجات
counting-unit-grade-mean = متوسط الدرجات
counting-unit-blocs = كمتوسط لمتوسطات المجموعات
counting-unit-points = نقطة
counting-unit-votes = صوت
counting-unit-resistance = مجموع الممانعة
counting-unit-satisfaction = رضا
counting-unit-money = مال

## what would have changed it · staff

counting-change-exact = كان يكفي لتغيير النتيجة { $ballots } من الأوراق، لا أقل: { $how }. كانت النتيجة ستكون { $winners }.
counting-change-at-most = كان يكفي لتغيير النتيجة { $ballots } من الأوراق، وربما أقل: { $how }. كانت النتيجة ستكون { $winners }.
counting-change-none = لم نجد تغييرا صغيرا يقود إلى نتيجة أخرى.
counting-how-turned = { $option } فوق { $over } بدل العكس
counting-how-moved = { $option } في الأعلى و{ $against } في الأسفل قدر الإمكان
counting-how-favoured = { $option } في الأعلى والباقي كما كان
counting-how-added = اختيار { $option } أيضا
counting-how-alone = اختيار { $option } وحده
counting-how-rewritten = «{ $to }» بدل «{ $from }»

## what a method protects · staff

counting-protects = تحمي الطريقة: { $list }
counting-gives-up = تتخلى الطريقة عن: { $list }
counting-property-majority = ما يضعه أكثر من النصف أولا
counting-property-condorcet = ما يفوز في كل مقارنة مباشرة
counting-property-condorcet-loser = ألا يفوز ما يخسر أمام الجميع
counting-property-smith = أن يكون الفائز ممن يغلبون البقية
counting-property-clones = ألا تنفع الخيارات المتشابهة ولا تضر
counting-property-monotone = ألا يضر مزيد من التأييد
counting-property-participation = ألا يضر التصويت أبدا
counting-property-positive-involvement = ألا تضر المرتبة الأولى أبدا
counting-property-later-no-harm = ألا تضر الأسماء التالية بالأولى
counting-property-exaggeration = ألا تنفع المبالغة
counting-property-intensity = شدة ما يريده كل شخص
counting-property-proportionality = أن تنال كل مجموعة نصيبها
counting-property-minority-veto = أن تستطيع الأقلية منع الأسوأ
counting-property-decisive = أن يكون هناك جواب واحد في الغالب
counting-property-exhaustive = أن يُصرف كل شيء أو يُملأ
counting-property-fair-chance = أن تكون فرصة الجميع أفضل ما يمكن

## groups and the gate · staff

counting-adopted = اعتُمد
counting-not-adopted = لم يُعتمد
counting-extend = انتظار: بعضهم لم يُسمع
counting-integrate = عودة إلى الاقتراح: هناك اعتراض قائم
counting-reach = تواصلوا مع من لم يُسمع
counting-parked = وُضع جانبا
counting-state-agrees = توافق
counting-state-objects = تعترض
counting-state-unheard = لم تُسمع
counting-nobody-objects = لا اعتراض قائم، وكل المجموعات سُمعت.
counting-objection-stands = اعتراض { $member } ما زال قائمًا.
counting-has-not-spoken = { $bloc }: لم يُسمع منها ما يكفي. الصمت ليس موافقة.
counting-blocks = { $member }: قف.
counting-stands-aside = في { $bloc } أكثر من الربع يقف جانبًا.
counting-stands = { $bloc }: { $state }
counting-time-fits = { $slot }: يستطيع { $can }، منهم { $gladly } بسرور. وفي المجموعة التي يصعب عليها أكثر يستطيع { $share } من الجميع.
counting-too-few = العدد أقل من أن يُعرض
counting-fifths = { $state }، نعم: { $share }
counting-shares = { $state }: نعم { $yes }، لا { $no }، يحق لهم { $eligible }
counting-sway = كان يكفي { $people } من { $group } لتغيير النتيجة: { $outcome }
counting-eligible = تقبل به كل المجموعات: { $options }
counting-without = من دون { $group }: { $winners }

## power, lot and records · staff

counting-power-head = كم مرة يغيّر الجواب النتيجة (بانزهاف، شابلي-شوبيك)
counting-panel = اللجنة { $number }: { $people }
counting-lottery-leximin = للجميع أفضل فرصة تسمح بها الحصص. هذا مثبت.
counting-lottery-maximin = أصغر فرصة هي أكبر ما يمكن. الباقي غير مثبت.
counting-lottery-quotas-only = الحصص محفوظة. لا إثبات بشأن الفرص.
counting-lottery-smallest = أصغر فرصة: { $percent } %
counting-holds = السجل سليم: تُحتسب { $ballots } من الأوراق، وعُدّلت { $superseded } لاحقا.
counting-signed-for = موقّع عن { $groups }
counting-without-witness = لم يحفظ أحد السجل عن { $groups }
counting-not-recounted = لم يُعد فرزه من هذا الملف: { $group }، أصغر من أن يُسمّى
