package nl.pleegplein.library.core;

import java.util.Locale;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Someone who checks articles in a certain role. The name may have been erased. */
@Entity
@Table(name = "library_referent")
class ReferentEntity {
    /** Stands where a name was; Dutch, as the articles are. */
    static final String NAMELESS = "een referent";

    @Id
    private UUID id;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    private String role;

    protected ReferentEntity() {}

    ReferentEntity(UUID id, String name, String role) {
        this.id = id;
        this.name = name;
        this.nameKey = key(name);
        this.role = role;
    }

    /** The same for all ways to write a name that differ only in case and spaces. */
    static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name == null ? NAMELESS : name;
    }

    boolean is(String otherName, String otherRole) {
        return key(otherName).equals(nameKey) && role.equals(otherRole);
    }

    String role() {
        return role;
    }
}
