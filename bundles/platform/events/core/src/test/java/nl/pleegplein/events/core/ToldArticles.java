package nl.pleegplein.events.core;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.pleegplein.content.api.ContentChange;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.events.api.ChangeFeeds;
import org.apache.aries.jpa.template.JpaTemplate;

/** Articles that are there since they were told of, so that an article and its event are seen at the same moment. */
final class ToldArticles implements ChangeFeeds.Items {
    private final JpaTemplate jpa;

    ToldArticles(JpaTemplate jpa) {
        this.jpa = jpa;
    }

    static ChangeFeeds.Items none() {
        return new ChangeFeeds.Items() {
            @Override
            public List<UUID> idsAfter(Optional<UUID> id, int limit) {
                return List.of();
            }

            @Override
            public List<ContentChange> load(Set<UUID> ids) {
                return List.of();
            }
        };
    }

    @Override
    public List<UUID> idsAfter(Optional<UUID> id, int limit) {
        return jpa.txExpr(em -> em.createQuery(
                        "select distinct e.refId from StoredEvent e where e.refId > :id order by e.refId", String.class)
                .setParameter("id", id.map(UUID::toString).orElse(""))
                .setMaxResults(limit)
                .getResultStream()
                .map(UUID::fromString)
                .toList());
    }

    @Override
    public List<ContentChange> load(Set<UUID> ids) {
        Map<String, Long> revisions = revisions();
        return ids.stream()
                .filter(id -> revisions.containsKey(id.toString()))
                .map(id -> (ContentChange) new ContentChange.Present(item(id, revisions.get(id.toString())), ""))
                .toList();
    }

    Map<String, Long> revisions() {
        return jpa.txExpr(em -> em.createQuery(
                        "select e.refId, max(e.revision) from StoredEvent e group by e.refId", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1])));
    }

    long revision(ContentChange change) {
        return change instanceof ContentChange.Present present ? present.item().revision() : 0;
    }

    private static ContentItem item(UUID id, long revision) {
        return new ContentItem(
                Outbox.article(id.toString()),
                "/articles/" + id,
                "Title",
                "",
                "nl",
                Set.of("public"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                Instant.EPOCH,
                Instant.EPOCH,
                revision);
    }
}
