## page · staff

journal-lead = هنا من فعل ماذا بما هو مشترك. ما يفعله السكان لا يراه غيرهم.
journal-at = { $time }: { $act }
journal-round-opened = { $name } فتح الجولة «{ $title }».
journal-personal-acts = أكثر من { $n } من أفعال الناس لأنفسهم.
journal-older = أقدم
journal-nothing = لم يحدث شيء بعد.
journal-nothing-means = كل ما يُفعل بالمشترك يُكتب هنا. لا يُمحى شيء.
