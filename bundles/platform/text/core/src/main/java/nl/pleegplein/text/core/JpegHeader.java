package nl.pleegplein.text.core;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What we want to know of a JPEG before it is decoded: which way it was held (Exif 2.3, tag 0x0112) and in how many
 * scans it is drawn. Each scan of a progressive picture goes over all its pixels, so thousands of them are an attack.
 */
record JpegHeader(Orientation orientation, int scans) {
    static final JpegHeader NONE = new JpegHeader(Orientation.NORMAL, 0);
    static final int MAX_SCANS = 100;

    private static final int EXIF = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final byte[] EXIF_START = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int ORIENTATION_TAG = 0x0112;

    static JpegHeader of(byte[] bytes) {
        Orientation orientation = Orientation.NORMAL;
        int position = 2;
        while (position + 4 <= bytes.length && (bytes[position] & 0xff) == 0xff) {
            int marker = bytes[position + 1] & 0xff;
            if (marker == START_OF_SCAN) {
                break;
            }
            int length = (bytes[position + 2] & 0xff) << 8 | (bytes[position + 3] & 0xff);
            if (length < 2 || position + 2 + length > bytes.length) {
                break;
            }
            if (marker == EXIF) {
                orientation = orientation(
                        ByteBuffer.wrap(bytes, position + 4, length - 2).slice());
                if (orientation != Orientation.NORMAL) {
                    break;
                }
            }
            position += 2 + length;
        }
        return new JpegHeader(orientation, scans(bytes));
    }

    private static int scans(byte[] bytes) {
        int scans = 0;
        for (int index = 1; index < bytes.length; index++) {
            if ((bytes[index] & 0xff) == START_OF_SCAN && (bytes[index - 1] & 0xff) == 0xff) {
                scans++;
            }
        }
        return scans;
    }

    private static Orientation orientation(ByteBuffer segment) {
        byte[] start = new byte[EXIF_START.length];
        if (segment.remaining() < start.length + 8) {
            return Orientation.NORMAL;
        }
        segment.get(start);
        if (!Arrays.equals(start, EXIF_START)) {
            return Orientation.NORMAL;
        }
        ByteBuffer tiff = segment.slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return Orientation.NORMAL;
        }
        int entries = tiff.getShort(directory) & 0xffff;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + entry * 12;
            if (at + 12 > tiff.limit()) {
                return Orientation.NORMAL;
            }
            if ((tiff.getShort(at) & 0xffff) == ORIENTATION_TAG) {
                return Orientation.of(tiff.getShort(at + 8) & 0xffff);
            }
        }
        return Orientation.NORMAL;
    }
}
