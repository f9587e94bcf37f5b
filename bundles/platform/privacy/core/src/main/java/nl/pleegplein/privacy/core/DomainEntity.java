package nl.pleegplein.privacy.core;

import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import nl.pleegplein.privacy.api.Wording;

@Entity
@Table(name = "privacy_domain")
class DomainEntity {
    @Id
    private String domain;

    @Column(name = "title_nl")
    private String dutch;

    @Column(name = "title_en")
    private String english;

    @Column(name = "personal_tables")
    private String tables;

    protected DomainEntity() {}

    KnownDomain toKnown() {
        return new KnownDomain(domain, new Wording(dutch, english), Optional.ofNullable(tables));
    }

    void become(KnownDomain known) {
        dutch = known.title().dutch();
        english = known.title().english();
        tables = known.tables().orElse(null);
    }
}
