/**
 * Search in Solr. {@code engine}: the index, embedded or elsewhere. {@code follow}: keeps it like its sources.
 * {@code dutch}: words. {@code query}: what people ask.
 */
package nl.pleegplein.search.solr;
