package nl.pleegplein.accounts.web.view;

/**
 * A QR code as a drawing.
 *
 * @param size of its sides, in squares, with the white around it
 * @param path of the dark squares (SVG)
 */
public record QrView(int size, String path) {
    @Override
    public String toString() {
        return "QrView[" + size + "]";
    }
}
