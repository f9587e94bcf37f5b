package nl.pleegplein.accounts.api;

/** What becomes of somebody who wants to sign in. */
public sealed interface SignInAnswer {
    /** The address has no account, or the password is another one: which of them is not told. */
    record Refused() implements SignInAnswer {}

    record SignedIn(NewSession session) implements SignInAnswer {}

    /**
     * The password is right, and something more is needed: {@link SignIns#goOn}.
     *
     * @param ticket good for ten minutes; goes into the next form
     * @param code whether a code of the second factor is needed
     * @param agreements whether the house rules or the privacy statement have changed since they were agreed with
     */
    record Asked(String ticket, boolean code, boolean agreements) implements SignInAnswer {
        @Override
        public String toString() {
            return "Asked[code=" + code + ", agreements=" + agreements + "]";
        }
    }
}
