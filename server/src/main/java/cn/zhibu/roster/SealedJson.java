package cn.zhibu.roster;

import cn.zhibu.access.Sealer;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Records as sealed JSON, so that nobody reads a staged roster from the database's files. */
@Component
class SealedJson {
    private final Sealer sealer;
    private final JsonMapper json;

    SealedJson(Sealer sealer, JsonMapper json) {
        this.sealer = sealer;
        this.json = json;
    }

    byte[] seal(String column, Object value) {
        return sealer.seal(column, json.writeValueAsString(value));
    }

    <T> T open(String column, byte[] sealed, Class<T> type) {
        return json.readValue(sealer.open(column, sealed), type);
    }

    /** 64 hex digits, the same for equal records. */
    String digest(String column, Object value) {
        return HexFormat.of().formatHex(sealer.digest(column, json.writeValueAsString(value)));
    }
}
