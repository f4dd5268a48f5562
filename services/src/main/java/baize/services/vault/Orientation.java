package baize.services.vault;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Which side of a photo is up, with EXIF's numbers. Source: CIPA DC-008 (EXIF 2.32) §4.6.4 A, tag 274. */
enum Orientation {
    UPRIGHT(1),
    MIRRORED(2),
    UPSIDE_DOWN(3),
    UPSIDE_DOWN_MIRRORED(4),
    LEFT_UP_MIRRORED(5),
    RIGHT_TURN(6),
    RIGHT_UP_MIRRORED(7),
    LEFT_TURN(8);

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int TAG = 0x0112;
    private static final int ENTRY_LENGTH = 12;

    private final int number;

    Orientation(int number) {
        this.number = number;
    }

    /** What a JPEG says of itself; {@link #UPRIGHT} where it says nothing that can be read. */
    static Orientation ofJpeg(byte[] jpeg) {
        ByteBuffer bytes = ByteBuffer.wrap(jpeg);
        int at = 2;
        while (at + 4 <= jpeg.length && (bytes.get(at) & 0xFF) == 0xFF) {
            int marker = bytes.get(at + 1) & 0xFF;
            int length = bytes.getShort(at + 2) & 0xFFFF;
            int start = at + 4;
            int end = at + 2 + length;
            if (marker == START_OF_SCAN || length < 2 || end > jpeg.length) {
                break;
            }
            if (marker == APP1 && length >= 2 + EXIF.length && startsWithExif(jpeg, start)) {
                return ofTiff(ByteBuffer.wrap(jpeg, start + EXIF.length, end - start - EXIF.length)
                        .slice());
            }
            at = end;
        }
        return UPRIGHT;
    }

    /** Whether width and height change places. */
    boolean turned() {
        return number >= LEFT_UP_MIRRORED.number;
    }

    /** Takes a picture of this width and height to where it stands upright. */
    AffineTransform toUpright(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case LEFT_UP_MIRRORED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case RIGHT_TURN -> new AffineTransform(0, 1, -1, 0, height, 0);
            case RIGHT_UP_MIRRORED -> new AffineTransform(0, -1, -1, 0, height, width);
            case LEFT_TURN -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    private static boolean startsWithExif(byte[] jpeg, int start) {
        return Arrays.equals(jpeg, start, start + EXIF.length, EXIF, 0, EXIF.length);
    }

    /** Looks through the first directory (IFD0) of the TIFF structure that EXIF is. */
    private static Orientation ofTiff(ByteBuffer tiff) {
        if (tiff.limit() < 8) {
            return UPRIGHT;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_LENGTH;
            if (entry > tiff.limit() - ENTRY_LENGTH) {
                break;
            }
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                return numbered(tiff.getShort(entry + 8) & 0xFFFF);
            }
        }
        return UPRIGHT;
    }

    private static Orientation numbered(int number) {
        for (Orientation orientation : values()) {
            if (orientation.number == number) {
                return orientation;
            }
        }
        return UPRIGHT;
    }
}
