package nl.pleegplein.web.shell.sections;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.pleegplein.web.api.Handler;
import nl.pleegplein.web.api.Method;
import nl.pleegplein.web.api.Routes;

/** The routes of one section, ready to be matched. Immutable. */
public final class RouteTable {
    private final List<CompiledRoute> routes;

    public RouteTable(Routes routes) {
        this.routes = routes.all().stream().map(CompiledRoute::of).toList();
    }

    /** What the table says about a request. */
    public sealed interface Match {
        /**
         * @param pattern of the route
         * @param values the parts of the path by name, decoded
         * @param upload how many bytes a form with files may have; 0: it has no files
         * @param forAll whether members get what visitors get
         */
        record Hit(Handler handler, String pattern, Map<String, String> values, int upload, boolean forAll)
                implements Match {}

        record WrongMethod(Set<Method> allowed) implements Match {}

        record Miss() implements Match {}
    }

    public Match match(Method method, List<String> path) {
        for (CompiledRoute route : routes) {
            if (route.method == method && route.fits(path)) {
                return new Match.Hit(route.handler, route.pattern, route.values(path), route.upload, route.forAll);
            }
        }
        Set<Method> allowed = allowed(path);
        return allowed.isEmpty() ? new Match.Miss() : new Match.WrongMethod(allowed);
    }

    /** The methods for which there is a route at this path; none: there is nothing here. */
    public Set<Method> allowed(List<String> path) {
        Set<Method> allowed = EnumSet.noneOf(Method.class);
        routes.stream().filter(route -> route.fits(path)).forEach(route -> allowed.add(route.method));
        return allowed;
    }

    private record CompiledRoute(
            Method method,
            Handler handler,
            String pattern,
            List<String> parts,
            boolean open,
            int upload,
            boolean forAll) {
        static CompiledRoute of(Routes.Route route) {
            String pattern = route.pattern();
            List<String> parts = pattern.equals("/")
                    ? List.of()
                    : List.of(pattern.substring(1).split("/", -1));
            boolean open = pattern.endsWith("*}");
            if (pattern.indexOf("*}") < pattern.length() - 2 && pattern.contains("*}")) {
                throw new IllegalArgumentException("The rest of a path is at its end: " + pattern);
            }
            return new CompiledRoute(
                    route.method(), route.handler(), pattern, parts, open, route.upload(), route.forAll());
        }

        boolean fits(List<String> path) {
            int fixed = open ? parts.size() - 1 : parts.size();
            if (open ? path.size() < parts.size() : path.size() != fixed) {
                return false;
            }
            for (int i = 0; i < fixed; i++) {
                String part = parts.get(i);
                if (part.charAt(0) != '{' && !part.equals(path.get(i))) {
                    return false;
                }
            }
            return true;
        }

        Map<String, String> values(List<String> path) {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < parts.size(); i++) {
                String part = parts.get(i);
                if (part.charAt(0) != '{') {
                    continue;
                }
                if (part.endsWith("*}")) {
                    values.put(part.substring(1, part.length() - 2), String.join("/", path.subList(i, path.size())));
                } else {
                    values.put(part.substring(1, part.length() - 1), path.get(i));
                }
            }
            return values;
        }
    }
}
