package nl.pleegplein.text.api;

/**
 * HTML that may be written into a page as it is. Only {@code text} makes it from input; whoever else does vouches for it.
 */
public record SafeHtml(String value) {
    public static final SafeHtml EMPTY = new SafeHtml("");

    @Override
    public String toString() {
        return value;
    }
}
