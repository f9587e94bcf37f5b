package nl.pleegplein.library.core.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.library.api.Library;

/**
 * A folder to import: Markdown in {@code articles} and {@code dossiers}, at any depth. Symbolic links are not followed.
 *
 * @param root as {@link Path#toRealPath} gives it
 */
record ImportFolder(Path root) {
    static final int MOST_FILES = 50_000;
    private static final String ARTICLES = "articles";
    private static final String DOSSIERS = "dossiers";
    private static final String ENDING = ".md";

    /** @throws InvalidInputException when it is no such folder */
    static ImportFolder open(Path folder) {
        try {
            Path root = folder.toRealPath();
            if (isFolder(root.resolve(ARTICLES)) || isFolder(root.resolve(DOSSIERS))) {
                return new ImportFolder(root);
            }
        } catch (NoSuchFileException e) {
            throw unusable("it does not exist");
        } catch (IOException e) {
            throw unusable(e.getClass().getSimpleName());
        }
        throw unusable("it has neither 'articles' nor 'dossiers'");
    }

    private static InvalidInputException unusable(String why) {
        return new InvalidInputException("library.import.folder", "This is no folder that can be imported: " + why);
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Articles first, since dossiers need them; in the same order each time. */
    List<ListedFile> files() {
        List<ListedFile> files = new ArrayList<>(markdown(ARTICLES, Library.ARTICLE));
        files.addAll(markdown(DOSSIERS, Library.DOSSIER));
        if (files.size() > MOST_FILES) {
            throw unusable("it has more than " + MOST_FILES + " files");
        }
        return files;
    }

    private List<ListedFile> markdown(String part, String kind) {
        Path start = root.resolve(part);
        List<ListedFile> files = new ArrayList<>();
        if (!isFolder(start)) {
            return files;
        }
        try {
            Files.walkFileTree(start, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(ENDING)) {
                        String slug = name.substring(0, name.length() - ENDING.length());
                        files.add(new ListedFile(file, nameOf(file), kind, slug));
                    }
                    return files.size() > MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(Comparator.comparing(ListedFile::name));
        return files;
    }

    private String nameOf(Path file) {
        List<String> parts = new ArrayList<>();
        root.relativize(file).forEach(part -> parts.add(Fields.shown(part.toString())));
        return String.join("/", parts);
    }
}
