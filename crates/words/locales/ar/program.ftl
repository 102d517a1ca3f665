### What the program says in a terminal.

## terminal · staff

program-founded = تأسست الشراكة «{ $name }». هذا رابط { $facilitator }. يعمل مرة واحدة وخلال سبعة أيام:
program-demo = بريغنباركن مكان متخيَّل. هكذا يدخل كل واحد منهم:
program-demo-cards = اثنان لم يجيبا بعد على بطاقتيهما:
program-link = هذا هو الرابط. يعمل مرة واحدة وخلال عشر دقائق:
program-invited = دعوة إلى { $guest }. هذا هو الرابط، وهذا هو الرمز لقراءته بصوت عالٍ:
program-said = حُفظ باسم { $label }. يقرؤه أحد بحثًا عن أسماء قبل أن يراه الآخرون.
program-backed-up = نُسخ كل شيء إلى { $file }. احفظ مفتاح البيت (house.key) في مكان آخر، فهو ليس في النسخة.
program-restored = عاد كل شيء إلى { $folder }. ضع مفتاح البيت (house.key) بجانبه.

## journal · staff

program-journal-ends = { $name }: { $entries } قيدًا. آخرها ينتهي بـ:
program-journal-of-the-house = البيت نفسه

## check · staff

program-check-whole = ملفات قاعدة البيانات وإحالاتها سليمة.
program-check-journal-holds = لم يعبث أحد بالسجل.
program-check-journal-is-kept = لكل شراكة سجل.
program-check-known-words = كل اختيار كلمة من الكلمات التي نعرفها.
program-check-answer-is-one-of-three = كل جواب هو نعم أو لا أو «لا أريد أن أقول».
program-check-from-the-table = لا يجيب ولا يتكلم إلا الجالسون إلى الطاولة.
program-check-backbone-is-silent = السكرتارية والوسطاء لا يجيبون ولا يقترحون.
program-check-one-table = لا شيء يشير من شراكة إلى أخرى.
program-check-joined-in-round = لا تُضم الأقوال إلا داخل جولتها.
program-check-refusal-has-reason = لكل قول مرفوض سبب.
program-check-yes-leads-to-person = «نعم» وحدها تقود إلى شخص.
program-check-shares-add-up = الأموال لا تزيد على مئة في المئة.
program-check-no-cpr = لا نص يشبه رقم CPR.
program-check-ballot-from-roll = كل صوت يأتي من مقعد في قراره نفسه.
program-check-frame-holds = قاعدة كل قرار هي التي أُقفلت.
program-check-log-holds = كل صوت هو الذي أُدلي به، ويُحسب مرة واحدة.
program-check-heads-hold = رؤوس السجل موقعة وتطابق السجل.
program-check-outcome-holds = العد من جديد يعطي النتيجة نفسها.

## exchange · staff

program-exported = الشراكة كلها «{ $name }» في الملف الآن.
program-imported-whole = أُدخلت الشراكة كلها «{ $name }». هذا رابط { $facilitator }. يعمل مرة واحدة ولسبعة أيام:
program-imported-round = أُدخلت الجولة «{ $title }»: { $people } شخصًا و{ $statements } جملة و{ $answers } جوابًا.
program-passphrase = عبارة السر:

program-voted = حُفظ الجواب. الإيصال { $code }.
program-proposed = الاقتراح الآن على الطاولة.
