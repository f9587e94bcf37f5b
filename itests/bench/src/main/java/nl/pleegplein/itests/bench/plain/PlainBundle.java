package nl.pleegplein.itests.bench.plain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The plain servlet as a bundle. It is made when it is needed, so that no build has it. */
public final class PlainBundle {
    private static final List<Class<?>> CLASSES =
            List.of(PlainActivator.class, PlainServlet.class, RecordedAnswer.class);

    private PlainBundle() {}

    public static void write(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "plain-servlet");
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Bundle-Activator", PlainActivator.class.getName());
        main.putValue(
                "Import-Package",
                "org.osgi.framework,javax.servlet;version=\"[4,5)\",javax.servlet.http;version=\"[4,5)\"");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Class<?> type : CLASSES) {
                String name = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                try (InputStream in = PlainBundle.class.getResourceAsStream("/" + name)) {
                    in.transferTo(out);
                }
            }
        }
    }
}
