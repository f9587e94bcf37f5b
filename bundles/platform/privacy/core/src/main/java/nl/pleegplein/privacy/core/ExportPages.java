package nl.pleegplein.privacy.core;

import nl.pleegplein.privacy.api.Wording;

/**
 * What stands around the data on the pages of an archive. They are read without the site, and maybe long after it: they need
 * nothing else.
 */
record ExportPages(ReadableValues readable) {
    private static final String STYLE =
            "body{font:18px/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#22302f;"
                    + "background:#fbf8f3}a{color:#0b5c5a}dl{display:grid;grid-template-columns:minmax(0,auto)"
                    + " minmax(0,1fr);gap:.25rem 1rem;padding:1rem;background:#fff;border-radius:10px}dt{color:#4c5b59}"
                    + "dd{margin:0;white-space:pre-line;overflow-wrap:anywhere}";
    private static final Wording BACK = new Wording("Terug naar het begin", "Back to the beginning");
    private static final Wording INCOMPLETE = new Wording(
            "Let op: dit is niet alles. Dit onderdeel van de site werkte niet goed toen we je gegevens verzamelden."
                    + " Vraag je gegevens later nog een keer op.",
            "Please note: this is not all. This part of the site did not work well when we gathered your data. Ask for"
                    + " your data once more later.");
    private static final Wording NOTHING =
            new Wording("Hier is niets over je bewaard.", "Nothing about you is kept here.");
    private static final Wording TITLE = new Wording("Je gegevens op Pleegplein", "Your data on Pleegplein");
    private static final Wording INTRO = new Wording(
            "Dit is wat Pleegplein over je bewaart. Elk onderdeel heeft een pagina om te lezen, en bestanden (JSON) die"
                    + " een ander programma kan lezen.",
            "This is what Pleegplein keeps about you. Each part has a page to read, and files (JSON) that another"
                    + " program can read.");

    String head(String title) {
        String language = readable.locale().getLanguage();
        String safe = ReadableValues.escaped(title);
        return "<!doctype html>\n<html lang=\"" + language + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + safe
                + "</title>\n<style>" + STYLE + "</style>\n</head>\n<body>\n<h1>" + safe + "</h1>\n";
    }

    String foot() {
        return "</body>\n</html>\n";
    }

    String back() {
        return "<p><a href=\"../index.html\">" + said(BACK) + "</a></p>\n";
    }

    String incomplete() {
        return "<p><strong>" + said(INCOMPLETE) + "</strong></p>\n";
    }

    String nothing() {
        return "<p>" + said(NOTHING) + "</p>\n";
    }

    String title() {
        return TITLE.in(readable.locale());
    }

    String intro() {
        return "<p>" + said(INTRO) + "</p>\n";
    }

    private String said(Wording wording) {
        return ReadableValues.escaped(wording.in(readable.locale()));
    }
}
