### دعوات شخصية: التحية والبطاقة والرمز.

## hello · citizen

invitations-hello-title = مرحبا
invitations-hello = مرحبا { $guest }. معك { $inviter }.
invitations-written-by = رسالة لك من { $inviter }
invitations-one-at-a-time = تظهر لك جملة واحدة في كل مرة.
invitations-you-say = جوابك: هل هذا معروف من حياتك؟
invitations-skip-and-stop = يمكنك ترك جملة أو التوقف متى شئت.
invitations-yes = نعم، إلى الجملة الأولى
invitations-not-now = ليس الآن
invitations-not-now-means = مع «ليس الآن» لا يحدث شيء. يمكنك العودة حتى { $date }.
invitations-who-sees = من يرى جوابي؟
invitations-answer-by = تصلك رسالة من { $inviter } قبل { $date }: ماذا نتج عن ذلك؟
