package nl.pleegplein.web.api;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.nio.file.Path;
import java.util.Map;

/**
 * The precompiled templates (JTE) of one bundle. Each has the parameters {@code Text t} and {@code X m},
 * where X is the template's model. Thread-safe.
 */
public final class Templates {
    private final TemplateEngine engine;

    private Templates(TemplateEngine engine) {
        this.engine = engine;
    }

    /** Templates that were compiled into {@code <package of anchor>.jte}. */
    public static Templates beside(Class<?> anchor) {
        // JTE ignores the class loader unless it is given some class directory, which it then never reads.
        Path unused = Path.of("precompiled");
        return new Templates(TemplateEngine.createPrecompiled(
                unused, ContentType.Html, anchor.getClassLoader(), anchor.getPackageName() + ".jte"));
    }

    /** @param name of the template, without suffix */
    public Content view(String name, Text text, Object model) {
        Map<String, Object> parameters = Map.of("t", text, "m", model);
        return output -> engine.render(name + ".jte", parameters, output);
    }
}
