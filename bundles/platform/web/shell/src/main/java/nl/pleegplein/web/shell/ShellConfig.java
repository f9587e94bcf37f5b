package nl.pleegplein.web.shell;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration of the web frontend, PID {@code nl.pleegplein.web}. */
@ObjectClassDefinition(name = "Pleegplein web frontend")
@interface ShellConfig {
    @AttributeDefinition(
            name = "Site",
            description = "The address of the site, such as https://www.example.nl; empty: as each request asks for it")
    String site() default "";

    @AttributeDefinition(
            name = "Proxies",
            description =
                    "Addresses of reverse proxies, with commas between, whose X-Forwarded-For and X-Forwarded-Proto are believed")
    String proxies() default "";

    @AttributeDefinition(name = "Largest form", description = "Bytes of a form at most")
    long largestForm() default 512 * 1024;

    @AttributeDefinition(
            name = "Form memory",
            description = "Bytes that all forms being read hold together at most, those of one client a quarter of it;"
                    + " so at least four times the largest form")
    long formMemory() default 64 * 1024 * 1024;

    @AttributeDefinition(name = "Largest body", description = "Bytes of JSON and the like at most")
    long largestBody() default 2 * 1024 * 1024;

    @AttributeDefinition(name = "Largest upload", description = "Bytes of an uploaded file at most")
    long largestUpload() default 512L * 1024 * 1024;

    @AttributeDefinition(
            name = "Kept pages",
            description =
                    "MiB of pages for visitors that are sent again as long as nothing changes on the site; 0: none; -1: an eighth of the heap")
    int keptPagesMegabytes() default -1;

    @AttributeDefinition(name = "Requests per section", description = "Handled at once in one section at most")
    int perSection() default 32;

    @AttributeDefinition(name = "Time limit", description = "Seconds in which a section must answer")
    int timeLimitSeconds() default 15;

    @AttributeDefinition(
            name = "Uninstalled",
            description = "Seconds during which a section whose bundle was uninstalled still answers 503, then 404")
    int uninstalledSeconds() default 120;
}
