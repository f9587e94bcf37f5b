package nl.pleegplein.privacy.api;

/** What becomes of what someone contributed for others to read. */
public enum ErasureChoice {
    /** It goes. */
    REMOVE,
    /** It stays, without anything that says whose it was. */
    KEEP_NAMELESS
}
