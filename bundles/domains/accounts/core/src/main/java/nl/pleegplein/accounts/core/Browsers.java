package nl.pleegplein.accounts.core;

import java.util.LinkedHashMap;
import java.util.Map;

/** Coarse names of browsers, by which somebody knows their own devices again; no more than that is kept. */
final class Browsers {
    private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        // In this order: most say that they are the later ones as well.
        PROGRAMS.put("SamsungBrowser", "Samsung Internet");
        PROGRAMS.put("Edg", "Edge");
        PROGRAMS.put("OPR", "Opera");
        PROGRAMS.put("Firefox", "Firefox");
        PROGRAMS.put("FxiOS", "Firefox");
        PROGRAMS.put("CriOS", "Chrome");
        PROGRAMS.put("Chrome", "Chrome");
        PROGRAMS.put("Safari", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS", "Mac");
        SYSTEMS.put("CrOS", "Chromebook");
        SYSTEMS.put("Linux", "Linux");
    }

    private Browsers() {}

    /** Such as "Firefox, Android"; "?" for what is not known. */
    static String name(String userAgent) {
        String program = first(PROGRAMS, userAgent);
        String system = first(SYSTEMS, userAgent);
        if (program.isEmpty() && system.isEmpty()) {
            return "?";
        }
        return program.isEmpty() || system.isEmpty() ? program + system : program + ", " + system;
    }

    private static String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
