## map table · staff

opinion-counts = عدد الأشخاص { $people }، وعدد الجمل { $statements }، وعدد الإجابات { $answers }. على الخريطة { $placed }.
opinion-refreshed = تستند الخريطة إلى آخر خريطة كاملة. أُضيفت إليها الإجابات الجديدة.
opinion-no-map = لا توجد إجابات كافية لرسم خريطة.
opinion-too-few-people = تحتاج الخريطة إلى { $need } من الأشخاص مع إجابات كافية. هنا { $have }.
opinion-too-few-statements = تحتاج الخريطة إلى { $need } من الجمل. هنا { $have }.
opinion-too-unsure = لا تبيّن الإجابات من يشبه من. ستكون الأماكن تخمينًا.
opinion-no-clusters = لا توجد دوائر واضحة. يجيب الناس بطرق كثيرة مختلفة.
opinion-clusters = عدد الدوائر { $n }. إذا سُحبت الإجابات من جديد تشابهت بنسبة { $percent } %.
opinion-clusters-only = عدد الدوائر { $n }.
opinion-cluster = الدائرة { $letter }: عدد الأشخاص { $n }
opinion-says-yes = تقول نعم
opinion-says-no = تقول لا
opinion-share = { $percent } % (بين { $low } و{ $high })، وفي غيرها { $elsewhere } %
opinion-speaks-for-all = هذه الجمل معًا تتكلم باسم الجميع
opinion-speaks-for = { $statement } تتكلم باسم { $percent } %
opinion-shared = مشترك
opinion-one-group = تعرفه مجموعة واحدة غالبًا
opinion-clashing = هنا نختلف
opinion-none = لا شيء
opinion-burning = يشتعل في كل المجموعات
opinion-glowing = يتوهج
opinion-cold = بارد
opinion-seeking = ما زلنا نبحث
opinion-axes = القرب يعني: إجابات متشابهة. الأعلى والأسفل لا يعنيان شيئًا.
