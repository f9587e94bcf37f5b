package nl.pleegplein.connectors.openid.view;

import java.util.List;

/**
 * A form as it was sent, without what was typed: all of it is secret.
 *
 * @param faults the fields that are wrong, each with the key of a text; an empty field for what belongs to none
 */
public record FieldsView(int status, String csrf, List<Wrong> faults) {
    private static final int OK = 200;

    /** What is wrong with a field. */
    public record Wrong(String field, String key) {}

    public static FieldsView empty(String csrf) {
        return new FieldsView(OK, csrf, List.of());
    }

    public FieldsView wrong(int newStatus, List<Wrong> some) {
        return new FieldsView(newStatus, csrf, some);
    }

    public boolean isWrong(String field) {
        return faults.stream().anyMatch(wrong -> wrong.field().equals(field));
    }

    public String fault(String field) {
        return faults.stream()
                .filter(wrong -> wrong.field().equals(field))
                .map(Wrong::key)
                .findFirst()
                .orElse("");
    }
}
