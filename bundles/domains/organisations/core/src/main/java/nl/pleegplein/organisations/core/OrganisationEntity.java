package nl.pleegplein.organisations.core;

import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.FetchType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.Table;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.organisations.api.Description;
import nl.pleegplein.organisations.api.OrganisationDetails;
import nl.pleegplein.organisations.api.OrganisationId;
import nl.pleegplein.organisations.api.OrganisationKind;
import nl.pleegplein.organisations.api.OrganisationState;
import nl.pleegplein.organisations.api.Organisations;

@Entity
@Table(name = "organisations_organisation")
class OrganisationEntity {
    @Id
    private UUID id;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    private String slug;
    private String site;
    private String text;
    private String summary;

    @Enumerated(EnumType.STRING)
    private OrganisationState state;

    private boolean demonstration;
    private Instant created;
    private Instant updated;
    private long revision;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "organisations_kind", joinColumns = @JoinColumn(name = "organisation"))
    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private Set<OrganisationKind> kinds = new HashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "organisations_region", joinColumns = @JoinColumn(name = "organisation"))
    @Column(name = "region")
    private Set<String> regions = new HashSet<>();

    protected OrganisationEntity() {}

    OrganisationEntity(UUID id, boolean demonstration, Instant now) {
        this.id = id;
        this.demonstration = demonstration;
        this.state = OrganisationState.ACTIVE;
        this.created = now;
    }

    OrganisationId id() {
        return new OrganisationId(id);
    }

    ContentRef ref() {
        return new ContentRef(Organisations.ORGANISATION, id.toString());
    }

    String name() {
        return name;
    }

    String nameKey() {
        return nameKey;
    }

    String slug() {
        return slug;
    }

    Optional<URI> site() {
        return site.isEmpty() ? Optional.empty() : Optional.of(URI.create(site));
    }

    String text() {
        return text;
    }

    String summary() {
        return summary;
    }

    OrganisationState state() {
        return state;
    }

    boolean isActive() {
        return state == OrganisationState.ACTIVE;
    }

    boolean demonstration() {
        return demonstration;
    }

    Instant created() {
        return created;
    }

    Instant updated() {
        return updated;
    }

    long revision() {
        return revision;
    }

    /** Only in the transaction in which it was read, as all that follows. */
    Set<OrganisationKind> kinds() {
        return kinds;
    }

    Set<String> regions() {
        return regions;
    }

    OrganisationDetails details() {
        return new OrganisationDetails(name, EnumSet.copyOf(kinds), new Description(regions, site, text));
    }

    void rename(String newName, String newSlug) {
        name = newName;
        nameKey = Naming.key(newName);
        slug = newSlug;
    }

    void describe(Description description, String newSummary) {
        site = description.site();
        text = description.text();
        summary = newSummary;
        regions.retainAll(description.regions());
        regions.addAll(description.regions());
    }

    void be(Set<OrganisationKind> newKinds) {
        kinds.retainAll(newKinds);
        kinds.addAll(newKinds);
    }

    void be(OrganisationState newState) {
        state = newState;
    }

    void changed(Instant now) {
        updated = now;
        revision++;
    }
}
