package baize.services.vault;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the vault takes. */
public enum ContentType {
    /** Text in UTF-8: a remark, a name, a contact. */
    TEXT("text/plain"),
    /** A photo. */
    JPEG("image/jpeg"),
    /** A picture or a scan. */
    PNG("image/png");

    private final String mediaType;

    ContentType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type, in lower case and without parameters: it is part of what a commitment commits to. */
    public String mediaType() {
        return mediaType;
    }

    /** The type of this media type; empty when the vault does not take it. */
    public static Optional<ContentType> of(String mediaType) {
        for (ContentType type : values()) {
            if (type.mediaType.equals(mediaType)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    byte[] ascii() {
        return mediaType.getBytes(StandardCharsets.US_ASCII);
    }
}
