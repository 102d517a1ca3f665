## company · citizen

companions-title = Those I walk with
companions-front = Here are the people you walk with.
companions-see = See whom you walk with

companions-lead = They chose you themselves. They can always choose again.
companions-nobody = Nobody has asked you to walk along yet
companions-nobody-means = Somebody who knows you can choose you from her own seat.
companions-since = Since { $date }.
companions-may-read-and-write = { $name } lets you read aloud and write down.
companions-may-read = { $name } lets you read aloud. Not write.
companions-may-write = { $name } lets you write down.
companions-may-walk = { $name } would like company. Nothing more than that.
companions-answer-in = Answer together: { $title }
companions-write-in = Write something down: { $title }
companions-seen = Only you. The one you walk with sees all you write.

## written down · citizen

companions-write-down-for = Write down for { $name }
companions-her-words = Use the person’s own words. Do not make them nicer.
companions-read-back = Read aloud before we keep it
companions-is-it-so = Read it aloud to { $name }. Is this how it should stand?
companions-yes-keep = Yes, keep it
companions-read-again = Change it and read again
companions-answer-with = Answer together with { $name }
companions-only-you-two = Only you and { $name } see the answer.
companions-all-answered = { $name } has answered all of it.

companions-decide-in = Answer in: { $title }
companions-paper-in = Type in a sheet for: { $title }
companions-propose-for = Propose something for { $name }
companions-knows-about = Write something down about: { $sentence }
