package nl.pleegplein.library.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.events.api.DomainEvent;
import nl.pleegplein.events.api.Events;
import nl.pleegplein.library.api.Library;
import nl.pleegplein.library.core.ReferentRepository.Checked;
import nl.pleegplein.persistence.api.Retries;
import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.ErasureReceipt;
import nl.pleegplein.privacy.api.ExportWriter;
import nl.pleegplein.privacy.api.LegalGround;
import nl.pleegplein.privacy.api.PersonalDataSource;
import nl.pleegplein.privacy.api.Purpose;
import nl.pleegplein.privacy.api.Subject;
import nl.pleegplein.privacy.api.Wording;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Gives back and erases what the library keeps about people: the names of referents. Their checks go too when asked,
 * except the last one of an article: that stays without a name, because it is what the article stands on.
 */
@Component(property = PersonalDataSource.DOMAIN + "=library")
public final class ReferentData implements PersonalDataSource {
    private static final int AT_ONCE = 200;

    private final ReferentRepository referents;
    private final Events events;
    private final Retries retries;

    @Activate
    public ReferentData(@Reference ReferentRepository referents, @Reference Events events, @Reference Retries retries) {
        this.referents = referents;
        this.events = events;
        this.retries = retries;
    }

    @Override
    public Optional<Wording> title() {
        return Optional.of(new Wording("Bibliotheek", "Library"));
    }

    @Override
    public List<Purpose> purposes() {
        return List.of(new Purpose(
                "library.referents",
                1,
                new Wording(
                        "Laten zien welke deskundigen een artikel hebben nagekeken.",
                        "Showing which experts have checked an article."),
                new Wording(
                        "De naam en het vak van de referent, wat die nakeek en wanneer.",
                        "The name and profession of the referent, what they checked and when."),
                LegalGround.LEGITIMATE_INTERESTS,
                new Wording(
                        "Zo lang het artikel er staat, of tot de referent vraagt de naam weg te halen.",
                        "As long as the article is there, or until the referent asks to take the name away."),
                new Wording(
                        "Iedereen: de naam staat bij het artikel.", "Everybody: the name stands with the article.")));
    }

    @Override
    public Map<String, Wording> labels() {
        return Map.of(
                "checks", new Wording("Wat je nakeek", "What you checked"),
                "checks.name", new Wording("Naam", "Name"),
                "checks.role", new Wording("Vak", "Profession"),
                "checks.date", new Wording("Datum", "Date"),
                "checks.article", new Wording("Artikel", "Article"),
                "checks.path", new Wording("Adres", "Address"));
    }

    @Override
    public void export(Subject subject, ExportWriter writer) {
        if (subject instanceof Subject.Named named) {
            List<Checked> some = referents.checksBy(named.name(), Optional.empty(), AT_ONCE);
            while (!some.isEmpty()) {
                some.forEach(checked -> writer.record("checks", fields(checked)));
                some = referents.checksBy(named.name(), last(some), AT_ONCE);
            }
        }
    }

    private static Map<String, Object> fields(Checked checked) {
        return Map.of(
                "name", checked.referent().name(),
                "role", checked.referent().role(),
                "date", checked.check().date().toString(),
                "article", checked.article().title(),
                "path", checked.article().path());
    }

    @Override
    public ErasureReceipt erase(Subject subject, ErasureChoice choice) {
        if (!(subject instanceof Subject.Named named)) {
            return new ErasureReceipt(0, 0);
        }
        return retries.retrying(() -> referents.inOneTransaction(() -> eraseNamed(named.name(), choice)));
    }

    private ErasureReceipt eraseNamed(String name, ErasureChoice choice) {
        Map<ArticleEntity, List<CheckEntity>> checks = checksByArticle(name);
        Map<Integer, List<UUID>> articlesByLoss = new HashMap<>();
        long removed = 0;
        long nameless = 0;
        for (var entry : checks.entrySet()) {
            List<CheckEntity> his = entry.getValue();
            boolean wouldLeaveNone = his.size() == entry.getKey().checks();
            List<CheckEntity> gone =
                    choice == ErasureChoice.KEEP_NAMELESS ? List.of() : his.subList(wouldLeaveNone ? 1 : 0, his.size());
            gone.forEach(referents::removeCheck);
            removed += gone.size();
            nameless += his.size() - gone.size();
            articlesByLoss
                    .computeIfAbsent(gone.size(), loss -> new ArrayList<>())
                    .add(entry.getKey().id());
        }
        referents.eraseName(name);
        articlesByLoss.forEach(
                (loss, articles) -> referents.touch(articles, loss).forEach(this::publish));
        referents.removeIdle();
        return new ErasureReceipt(removed, nameless);
    }

    private Map<ArticleEntity, List<CheckEntity>> checksByArticle(String name) {
        Map<ArticleEntity, List<CheckEntity>> checks = new LinkedHashMap<>();
        List<Checked> some = referents.checksBy(name, Optional.empty(), AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(checked -> checks.computeIfAbsent(checked.article(), article -> new ArrayList<>())
                    .add(checked.check()));
            some = referents.checksBy(name, last(some), AT_ONCE);
        }
        return checks;
    }

    private void publish(UUID article, long revision) {
        ContentRef ref = new ContentRef(Library.ARTICLE, article.toString());
        events.publish(new DomainEvent(Library.ARTICLE + ".changed", ref, revision, Optional.empty()));
    }

    private static Optional<CheckEntity> last(List<Checked> some) {
        return Optional.of(some.get(some.size() - 1).check());
    }
}
