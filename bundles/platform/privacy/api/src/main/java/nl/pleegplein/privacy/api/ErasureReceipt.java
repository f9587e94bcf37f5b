package nl.pleegplein.privacy.api;

/**
 * What an erasure did.
 *
 * @param removed rows and files removed
 * @param madeNameless rows that stay without the person
 */
public record ErasureReceipt(long removed, long madeNameless) {}
