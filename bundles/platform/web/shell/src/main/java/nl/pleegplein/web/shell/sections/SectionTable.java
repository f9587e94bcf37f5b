package nl.pleegplein.web.shell.sections;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which section answers which path. Immutable; replaced as a whole when a section comes or goes. */
final class SectionTable {
    static final SectionTable EMPTY = new SectionTable(Map.of(), Map.of(), List.of(), Map.of());

    private final Map<String, LiveSection> byId;
    private final Map<String, LiveSection> byPath;
    private final List<LiveSection> inOrder;
    private final Map<LiveSection, String> refused;

    private SectionTable(
            Map<String, LiveSection> byId,
            Map<String, LiveSection> byPath,
            List<LiveSection> inOrder,
            Map<LiveSection, String> refused) {
        this.byId = Map.copyOf(byId);
        this.byPath = Map.copyOf(byPath);
        this.inOrder = List.copyOf(inOrder);
        this.refused = Map.copyOf(refused);
    }

    /**
     * @param arrived the sections in the order in which they came: who was first keeps its id and paths
     * @param reserved what nobody but the shell may have, whoever was first
     */
    static SectionTable of(Collection<LiveSection> arrived, Reserved reserved) {
        Map<String, LiveSection> byId = new HashMap<>();
        Map<String, LiveSection> byPath = new HashMap<>();
        List<LiveSection> inOrder = new ArrayList<>();
        Map<LiveSection, String> refused = new HashMap<>();
        for (LiveSection section : arrived) {
            Optional<String> reason = conflict(section, byId, byPath).or(() -> trespass(section, reserved));
            if (reason.isPresent()) {
                refused.put(section, reason.get());
                continue;
            }
            byId.put(section.id(), section);
            section.paths().forEach(path -> byPath.put(path, section));
            inOrder.add(section);
        }
        return new SectionTable(byId, byPath, inOrder, refused);
    }

    private static Optional<String> conflict(
            LiveSection section, Map<String, LiveSection> byId, Map<String, LiveSection> byPath) {
        if (byId.containsKey(section.id())) {
            return Optional.of("The id is taken by " + byId.get(section.id()).bundle());
        }
        return section.paths().stream()
                .filter(byPath::containsKey)
                .sorted()
                .findFirst()
                .map(path ->
                        "The path /" + path + " is taken by " + byPath.get(path).id());
    }

    private static Optional<String> trespass(LiveSection section, Reserved reserved) {
        if (section.isShells()) {
            return Optional.empty();
        }
        if (section.id().equals(reserved.id())) {
            return Optional.of("The id belongs to the shell");
        }
        return section.paths().stream()
                .filter(reserved.paths()::contains)
                .sorted()
                .findFirst()
                .map(path -> "The path /" + path + " belongs to the shell");
    }

    Optional<LiveSection> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<LiveSection> byPath(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    List<LiveSection> inOrder() {
        return inOrder;
    }

    Map<LiveSection, String> refused() {
        return refused;
    }
}
