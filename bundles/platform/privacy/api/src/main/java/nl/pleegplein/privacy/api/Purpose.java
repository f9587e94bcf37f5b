package nl.pleegplein.privacy.api;

/**
 * What a domain uses data about people for: a line of the record of processing (GDPR, articles 13 and 30). Shown to everybody,
 * so in plain words.
 *
 * @param id for whoever refers to it, such as {@code accounts.account}: begins with the domain; lower case, at most 60
 *     characters
 * @param version from 1; raised when the meaning changes, so that consent to the old meaning does not count for the new one
 * @param what what it is done for
 * @param data which data about a person
 * @param ground why that may be done
 * @param term how long the data are kept
 * @param receivers who else gets to see them
 */
public record Purpose(
        String id, int version, Wording what, Wording data, LegalGround ground, Wording term, Wording receivers) {
    public Purpose {
        if (!id.matches("[a-z][a-z0-9]{0,29}\\.[a-z][a-z0-9.-]{0,28}") || version < 1) {
            throw new IllegalArgumentException("No purpose: " + id + " " + version);
        }
    }
}
