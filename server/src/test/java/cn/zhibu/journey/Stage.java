package cn.zhibu.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real browser before the running product. Each of the demo's people signs in once, and stays so from page to page. */
final class Stage implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium())
                    .setArgs(ARGUMENTS));
    private final Map<String, String> signedIn = new HashMap<>();
    private final String origin;

    Stage(int port) {
        origin = "http://localhost:" + port;
    }

    /** A page of somebody's, signed in, on the first page. */
    Page of(String label) {
        String state = signedIn.get(label);
        if (state != null) {
            Page page = context(state).newPage();
            page.navigate("/");
            return page;
        }
        Page page = context(null).newPage();
        JsonNode account = account(label);
        page.navigate("/sign-in");
        page.getByLabel("账号", new Page.GetByLabelOptions().setExact(true))
                .fill(account.get("login").asString());
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true))
                .fill(account.get("password").asString());
        page.locator("button[type=submit]").click();
        if (!account.get("code").isNull()) {
            page.getByLabel("六位动态码").fill(account(label).get("code").asString());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("继续"))
                    .click();
        }
        page.waitForURL(origin + "/");
        signedIn.put(label, page.context().storageState());
        return page;
    }

    /** The name of the demo's person in a role, as the sign-in page tells it. */
    String nameOf(String label) {
        return account(label).get("note").asString().split(" · ")[0];
    }

    private BrowserContext context(@Nullable String state) {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setBaseURL(origin).setLocale("zh-CN");
        return browser.newContext(state == null ? options : options.setStorageState(state));
    }

    private JsonNode account(String label) {
        try {
            String told = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(origin + "/api/demo-accounts"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            for (JsonNode account : JsonMapper.shared().readTree(told)) {
                if (account.get("label").asString().equals(label)) {
                    return account;
                }
            }
            throw new IllegalArgumentException("no demo account " + label + " in " + told);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium: ./zhibu test says how to get it"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
