package baize.services.vault;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Paints a photo anew: nothing but its pixels comes through, so neither place, time, camera, thumbnail, colour profile nor anything hidden behind
 * the picture does. A camera's note of which side is up is obeyed. Nothing is written to the disk. Thread-safe; two photos at once.
 */
final class PhotoCleaner {
    /** Most pixels: 64 MiB while it is painted. */
    static final long PIXEL_LIMIT = 16L * 1024 * 1024;

    private static final int AT_ONCE = 2;
    /** Tried in this order until the photo is small enough. */
    private static final float[] QUALITIES = {0.9f, 0.75f, 0.5f};

    private final Semaphore painting = new Semaphore(AT_ONCE);

    /** The same picture without anything else, or why it can't be had. */
    VaultResult<Content> clean(Content photo) {
        painting.acquireUninterruptibly();
        try {
            return paint(photo);
        } catch (IOException | RuntimeException notReadable) {
            // The decoders meet hostile bytes with exceptions of every kind; all of them mean that this is no photo.
            return VaultResult.refuse(VaultRefusal.NOT_A_PHOTO);
        } finally {
            painting.release();
        }
    }

    private static VaultResult<Content> paint(Content photo) throws IOException {
        byte[] bytes = photo.bytes();
        ImageReader reader =
                ImageIO.getImageReadersByMIMEType(photo.type().mediaType()).next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > PIXEL_LIMIT) {
                return VaultResult.refuse(VaultRefusal.TOO_MANY_PIXELS);
            }
            Orientation up = photo.type() == ContentType.JPEG ? Orientation.ofJpeg(bytes) : Orientation.UPRIGHT;
            Optional<byte[]> cleaned = write(photo.type(), upright(reader.read(0), up));
            return cleaned.<VaultResult<Content>>map(clean -> new VaultResult.Done<>(new Content(photo.type(), clean)))
                    .orElse(VaultResult.refuse(VaultRefusal.PHOTO_TOO_LARGE));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage picture, Orientation up) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean transparent = picture.getColorModel().hasAlpha();
        BufferedImage painted = new BufferedImage(
                up.turned() ? height : width,
                up.turned() ? width : height,
                transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = painted.createGraphics();
        graphics.drawImage(picture, up.toUpright(width, height), null);
        graphics.dispose();
        return painted;
    }

    private static Optional<byte[]> write(ContentType type, BufferedImage picture) throws IOException {
        if (type == ContentType.PNG) {
            return Optional.of(encode(type, picture, 1)).filter(PhotoCleaner::fits);
        }
        for (float quality : QUALITIES) {
            byte[] encoded = encode(type, picture, quality);
            if (fits(encoded)) {
                return Optional.of(encoded);
            }
        }
        return Optional.empty();
    }

    private static byte[] encode(ContentType type, BufferedImage picture, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(type.mediaType()).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            if (type == ContentType.JPEG) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(quality);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static boolean fits(byte[] encoded) {
        return encoded.length <= Content.PHOTO_LIMIT;
    }
}
