package cn.zhibu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a running product as a browser does: keeps cookies, sends the CSRF token back with every unsafe call. */
public final class Browser {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String origin;
    private String address = "203.0.113.1";
    private boolean sendsCsrf = true;

    public Browser(int port) {
        this.origin = "http://localhost:" + port;
    }

    /** What came back; the body is a missing node where it was empty or no JSON. */
    public record Answer(int status, HttpHeaders headers, String text, JsonNode body) {}

    /** From now on requests come from this address, through a proxy on this machine. */
    public Browser from(String where) {
        address = where;
        return this;
    }

    public Browser withoutCsrf() {
        sendsCsrf = false;
        return this;
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    public Answer post(String path, Object body) {
        return change("POST", path, JSON.writeValueAsString(body));
    }

    public Answer put(String path, Object body) {
        return change("PUT", path, JSON.writeValueAsString(body));
    }

    public Answer delete(String path) {
        return change("DELETE", path, "");
    }

    /** Sends a body as it is. */
    public Answer change(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (sendsCsrf) {
            if (cookie("XSRF-TOKEN").isEmpty()) {
                get("/api/session");
            }
            request.header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").orElseThrow());
        }
        return send(request, path);
    }

    /** All cookies as one header. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Sends one file as a form does. */
    public Answer upload(String path, String fileName, byte[] content) {
        get("/api/session");
        String head =
                "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n".formatted(fileName);
        return send(
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.concat(
                                BodyPublishers.ofString(head),
                                BodyPublishers.ofByteArray(content),
                                BodyPublishers.ofString("\r\n--part--\r\n")))
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").orElseThrow()),
                path);
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private Answer send(HttpRequest.Builder request, String path) {
        try {
            var response = client.send(
                    request.uri(URI.create(origin + path))
                            .header("X-Forwarded-For", address)
                            .build(),
                    BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body(), json(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        return text.startsWith("{") || text.startsWith("[") ? JSON.readTree(text) : JSON.missingNode();
    }
}
