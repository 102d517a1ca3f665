//! Files in and out, through the program itself.

mod child;
