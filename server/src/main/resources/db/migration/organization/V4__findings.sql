-- What the rulebook finds about units and people (组织体检), kept current as they change and looked over each day.
CREATE TABLE finding (
    id        uuid   PRIMARY KEY DEFAULT uuidv7(),
    rule      text   NOT NULL,
    level     text   NOT NULL CHECK (level IN ('H', 'S', 'R', 'C')),
    rank      int    NOT NULL,
    unit_id   uuid   NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    person_id uuid   REFERENCES person (id) ON DELETE CASCADE,
    path      uuid[] NOT NULL,
    facts     text   NOT NULL,
    mend      text   NOT NULL,
    body      jsonb  NOT NULL,
    since     date   NOT NULL,
    UNIQUE NULLS NOT DISTINCT (unit_id, person_id, rule, facts)
);
CREATE INDEX finding_college ON finding ((path[1]), rank, rule, id);
CREATE INDEX finding_school  ON finding ((path[2]), rank, rule, id);
CREATE INDEX finding_branch  ON finding ((path[3]), rank, rule, id);
CREATE INDEX finding_person  ON finding (person_id);

CREATE FUNCTION unit_findings_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = organization, pg_temp AS $$
BEGIN
    UPDATE finding f SET path = u.path FROM changed u WHERE f.unit_id = u.id AND f.path IS DISTINCT FROM u.path;
    RETURN NULL;
END $$;
CREATE TRIGGER unit_findings_moved AFTER UPDATE ON unit REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION unit_findings_moved();

-- Units whose findings are to be looked over, because something under them changed.
CREATE TABLE check_up_due (
    unit_id uuid PRIMARY KEY REFERENCES unit (id) ON DELETE CASCADE
);
