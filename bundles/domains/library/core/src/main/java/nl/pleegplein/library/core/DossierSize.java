package nl.pleegplein.library.core;

/** How much there is to read in a dossier. */
record DossierSize(int articles, int minutes) {}
