package nl.pleegplein.mail.core;

/** The words of a mail as they are sent: the same twice, for programs that show HTML and for those that do not. */
record Rendered(String subject, String plain, String html) {}
