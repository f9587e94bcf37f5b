package nl.pleegplein.operations.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.pleegplein.persistence.api.backup.BackupPart;

/** What operators chose and brought, below the data folder: domains, versions, releases that came as files. */
record OperatorsFiles(Path data) {
    private static final List<String> PLACES =
            List.of("pleegplein/domains.properties", "pleegplein/changes.log", "kar");

    void save(BackupPart.Target target) throws IOException {
        for (Path file : in(data)) {
            try (InputStream content = Files.newInputStream(file)) {
                target.write(name(data, file), content);
            }
        }
    }

    /** Takes over what a backup has and what is not here. */
    void takeOver(Path backup) throws IOException {
        for (Path file : in(backup)) {
            Path place = data.resolve(name(backup, file));
            if (!Files.exists(place)) {
                Files.createDirectories(place.getParent());
                Files.copy(file, place);
            }
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static List<Path> in(Path folder) throws IOException {
        List<Path> starts =
                PLACES.stream().map(folder::resolve).filter(Files::exists).toList();
        List<Path> files = new ArrayList<>();
        for (Path start : starts) {
            try (Stream<Path> all = Files.walk(start)) {
                all.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        return files;
    }
}
