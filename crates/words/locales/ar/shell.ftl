### ما يتكرر في كل الصفحات.

## frame · citizen

shell-skip = إلى المحتوى
shell-leave = مغادرة الصفحة الآن
shell-leave-means = زر «مغادرة الصفحة الآن» يفتح صفحة الطقس. قد يتذكر هاتفك هذه الصفحة.
shell-languages = اللغة
shell-call = الكلام أسهل لك؟ هذا رقم { $name }:
shell-demo = هذا مثال. كل الأشخاص من الخيال.
shell-quote = «{ $text }»
shell-back = رجوع

## forms · citizen

shell-mend = التصحيح هنا: { $why }
shell-go-there = إلى الحقل
shell-kept = ما كتبته ما زال هنا.

## fields · staff

shell-fields-nearly-all = الجميع تقريبًا
shell-fields-most = أغلبهم
shell-fields-over-half = أكثر من النصف
shell-fields-under-half = أقل من النصف
shell-fields-some = بعضهم
shell-fields-few-or-none = قليل منهم أو لا أحد
shell-fields-many-passed = كثيرون لم يجيبوا
shell-fields-most-say-no = أغلبهم يقول لا
shell-fields-key-yes = يعرفون هذا
shell-fields-key-no = لا يعرفونه
shell-fields-key-pass = لم يريدوا الجواب
shell-too-few = العدد أقل من أن نعرضه

## page · staff

shell-pages = الصفحات
shell-talk = من يتكلم مع من، ومتى؟
shell-table =
    { $n ->
        [zero] لا مقاعد
        [one] مقعد واحد
        [two] مقعدان
        [few] { $n } مقاعد
        [many] { $n } مقعدًا
       *[other] { $n } مقعد
    }، لكل مجموعة مقعد. { $open ->
        [zero] كل المجموعات سُئلت.
        [one] مقعد واحد مفتوح: تلك المجموعة لم تُسأل بعد.
        [two] مقعدان مفتوحان: المجموعتان لم تُسألا بعد.
        [few] { $open } مقاعد مفتوحة: تلك المجموعات لم تُسأل بعد.
        [many] { $open } مقعدًا مفتوحًا: تلك المجموعات لم تُسأل بعد.
       *[other] { $open } مقعد مفتوح: تلك المجموعات لم تُسأل بعد.
    }

## seen · citizen

shell-only-you = لا يرى جوابك أحد غيرك.
shell-and-companion = يراه { $name } أيضًا عندما تجيبان معًا.
shell-not-them = لا يصل جوابك إلى { $name }.
shell-only-together = يرى الآخرون فقط ما أجاب به خمسة أشخاص أو أكثر معًا.

## footer · citizen

shell-my-seat = مقعدي
shell-my-data = بياناتي
shell-accessibility = سهولة الاستخدام

## failures · citizen

shell-to-start = إلى الصفحة الأولى
shell-news = هناك شيء جديد.
shell-show-news = عرض الجديد
shell-nothing-here = لا يوجد شيء هنا
shell-nothing-here-means = الصفحة غير موجودة، أو ليست لك.
shell-link-used = هذه البطاقة أو هذا الرابط مستعمل
shell-link-used-means = الطريق: سؤال من أعطاك إياه. يمكن دائمًا الحصول على جديد.
shell-link-over = انتهى وقت هذا الرابط
shell-not-signed-in = لا نعرف من أنت
shell-not-signed-in-means = الرجاء كتابة الرمز من البطاقة، أو فتح الرابط مرة أخرى.
shell-not-for-role = هذا يفعله شخص آخر
shell-not-for-role-means = يمكنك رؤية أكثر الأشياء. لكن هذا العمل لدور آخر.
shell-not-confirmed = ننتظر نعم من الآخرين
shell-not-confirmed-means = عندما يقولون نعم يمكنك المشاركة هنا.
shell-not-allowed-by-person = لم يقل الشخص نعم لذلك
shell-not-kept = لم يُحفظ شيء جديد.
shell-again = هذا محفوظ من قبل
shell-again-means = ربما ضغطت مرتين. لا ضرر في ذلك.
shell-too-many-tries = الرجاء الانتظار ساعة قبل المحاولة من جديد
shell-too-many-tries-means = جُرِّبت رموز كثيرة من هنا. يمكنك الاتصال بمن دعاك.
shell-too-many-invitations = { $most } دعوة في اليوم تكفي شخصًا واحدًا
shell-round-rests = لا يمكن الجواب الآن
shell-statement-gone = سُحبت هذه الجملة
shell-cannot-save = لم يُحفظ بعد
shell-cannot-save-means = لا نستطيع الحفظ الآن. الرجاء المحاولة بعد قليل، أو الكتابة على ورق.
shell-our-mistake = كان هذا خطأ منا
shell-our-mistake-means = ما حفظته لم يتغير. الرجاء المحاولة بعد قليل.
shell-stale-form = كانت الصفحة قديمة
shell-stale-form-means = الرجاء الرجوع وفتح الصفحة من جديد. بعدها يمكن الإرسال.
shell-too-large = هذا كبير جدًا
shell-already-there = «{ $what }» موجود هنا من قبل
shell-shares-too-large = مجموع الحصص أكثر من 100 في المئة
shell-no-second-reminder = ذكّرنا مرة واحدة. هذا يكفي.
shell-still-answers = هناك من ينتظر جوابًا من هذا الشخص
shell-code-not-right = إشارة في الرمز ليست صحيحة تمامًا
shell-code-not-right-means = الرجاء النظر إلى البطاقة مرة أخرى. في الرمز ثماني إشارات.
shell-no-such-step = لا يمكن أخذ هذه الخطوة من هنا
shell-mend-empty = الرجاء كتابة شيء هنا.
shell-mend-long = على الأكثر { $most } حرفًا.
shell-mend-cpr = هذا يشبه رقم CPR. الرجاء حذفه. نحن لا نحفظه أبدًا.
shell-mend-address = عنوان بريد واحد، مثل name@place.org.
shell-mend-choose = يرجى اختيار واحد مما هو مكتوب هنا، أو تصحيح ما لا يناسب.

## audience · citizen

shell-who-sees = من سيرى هذا؟
shell-seen-only-you = أنت فقط من يراه.
shell-seen-not-staff = لا يراه من يدير اللقاء، ولا المدرسة، ولا البلدية.
shell-seen-all-members = يراه كل من على الطاولة.
shell-seen-by = يراه فقط: { $roles }.
shell-role-citizen = السكان
shell-role-companion = المرافقون
shell-role-partner = الشركاء
shell-role-frontline = من يلتقون الناس كل يوم
shell-role-facilitator = من يديرون اللقاء
shell-role-mediator = الوسيط

## ways · staff

shell-nav-rounds = ما نسمعه
shell-nav-proposals = الاقتراحات
shell-nav-groups = من معنا؟
shell-nav-survey = الشبكة
shell-nav-invitations = الدعوات
shell-about = عن الشراكة
shell-journal = السجل

## ask · citizen

shell-almost = ينقص شيء قليل

## accessibility · citizen

shell-accessible-lead = نريد أن يستطيع كل إنسان أن يشارك هنا.
shell-accessible-works = هذا يعمل
shell-works-paper = كل شيء ممكن على الورق أو بالهاتف أيضًا.
shell-works-old-phones = الصفحات تعمل على الهواتف القديمة وبدون سكربت.
shell-works-keyboard = يمكن قراءة الصفحات بصوت عال واستعمالها بدون فأرة.
shell-works-languages = الصفحات بالدنماركية والإنجليزية والعربية.
shell-accessible-gaps = هذا ينقص بعد
shell-gap-audio = لم يسجّل إنسان الصفحات بصوته بعد.
shell-gap-readers = لم يجرّب النصوص عدد كافٍ من القراء.
shell-accessible-tell = أخبرنا عندما يصعب شيء
shell-write-to = أو بالبريد إلى
shell-looked-at = راجعنا الصفحات في { $date }.
shell-to-table = إلى الطاولة
shell-unreadable = تعذّرت القراءة
