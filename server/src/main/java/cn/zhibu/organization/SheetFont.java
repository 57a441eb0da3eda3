package cn.zhibu.organization;

import cn.zhibu.platform.Conflict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The Chinese type of printed sheets: the font named by {@code zhibu.font} ({@code file} or {@code file.ttc,2}), else one
 * that the usual packages install. Each sheet embeds the characters it uses.
 */
@Component
class SheetFont {
    private static final Logger LOG = LoggerFactory.getLogger(SheetFont.class);

    /** Where Debian, Fedora and others put them; the third font of a Noto collection is the simplified one. */
    private static final List<String> USUAL = List.of(
            "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc,2",
            "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc,2",
            "/usr/share/fonts/google-noto-serif-cjk-fonts/NotoSerifCJK-Regular.ttc,2",
            "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc,2",
            "/usr/share/fonts/noto-cjk/NotoSerifCJK-Regular.ttc,2",
            "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc,2",
            "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc,0");

    private final String wanted;

    SheetFont(@Value("${zhibu.font:}") String wanted) {
        this.wanted = wanted;
    }

    /** @throws Conflict when this machine has no such font, with what to do about it */
    Font of(float size) {
        return new Font(base(), size);
    }

    private BaseFont base() {
        String name = found().orElseThrow(() -> missing());
        try {
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, null, null);
        } catch (IOException | DocumentException e) {
            LOG.warn("cannot read the font {}", name, e);
            throw missing();
        }
    }

    private Optional<String> found() {
        return (wanted.isBlank() ? USUAL.stream() : Stream.of(wanted))
                .filter(name -> Files.isReadable(file(name)))
                .findFirst();
    }

    private static Path file(String name) {
        return Path.of(name.replaceFirst(",\\d+$", ""));
    }

    private Conflict missing() {
        return new Conflict(
                wanted.isBlank()
                        ? "这台服务器上没有中文字体，不能生成登记表。请系统管理员安装 fonts-noto-cjk，或用 zhibu.font 指定字体文件。"
                        : "设置 zhibu.font 指定的字体“%s”无法读取，不能生成登记表。请系统管理员检查。".formatted(wanted));
    }
}
