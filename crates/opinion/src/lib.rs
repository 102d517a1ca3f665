//! Votes, statements and groups in; maps, lists and what burns out. Knows rows and columns, no people.
