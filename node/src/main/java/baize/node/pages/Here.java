package baize.node.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The address of the present page, for links back to it.
 *
 * @param chosen the language that the address names
 */
public record Here(String path, Map<String, String> parameters, Language language, Optional<Language> chosen) {
    private static final int LONGEST_VALUE = 2_000;

    public Here {
        parameters = Map.copyOf(parameters);
    }

    static Here of(HttpServletRequest request) {
        Map<String, String> parameters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (values.length > 0 && values[0].length() <= LONGEST_VALUE && !values[0].isEmpty()) {
                parameters.put(name, values[0]);
            }
        });
        return new Here(request.getRequestURI(), parameters, Language.of(request), Language.chosen(request));
    }

    /** This page in the other language. */
    public String inOtherLanguage() {
        return with(Language.PARAMETER, language.other().code());
    }

    /** This page in the language of a code. */
    public String in(String code) {
        return with(Language.PARAMETER, code);
    }

    /** This page with another value of one parameter. */
    public String with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(parameters);
        changed.put(name, value);
        return address(changed);
    }

    /** This page without one parameter. */
    public String without(String name) {
        Map<String, String> changed = new TreeMap<>(parameters);
        changed.remove(name);
        return address(changed);
    }

    /** Whether the address has this parameter. */
    public boolean has(String name) {
        return parameters.containsKey(name);
    }

    /** The parameter's value, or nothing. */
    public String get(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** Whether this is the page at a path, or one below it. */
    public boolean under(String other) {
        return path.equals(other) || path.startsWith(other + "/");
    }

    private String address(Map<String, String> wanted) {
        StringBuilder query = new StringBuilder();
        wanted.forEach((name, value) -> query.append(query.isEmpty() ? '?' : '&')
                .append(encode(name))
                .append('=')
                .append(encode(value)));
        // An address that starts with two slashes would lead to another site.
        return (path.startsWith("//") ? "/" : path) + query;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
