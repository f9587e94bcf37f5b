package nl.pleegplein.profiles.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The fields, read once. With a broken file there are no pages of members at all: with the fields of the bundle in its
 * place something could be seen that the operator took away.
 */
@Component(service = FieldCatalogue.class, configurationPid = ProfilesConfig.PID)
@Designate(ocd = ProfilesConfig.class)
public final class FieldCatalogue {
    private final Fields fields;

    @Activate
    public FieldCatalogue(ProfilesConfig config) throws IOException {
        this(config.fields());
    }

    FieldCatalogue(String file) throws IOException {
        this.fields = FieldsFile.read(file.isBlank() ? ours() : Files.readString(Path.of(file)));
    }

    private static String ours() throws IOException {
        try (InputStream in = FieldCatalogue.class.getResourceAsStream("fields.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Fields fields() {
        return fields;
    }
}
