package nl.pleegplein.web.api;

/**
 * A file that came with a form. Nothing of it was looked at.
 *
 * @param name what its sender calls it: any text, and no path to anything here
 * @param bytes not copied; do not change
 */
@SuppressWarnings("ArrayRecordComponent")
public record Upload(String name, byte[] bytes) {
    @Override
    public String toString() {
        return "Upload[" + bytes.length + "]";
    }
}
