package nl.pleegplein.library.core.imports;

/** A value in the front matter and where it stands. */
record Scalar(int line, String value) {}
