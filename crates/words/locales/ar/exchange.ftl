## page · staff

exchange-title = الداخل والخارج
exchange-lead = كل شيء يمكن أخذه من هنا في ملفات مفتوحة.
exchange-take = تنزيل
exchange-polis-holds = جمل وأجوبة من وافق. أرقام عشوائية بدل الأسماء. اليوم فقط، بلا ساعة.
exchange-table-holds = جمل وأجوبة كل مجموعة. لا أرقام عن أقل من خمسة.
exchange-what-never-leaves = ما الذي لا يخرج أبدًا؟
exchange-never = أسماء السكان، وأجوبة من لم يوافق.
exchange-bring = إدخال جولة
exchange-file = ملف
exchange-file-hint = مجلد من Polis بصيغة zip.
