package nl.pleegplein.persistence.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of the started cores that name the same domain has it. The first that came, but one with tables goes before one
 * without: else a bundle without tables could answer for the data of another.
 */
final class Owners {
    private final Map<String, List<Claim>> claims = new HashMap<>();

    /** Tells who has the domain now. */
    synchronized long claim(long bundleId, Core core) {
        claims.computeIfAbsent(core.domain(), domain -> new ArrayList<>())
                .add(new Claim(bundleId, core.changelog().isPresent()));
        return owner(core.domain()).orElseThrow();
    }

    synchronized void release(long bundleId) {
        claims.values().forEach(ofDomain -> ofDomain.removeIf(claim -> claim.bundleId() == bundleId));
        claims.values().removeIf(List::isEmpty);
    }

    synchronized Optional<Long> owner(String domain) {
        return claims.getOrDefault(domain, List.of()).stream()
                .min(Comparator.comparing(claim -> !claim.hasTables()))
                .map(Claim::bundleId);
    }

    private record Claim(long bundleId, boolean hasTables) {}
}
