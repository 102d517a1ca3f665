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
