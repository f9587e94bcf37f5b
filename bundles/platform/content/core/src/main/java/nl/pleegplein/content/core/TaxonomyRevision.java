package nl.pleegplein.content.core;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

@Entity
@Table(name = "content_taxonomy")
class TaxonomyRevision {
    static final int ONLY = 1;

    @Id
    private int id;

    private long revision;

    protected TaxonomyRevision() {}

    long revision() {
        return revision;
    }

    long next() {
        revision++;
        return revision;
    }
}
