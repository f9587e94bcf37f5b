package nl.pleegplein.operations.web.view;

import java.util.List;
import java.util.Optional;

/**
 * One module: a domain, a connector, or a part of the platform.
 *
 * @param version empty when it is not installed, or when its bundles have several
 * @param others versions that could be put in its place, the newest first
 * @param removed whether an operator removed it
 * @param hasDatabase whether it has a database that is ready
 */
public record ModuleView(
        String name,
        Optional<String> version,
        List<String> others,
        boolean removed,
        boolean hasDatabase,
        List<Trouble> troubles,
        List<Section> sections,
        List<Contribution> contributions,
        List<Part> parts) {
    /** Of its heading. */
    public String id() {
        return "module-" + name.replaceAll("[^A-Za-z0-9-]", "_");
    }

    public boolean isInstalled() {
        return version.isPresent() || !parts.isEmpty();
    }

    public boolean isWell() {
        return troubles.isEmpty();
    }

    /**
     * What is not well.
     *
     * @param text the key of a text with a place for the subject
     * @param subject what it is about, by its technical name
     * @param state as the console calls it; empty when it has no name
     * @param reason in English; may be empty
     */
    public record Trouble(String text, String subject, String state, String reason) {}

    /** @param paths with a slash before them, in order */
    public record Section(List<String> paths, long requests, long failures) {}

    /**
     * What it contributes under one contract.
     *
     * @param text the key of the contract's name
     */
    public record Contribution(String text, List<String> names) {}

    /**
     * A bundle.
     *
     * @param text the key of what its state means
     */
    public record Part(String name, String version, String text) {}
}
