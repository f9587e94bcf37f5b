package nl.pleegplein.persistence.core;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import liquibase.resource.AbstractResource;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;
import org.osgi.framework.Bundle;

/** Lets Liquibase read one folder inside one bundle and nothing else: by that folder a {@link Seal} knows a changelog. */
final class BundleFiles extends AbstractResourceAccessor {
    private final Bundle bundle;
    private final String folder;

    BundleFiles(Bundle bundle, String folder) {
        this.bundle = bundle;
        this.folder = folder;
    }

    @Override
    public List<Resource> getAll(String path) {
        return Optional.of(path)
                .filter(this::isInside)
                .map(bundle::getEntry)
                .<Resource>map(url -> new BundleFile(path, url))
                .stream()
                .toList();
    }

    @Override
    public List<Resource> search(String path, boolean recursive) {
        Enumeration<URL> found = isInside(path) ? bundle.findEntries(path, "*", recursive) : null;
        if (found == null) {
            return List.of();
        }
        return Collections.list(found).stream()
                .filter(url -> !url.getPath().endsWith("/"))
                .<Resource>map(url -> new BundleFile(url.getPath().substring(1), url))
                .toList();
    }

    private boolean isInside(String path) {
        return path.startsWith(folder) && !path.contains("..");
    }

    @Override
    public List<String> describeLocations() {
        return List.of(bundle.toString());
    }

    @Override
    public void close() {
        // A bundle's entries need no closing.
    }

    private final class BundleFile extends AbstractResource {
        private final URL url;

        BundleFile(String path, URL url) {
            super(path, URI.create(url.toString()));
            this.url = url;
        }

        @Override
        public InputStream openInputStream() throws IOException {
            return url.openStream();
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public Resource resolve(String other) {
            return found(resolvePath(other));
        }

        @Override
        public Resource resolveSibling(String other) {
            return found(resolveSiblingPath(other));
        }

        private Resource found(String path) {
            return getAll(path).stream().findFirst().orElseGet(() -> new MissingFile(path));
        }
    }

    private final class MissingFile extends AbstractResource {
        MissingFile(String path) {
            super(path, URI.create("bundle:/" + path));
        }

        @Override
        public InputStream openInputStream() throws IOException {
            throw new FileNotFoundException(getPath() + " in " + bundle);
        }

        @Override
        public boolean exists() {
            return false;
        }

        @Override
        public Resource resolve(String other) {
            return new MissingFile(resolvePath(other));
        }

        @Override
        public Resource resolveSibling(String other) {
            return new MissingFile(resolveSiblingPath(other));
        }
    }
}
