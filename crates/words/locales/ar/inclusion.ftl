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
