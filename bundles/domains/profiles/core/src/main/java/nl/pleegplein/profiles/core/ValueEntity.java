package nl.pleegplein.profiles.core;

import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import nl.pleegplein.profiles.api.Visibility;

@Entity
@Table(name = "profiles_value")
class ValueEntity {
    @Id
    @Column(name = "id")
    private UUID id;

    private UUID account;
    private String field;

    @Column(name = "content") // "value" is a word of SQL
    private String value;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    protected ValueEntity() {}

    ValueEntity(UUID id, UUID account, String field) {
        this.id = id;
        this.account = account;
        this.field = field;
        this.value = "";
    }

    UUID account() {
        return account;
    }

    String field() {
        return field;
    }

    String value() {
        return value;
    }

    /** Empty: as the page. */
    Optional<Visibility> visibility() {
        return Optional.ofNullable(visibility);
    }

    void fill(String text) {
        value = text;
    }

    void showTo(Optional<Visibility> who) {
        visibility = who.orElse(null);
    }
}
