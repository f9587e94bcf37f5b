package nl.pleegplein.text.core;

/** Stops a text whose link definitions or tables make the HTML grow far beyond what was typed. */
final class Bounded implements Appendable {
    private static final int MAX_LENGTH = 5_000_000;

    private final StringBuilder target;

    Bounded(StringBuilder target) {
        this.target = target;
    }

    @Override
    public Appendable append(CharSequence text) {
        return append(text, 0, text.length());
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
        if (target.length() + (end - start) > MAX_LENGTH) {
            throw new IllegalArgumentException("The text makes more than " + MAX_LENGTH + " characters of HTML");
        }
        target.append(text, start, end);
        return this;
    }

    @Override
    public Appendable append(char character) {
        return append(String.valueOf(character));
    }
}
