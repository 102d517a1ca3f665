## sheet · citizen

outreach-sheet = ورقة
outreach-print-how = الطباعة على ورق. ورقة لكل شخص.
outreach-no-name = بلا اسم.
outreach-skip = يمكنك ترك ما تشاء.
outreach-give-back = الورقة إلى { $name }. ثم تُكتب في النظام.

## type-in · staff

outreach-type-in = كتابة ورقة
outreach-read-back = نقرأ الأجوبة بصوت عال لصاحبها. ثم نحفظها.
outreach-whose-sheet = لمن الورقة؟
outreach-seen-you-and-them = أنت وصاحب الأجوبة فقط.
outreach-check-code = على الورقة { $code }. إن كان عليها غيره، فهي من جولة أخرى.
outreach-new-by-card = شخص جديد معه بطاقة عليها رمز
outreach-card-code = الرمز من البطاقة
outreach-card-code-hint = لشخص جديد فقط. البطاقة هي الموافقة.
outreach-whose-missing = لمن هذه الورقة؟ يُختار ذلك أولًا.
outreach-nothing-ticked = لا علامات بعد.
outreach-kept = حُفظت الورقة
outreach-kept-means = لهذه الإجابات وزن كل الإجابات. تُعاد الورقة إلى صاحبها أو تُمزّق.
outreach-next-sheet = الورقة التالية
