CREATE TABLE person (
    id                  uuid    PRIMARY KEY DEFAULT uuidv7(),
    number              text    NOT NULL UNIQUE CHECK (number <> ''),
    name                text    NOT NULL CHECK (name <> ''),
    sort_key            text    COLLATE "C" NOT NULL,
    sex                 text    CHECK (sex IN ('MALE', 'FEMALE')),
    ethnic_group        text,
    birth               date,
    native_place        text,
    id_number_sealed    bytea,
    id_number_digest    bytea   UNIQUE,
    phone_sealed        bytea,
    campus              text,
    school              text,
    major               text,
    grade               int     CHECK (grade BETWEEN 1950 AND 2200),
    class_unit          text,
    dormitory           text,
    expected_graduation date,
    internship_place    text,
    internship_from     date,
    internship_until    date    CHECK (internship_until >= internship_from),
    remark              text,
    photo               text    REFERENCES platform.stored_file (sha256),
    left_on             date,
    -- Kept by the database from standing, placement and post, as of today.
    stage               text    CHECK (stage IN ('APPLICANT', 'ACTIVIST', 'CANDIDATE', 'PROBATIONARY', 'FULL')),
    stage_since         date,
    unit_id             uuid    REFERENCES unit (id),
    group_id            uuid    REFERENCES unit (id),
    path                uuid[]  NOT NULL DEFAULT '{}',
    posts               text[]  NOT NULL DEFAULT '{}',
    CHECK ((id_number_sealed IS NULL) = (id_number_digest IS NULL))
);
-- A list of any unit's subtree, in the order of names, is one walk along one of these.
CREATE INDEX person_in_college ON person ((path[1]), sort_key, id);
CREATE INDEX person_in_school  ON person ((path[2]), sort_key, id);
CREATE INDEX person_in_branch  ON person ((path[3]), sort_key, id);
CREATE INDEX person_in_group   ON person ((path[4]), sort_key, id);
CREATE INDEX person_stage      ON person ((path[1]), stage, sort_key, id);
CREATE INDEX person_school_stage ON person ((path[2]), stage, sort_key, id);
CREATE INDEX person_major      ON person ((path[1]), major, sort_key, id);
CREATE INDEX person_class      ON person ((path[1]), class_unit, sort_key, id);
CREATE INDEX person_name       ON person (name);

-- When each stage began; an earlier stage never begins after a later one.
CREATE TABLE standing (
    person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    stage     text NOT NULL CHECK (stage IN ('APPLICANT', 'ACTIVIST', 'CANDIDATE', 'PROBATIONARY', 'FULL')),
    since     date NOT NULL,
    basis     text NOT NULL,
    PRIMARY KEY (person_id, stage)
);

-- One branch (or, before there is one, the general branch of the school) and at most one group of it, on any day.
CREATE TABLE placement (
    person_id uuid      NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    valid     daterange NOT NULL CHECK (NOT lower_inf(valid)),
    unit_id   uuid      NOT NULL,
    group_id  uuid,
    basis     text      NOT NULL,
    CONSTRAINT placement_key PRIMARY KEY (person_id, valid WITHOUT OVERLAPS),
    CONSTRAINT placement_unit FOREIGN KEY (unit_id, PERIOD valid) REFERENCES unit_version (unit_id, PERIOD valid)
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT placement_group FOREIGN KEY (group_id, unit_id, PERIOD valid)
        REFERENCES unit_version (unit_id, parent_id, PERIOD valid) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ON placement (unit_id);
CREATE INDEX ON placement (group_id) WHERE group_id IS NOT NULL;

-- Mentors (培养联系人) and introducers (入党介绍人); without companion_id the name is still to be resolved.
CREATE TABLE companion (
    person_id    uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    role         text NOT NULL CHECK (role IN ('MENTOR', 'INTRODUCER')),
    position     int  NOT NULL CHECK (position BETWEEN 1 AND 2),
    name         text NOT NULL,
    companion_id uuid REFERENCES person (id) ON DELETE SET NULL,
    PRIMARY KEY (person_id, role, position),
    CHECK (companion_id <> person_id)
);
CREATE INDEX ON companion (companion_id);

CREATE TABLE post (
    id        uuid      PRIMARY KEY DEFAULT uuidv7(),
    unit_id   uuid      NOT NULL,
    person_id uuid      NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind      text      NOT NULL CHECK (kind IN ('ORGANIZATION_DEPARTMENT', 'ORGANIZER', 'SECRETARY', 'DEPUTY_SECRETARY',
                          'ORGANIZATION', 'PUBLICITY', 'DISCIPLINE', 'YOUTH', 'GROUP_LEADER')),
    valid     daterange NOT NULL CHECK (NOT lower_inf(valid) AND NOT isempty(valid)),
    basis     text      NOT NULL,
    CONSTRAINT post_unit FOREIGN KEY (unit_id, PERIOD valid) REFERENCES unit_version (unit_id, PERIOD valid)
        DEFERRABLE INITIALLY DEFERRED,
    -- Offices held by one at a time.
    CONSTRAINT post_one_holder EXCLUDE USING gist (unit_id WITH =, kind WITH =, valid WITH &&)
        WHERE (kind IN ('SECRETARY', 'GROUP_LEADER', 'ORGANIZATION', 'PUBLICITY', 'DISCIPLINE', 'YOUTH')),
    CONSTRAINT post_held_once EXCLUDE USING gist (unit_id WITH =, person_id WITH =, kind WITH =, valid WITH &&),
    -- Nobody is secretary and deputy of the same unit at once.
    CONSTRAINT post_not_own_deputy EXCLUDE USING gist (unit_id WITH =, person_id WITH =, valid WITH &&)
        WHERE (kind IN ('SECRETARY', 'DEPUTY_SECRETARY'))
);
CREATE INDEX ON post (person_id);
CREATE INDEX ON post (unit_id);

-- What people type to find somebody: name and its endings, pinyin, initials, number. Prefixes match.
CREATE TABLE person_term (
    person_id uuid   NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    term      text   COLLATE "C" NOT NULL,
    path      uuid[] NOT NULL DEFAULT '{}',
    PRIMARY KEY (person_id, term)
);
CREATE INDEX person_term_college ON person_term ((path[1]), term, person_id);
CREATE INDEX person_term_school  ON person_term ((path[2]), term, person_id);
CREATE INDEX person_term_branch  ON person_term ((path[3]), term, person_id);

-- How many people stand directly in a unit (in a group, if they have one), by stage and by what a list is filtered by.
CREATE TABLE tally (
    unit_id uuid NOT NULL REFERENCES unit (id),
    field   text NOT NULL,
    value   text NOT NULL,
    n       int  NOT NULL,
    PRIMARY KEY (unit_id, field, value)
);
