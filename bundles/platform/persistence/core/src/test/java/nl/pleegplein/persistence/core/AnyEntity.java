package nl.pleegplein.persistence.core;

import javax.persistence.Entity;
import javax.persistence.Id;

/** A persistence unit needs one. */
@Entity
class AnyEntity {
    @Id
    long id;
}
