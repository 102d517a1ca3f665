//! Who may, what rule, one transaction, one journal entry.
