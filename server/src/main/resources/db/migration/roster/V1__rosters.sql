-- An uploaded roster from its upload to its acceptance. Everything personal in it is sealed.
CREATE TABLE roster (
    id          uuid        PRIMARY KEY DEFAULT uuidv7(),
    account_id  uuid        NOT NULL,
    person_id   uuid,
    by_name     text        NOT NULL,
    address     text,
    file_name   text        NOT NULL CHECK (file_name <> ''),
    sha256      text        NOT NULL REFERENCES platform.stored_file (sha256),
    state       text        NOT NULL CHECK (state IN ('READING', 'NEEDS_MAPPING', 'PREVIEW', 'ACCEPTING', 'ACCEPTED',
                                                      'FAILED', 'ABANDONED')),
    step        text        NOT NULL CHECK (step IN ('READ', 'COMPARE', 'ACCEPT')),
    -- The job that works on it, and how many times that was taken up; whoever works under another number has been replaced.
    run         uuid        NOT NULL UNIQUE,
    attempt     int         NOT NULL DEFAULT 0,
    problem     text,
    found       bytea,
    outcome     bytea,
    summary     jsonb,
    declined    text[]      NOT NULL DEFAULT '{}',
    choices     jsonb       NOT NULL DEFAULT '{}',
    uploaded_at timestamptz NOT NULL,
    accepted_at timestamptz,
    CHECK ((state = 'ACCEPTED') = (accepted_at IS NOT NULL))
);
CREATE INDEX ON roster (account_id, id);

-- One person's row as understood (reading) and as compared with what is known (comparison); both sealed.
CREATE TABLE roster_row (
    roster_id  uuid   NOT NULL REFERENCES roster (id) ON DELETE CASCADE,
    row_no     int    NOT NULL CHECK (row_no > 0),
    reading    bytea  NOT NULL,
    comparison bytea,
    verdict    text   CHECK (verdict IN ('FRESH', 'CHANGED', 'UNCHANGED', 'REFUSED', 'OPEN', 'SAME')),
    kinds      text[] NOT NULL DEFAULT '{}',
    PRIMARY KEY (roster_id, row_no)
);
CREATE INDEX ON roster_row (roster_id, verdict, row_no);

-- How far a step has come: apart, so that it is seen while the step's one transaction runs. Nothing personal.
CREATE TABLE progress (
    roster_id uuid PRIMARY KEY REFERENCES roster (id) ON DELETE CASCADE,
    step      text NOT NULL,
    done      int  NOT NULL,
    total     int  NOT NULL
);

-- What each uploader has settled once: what the columns of a shape hold, and what a name of a branch means.
CREATE TABLE column_mapping (
    account_id  uuid  NOT NULL,
    fingerprint text  NOT NULL,
    columns     jsonb NOT NULL,
    PRIMARY KEY (account_id, fingerprint)
);
CREATE TABLE alias (
    account_id uuid NOT NULL,
    branch     text NOT NULL,
    school     text NOT NULL,
    unit       text NOT NULL,
    PRIMARY KEY (account_id, branch, school)
);

-- A roster is seen by whoever uploaded it, and by the jobs that work on it.
ALTER TABLE roster ENABLE ROW LEVEL SECURITY;
CREATE POLICY uploaded ON roster USING (
    account_id = (SELECT access.account()) OR (SELECT access.system_actor()) IS NOT NULL);
ALTER TABLE roster_row ENABLE ROW LEVEL SECURITY;
CREATE POLICY with_roster ON roster_row USING (EXISTS (SELECT FROM roster r WHERE r.id = roster_id));
ALTER TABLE column_mapping ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON column_mapping USING (account_id = (SELECT access.account()));
ALTER TABLE alias ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON alias USING (account_id = (SELECT access.account()));

GRANT USAGE ON SCHEMA roster TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON roster, roster_row, progress, column_mapping, alias TO ${app};
