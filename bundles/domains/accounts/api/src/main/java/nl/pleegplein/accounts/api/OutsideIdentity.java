package nl.pleegplein.accounts.api;

/**
 * Somebody as another place knows them that has checked who they are, such as the sign-in of an organisation.
 *
 * @param issuer which place: the same text each time, without line breaks
 * @param subject whom, by an id that the place never gives to another; not a mail address, which it may give to another
 */
public record OutsideIdentity(String issuer, String subject) {
    public OutsideIdentity {
        if (issuer.isBlank() || subject.isBlank() || issuer.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("Nobody in particular");
        }
    }

    @Override
    public String toString() {
        return "OutsideIdentity[…]";
    }
}
