package nl.pleegplein.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The routes of a section, in the order in which they are tried. A pattern is a path such as
 * {@code /bibliotheek/{slug}}; {@code {name}} stands for one segment, {@code {name*}} at the end for all the rest.
 */
public final class Routes {
    private static final Pattern PATTERN = Pattern.compile("(/|(/([A-Za-z0-9._-]+|\\{[a-z]+\\*?}))+)");

    private final List<Route> routes;

    private Routes(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    public static Builder builder() {
        return new Builder();
    }

    public List<Route> all() {
        return routes;
    }

    /**
     * One route.
     *
     * @param upload how many bytes a form with files may have; 0: it has no files
     * @param forAll whether members get what visitors get
     */
    public record Route(Method method, String pattern, Handler handler, int upload, boolean forAll) {}

    /** Collects routes. */
    public static final class Builder {
        private final List<Route> routes = new ArrayList<>();

        private Builder() {}

        public Builder get(String pattern, Handler handler) {
            return add(Method.GET, pattern, handler, 0, false);
        }

        /**
         * Pages of which members get what visitors get, with their own layout around it: then the work for one reader
         * serves all. For a member without functions the handler is asked as by a visitor. Where a visitor gets another
         * answer than a page, and for who has a function, it is asked as by themselves, as with {@link #get}.
         */
        public Builder getForAll(String pattern, Handler handler) {
            return add(Method.GET, pattern, handler, 0, true);
        }

        /** A form. The shell has checked its CSRF token before the handler is asked. */
        public Builder post(String pattern, Handler handler) {
            return add(Method.POST, pattern, handler, 0, false);
        }

        /**
         * A form that may come with files ({@code multipart/form-data}), which are held in memory: for small ones.
         *
         * @param most bytes of all that is sent
         */
        public Builder upload(String pattern, int most, Handler handler) {
            return add(Method.POST, pattern, handler, most, false);
        }

        private Builder add(Method method, String pattern, Handler handler, int upload, boolean forAll) {
            if (!PATTERN.matcher(pattern).matches()) {
                throw new IllegalArgumentException("Not a route: " + pattern);
            }
            routes.add(new Route(method, pattern, handler, upload, forAll));
            return this;
        }

        public Routes build() {
            return new Routes(routes);
        }
    }
}
