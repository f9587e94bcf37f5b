package nl.pleegplein.library.core;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Written by an insert that ignores what is there already; read by Hibernate, which need not know when it was. */
@Entity
@Table(name = "library_removed_origin")
class RemovedOriginEntity {
    @Id
    private String origin;

    protected RemovedOriginEntity() {}
}
