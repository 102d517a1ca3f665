### What the program says in a terminal.

## terminal · staff

program-founded = The partnership “{ $name }” is founded. Here is the link for { $facilitator }. It works once, within seven days:
program-demo = Bregneparken is made up. Here is how each of them comes in:
