package nl.pleegplein.content.api;

import java.util.List;

/** What was sent cannot be used as it is (422, or 400 for the parts of an address). */
public class InvalidInputException extends DomainException {
    private final transient List<Fault> faults;

    public InvalidInputException(String messageKey, String english, Object... arguments) {
        super(messageKey, english, List.of(arguments));
        this.faults = List.of();
    }

    public InvalidInputException(List<Fault> faults) {
        super("error.invalid", "The input is not valid", List.of());
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, field by field; may be empty. */
    public List<Fault> faults() {
        return faults == null ? List.of() : faults;
    }

    /**
     * @param field the name of the field as sent
     * @param messageKey a key in the messages of the domain
     * @param english for programs and logs
     */
    public record Fault(String field, String messageKey, String english) {}
}
