//! The network survey: links, corrections, ratings nobody can see, and Bregneparken's two closed waves.

mod bregneparken;
mod links;
mod ratings;
