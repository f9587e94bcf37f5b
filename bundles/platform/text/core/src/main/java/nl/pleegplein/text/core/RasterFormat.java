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
    private final String start;

    RasterFormat(String reader, String start) {
        this.reader = reader;
        this.start = start;
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
        return new String(bytes, 0, Math.min(bytes.length, start.length()), StandardCharsets.ISO_8859_1).equals(start);
    }
}
