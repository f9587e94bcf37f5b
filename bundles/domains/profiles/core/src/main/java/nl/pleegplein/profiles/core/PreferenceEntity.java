package nl.pleegplein.profiles.core;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

@Entity
@Table(name = "profiles_preference")
class PreferenceEntity {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "account")
    private UUID account;

    private String field;

    @Column(name = "content") // "value" is a word of SQL
    private String value;

    protected PreferenceEntity() {}

    PreferenceEntity(UUID id, UUID account, String field, String value) {
        this.id = id;
        this.account = account;
        this.field = field;
        this.value = value;
    }

    String field() {
        return field;
    }

    String value() {
        return value;
    }
}
