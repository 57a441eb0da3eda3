package cn.zhibu.access;

import cn.zhibu.platform.BadInput;
import cn.zhibu.platform.Conflict;
import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The second step of a sign-in: codes of an authenticator app, each accepted once, and recovery codes for a lost phone. */
@Component
public class SecondFactor {
    private static final String COLUMN = "account.totp";
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_LENGTH = 10;

    private final AccountStore accounts;
    private final SessionStore sessions;
    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final ActLog log;
    private final Acting acting;
    private final Clock clock;

    SecondFactor(
            AccountStore accounts,
            SessionStore sessions,
            JdbcClient jdbc,
            Sealer sealer,
            ActLog log,
            Acting acting,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.log = log;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * A new secret, shown once.
     *
     * @param secret 32 characters of Base32, to type in
     * @param uri {@code otpauth://…}, as authenticator apps read it
     * @param qr the uri as a QR code, the text of an SVG
     */
    public record TotpSecret(String secret, String uri, String qr) {}

    /** Offers a new secret; the old one holds until the new one is confirmed. */
    public TotpSecret offer(Session session) {
        String secret = Totp.newSecret();
        acting.write(session.actor(), () -> accounts.setPendingTotp(session.account(), sealer.seal(COLUMN, secret)));
        String label = URLEncoder.encode("支部云:" + session.login(), StandardCharsets.UTF_8);
        String uri = "otpauth://totp/%s?secret=%s&issuer=%s"
                .formatted(label, secret, URLEncoder.encode("支部云", StandardCharsets.UTF_8));
        return new TotpSecret(secret, uri, svg(QrCode.encodeText(uri, QrCode.Ecc.MEDIUM)));
    }

    /**
     * Confirms the offered secret with one of its codes; the account's other sessions end.
     *
     * @return ten recovery codes, shown once
     * @throws BadInput when the code is not of the offered secret
     * @throws Conflict when none was offered
     */
    public List<String> confirm(Session session, String code) {
        return acting.write(session.actor(), () -> {
            Account account = accounts.find(session.account()).orElseThrow();
            byte[] pending = account.totpPending();
            if (pending == null) {
                throw new Conflict("请先取得新的二维码，再输入动态口令。");
            }
            OptionalLong step = Totp.stepOf(sealer.open(COLUMN, pending), code, clock.instant());
            long used = step.orElseThrow(() -> BadInput.of("code", null, "动态口令不正确", "请核对手机时间，并输入当前显示的 6 位数字"));
            accounts.enableTotp(account.id(), pending, used, clock.instant());
            sessions.removeAll(account.id(), session.id());
            sessions.keepAsPassed(session.id(), clock.instant());
            log.record(session.actor(), Act.of(ActKind.SECOND_FACTOR_SET, account.subject()));
            return freshRecoveryCodes(account.id());
        });
    }

    /** Whether this is the account's current code or one of its recovery codes, not used before; uses it up. */
    boolean accepts(UUID id, String typed) {
        accounts.hold(id);
        Account account = accounts.find(id).orElseThrow();
        byte[] secret = account.totpSecret();
        if (secret == null) {
            return false;
        }
        OptionalLong step = Totp.stepOf(sealer.open(COLUMN, secret), typed.strip(), clock.instant());
        return step.isPresent() ? accounts.useStep(id, step.getAsLong()) : useRecoveryCode(id, typed);
    }

    /** Sets a known secret without asking; for the demo college. */
    void set(UUID account, String secret) {
        accounts.enableTotp(account, sealer.seal(COLUMN, secret), 0, clock.instant());
    }

    void remove(UUID account) {
        accounts.disableTotp(account);
        forgetRecoveryCodes(account);
    }

    private List<String> freshRecoveryCodes(UUID account) {
        forgetRecoveryCodes(account);
        List<String> codes = Stream.generate(() -> Totp.randomText(RECOVERY_LENGTH))
                .limit(RECOVERY_CODES)
                .toList();
        codes.forEach(code -> jdbc.sql("INSERT INTO access.recovery_code (account_id, hash) VALUES (:account, :hash)")
                .param("account", account)
                .param("hash", digest(code))
                .update());
        return codes;
    }

    private void forgetRecoveryCodes(UUID account) {
        jdbc.sql("DELETE FROM access.recovery_code WHERE account_id = :account")
                .param("account", account)
                .update();
    }

    private boolean useRecoveryCode(UUID account, String typed) {
        return jdbc.sql("DELETE FROM access.recovery_code WHERE account_id = :account AND hash = :hash")
                        .param("account", account)
                        .param("hash", digest(typed))
                        .update()
                == 1;
    }

    private byte[] digest(String code) {
        return sealer.digest("recovery_code", code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    private static String svg(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + 4, y + 4));
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" role="img" aria-label="二维码">\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s" fill="#000"/></svg>\
                """.formatted(code.size + 8, path);
    }
}
