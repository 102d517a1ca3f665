### What the program says in a terminal.

## terminal · staff

program-founded = تأسست الشراكة «{ $name }». هذا رابط { $facilitator }. يعمل مرة واحدة وخلال سبعة أيام:
program-demo = بريغنباركن مكان متخيَّل. هكذا يدخل كل واحد منهم:
