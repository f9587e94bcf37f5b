package nl.pleegplein.files.web;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.files.api.FileId;
import nl.pleegplein.files.api.FileStore;
import nl.pleegplein.files.api.PreparedFile;
import nl.pleegplein.files.api.StoredFile;

/** A store with one file, for who holds a reader token. */
record OneFile(StoredFile file, String reader, String content) implements FileStore {
    @Override
    public Optional<StoredFile> find(FileId id, Viewer viewer) {
        return id.equals(file.id()) && viewer.mayRead(Set.of(reader)) ? Optional.of(file) : Optional.empty();
    }

    @Override
    public InputStream open(StoredFile opened, long offset) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        bytes.skip(offset);
        return bytes;
    }

    @Override
    public PreparedFile prepare(String name, Path prepared) {
        throw new UnsupportedOperationException();
    }

    @Override
    public StoredFile keep(ContentRef owner, PreparedFile prepared) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<StoredFile> ofOwner(ContentRef owner) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeOwner(ContentRef owner) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void retain(ContentRef owner, List<FileId> keep) {
        throw new UnsupportedOperationException();
    }
}
