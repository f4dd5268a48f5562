package baize.checks.input;

import baize.checks.Reply;
import baize.checks.Site;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows every link that a node hands out, from its own table of addresses on: in pages, in headers, and in what its API answers.
 *
 * @param links every address that was met, followed or not
 * @param answers what the followed ones answered, headers included
 */
record Crawl(Set<String> links, Map<String, String> answers) {
    /** Followed of each kind of address: the thousandth record hands out what the first one does. */
    private static final int OF_A_KIND = 12;

    private static final Pattern IN_A_PAGE = Pattern.compile("(?:href|src|action|content|data-[a-z-]+)=\"(/[^\"]*)\"");
    private static final Pattern IN_JSON = Pattern.compile("\"(/[^\"\\s]*)\"");
    private static final Pattern CURSOR = Pattern.compile("\"next\":\"([^\"]+)\"");

    /** Follows all of them. */
    static Crawl of(Site site) {
        Set<String> links = new TreeSet<>();
        Map<String, String> answers = new TreeMap<>();
        Map<String, Integer> kinds = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        Known known = Known.of(site);
        for (Routes.Route route : Routes.of(site).all()) {
            if (route.method().equals("GET") && !route.pattern().endsWith("/stream")) {
                open.add(known.path(route));
            }
        }
        while (!open.isEmpty()) {
            String link = open.remove();
            if (links.add(link) && kinds.merge(kind(link), 1, Integer::sum) <= OF_A_KIND) {
                Reply reply = site.get(link);
                answers.put(link, reply.headers().map() + "\n" + reply.text());
                open.addAll(found(link, reply));
            }
        }
        return new Crawl(links, answers);
    }

    private static List<String> found(String link, Reply reply) {
        List<String> found = new ArrayList<>();
        for (Pattern pattern : List.of(IN_A_PAGE, IN_JSON)) {
            for (Matcher links = pattern.matcher(reply.text()); links.find(); ) {
                found.add(address(links.group(1)));
            }
        }
        for (Matcher cursors = CURSOR.matcher(reply.text()); cursors.find(); ) {
            found.add(link.replaceAll("[?&]after=[^&]*", "")
                    + (link.contains("?") && !link.contains("?after=") ? "&" : "?") + "after=" + cursors.group(1));
        }
        String location = reply.header("Location");
        if (location.startsWith("/")) {
            found.add(address(location));
        }
        return found.stream().filter(Crawl::isAnAddress).toList();
    }

    private static String address(String link) {
        return link.replace("&amp;", "&").replaceAll("#.*", "");
    }

    private static boolean isAnAddress(String link) {
        return link.chars().allMatch(c -> c > ' ' && c < 0x7f && "{}|\\^`<>\"".indexOf(c) < 0)
                && !link.startsWith("//")
                && !link.endsWith("/stream");
    }

    /** The pattern that it looks like: its first two parts, how many follow, and which parameters it has. */
    private static String kind(String link) {
        String[] parts = link.split("\\?", 2);
        String[] steps = parts[0].split("/", -1);
        Set<String> names = new TreeSet<>();
        if (parts.length > 1) {
            for (String parameter : parts[1].split("&", -1)) {
                names.add(parameter.split("=", 2)[0]);
            }
        }
        boolean api = parts[0].startsWith("/api/v1/") && steps.length > 3;
        Set<String> last = new HashSet<>();
        if (steps.length > 1 && steps[steps.length - 1].matches("[a-z-]+")) {
            last.add(steps[steps.length - 1]);
        }
        return (api ? steps[3] : steps.length > 1 ? steps[1] : "") + " " + steps.length + " " + last + " " + names;
    }
}
