package baize.services.vault;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What may enter the vault: texts that are texts, photos that are photos and no longer say where and by whom they were made. */
final class ContentRules {
    private final PhotoCleaner photos = new PhotoCleaner();

    /** The content as it is kept, or why it is not. */
    VaultResult<Content> accept(Content content) {
        if (content.length() == 0) {
            return VaultResult.refuse(VaultRefusal.EMPTY);
        }
        return switch (content.type()) {
            case TEXT -> text(content);
            case JPEG, PNG -> photo(content);
        };
    }

    private static VaultResult<Content> text(Content content) {
        if (content.length() > Content.TEXT_LIMIT) {
            return VaultResult.refuse(VaultRefusal.TEXT_TOO_LONG);
        }
        try {
            // Unlike String's constructor this decoder refuses what is not UTF-8.
            boolean visible = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content.bytes()))
                    .chars()
                    .allMatch(c -> !Character.isISOControl(c) || c == '\n' || c == '\r' || c == '\t');
            return visible ? new VaultResult.Done<>(content) : VaultResult.refuse(VaultRefusal.NOT_TEXT);
        } catch (CharacterCodingException notUtf8) {
            return VaultResult.refuse(VaultRefusal.NOT_TEXT);
        }
    }

    private VaultResult<Content> photo(Content content) {
        if (content.length() > Content.PHOTO_LIMIT) {
            return VaultResult.refuse(VaultRefusal.PHOTO_TOO_LARGE);
        }
        return switch (PhotoFormat.of(content.bytes())) {
            case WEBP -> VaultResult.refuse(VaultRefusal.WEBP_NOT_TAKEN);
            case JPEG -> clean(content, ContentType.JPEG);
            case PNG -> clean(content, ContentType.PNG);
            case OTHER -> VaultResult.refuse(VaultRefusal.NOT_A_PHOTO);
        };
    }

    private VaultResult<Content> clean(Content content, ContentType found) {
        return content.type() == found ? photos.clean(content) : VaultResult.refuse(VaultRefusal.NOT_A_PHOTO);
    }
}
