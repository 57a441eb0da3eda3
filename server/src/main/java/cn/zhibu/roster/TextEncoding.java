package cn.zhibu.roster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds out how a text file is encoded: by its byte order mark, else by what decodes without an error. */
final class TextEncoding {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<Charset> CANDIDATES = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private TextEncoding() {}

    /** @throws RosterUnreadable when it is no text in any encoding that Chinese offices use */
    static Charset of(Path path) {
        try {
            byte[] start = new byte[2];
            try (InputStream file = Files.newInputStream(path)) {
                if (file.readNBytes(start, 0, 2) == 2 && (start[0] & 0xFF) + (start[1] & 0xFF) == 0xFF + 0xFE) {
                    return (start[0] & 0xFF) == 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
                }
            }
            for (Charset candidate : CANDIDATES) {
                if (decodes(path, candidate)) {
                    return candidate;
                }
            }
        } catch (IOException unreadable) {
            throw new RosterUnreadable("文件无法读取，请重新上传。", unreadable);
        }
        throw new RosterUnreadable("认不出文件的文字编码。请用 Excel 或 WPS 打开并另存为 .xlsx，或存为 UTF-8 编码的 CSV 后再上传。");
    }

    /** A strict reader that leaves the byte order mark out. */
    static Reader reader(Path path, Charset charset) throws IOException {
        PushbackReader text =
                new PushbackReader(new BufferedReader(strict(Files.newInputStream(path), charset), 1 << 16));
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        return text;
    }

    private static boolean decodes(Path path, Charset charset) throws IOException {
        try (Reader text = strict(Files.newInputStream(path), charset)) {
            char[] buffer = new char[1 << 16];
            for (int length; (length = text.read(buffer)) >= 0; ) {
                for (int index = 0; index < length; index++) {
                    if (buffer[index] == 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static Reader strict(InputStream bytes, Charset charset) {
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
