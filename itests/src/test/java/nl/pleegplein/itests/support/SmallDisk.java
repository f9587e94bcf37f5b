package nl.pleegplein.itests.support;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file system of its own, in memory, that can be filled to the last byte. */
public final class SmallDisk implements AutoCloseable {
    private static final byte[] PIECE = new byte[64 * 1024];

    private final Path folder;
    private final Path filling;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.filling = folder.resolve("filling");
    }

    /** Empty where this process may not mount file systems. */
    public static Optional<SmallDisk> mount(Path folder, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        int status = new ProcessBuilder(
                        "mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString())
                .start()
                .waitFor();
        return status == 0 ? Optional.of(new SmallDisk(folder)) : Optional.empty();
    }

    public Path folder() {
        return folder;
    }

    /** Takes all room that there is; what others free meanwhile they have. */
    public void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(filling)) {
            while (Files.getFileStore(folder).getUsableSpace() > 0) {
                out.write(PIECE);
            }
        } catch (IOException e) {
            if (Files.getFileStore(folder).getUsableSpace() >= PIECE.length) {
                throw e;
            }
        }
    }

    public void makeRoom() throws IOException {
        Files.deleteIfExists(filling);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        new ProcessBuilder("umount", "-l", folder.toString()).start().waitFor();
    }
}
