## seat · citizen

accounts-hello = مرحبا { $name }.
accounts-seat-lead = هنا ما قلته. وما نتج عنه.
accounts-i-said = ما قلته
accounts-nothing-said = لا كلام لك هنا بعد. لا بأس بذلك.
accounts-you-said = قلت
accounts-answer-comes = سيصلك جواب
accounts-answer-promised = قبل { $date }. الجواب من { $name }.
accounts-we-did = فعلنا
accounts-we-did-not = لم نفعل
accounts-because = لأن
accounts-answer-from = جواب من { $name }، { $date }
accounts-that-is-fine = هذا جيد
accounts-take-it-up-again = العودة إلى الموضوع
accounts-answered =
    { $n ->
        [zero] لا أجوبة لك بعد.
        [one] أجبت عن جملة واحدة.
        [two] أجبت عن جملتين.
        [few] أجبت عن { $n } جمل.
       *[other] أجبت عن { $n } جملة.
    }
accounts-see-and-change = رؤية أجوبتك وتعديلها
accounts-if-i-like = إذا أردت
accounts-just-sitting = لا حاجة إلى الاختيار. الجلوس معنا مقعد أيضًا.
accounts-what-do-you-like = ماذا تحب أن تفعل؟
accounts-wish-sit = الجلوس معكم فقط
accounts-wish-walk = المشي معكم ذات صباح
accounts-wish-cook = الطبخ لاجتماع
accounts-wish-speak = الكلام بلغتي مع جار
accounts-wish-chair = إدارة الكلام في اجتماع
accounts-wish-own = شيء آخر من فكرتي
accounts-who-sees-it = من يرى هذا؟
accounts-only-you-and = أنت و{ $name } فقط.
accounts-change-any-time = يمكنك تغيير هذا متى شئت. لن نسأل مرة أخرى.
accounts-keep = حفظ
accounts-company = { $name } معي
accounts-company-may = يمكن لـ{ $name } القراءة والكتابة لي. لكن لا جواب بدوني.
accounts-company-promised = وعدنا: مكالمة من { $name }. المرة القادمة { $date }.
accounts-company-change = تغيير ما يُسمح به لـ{ $name }
accounts-company-stop = إنهاء المرافقة
accounts-data-is-yours = ما هو مكتوب عنك هو لك.
accounts-data-see = رؤية كل ما كُتب عني
accounts-data-correct = تصحيح شيء
accounts-data-download = تنزيل كل شيء
accounts-data-erase = محو شيء
accounts-who-looked = من رأى شيئًا عني؟
accounts-looked = رأى { $name } مقعدك في { $date }.
accounts-nobody-else = ولا أحد غير ذلك.
accounts-nobody = لا أحد.
accounts-leave = مغادرة الطاولة
accounts-leave-any-time = يمكنك المغادرة متى شئت. لا حاجة إلى سبب. ولا تخسر أي مساعدة.
accounts-leave-you-choose = القرار لك: هل نمحو أجوبتك؟
accounts-i-want-to-leave = أريد مغادرة الطاولة

## coming in · citizen

accounts-start = هل لديك بطاقة؟
accounts-code = الرمز الذي على البطاقة
accounts-code-hint = ثماني إشارات. الحروف الصغيرة والكبيرة سواء.
accounts-go-on = متابعة
accounts-no-card = إذا كان لديك رابط فهو يكفي. وإلا يمكن سؤال من دعاك.
accounts-to-sign-in = أنا أعمل في الشراكة
accounts-who-invited = من كتب البطاقة؟
accounts-inviter = اسم صاحب الدعوة
accounts-inviter-hint = الاسم الأول كما هو مكتوب على البطاقة. جُرِّبت رموز كثيرة من هنا.
accounts-code-unknown = لا نعرف هذا الرمز
accounts-code-unknown-means = ربما استُعمل من قبل. يمكن سؤال من أعطاك البطاقة.
accounts-link = هذا طريقك إلى الداخل
accounts-link-means = يعمل الرابط مرة واحدة. الزر ينتظرك.
accounts-go-in = الدخول
accounts-own-phone = هل هذا هاتفك أنت؟
accounts-own-phone-yes = نعم، هو لي
accounts-own-phone-no = لا، يستعمله غيري أيضًا
accounts-own-phone-means = إذا كان لك فيمكنك الرجوع بلا رمز.
accounts-shared-phone-means = إذا استعمله غيرك فهو ينساك بعد ربع ساعة.

## record · citizen

accounts-call-me = ما الاسم الذي نناديك به؟
accounts-name = الاسم
accounts-my-answers = أجوبتي
accounts-my-answers-none = لا أجوبة بعد.
accounts-change-answer = تغيير الجواب
accounts-take-answer-back = سحب الجواب
accounts-all-about-me = كل ما هو مكتوب عني
accounts-record-name = نناديك باسم { $name }.
accounts-record-table = لك مكان على الطاولة «{ $table }» منذ { $date }.
accounts-record-groups = المجموعات التي ذكرتها: { $groups }.
accounts-record-no-groups = لم تُذكر مجموعة. لا بأس بذلك.
accounts-record-companion = معك { $name }.
accounts-record-acts = ما فعلته هنا
accounts-record-act = { $date }: { $what }
accounts-devices = أين أنا مسجّل الدخول؟
accounts-device-own = هاتفي
accounts-device-shared = هاتف يستعمله غيري أيضًا
accounts-device-kiosk = جهاز مشترك
accounts-device-staff = مكان عملي
accounts-device-this = هذا الجهاز
accounts-device-last = آخر استعمال { $date }
accounts-device-end = تسجيل الخروج هناك
accounts-devices-end-all = تسجيل الخروج من كل مكان
accounts-sign-out = تسجيل الخروج هنا
accounts-sentence-change = تغيير أو سحب
accounts-sentence-mine = جملتك
accounts-sentence-text = الجملة
accounts-sentence-reword = حفظ التغيير
accounts-sentence-withdraw = سحب الجملة
accounts-sentence-waiting = تُقرأ قبل أن يراها الآخرون.
accounts-sentence-shown = يستطيع الآخرون الجواب عنها الآن.
accounts-sentence-refused = لم تُعرض، والسبب: { $reason }
accounts-sentence-withdrawn = هذه الجملة مسحوبة.
accounts-sentence-joined = ضُمّت إلى جملة تقول الشيء نفسه.
accounts-leave-keep = تبقى كلماتي بدون اسمي
accounts-leave-erase = حذف كل ما قلته
accounts-leave-stay = سأبقى
accounts-left = شكرًا على وقتك على الطاولة
accounts-left-means = مكانك محفوظ دائمًا.
accounts-seat-to-table = إلى الطاولة «{ $table }»
accounts-seat-answer-more = الجواب عن جمل أخرى
accounts-company-read = القراءة لي بصوت عالٍ
accounts-company-write = الكتابة عني
accounts-act-answered = جواب عن جملة
accounts-act-said = قول جملة أو تغييرها
accounts-act-invitation = دعوة شخصية
accounts-act-groups = ذكر المجموعات التي تنتمي إليها
accounts-act-group-added = كتابة مجموعة في القائمة
accounts-act-company = اختيار من يرافقك
accounts-act-link = رابط للدخول
accounts-act-left = ترك الطاولة
accounts-act-confirmed = نعم من الطاولة
accounts-sign-in-means = تعذّر الدخول؟ من يشرف على البرنامج يمكنه إعطاؤك رابطًا.

## keys · staff

accounts-keys = مفاتيح للبرامج
accounts-keys-mean = البرنامج الذي معه مفتاحك يفعل ما تفعله أنت. يظهر المفتاح مرة واحدة.
accounts-key-label = لماذا هذا المفتاح؟
accounts-key-make = صنع مفتاح
accounts-key-made = { $label }، صُنع { $date }
accounts-key-which = أي مفتاح؟
accounts-key-revoke = إلغاء المفتاح الآن
accounts-key-shown = هذا هو المفتاح
accounts-key-shown-means = الرجاء حفظه الآن. لا نستطيع عرضه مرة أخرى.

## consents · citizen

accounts-consents = فيمَ يجوز استعمال إجاباتي؟
accounts-consent-research-means = هناك من يريد أن يتعلم من الإجابات هنا. يحصلون على ملف بلا أسماء. فيه أيام، بلا ساعات. والإجابة التي قالها أقل من خمسة لا تُكتب فيه.
accounts-consent-no-means = إن كان الجواب لا، فلن يحدث شيء. ويمكن تغييره في أي وقت.
accounts-consent-choose = الاختيار لك
accounts-consent-research = نعم، يجوز أن تكون إجاباتي في الملف بلا اسم
## ways in · staff

accounts-email = عنوان بريدك
accounts-email-hint = عنوان واحد لا يقرؤه غيرك.
accounts-send-link = أريد رابطًا بالبريد
accounts-link-asked = الرد في بريدك
accounts-link-asked-means = إذا كنا نعرف العنوان، فالرابط في الطريق. يعمل مرة واحدة، عشر دقائق.
accounts-link-not-come = لم يصل شيء؟ ربما لم يُحفظ العنوان عندنا.
accounts-ways-in = كيف أدخل
accounts-ways-in-lead = من الأفضل أن يكون لديك طريقان. فإن تعطل أحدهما بقي الآخر.
accounts-by-letter = رابط بالبريد
accounts-address-is = روابطك تصل إلى { $address }.
accounts-address-none = لم يُحفظ أي عنوان.
accounts-address-keep = استخدام هذا العنوان
accounts-address-forget = نسيان العنوان
accounts-address-sent = أرسلنا إليك رسالة
accounts-address-sent-means = يُفتح الرابط هنا في هذا المتصفح. عندها يصبح العنوان لك.
accounts-address-confirm = هل هذا عنوانك؟
accounts-address-mine = نعم، هو لي
accounts-no-post = هذا البيت لا يرسل بريدًا. من يشرف على البرنامج يمكنه إعطاؤك رابطًا.

## letters · staff

accounts-letter-subject = رابطك
accounts-letter-hello = مرحبًا { $name }
accounts-letter-link-means = بعد فتح الرابط يظهر زر »دخول«. يعمل مرة واحدة، عشر دقائق.
accounts-letter-not-you = لم تُطلب هذه الرسالة منك؟ إذن لا حاجة إلى فعل شيء.
accounts-confirm-subject = هل هذا العنوان لك؟
accounts-confirm-means = يُفتح الرابط في المتصفح الذي دخلت منه. يعمل يومًا واحدًا.

## passkeys · staff

accounts-passkeys = مفاتيح الدخول
accounts-passkeys-mean = يحفظ الهاتف أو الحاسوب المفتاح. يُفتح كما يُفتح الجهاز عادةً.
accounts-passkey-made = { $label }، صُنع في { $date }
accounts-passkey-label = ما اسم المفتاح؟
accounts-passkey-label-hint = مثلًا: »هاتفي«
accounts-passkey-make = صنع مفتاح دخول
accounts-passkey-remove = إزالة المفتاح
accounts-passkey-needs-script = يحتاج المفتاح إلى البرامج النصية في المتصفح. أما الرابط فيعمل بدونها.
accounts-passkey-use = الدخول بمفتاحي
accounts-passkey-not = لم يُستخدم المفتاح
accounts-passkey-not-means = يمكن إعادة المحاولة أو الدخول بطريقة أخرى.

## elsewhere · staff

accounts-elsewhere-go = الدخول عبر { $name }
accounts-elsewhere-tie = استخدام { $name } للدخول
accounts-elsewhere-none = لم تُختر هذه الطريقة.
accounts-elsewhere-tied = هذه الطريقة مستخدمة منذ { $date }.
accounts-elsewhere-untie = إيقاف استخدامها
accounts-elsewhere-ready = وصل الرد من { $name }
accounts-elsewhere-ready-means = يمكنك الضغط على الزر الآن.
accounts-elsewhere-unknown = لا نعرف هذا الحساب
accounts-elsewhere-unknown-means = يلزم الدخول بطريقة أخرى أولًا. ثم يُختار الحساب من مقعدك.
accounts-elsewhere-not = لم ينجح ذلك
accounts-elsewhere-not-means = يمكن إعادة المحاولة أو الدخول بطريقة أخرى.
