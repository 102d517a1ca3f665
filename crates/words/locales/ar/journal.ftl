## page · staff

journal-lead = هنا من فعل ماذا بما هو مشترك. ما يفعله السكان لا يراه غيرهم.
journal-at = { $time }: { $act }
journal-round-opened = { $name } فتح الجولة «{ $title }».
journal-older = أقدم
journal-nothing = لم يحدث شيء بعد.
journal-nothing-means = كل ما يُفعل بالمشترك يُكتب هنا. لا يُمحى شيء.

## sentences · staff

journal-founded = { $name }: بداية الطاولة «{ $what }».
journal-described = { $name }: كتابة التفويض ومن يدفع.
journal-actor = { $name }: مقعد جديد باسم { $what }.
journal-confirmed = { $name }: ترحيب بـ{ $who }.
journal-paused = { $name }: استراحة لمقعد { $who }.
journal-removed = { $name }: رفع مقعد { $who }.
journal-group = { $name }: إضافة «{ $what }» إلى قائمة المجموعات.
journal-asked = { $name }: تسجيل أن «{ $what }» سُئلت.
journal-round-again = { $name }: فتح «{ $what }» من جديد.
journal-round-paused = { $name }: إيقاف «{ $what }» مؤقتًا.
journal-round-closed = { $name }: إغلاق «{ $what }».
journal-shown = { $name }: قراءة { $what } وعرضها.
journal-not-shown = { $name }: قراءة { $what } دون عرضها. السبب يعرفه صاحبها فقط.
journal-translated = { $name }: ترجمة { $what } إلى { $language }.
journal-other = { $name }: { $act }
journal-day-answers =
    { $n ->
        [one] إجابة واحدة
        [two] إجابتان
        [few] { $n } إجابات
       *[other] { $n } إجابة
    }
journal-day-sentences = جُمل قيلت أو عُدّلت: { $n }
journal-day-invitations = دعوات شخصية: { $n }
journal-day-groups = من قالوا إلى أين ينتمون: { $n }
journal-day-company = من يرافق من: { $n }
journal-day-other = أشياء أخرى: { $n }
journal-for-themselves = ناس لأنفسهم، خمسة أو أكثر:

## survey · staff

journal-wave-opened = { $doer } سأل الطاولة: «{ $title }».
journal-wave-closed = { $doer } أغلق الأجوبة في «{ $title }».
journal-wave-again = { $doer } فتح «{ $title }» للأجوبة من جديد.
journal-wave-begun = { $actor } قال نعم للجواب في «{ $title }».
journal-wave-answered = وصل جواب { $actor } في «{ $title }».
journal-wave-declined = { $actor } لا يريد الظهور في «{ $title }».
journal-wave-reminded = { $doer } ذكّر { $actor } بـ«{ $title }».
journal-wave-new-link = { $doer } عمل رابطًا جديدًا لـ{ $actor } في «{ $title }».
journal-wave-introduced = { $doer } اتفق على لقاء { $one } و{ $other }.
journal-wave-taken = { $doer } أخذ أرقام «{ $title }».
journal-day-ties = { $n } تصحيحًا في أجوبة الشبكة.
journal-day-notes = { $n } قراءة للصورة.
journal-proposed = { $name }: اقتراح «{ $what }».
journal-proposal-withdrawn = { $name }: سحب اقتراح.
journal-new-version = { $name }: نسخة جديدة «{ $what }».
journal-knowledge = { $name }: إضافة معرفة إلى اقتراح.
journal-rule-suggested = { $name }: عرض القاعدة «{ $what }».
journal-rule-consented = { $name }: يمكن العيش مع القاعدة «{ $what }».
journal-rule-objected = { $name }: ضرر في القاعدة «{ $what }».
journal-rule-adopted = { $name }: نعم الأخيرة. للطاولة الآن القاعدة «{ $what }».
journal-prepared = { $name }: تحضير قرار «{ $what }».
journal-decision-opened = { $name }: فتح القرار «{ $what }» وإقفال الإطار.
journal-decision-counted = { $name }: إغلاق قرار وعد الأصوات.
journal-decision-moved = { $name }: نقل القرار إلى الخطوة التالية.
journal-reached = { $name }: زيارة «{ $what }».
journal-witness = { $name }: شهادة عن «{ $what }».
journal-day-ballots = أجوبة في القرارات: { $n }
