## page · staff

journal-lead = Her står, hvem der gjorde hvad med det fælles. Det, borgere gør, kan kun de selv se.
journal-at = { $time }: { $act }
journal-round-opened = { $name } åbnede runden »{ $title }«.
journal-personal-acts = Over { $n } handlinger af mennesker for sig selv.
journal-older = Ældre
journal-nothing = Der er ikke sket noget endnu.
journal-nothing-means = Alt, der gøres med det fælles, skrives her. Intet kan slettes.
