package nl.pleegplein.library.core.imports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * How large the list of files of a zip says it is (APPNOTE 4.3.12 to 4.3.16). {@link java.util.zip.ZipFile} reads that
 * list into memory as a whole before anybody can ask it anything.
 */
final class ZipDirectory {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int END_SIZE_AT = 12;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int LOCATOR_POSITION_AT = 8;
    private static final int END64_SIGNATURE = 0x06064b50;
    private static final int END64_LENGTH = 56;
    private static final int END64_SIZE_AT = 40;
    private static final long SEE_END64 = 0xFFFF_FFFFL;

    private ZipDirectory() {}

    /**
     * The largest in bytes that any reader could take it for: there may be more than one end record, as in a comment, and
     * readers differ in which one they believe. Unsigned; 0 when there is none.
     */
    static long largestSize(Path zip) throws IOException {
        try (FileChannel file = FileChannel.open(zip)) {
            int length = (int) Math.min(file.size(), LOCATOR_LENGTH + END_LENGTH + LONGEST_COMMENT);
            ByteBuffer tail = read(file, file.size() - length, length);
            long largest = 0;
            for (int at = 0; at + END_LENGTH <= length; at++) {
                if (tail.getInt(at) == END_SIGNATURE) {
                    largest = larger(largest, size(file, tail, at));
                }
            }
            return largest;
        }
    }

    private static long size(FileChannel file, ByteBuffer tail, int end) throws IOException {
        long size = Integer.toUnsignedLong(tail.getInt(end + END_SIZE_AT));
        int locator = end - LOCATOR_LENGTH;
        if (locator < 0 || tail.getInt(locator) != LOCATOR_SIGNATURE) {
            return size;
        }
        long end64 = tail.getLong(locator + LOCATOR_POSITION_AT);
        if (end64 < 0 || end64 > file.size() - END64_LENGTH) {
            return size;
        }
        ByteBuffer record = read(file, end64, END64_LENGTH);
        if (record.getInt(0) != END64_SIGNATURE) {
            return size;
        }
        long size64 = record.getLong(END64_SIZE_AT);
        return size == SEE_END64 ? size64 : larger(size, size64);
    }

    private static long larger(long one, long other) {
        return Long.compareUnsigned(one, other) >= 0 ? one : other;
    }

    private static ByteBuffer read(FileChannel file, long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, position + bytes.position()) >= 0) {
            // Until all is there.
        }
        return bytes;
    }
}
