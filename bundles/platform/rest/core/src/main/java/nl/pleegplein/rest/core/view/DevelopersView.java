package nl.pleegplein.rest.core.view;

import java.util.List;

/** The page for developers. Its texts come from the descriptions of the services, in English. */
public record DevelopersView(String intro, String document, List<Group> groups, List<Model> models) {

    /** The operations below one base. */
    public record Group(String name, String description, List<Operation> operations) {}

    /** @param id of its heading */
    public record Operation(
            String id,
            String method,
            String path,
            String summary,
            String description,
            List<Field> parameters,
            List<String> body,
            List<Outcome> outcomes) {}

    /** A parameter, or a field of a model. {@code place} is path, query, header or empty. */
    public record Field(String name, String place, String type, boolean required, String description) {}

    public record Outcome(String status, String description, List<String> types) {}

    public record Model(String id, String name, String description, List<Field> fields) {}
}
