package cn.zhibu.organization;

import cn.zhibu.platform.BadInput;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Makes a photo of what was uploaded: decoded, turned upright, made small, and written anew, so that nothing of the
 * original file (place, device, hidden content) is kept.
 */
final class PhotoImage {
    /** What an upload may have at most. */
    static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final int SIDE = 600;
    private static final long MOST_PIXELS = 24_000_000;
    private static final Set<String> FORMATS = Set.of("jpeg", "jpg", "png", "webp");
    private static final String MEND = "请选 5 MB 以内的 JPEG、PNG 或 WebP 照片";

    private PhotoImage() {}

    /** @return a JPEG of at most 600 × 600 pixels without metadata */
    static byte[] of(byte[] upload) {
        if (upload.length > MOST_BYTES) {
            throw refused("超过 5 MB");
        }
        try {
            int longest = longestSide(upload);
            BufferedImage small = Thumbnails.of(new ByteArrayInputStream(upload))
                    .scale(Math.min(1.0, (double) SIDE / longest))
                    .imageType(BufferedImage.TYPE_INT_ARGB)
                    .asBufferedImage();
            return jpeg(small);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw refused("不是完整的图片");
        }
    }

    /** The longest side as the file's head says; what would not fit in memory is refused before it is decoded. */
    private static int longestSide(byte[] upload) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw refused("不是图片");
            }
            ImageReader reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw refused("不是照片的格式");
                }
                reader.setInput(in);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    throw refused("像素太多（%d × %d）".formatted(width, height));
                }
                return Math.max(width, height);
            } finally {
                reader.dispose();
            }
        }
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = opaque.createGraphics();
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(opaque, "jpeg", out);
        return out.toByteArray();
    }

    private static BadInput refused(String problem) {
        return BadInput.of("file", null, problem, MEND);
    }
}
