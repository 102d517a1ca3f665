### What the program says in a terminal.

## terminal · staff

program-founded = Partnerskabet “{ $name }” er stiftet. Her er linket til { $facilitator }. Det virker én gang og i syv dage:
program-demo = Bregneparken er opdigtet. Her kommer hver af dem ind:
