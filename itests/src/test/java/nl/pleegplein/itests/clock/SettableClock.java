package nl.pleegplein.itests.clock;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.objectweb.asm.ClassReader;

/** The wall clock of sites that are started with it. */
public final class SettableClock {
    private static final List<Class<?>> OURS = List.of(ClockAgent.class, OffsetFile.class);

    private final Path folder;
    private final Path offset;
    private final Path agent;

    /** A clock that is right, with its files in a folder. */
    public SettableClock(Path folder) throws IOException, URISyntaxException {
        this.folder = folder;
        this.offset = folder.resolve("offset");
        this.agent = folder.resolve("clock.jar");
        set(Duration.ZERO);
        write();
    }

    /** Sets it off by so much, of all sites within a second. */
    public void set(Duration off) throws IOException {
        Path next = Files.writeString(folder.resolve("offset.next"), String.valueOf(off.toMillis()));
        Files.move(next, offset, StandardCopyOption.ATOMIC_MOVE);
    }

    /** For the environment variable {@code EXTRA_JAVA_OPTS}. */
    public String javaOption() {
        return "-javaagent:" + agent + "=" + offset;
    }

    private void write() throws IOException, URISyntaxException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Premain-Class", ClockAgent.class.getName());
        main.putValue("Can-Retransform-Classes", "true");
        Path asm = Path.of(ClassReader.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        main.putValue("Class-Path", asm.toUri().toString());
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(agent), manifest)) {
            for (Class<?> ours : OURS) {
                add(jar, ours);
                for (Class<?> inner : ours.getDeclaredClasses()) {
                    add(jar, inner);
                }
            }
        }
    }

    private static void add(JarOutputStream jar, Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getResourceAsStream("/" + name)) {
            jar.putNextEntry(new JarEntry(name));
            in.transferTo(jar);
            jar.closeEntry();
        }
    }
}
