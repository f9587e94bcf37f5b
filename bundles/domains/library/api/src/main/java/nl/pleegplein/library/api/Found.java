package nl.pleegplein.library.api;

/** What a slug leads to: the thing itself, its new address, or that it was withdrawn. */
public sealed interface Found<T> {
    record Here<T>(T item) implements Found<T> {}

    /** @param path the present address */
    record Moved<T>(String path) implements Found<T> {}

    record Withdrawn<T>() implements Found<T> {}

    record Unknown<T>() implements Found<T> {}
}
