package baize.node.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Addresses of the built style and scripts, by the manifest that Vite wrote. Their names hold a hash, so browsers may keep them for ever. */
@Component
public class Assets {
    /** Where built files are served. */
    public static final String PATH = "/assets/";

    private static final String MANIFEST = "/web/manifest.json";

    private final Map<String, String> files = new LinkedHashMap<>();

    /** Reads the manifest; throws {@link IllegalStateException} where the front end is not built. */
    public Assets() {
        JsonNode manifest = read();
        for (Map.Entry<String, JsonNode> entry : manifest.properties()) {
            files.put(entry.getKey(), "/" + entry.getValue().path("file").asString());
        }
    }

    /** The style. */
    public String style() {
        return of("src/site.css");
    }

    /** A script: {@code check} or {@code live}. */
    public String script(String name) {
        return of("src/" + name + ".ts");
    }

    private String of(String source) {
        @Nullable String file = files.get(source);
        if (file == null) {
            throw new IllegalStateException(MANIFEST + " does not name " + source + ": build the front end again");
        }
        return file;
    }

    private static JsonNode read() {
        try (@Nullable InputStream in = Assets.class.getResourceAsStream(MANIFEST)) {
            if (in == null) {
                throw new IllegalStateException("The front end is not built: " + MANIFEST + " is missing");
            }
            return JsonMapper.builder().build().readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(MANIFEST + " cannot be read", e);
        }
    }
}
