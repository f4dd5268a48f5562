package baize.services.vault;

import static baize.services.vault.VaultBench.done;
import static baize.services.vault.VaultBench.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Photos: which enter the vault, and what is left of them. */
class PhotoTest {
    private static final String PLACE = "30.5928N 114.3055E, Li's phone";
    private static final int WIDTH = 64;
    private static final int HEIGHT = 32;

    private final ContentRules rules = new ContentRules();

    @Test
    void keeps_the_picture_of_a_jpeg_and_nothing_else() throws IOException {
        byte[] photo = withExif(encode("jpeg", picture()), 1);
        assertThat(text(photo)).contains(PLACE);

        Content kept = done(rules.accept(new Content(ContentType.JPEG, photo)));

        assertThat(text(kept.bytes())).doesNotContain("30.5928", "Exif", "Li's");
        BufferedImage shown = decode(kept);
        assertThat(shown.getWidth()).isEqualTo(WIDTH);
        assertLooksLike(shown.getRGB(WIDTH - 5, 5), Color.RED);
        assertLooksLike(shown.getRGB(5, HEIGHT - 5), Color.BLUE);
    }

    @Test
    void keeps_the_picture_of_a_png_and_nothing_else() throws IOException {
        byte[] photo = withChunk(encode("png", picture()), "tEXt", "Comment\0" + PLACE);
        assertThat(text(photo)).contains(PLACE);

        Content kept = done(rules.accept(new Content(ContentType.PNG, photo)));

        assertThat(text(kept.bytes())).doesNotContain("30.5928", "tEXt");
        assertThat(decode(kept).getRGB(WIDTH - 5, 5)).isEqualTo(Color.RED.getRGB());
    }

    @Test
    void drops_what_hides_behind_a_picture() throws IOException {
        byte[] photo = encode("png", picture());
        byte[] hidden = Arrays.copyOf(photo, photo.length + 1000);
        System.arraycopy(PLACE.getBytes(StandardCharsets.US_ASCII), 0, hidden, photo.length, PLACE.length());

        Content kept = done(rules.accept(new Content(ContentType.PNG, hidden)));

        assertThat(text(kept.bytes())).doesNotContain("30.5928");
    }

    @Test
    void keeps_what_is_transparent() throws IOException {
        BufferedImage clear = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);

        Content kept = done(rules.accept(new Content(ContentType.PNG, encode("png", clear))));

        assertThat(decode(kept).getRGB(0, 0)).isZero();
    }

    /** The columns: EXIF's number, the width then, and where the picture's upper right corner comes to lie. */
    @ParameterizedTest
    @CsvSource({
        "1, 64, 59, 5",
        "2, 64, 5, 5",
        "3, 64, 5, 27",
        "4, 64, 59, 27",
        "5, 32, 5, 59",
        "6, 32, 27, 59",
        "7, 32, 27, 5",
        "8, 32, 5, 5",
        "9, 64, 59, 5",
        "0, 64, 59, 5"
    })
    void turns_a_photo_upright(int number, int width, int x, int y) throws IOException {
        byte[] photo = withExif(encode("jpeg", picture()), number);

        BufferedImage shown = decode(done(rules.accept(new Content(ContentType.JPEG, photo))));

        assertThat(shown.getWidth()).isEqualTo(width);
        assertLooksLike(shown.getRGB(x, y), Color.RED);
    }

    @Test
    void refuses_what_is_not_what_its_type_says() throws IOException {
        byte[] jpeg = encode("jpeg", picture());

        assertThat(refusal(rules.accept(new Content(ContentType.PNG, jpeg)))).isEqualTo(VaultRefusal.NOT_A_PHOTO);
        assertThat(refusal(rules.accept(new Content(ContentType.JPEG, "<svg/>".getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(VaultRefusal.NOT_A_PHOTO);
        assertThat(refusal(rules.accept(new Content(ContentType.JPEG, Arrays.copyOf(jpeg, 20)))))
                .isEqualTo(VaultRefusal.NOT_A_PHOTO);
    }

    @Test
    void says_that_webp_is_not_taken() {
        byte[] webp = "RIFF\0\0\0\0WEBPVP8L".getBytes(StandardCharsets.US_ASCII);

        assertThat(refusal(rules.accept(new Content(ContentType.JPEG, webp)))).isEqualTo(VaultRefusal.WEBP_NOT_TAKEN);
    }

    @Test
    void takes_a_photo_of_the_limit_and_none_of_one_byte_more() throws IOException {
        byte[] jpeg = encode("jpeg", picture());

        assertThat(rules.accept(new Content(ContentType.JPEG, Arrays.copyOf(jpeg, Content.PHOTO_LIMIT))))
                .isInstanceOf(VaultResult.Done.class);
        assertThat(refusal(rules.accept(new Content(ContentType.JPEG, Arrays.copyOf(jpeg, Content.PHOTO_LIMIT + 1)))))
                .isEqualTo(VaultRefusal.PHOTO_TOO_LARGE);
    }

    @Test
    void paints_no_bomb() throws IOException {
        byte[] png = encode("png", new BufferedImage(4097, 4096, BufferedImage.TYPE_BYTE_BINARY));

        assertThat(png.length).isLessThan(Content.PHOTO_LIMIT);
        assertThat(refusal(rules.accept(new Content(ContentType.PNG, png)))).isEqualTo(VaultRefusal.TOO_MANY_PIXELS);
    }

    @Test
    void answers_hostile_bytes_with_a_picture_or_a_refusal() throws IOException {
        long seed = Long.getLong("seed", new SplittableRandom().nextLong());
        SplittableRandom random = new SplittableRandom(seed);
        byte[][] photos = {
            withExif(encode("jpeg", picture()), 6), withChunk(encode("png", picture()), "tEXt", "Comment\0x")
        };
        for (int i = 0; i < 400; i++) {
            byte[] photo = photos[i % 2].clone();
            for (int change = random.nextInt(1, 8); change > 0; change--) {
                photo[random.nextInt(photo.length)] = (byte) random.nextInt();
            }
            Content content = new Content(i % 2 == 0 ? ContentType.JPEG : ContentType.PNG, photo);

            assertThat(rules.accept(content)).as("-Dseed=%d", seed).isNotNull();
        }
    }

    /** Black, with a red upper right and a blue lower left corner. */
    private static BufferedImage picture() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(WIDTH - 16, 0, 16, 16);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, HEIGHT - 16, 16, 16);
        graphics.dispose();
        return image;
    }

    private static byte[] encode(String format, BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static BufferedImage decode(Content content) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(content.bytes()));
    }

    /** Puts an EXIF segment with an orientation and a text behind a JPEG's first two bytes. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 12 + 4 + place.length);
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        tiff.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0).putInt(0).put(place);
        ByteBuffer with = ByteBuffer.allocate(jpeg.length + 4 + 6 + tiff.capacity());
        with.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (2 + 6 + tiff.capacity()));
        with.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        with.put(jpeg, 2, jpeg.length - 2);
        return with.array();
    }

    /** Puts a chunk behind a PNG's header. */
    private static byte[] withChunk(byte[] png, String type, String data) {
        byte[] content = (type + data).getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(content);
        int header = 8 + 25;
        ByteBuffer with = ByteBuffer.allocate(png.length + 8 + content.length);
        with.put(png, 0, header).putInt(data.length()).put(content).putInt((int) crc.getValue());
        with.put(png, header, png.length - header);
        return with.array();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static void assertLooksLike(int rgb, Color color) {
        Color seen = new Color(rgb);
        assertThat(Math.abs(seen.getRed() - color.getRed())
                        + Math.abs(seen.getGreen() - color.getGreen())
                        + Math.abs(seen.getBlue() - color.getBlue()))
                .as("%s is %s", seen, color)
                .isLessThan(90);
    }
}
