package nl.pleegplein.text.core;

import java.nio.charset.StandardCharsets;

/** The formats of pixels, by their first bytes. */
enum RasterFormat {
    PNG("png", "\u0089PNG\r\n\u001a\n"),
    JPEG("jpeg", "\u00ff\u00d8\u00ff"),
    GIF("gif", "GIF8"),
    WEBP("webp", "RIFF"),
    NONE("", "");

    private final String reader;
    private final byte[] start;

    RasterFormat(String reader, String start) {
        this.reader = reader;
        this.start = start.getBytes(StandardCharsets.ISO_8859_1);
    }

    static RasterFormat of(byte[] bytes) {
        for (RasterFormat format : values()) {
            if (format.begins(bytes)) {
                return format;
            }
        }
        return NONE;
    }

    /** The name by which Java knows who can read it. */
    String reader() {
        return reader;
    }

    private boolean begins(byte[] bytes) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int index = 0; index < start.length; index++) {
            if (bytes[index] != start[index]) {
                return false;
            }
        }
        return true;
    }
}
