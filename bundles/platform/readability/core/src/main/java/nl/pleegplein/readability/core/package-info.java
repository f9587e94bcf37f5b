/** Counts words, sentences and syllables, and looks for what could be easier. */
package nl.pleegplein.readability.core;
