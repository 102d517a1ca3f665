trace-nav = ماذا نتج
trace-title = الأثر
trace-see = متابعة الأثر
trace-forward = دخل في
trace-no-forward = لم يدخل في شيء بعد.
trace-back = جاء من
trace-answer-back = الجواب
trace-taken-up = طُرح من جديد
trace-point-talk = نقرأه بصوت عال لمن قاله. هل هو صحيح؟
trace-kind-statement = قول
trace-kind-sentence = جملة من المهمة
trace-kind-task = المهمة
trace-kind-rule = قاعدة
trace-kind-proposal = اقتراح
trace-kind-decision = قرار
trace-kind-commitment = وعد
trace-kind-action = تمّ
trace-in-standing = النسخة { $n } السارية
trace-in-version = النسخة { $n }

trace-outcomes = ماذا نتج
trace-outcomes-lead = قرارات ووعود وأعمال. كل منها مع الأصوات التي جاء منها.
trace-add-outcome = كتابة ما حدث
trace-what-is-it = ما هذا؟
trace-outcome-text = ماذا حدث؟
trace-done-by = من يقوم به؟
trace-done-by-hint = بكلماتكم. إذا بقي فارغًا نكتب من تختارون أدناه.
trace-who-stands-for-it = من المسؤول عنه؟
trace-no-one-actor = عدة أطراف معًا، أو أشخاص لأنفسهم
trace-it-was-done = كتابة أن ذلك تمّ
trace-promise-waits = الوعد حتى { $date }.
trace-promise-day-gone = كان الموعد { $date }. نتحدث عما يعيق ذلك.
trace-promise-taken-up = طلب أحدهم العودة إليه.
trace-promise-done = تمّ ذلك.
trace-on-day = في أي يوم؟
trace-on-day-hint = إن كان وعدًا، فاليوم الذي وُعد به.
trace-came-from = من أين جاء؟
trace-no-outcomes = لا شيء هنا بعد
trace-no-outcomes-means = نكتبه عندما نتفق على شيء أو ننجزه.

trace-answers = الأجوبة
trace-answers-lead = كل من قال شيئًا له جواب خلال 14 يومًا. حتى لو كان الجواب لا.
trace-answers-talk = اتصال أو زيارة لمن انتظر أطول وقت.
trace-waits-for-answer = بانتظار جواب
trace-was-answered = وصل الجواب
trace-see-given =
    { $n ->
        [one] قراءة الجواب
        [two] قراءة الجوابين
        [few] قراءة { $n } أجوبة
       *[other] قراءة { $n } جوابًا
    }
trace-answer-owed = الجواب حتى { $date }.
trace-answer-late = كان الجواب موعودًا في { $date }.
trace-given-on = جواب بتاريخ { $date }
trace-answer-it = تقديم جواب
trace-answer-anew = جواب جديد
trace-answer-lead = قلتم. فعلنا. لم نفعل، لأن. الشكر وحده ليس جوابًا.
trace-was-it-used = هل استُعمل؟
trace-used = نعم، دخل
trace-not-used = لا
trace-because-hint = السبب لازم عندما لا يُستعمل شيء أو لا يُنجز.
trace-give-answer = إرسال الجواب
trace-goes-by = يصل الجواب هكذا: { $way }
trace-nobody-waits = لا أحد ينتظر جوابًا
trace-nobody-waits-means = كل من قال شيئًا وصله جواب.
trace-to-hand = أجوبة تنتظر من يحملها
trace-print-slip = عرض الورقة
trace-handed = تم تسليمه
trace-all-who-answered = كل من أجاب
trace-to-all-who-answered = إلى كل من أجاب
trace-to-all-means = كل من أجاب يُقال له الشيء نفسه. لا أحد يرى جواب غيره.
trace-what-they-said = ما سمعناه
trace-answer-round = جواب لكل من أجاب
trace-answer-round-lead = نقول ماذا نتج عن ذلك. ونقول ما لم يحدث، ولماذا.
trace-came-of-round = ما نتج: { $what }
trace-round-goes-by = يظهر في مكان كل من أجاب. وبعضهم يصله على ورق.
trace-lay-it-out = وضع الورقة حيث يأتي الناس
trace-carry-slip = الرغبة: على ورقة
trace-carry-message = الرغبة: رسالة
trace-who-answered = من أجاب ولم يسمع منا؟
trace-who-answered-talk = نقوله بصوت عال حيث يأتون. ونعلّق الورقة.

trace-reopenings = ما نعود إليه
trace-reopenings-lead = يمكن للجميع طلب العودة إلى شيء. ويجيب شخص معروف الاسم خلال 14 يومًا.
trace-reopenings-talk = نسأل في كل اجتماع عما يجب أن نعود إليه.
trace-answers-by = الجواب عند { $name } حتى { $date }.
trace-late = كان الجواب عند { $name } في { $date }.
trace-answered = أجاب { $name } في { $date }.
trace-it-changed = تغيّر شيء.
trace-it-did-not-change = لم يتغيّر شيء هذه المرة.
trace-did-it-change = هل تغيّر شيء؟
trace-comes-back = هذا يعود مرة بعد مرة. اللقاء أفضل.
trace-about = الموضوع: { $what }
trace-answer-text = الجواب
trace-talk-hint = لازم عندما يعود الشيء نفسه ثلاث مرات.
trace-talk-with = حديث بين { $name } ومن سأل، قبل الجواب.
trace-name-answerer = تحديد من يجيب
trace-written-down-by = { $who }، بقلم { $name }
trace-written-down = { $who }، بقلم شخص مرافق
trace-who-answers = من يجيب؟
trace-no-reopenings = لا طلبات الآن
trace-no-reopenings-means = قد يتغير هذا في أي وقت.
trace-ask-for-something = طلب العودة إلى شيء
trace-choose-what = يمكن العودة إلى كل شيء. نختار ما يتعلق به الطلب.
trace-what-to-take-up = إلى ماذا نعود؟
trace-next = التالي
trace-take-up-for = العودة إلى شيء باسم { $name }
trace-yes-ask = نعم، نطلب ذلك

trace-verb-frame = تأطير
trace-verb-frame-means = قواعد وافقنا عليها. وصورة مشتركة.
trace-verb-mobilise = حشد
trace-verb-mobilise-means = إبقاء الوعود حية. والسؤال عما يعيق.
trace-verb-synthesise = جمع
trace-verb-synthesise-means = ما الذي يتوافق؟ وما الذي يتصادم؟
trace-front-asks-you = هناك من ينتظر جوابًا منك
trace-front-asked = { $reason } الجواب حتى { $date }.
trace-front-to-hand =
    { $n ->
        [one] جواب واحد ينتظر من يحمله.
        [two] جوابان ينتظران من يحملهما.
        [few] { $n } أجوبة تنتظر من يحملها.
       *[other] { $n } جوابًا تنتظر من يحملها.
    }
trace-front-promised = ما وعدنا به
trace-promised-by = وعد من { $who }.
trace-promise-talk = اتصال مع { $who }: بماذا نساعد؟
trace-front-unlinked =
    { $n ->
        [one] جملة واحدة لم تدخل في شيء بعد
        [two] جملتان لم تدخلا في شيء بعد
        [few] { $n } جمل لم تدخل في شيء بعد
       *[other] { $n } جملة لم تدخل في شيء بعد
    }
trace-front-unlinked-means = نقرأها قبل أن نسأل عن جديد.

trace-noted-outcome = { $name }: كتابة ما نتج: «{ $what }»
trace-noted-answer = { $name }: جواب عن { $what }.
trace-noted-handed = { $name }: تسليم الجواب عن { $what }.
trace-noted-answer-round = { $name }: جواب لكل من أجاب في «{ $what }».
trace-noted-handed-round = { $name }: تسليم الجواب عن «{ $what }».
trace-noted-reopened = { $name }: طلب العودة إلى شيء.
trace-noted-replied = { $name }: جواب عما طُرح من جديد.
trace-noted-named = { $name }: تحديد من يجيب.

trace-front-my-words = ماذا حدث مع كلماتي
trace-front-my-words-means = هنا الأجوبة، ويمكن العودة إلى شيء. لا شيء إلزامي.
trace-front-see-my-words = كلماتي
trace-i-asked = ما طلبت العودة إليه
trace-you-said-fine = قلت إن هذا جيد.
trace-you-said-again = طلبت العودة إليه.
trace-take-up-again = العودة إلى هذا
trace-reopen-lead = لماذا نعود إليه؟ الجواب يأتي خلال 14 يومًا.
trace-reason = لماذا؟
trace-ask-for-it = طلب العودة
trace-asked = سمعناك
trace-asked-means = يجيب خلال 14 يومًا شخص اسمه هنا.
trace-how-answer = كيف أريد الجواب
trace-how-answer-means = الجواب موجود دائمًا في مقعدك. ويمكن أن يصل بطريقة أخرى.
trace-choose-one = طريقة واحدة
trace-way-page = في صفحتي
trace-way-slip = على ورقة من شخص أعرفه
trace-way-message = رسالة من شخص أعرفه
trace-way-seen = أنت فقط، ومن يحمل الجواب.
trace-own-reopened = طلب العودة إلى شيء
trace-own-way = اختيار طريقة الجواب
trace-came-of-my-answers = ما نتج عمّا أجبت عنه
trace-see-together = ما قلناه معًا
trace-see-what-came = كل ما حدث

trace-slip = جواب لك
trace-slip-how = طباعة الصفحة. لا اسم عليها.
trace-slip-again = هل هذا لا يكفي؟ نعود إليه.
trace-you-answered = كان جوابك عن
trace-as-message = كرسالة
trace-as-message-means = يمكن نسخها في هاتفك.
