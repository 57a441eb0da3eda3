-- Who acts in this transaction. Nothing set: nobody, who sees nothing.
CREATE FUNCTION account() RETURNS uuid STABLE PARALLEL SAFE LANGUAGE sql
    RETURN nullif(current_setting('zhibu.account', true), '')::uuid;
CREATE FUNCTION person() RETURNS uuid STABLE PARALLEL SAFE LANGUAGE sql
    RETURN nullif(current_setting('zhibu.person', true), '')::uuid;
-- The units at whose subtrees the one who acts may see people.
CREATE FUNCTION scope() RETURNS uuid[] STABLE PARALLEL SAFE LANGUAGE sql
    RETURN coalesce(nullif(current_setting('zhibu.scope', true), '')::uuid[], '{}');
-- A named job of the product, which acts for nobody in particular.
CREATE FUNCTION system_actor() RETURNS text STABLE PARALLEL SAFE LANGUAGE sql
    RETURN nullif(current_setting('zhibu.system', true), '');

-- The day it is for the one who acts, counted in the field's zone.
CREATE FUNCTION today() RETURNS date STABLE PARALLEL SAFE LANGUAGE sql
    RETURN coalesce(nullif(current_setting('zhibu.today', true), '')::date, (now() AT TIME ZONE 'Asia/Shanghai')::date);

CREATE TABLE account (
    id                  uuid        PRIMARY KEY DEFAULT uuidv7(),
    login               text        NOT NULL CHECK (login = lower(login) AND login <> ''),
    name                text        NOT NULL,
    person_id           uuid        UNIQUE,
    duty                text        CHECK (duty IN ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR')),
    password_hash       text,
    password_changed_at timestamptz,
    totp_secret         bytea,
    totp_enabled_at     timestamptz,
    totp_last_step      bigint      NOT NULL DEFAULT 0,
    failures            int         NOT NULL DEFAULT 0,
    locked_until        timestamptz,
    closed_at           timestamptz,
    last_sign_in_at     timestamptz,
    created_at          timestamptz NOT NULL DEFAULT now(),
    UNIQUE (login),
    -- The three administrators are separated from members' files: who keeps the house holds no file in it.
    CHECK (duty IS NULL OR person_id IS NULL)
);

-- The log of acts: append-only, each entry sealed over the one before with a key that is not in the database.
CREATE TABLE act (
    seq        bigint      PRIMARY KEY CHECK (seq > 0),
    at         timestamptz NOT NULL,
    account_id uuid,
    actor      text        NOT NULL,
    address    text,
    act        text        NOT NULL,
    on_kind    text,
    on_id      uuid,
    on_name    text,
    reason     text,
    before     text,
    after      text,
    hash       bytea       NOT NULL CHECK (length(hash) = 32)
);
CREATE INDEX ON act (on_id, seq);
CREATE INDEX ON act (account_id, seq);
CREATE INDEX ON act (act, seq);

GRANT USAGE ON SCHEMA access TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON account TO ${app};
GRANT SELECT, INSERT ON act TO ${app};
