-- What the one who acts may do at all; a job of the product may do what its code does.
CREATE FUNCTION may(permission text) RETURNS boolean STABLE PARALLEL SAFE LANGUAGE sql
    RETURN nullif(current_setting('zhibu.system', true), '') IS NOT NULL
        OR permission = ANY (coalesce(nullif(current_setting('zhibu.permissions', true), '')::text[], '{}'));

-- Failures are counted by what was typed, so that unknown logins behave as known ones do.
ALTER TABLE account DROP COLUMN failures, DROP COLUMN locked_until;
ALTER TABLE account ADD COLUMN totp_pending bytea;
CREATE INDEX ON account (login text_pattern_ops);
CREATE INDEX ON account (name text_pattern_ops);

-- Wrong passwords and codes in a row, by login, by address and by account; kept as a keyed digest of what was typed.
CREATE TABLE attempt (
    subject      bytea       PRIMARY KEY CHECK (length(subject) = 32),
    failures     int         NOT NULL CHECK (failures > 0),
    last_at      timestamptz NOT NULL,
    locked_until timestamptz
);
CREATE INDEX ON attempt (last_at);

-- Only the SHA-256 of the token in the cookie stands here.
CREATE TABLE session (
    id               uuid        PRIMARY KEY DEFAULT uuidv7(),
    token_hash       bytea       NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    account_id       uuid        NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    second_factor_at timestamptz,
    created_at       timestamptz NOT NULL,
    last_seen_at     timestamptz NOT NULL,
    expires_at       timestamptz NOT NULL,
    address          text        NOT NULL,
    agent            text        NOT NULL
);
CREATE INDEX ON session (account_id);
CREATE INDEX ON session (expires_at);

CREATE TABLE recovery_code (
    account_id uuid  NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    hash       bytea NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (account_id, hash)
);

CREATE TABLE former_password (
    account_id    uuid        NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    set_at        timestamptz NOT NULL,
    password_hash text        NOT NULL,
    PRIMARY KEY (account_id, set_at)
);

-- One link at a time for an account; using it takes it away.
CREATE TABLE set_up_link (
    account_id uuid        PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    token_hash bytea       NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    expires_at timestamptz NOT NULL
);

-- Who looked at whom: once per viewer, person, day and kind of look.
CREATE TABLE look (
    person_id  uuid NOT NULL,
    day        date NOT NULL,
    account_id uuid NOT NULL REFERENCES account (id),
    what       text NOT NULL,
    viewer     text NOT NULL,
    post       text,
    PRIMARY KEY (person_id, day, account_id, what)
);

-- The end of the log, sealed: entries taken away at the end are missed.
CREATE TABLE log_head (
    one  boolean PRIMARY KEY DEFAULT true CHECK (one),
    seq  bigint  NOT NULL,
    hash bytea   NOT NULL CHECK (length(hash) = 32),
    seal bytea   NOT NULL CHECK (length(seal) = 32)
);
CREATE INDEX ON act (actor, seq);

-- Read before anybody acts, and only by who holds the token: a session with its account, if both are still good.
CREATE FUNCTION session_of(token bytea, at timestamptz, idle interval)
    RETURNS TABLE (id uuid, account_id uuid, login text, name text, person_id uuid, duty text,
                   second_factor_at timestamptz, last_seen_at timestamptz,
                   totp_enabled_at timestamptz, password_changed_at timestamptz)
    STABLE LANGUAGE sql SECURITY DEFINER SET search_path = access, pg_temp AS $$
    SELECT s.id, a.id, a.login, a.name, a.person_id, a.duty,
           s.second_factor_at, s.last_seen_at, a.totp_enabled_at, a.password_changed_at
    FROM session s JOIN account a ON a.id = s.account_id
    WHERE s.token_hash = token AND s.expires_at > at AND s.last_seen_at > at - idle AND a.closed_at IS NULL
$$;
CREATE FUNCTION session_seen(token bytea, at timestamptz) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = access, pg_temp AS $$
    UPDATE session SET last_seen_at = at WHERE token_hash = token AND last_seen_at < at - interval '1 minute'
$$;

-- A duty is given by somebody else, who manages accounts.
CREATE FUNCTION nobody_gives_oneself_a_duty() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT access.may('MANAGE_ACCOUNTS') OR NEW.id = access.account() THEN
        RAISE EXCEPTION 'a duty is given by another security administrator' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER nobody_gives_oneself_a_duty BEFORE UPDATE OF duty ON account FOR EACH ROW
    WHEN (NEW.duty IS DISTINCT FROM OLD.duty) EXECUTE FUNCTION nobody_gives_oneself_a_duty();

REVOKE DELETE ON account FROM ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON attempt, session, recovery_code, former_password, set_up_link TO ${app};
GRANT SELECT, INSERT ON look TO ${app};
GRANT SELECT, INSERT, UPDATE ON log_head TO ${app};

ALTER TABLE account ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_or_managed ON account
    USING (id = (SELECT access.account()) OR (SELECT access.may('MANAGE_ACCOUNTS')))
    WITH CHECK (id = (SELECT access.account()) OR (SELECT access.may('MANAGE_ACCOUNTS')));

ALTER TABLE session ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_or_managed ON session
    USING (account_id = (SELECT access.account()) OR (SELECT access.may('MANAGE_ACCOUNTS')));

ALTER TABLE recovery_code ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_or_managed ON recovery_code
    USING (account_id = (SELECT access.account()) OR (SELECT access.may('MANAGE_ACCOUNTS')));

ALTER TABLE former_password ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON former_password
    USING (account_id = (SELECT access.account()) OR (SELECT access.system_actor()) IS NOT NULL);

ALTER TABLE set_up_link ENABLE ROW LEVEL SECURITY;
CREATE POLICY managed ON set_up_link USING ((SELECT access.may('MANAGE_ACCOUNTS')));

ALTER TABLE attempt ENABLE ROW LEVEL SECURITY;
CREATE POLICY managed ON attempt USING ((SELECT access.may('MANAGE_ACCOUNTS')));

-- One sees who looked at one, and what one looked at.
ALTER TABLE look ENABLE ROW LEVEL SECURITY;
CREATE POLICY either_side ON look FOR SELECT
    USING (person_id = (SELECT access.person()) OR account_id = (SELECT access.account()));
CREATE POLICY in_ones_own_name ON look FOR INSERT WITH CHECK (account_id = (SELECT access.account()));

-- The auditor reads the log; everybody reads what was done by or to them.
ALTER TABLE act ENABLE ROW LEVEL SECURITY;
CREATE POLICY audited_or_own ON act FOR SELECT USING (
    (SELECT access.may('READ_LOG'))
    OR account_id = (SELECT access.account())
    OR on_id IN ((SELECT access.account()), (SELECT access.person())));
CREATE POLICY in_ones_own_name ON act FOR INSERT WITH CHECK (
    account_id IS NULL OR account_id = (SELECT access.account()) OR (SELECT access.system_actor()) IS NOT NULL);
