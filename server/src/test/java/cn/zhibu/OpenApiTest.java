package cn.zhibu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The front end's types are generated from what the server says of itself. To write it anew:
 * {@code mvn test -Dtest=OpenApiTest -Dopenapi.write=true}, then {@code npm run types} in {@code web}.
 */
@ProductTest
@TestPropertySource(properties = "springdoc.api-docs.enabled=true")
class OpenApiTest {
    private static final Path CONTRACT = Path.of("../web/openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @LocalServerPort
    int port;

    @Test
    void theGeneratedApiTypesAreUpToDate() throws IOException {
        Map<String, Object> described =
                JSON.readValue(new Browser(port).get("/api/openapi").text(), new TypeReference<>() {});
        described.remove("servers");
        String generated = JSON.writeValueAsString(described).replace("\r\n", "\n") + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(CONTRACT, generated);
        }
        assertThat(Files.readString(CONTRACT)).isEqualTo(generated);
    }
}
