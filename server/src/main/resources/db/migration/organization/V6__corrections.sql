-- What somebody asks to be put right in their own file; values are sealed like the file's numbers.
CREATE TABLE correction (
    id            uuid        PRIMARY KEY DEFAULT uuidv7(),
    person_id     uuid        NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    field         text        NOT NULL CHECK (field IN ('NAME', 'SEX', 'ETHNIC_GROUP', 'BIRTH', 'NATIVE_PLACE', 'PHONE',
                                  'CAMPUS', 'SCHOOL', 'MAJOR', 'CLASS_UNIT', 'DORMITORY', 'EXPECTED_GRADUATION',
                                  'INTERNSHIP')),
    before_sealed bytea,
    after_sealed  bytea,
    reason        text        NOT NULL CHECK (reason <> ''),
    asked_at      timestamptz NOT NULL,
    open          boolean     NOT NULL DEFAULT true
);
-- One wish for a field at a time.
CREATE UNIQUE INDEX correction_open ON correction (person_id, field) WHERE open;

-- How it was decided: first by the branch, then above it; never twice by the same, never by oneself.
CREATE TABLE correction_confirmation (
    correction_id uuid        NOT NULL REFERENCES correction (id) ON DELETE CASCADE,
    step          int         NOT NULL CHECK (step IN (1, 2)),
    account_id    uuid        NOT NULL,
    by_name       text        NOT NULL,
    agrees        boolean     NOT NULL,
    remark        text        CHECK (agrees OR remark <> ''),
    at            timestamptz NOT NULL,
    PRIMARY KEY (correction_id, step),
    CONSTRAINT correction_two_people UNIQUE (correction_id, account_id)
);

ALTER TABLE correction ENABLE ROW LEVEL SECURITY;
CREATE POLICY with_person ON correction USING (EXISTS (SELECT FROM person p WHERE p.id = person_id));
ALTER TABLE correction_confirmation ENABLE ROW LEVEL SECURITY;
CREATE POLICY with_correction ON correction_confirmation
    USING (EXISTS (SELECT FROM correction c WHERE c.id = correction_id));

GRANT SELECT, INSERT, UPDATE ON correction TO ${app};
GRANT SELECT, INSERT ON correction_confirmation TO ${app};
