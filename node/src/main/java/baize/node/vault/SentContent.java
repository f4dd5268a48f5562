package baize.node.vault;

import baize.node.http.Problem;
import baize.node.http.ProblemException;
import baize.services.vault.Content;
import baize.services.vault.ContentType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Reads the content that a request's body is: text in UTF-8, or a photo. Its type is told by {@code Content-Type}. */
final class SentContent {
    private SentContent() {}

    /** Reads the body, one byte past the type's limit at most: the vault itself says that it is too long. */
    static Content read(HttpServletRequest request) throws IOException {
        ContentType type = type(request.getContentType());
        int limit = type == ContentType.TEXT ? Content.TEXT_LIMIT : Content.PHOTO_LIMIT;
        try (InputStream in = request.getInputStream()) {
            return new Content(type, in.readNBytes(limit + 1));
        }
    }

    private static ContentType type(@Nullable String header) {
        try {
            MediaType media = MediaType.parseMediaType(String.valueOf(header));
            @Nullable Charset charset = media.getCharset();
            if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
                throw new ProblemException(Problem.MEDIA_TYPE);
            }
            String name = (media.getType() + "/" + media.getSubtype()).toLowerCase(Locale.ROOT);
            // A WebP is sent on as a photo, so that the vault says why it is not taken.
            return name.equals("image/webp")
                    ? ContentType.JPEG
                    : ContentType.of(name).orElseThrow(() -> new ProblemException(Problem.MEDIA_TYPE));
        } catch (IllegalArgumentException notAType) {
            throw new ProblemException(Problem.MEDIA_TYPE);
        }
    }
}
