package nl.pleegplein.library.core;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** There only to be locked: by who puts something of the origin in, and by who removes it. */
@Entity
@Table(name = "library_origin")
class OriginEntity {
    @Id
    private String origin;

    protected OriginEntity() {}
}
