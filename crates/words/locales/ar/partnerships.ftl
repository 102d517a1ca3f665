## about · staff

partnerships-backbone = من يجمعنا
partnerships-no-mandate = لم يُكتب بعد.
partnerships-phone = الهاتف:
partnerships-change = تعديل ما هنا
partnerships-funders = من يدفع؟
partnerships-no-funders = لم يُكتب بعد.
partnerships-funder = الممول
partnerships-share = الحصة
partnerships-percent = { $n } بالمئة
partnerships-waiting = ينتظرون موافقة الطاولة
partnerships-waiting-means = وافقوا. يشاركون عندما توافق الطاولة أيضًا.
partnerships-confirm = موافقة
partnerships-actors = من يجلس هنا؟
partnerships-no-actors = لم يُضف أحد بعد.
partnerships-actors-order = حسب الأبجدية
partnerships-actor = الاسم
partnerships-code = العلامة
partnerships-sector = القطاع
partnerships-add-actor = إضافة طرف جديد
partnerships-sector-public = البلدية والمدرسة
partnerships-sector-housing = السكن
partnerships-sector-association = جمعية
partnerships-sector-citizens = سكان
partnerships-sector-private = متجر أو شركة
partnerships-sector-backbone = يجمع
partnerships-sector-funder = يموّل

## front · citizen

partnerships-open = مفتوح الآن
partnerships-left =
    { $n ->
        [zero] تمت الإجابة عن كل شيء. شكرًا.
        [one] هنا جملة واحدة تنتظر إجابتك.
        [two] هنا جملتان تنتظران إجابتك.
        [few] هنا { $n } جمل تنتظر إجابتك.
       *[other] هنا { $n } جملة تنتظر إجابتك.
    }
partnerships-answer = إلى الإجابة
partnerships-say = أريد أن أقول شيئًا
partnerships-answers-by = الرد من { $name } قبل { $date } على أبعد حد.
partnerships-missing = لم نسأل بعد: { $groups }.
partnerships-we-hear = ما نسمعه: { $title }
partnerships-ways = المزيد
partnerships-see-rounds = كل الجولات
partnerships-quiet = لا توجد أسئلة الآن
partnerships-quiet-means = لا بأس بذلك. سنخبرك حين يكون هناك شيء.
partnerships-call = لديك سؤال؟ رقم { $names } هو { $phone }.
partnerships-ask = لديك سؤال؟ يمكن سؤال { $names }.

## writing · staff

partnerships-mandate-hint = هنا يُكتب ما اتفقتم عليه. يقرؤه كل من على الطاولة.
partnerships-funders-hint = سطر لكل ممول مع نسبته المئوية. مثلًا «الصندوق: 40».
partnerships-phone-hint = الرقم مكتوب على كل بطاقة. هكذا يمكن الاتصال أيضًا.
partnerships-code-hint = من حرفين إلى خمسة، تكفيها الخريطة.

## members · staff

partnerships-members = من معنا؟
partnerships-members-lead = من يأتي باسم جهة ينتظر موافقة الطاولة. الأشخاص الخاصون لا يظهرون هنا.
partnerships-see-members = من معنا
partnerships-nobody-waits = لا أحد ينتظر الآن
partnerships-nobody-waits-means = حين تُقبل دعوة جديدة، يظهر الاسم هنا.
partnerships-seated = على الطاولة
partnerships-resting = في استراحة
partnerships-comes-from = من { $actor }.
partnerships-comes-as = الدور: { $roles }.
partnerships-since = منذ { $date }.
partnerships-step-not = ليس الآن
partnerships-step-pause = استراحة
partnerships-step-back = عودة إلى الطاولة
partnerships-step-remove = رفع المقعد
partnerships-members-seen = تظهر لك ولمن يوافقون مثلك فقط. واختيارك يُكتب في السجل باسمك.
partnerships-people = من يأتي؟

partnerships-decide = تقديم الجواب
partnerships-decide-until = الطاولة تقرر. يمكن الجواب حتى { $date }.
partnerships-see-proposals = رؤية كل الاقتراحات
