package nl.pleegplein.accounts.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;
import nl.pleegplein.accounts.web.view.QrView;

/** A text as a QR code (ISO/IEC 18004), to be drawn as squares of one unit. */
final class QrCode {
    private static final int QUIET_ZONE = 4;

    private QrCode() {}

    static QrView of(String text) {
        try {
            BitMatrix dots = new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
            return new QrView(dots.getWidth(), path(dots));
        } catch (WriterException e) {
            throw new IllegalStateException("The text is too long for a QR code", e);
        }
    }

    private static String path(BitMatrix dots) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
