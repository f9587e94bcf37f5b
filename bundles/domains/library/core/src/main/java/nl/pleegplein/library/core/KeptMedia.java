package nl.pleegplein.library.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.pleegplein.content.api.Picture;
import nl.pleegplein.files.api.FileId;
import nl.pleegplein.files.api.StoredFile;
import nl.pleegplein.text.api.Media;
import nl.pleegplein.text.api.SafeHtml;

/** The files of one text, now that they are kept. */
final class KeptMedia implements Media {
    private final Map<String, Kept> files = new LinkedHashMap<>();

    record Kept(StoredFile file, Optional<StoredFile> captions) {}

    void add(String reference, StoredFile file, Optional<StoredFile> captions) {
        files.put(reference, new Kept(file, captions));
    }

    @Override
    public Optional<Medium> find(String reference) {
        return Optional.ofNullable(files.get(reference)).map(kept -> {
            StoredFile file = kept.file();
            return new Medium(
                    file.path(),
                    file.type(),
                    file.size(),
                    file.width(),
                    file.height(),
                    kept.captions().map(StoredFile::path));
        });
    }

    List<FileId> ids() {
        return files.values().stream()
                .flatMap(
                        kept -> kept
                                .captions()
                                .map(captions -> List.of(kept.file(), captions))
                                .orElse(List.of(kept.file()))
                                .stream())
                .map(StoredFile::id)
                .toList();
    }

    /** The first picture of the text, with what the text says is seen on it. */
    Optional<Picture> firstPicture(SafeHtml html) {
        return files.values().stream()
                .map(Kept::file)
                .filter(file -> file.type().startsWith("image/"))
                .findFirst()
                .map(file -> new Picture(
                        file.path(), file.type(), file.width(), file.height(), AltText.of(html, file.path())));
    }
}
