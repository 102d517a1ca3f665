## desk · staff

inclusion-desk = المكتب
inclusion-desk-lead = اليوم { $weekday }. { $name }، هذا ينتظرنا. نحن لا نصوّت. ولا نقترح. نعمل كي يستطيع الآخرون ذلك.
inclusion-who-is-missing = من الغائب؟
inclusion-not-asked = { $group }: لم تُسأل بعد.
inclusion-asked-not-here = { $group }: سُئلت، لكنها ليست معنا بعد.
inclusion-see-groups = المجموعات
inclusion-who-waits = من ينتظر جوابًا؟
inclusion-waiting =
    { $n ->
        [zero] لا أحد ينتظر جوابًا منا.
        [one] جملة واحدة تنتظر جوابًا منا.
        [two] جملتان تنتظران جوابًا منا.
        [few] { $n } جمل تنتظر جوابًا منا.
       *[other] { $n } جملة تنتظر جوابًا منا.
    }
inclusion-oldest-waits = الأقدم تنتظر منذ أيام عددها { $days }. وعدنا بـ{ $of }.
inclusion-see-waiting = من ينتظر
inclusion-who-reopens = من يريد العودة إلى موضوع؟
inclusion-activate = تنشيط
inclusion-activate-means = إيجاد من يجب أن يكون معنا. وترك الآخرين يرتاحون.
inclusion-asked-often = { $group }: سُئلت { $n } مرات
inclusion-asked-often-means = نستعمل أجوبتهم السابقة أولًا.
inclusion-desk-seen = الأمانة. كل سطر هنا يراه من يتعلق به.
inclusion-no-points = لا أحد يأخذ نقاطًا هنا.

## groups · staff

inclusion-groups = عمّن هذا؟
inclusion-groups-lead = لكل مجموعة مقعد، كبيرة كانت أو صغيرة. الغائبون أولًا.
inclusion-missing = غائبون
inclusion-missing-means = لم يسألهم أحد بعد.
inclusion-asked = سُئلوا
inclusion-asked-means = سألناهم. ليسوا معنا بعد.
inclusion-takes-part = معنا
inclusion-takes-part-means = بعضهم جلس معنا.
inclusion-at-stake = المهم لهم: { $stake }
inclusion-mark-asked = سُئلوا الآن
inclusion-add-group = إضافة مجموعة
inclusion-declare = قول مجموعتي
inclusion-no-groups = لا مجموعات بعد.
inclusion-no-groups-means = نبدأ بمن قد يخسر شيئًا هنا.

## desk now · staff

inclusion-all-here = كل المجموعات في القائمة معنا.
inclusion-what-waits-to-be-read = ما الذي ينتظر القراءة؟
inclusion-sentences-to-read =
    { $n ->
        [one] جملة واحدة تنتظر. تُقرأ بحثًا عن الأسماء فقط.
        [two] جملتان تنتظران. تُقرآن بحثًا عن الأسماء فقط.
        [few] { $n } جمل تنتظر. تُقرأ بحثًا عن الأسماء فقط.
       *[other] { $n } جملة تنتظر. تُقرأ بحثًا عن الأسماء فقط.
    }
inclusion-first-waits-since =
    { $days ->
        [zero] الأولى وصلت اليوم.
        [one] الأولى تنتظر منذ يوم.
        [two] الأولى تنتظر منذ يومين.
        [few] الأولى تنتظر منذ { $days } أيام.
       *[other] الأولى تنتظر منذ { $days } يومًا.
    }
inclusion-read-them = إلى القراءة
inclusion-answer-due = «{ $round }»: الرد قبل { $date } على أبعد حد.
inclusion-answer-overdue = «{ $round }»: الرد كان موعودًا في { $date }.
inclusion-leave-in-peace = لا أحد. لنتركهم في راحة لبعض الوقت.
inclusion-desk-seen-by-backbone = فقط من يديرون اللقاء.

## new group · staff

inclusion-new-means = المجموعة ناس يمسّهم الأمر. حتى من لم يسألهم أحد بعد.
inclusion-name = من هم؟
inclusion-name-hint = مثلًا «آباء يعملون بالمناوبة». لا شيء عن الدين أو الصحة أو الأصل.
inclusion-stake = ما الذي على المحك لهم؟
inclusion-stake-hint = باختصار، ويفضل بكلماتهم.
inclusion-add = إضافة المجموعة
inclusion-asked-on = سُئلوا في { $date }.
inclusion-some-here = بعضهم معنا.
inclusion-many-here = { $n } أو أكثر معنا.

## mine · citizen

inclusion-mine-means = الاختيار لك. ولا يلزم اختيار أي شيء.
inclusion-mine-several = يمكن اختيار أكثر من واحدة

## wishes · staff

inclusion-wishes = من يرغب في ماذا؟
inclusion-wishes-lead = اختاروا ذلك بأنفسهم. ويمكنهم تغييره كل يوم. لا أحد مُلزم بشيء.
inclusion-no-wishes = لم يقل أحد بعد ما يرغب فيه.
inclusion-no-wishes-means = لا بأس. مجرد الجلوس معنا مكان أيضًا.
inclusion-wishes-talk = مكالمة مع شخص منهم هذا الأسبوع. والسؤال: هل ما زالت الرغبة موجودة؟
inclusion-see-wishes = من يرغب في ماذا
