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
