package nl.pleegplein.organisations.core;

import java.util.UUID;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A name in addresses that leads to an organisation, and never to another. */
@Entity
@Table(name = "organisations_slug")
class SlugEntity {
    @Id
    private String slug;

    private UUID organisation;

    protected SlugEntity() {}

    SlugEntity(String slug, UUID organisation) {
        this.slug = slug;
        this.organisation = organisation;
    }

    String slug() {
        return slug;
    }

    UUID organisation() {
        return organisation;
    }
}
