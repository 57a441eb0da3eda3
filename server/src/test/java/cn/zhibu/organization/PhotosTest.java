package cn.zhibu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibu.ProductTest;
import cn.zhibu.access.Actor;
import cn.zhibu.platform.BadInput;
import cn.zhibu.platform.NotFound;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
class PhotosTest {
    /** A lossless WebP of one pixel. */
    private static final byte[] WEBP = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    @Autowired
    ApplicationContext product;

    @Autowired
    Photos photos;

    TestCollege college;
    UUID person;
    Actor secretary;

    @BeforeEach
    void aBranchWithItsSecretary() {
        college = new TestCollege(product);
        Unit branch = college.branch("学生第一党支部");
        person = college.member(branch, "王小红");
        secretary = college.actor(college.secretary(branch, "赵书记"));
    }

    @Test
    void keepsASmallJpegOfALargePicture() throws IOException {
        photos.put(secretary, person, picture("png", 1800, 1200));
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(photos.of(secretary, person)));
        assertThat(kept.getWidth()).isEqualTo(600);
        assertThat(kept.getHeight()).isEqualTo(400);
    }

    @Test
    void keepsNothingOfTheFileButThePicture() throws IOException {
        byte[] jpeg = picture("jpeg", 300, 300);
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.writeBytes(Arrays.copyOf(jpeg, 2));
        byte[] comment = "GPS 32.06,118.78".getBytes(StandardCharsets.US_ASCII);
        marked.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (comment.length + 2)});
        marked.writeBytes(comment);
        marked.writeBytes(Arrays.copyOfRange(jpeg, 2, jpeg.length));
        photos.put(secretary, person, marked.toByteArray());
        assertThat(new String(photos.of(secretary, person), StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS");
    }

    @Test
    void takesWebP() {
        photos.put(secretary, person, WEBP);
        assertThat(photos.of(secretary, person)).isNotEmpty();
    }

    @Test
    void refusesWhatIsNoPhoto() throws IOException {
        assertThatThrownBy(() -> photos.put(secretary, person, "<svg/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("不是图片");
        byte[] broken = Arrays.copyOf(picture("png", 200, 200), 60);
        assertThatThrownBy(() -> photos.put(secretary, person, broken)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> photos.put(secretary, person, new byte[PhotoImage.MOST_BYTES + 1]))
                .hasMessageContaining("5 MB");
        assertThatThrownBy(() -> photos.put(secretary, person, picture("gif", 20, 20)))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> photos.of(secretary, person)).isInstanceOf(NotFound.class);
    }

    @Test
    void isSeenByWhomItShowsAndNotByTheNeighbour() throws IOException {
        photos.put(secretary, person, picture("png", 20, 20));
        assertThat(photos.of(college.actor(person), person)).isNotEmpty();
        Actor neighbour = college.actor(college.secretary(college.branch("学生第二党支部"), "钱书记"));
        assertThatThrownBy(() -> photos.of(neighbour, person)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> photos.put(neighbour, person, picture("png", 20, 20)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> photos.remove(neighbour, person)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> photos.remove(college.actor(person), person)).isInstanceOf(NotFound.class);
        photos.remove(secretary, person);
        assertThatThrownBy(() -> photos.of(secretary, person)).isInstanceOf(NotFound.class);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
