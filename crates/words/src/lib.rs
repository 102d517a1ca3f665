//! Everything people read, in Danish, English and Arabic.
