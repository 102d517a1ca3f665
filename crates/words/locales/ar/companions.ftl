## company · citizen

companions-title = من أرافقهم
companions-front = هنا من هم برفقتك.
companions-see = من أرافقهم

companions-lead = الاختيار كان لهم. ويمكنهم تغييره دائمًا.
companions-nobody = لم يطلب أحد مرافقتك بعد
companions-nobody-means = من يعرفك يمكنه اختيارك من مقعده.
companions-since = منذ { $date }.
companions-may-read-and-write = القراءة بصوت عالٍ والكتابة لـ{ $name } مسموحتان.
companions-may-read = القراءة بصوت عالٍ لـ{ $name } مسموحة. دون كتابة.
companions-may-write = الكتابة عن { $name } مسموحة.
companions-may-walk = مرافقة { $name } فقط. لا أكثر من ذلك.
companions-answer-in = الإجابة معًا: { $title }
companions-write-in = كتابة شيء: { $title }
companions-seen = تظهر لك وحدك. وصاحب الكلام يرى كل ما يُكتب.

## written down · citizen

companions-write-down-for = كتابة كلام { $name }
companions-her-words = بالكلمات نفسها. دون تجميل.
companions-read-back = قراءة بصوت عالٍ قبل الحفظ
companions-is-it-so = يُقرأ النص على { $name }. هل هكذا يبقى؟
companions-yes-keep = نعم، للحفظ
companions-read-again = تعديل ثم قراءة من جديد
companions-answer-with = الإجابة مع { $name }
companions-only-you-two = لا يرى الإجابة غيركما، مع { $name }.
companions-all-answered = اكتملت إجابات { $name }.

companions-decide-in = جواب في: { $title }
companions-paper-in = كتابة ورقة في: { $title }
companions-propose-for = اقتراح شيء عن { $name }
companions-knows-about = كتابة شيء عن: { $sentence }
