-- The tree as it stands today; how it came about is in unit_version and unit_event.
CREATE TABLE unit (
    id        uuid   PRIMARY KEY DEFAULT uuidv7(),
    kind      text   NOT NULL CHECK (kind IN ('COMMITTEE', 'GENERAL_BRANCH', 'BRANCH', 'GROUP')),
    form      text   NOT NULL DEFAULT 'ORDINARY' CHECK (form IN ('ORDINARY', 'JOINT', 'TEMPORARY')),
    name      text   NOT NULL CHECK (name <> ''),
    parent_id uuid   REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    path      uuid[] NOT NULL,
    sort_key  text   COLLATE "C" NOT NULL,
    founded   date   NOT NULL,
    dissolved date   CHECK (dissolved > founded),
    CHECK (path[cardinality(path)] = id),
    CHECK ((parent_id IS NULL) = (cardinality(path) = 1)),
    CHECK (form = 'ORDINARY' OR kind = 'BRANCH')
);
CREATE UNIQUE INDEX unit_one_root ON unit ((true)) WHERE parent_id IS NULL AND dissolved IS NULL;
CREATE UNIQUE INDEX unit_sibling_name ON unit (parent_id, name) WHERE dissolved IS NULL;

-- Name, form and parent over time. A unit has one of each on any day, and its parent exists on all those days.
CREATE TABLE unit_version (
    unit_id   uuid      NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    valid     daterange NOT NULL,
    name      text      NOT NULL,
    form      text      NOT NULL,
    parent_id uuid,
    CONSTRAINT unit_version_key PRIMARY KEY (unit_id, valid WITHOUT OVERLAPS),
    CONSTRAINT unit_version_of_parent UNIQUE (unit_id, parent_id, valid WITHOUT OVERLAPS),
    CONSTRAINT unit_version_parent FOREIGN KEY (parent_id, PERIOD valid) REFERENCES unit_version (unit_id, PERIOD valid)
        DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE unit_event (
    id      uuid        PRIMARY KEY DEFAULT uuidv7(),
    unit_id uuid        NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
    on_day  date        NOT NULL,
    what    text        NOT NULL CHECK (what IN ('FOUNDED', 'RENAMED', 'MOVED', 'MERGED', 'DISSOLVED')),
    detail  text        NOT NULL,
    basis   text        NOT NULL,
    by_name text        NOT NULL,
    at      timestamptz NOT NULL
);
CREATE INDEX ON unit_event (unit_id, on_day);

-- Who is above whom, self included, of the tree as it stands.
CREATE TABLE unit_closure (
    ancestor   uuid NOT NULL REFERENCES unit (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    descendant uuid NOT NULL REFERENCES unit (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    distance   int  NOT NULL CHECK (distance >= 0),
    PRIMARY KEY (ancestor, descendant),
    CHECK ((ancestor = descendant) = (distance = 0))
);
CREATE INDEX ON unit_closure (descendant, distance);

-- The closure follows from the paths; nobody writes it by hand.
CREATE FUNCTION unit_closure_follows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = organization, pg_temp AS $$
BEGIN
    DELETE FROM unit_closure WHERE descendant = NEW.id;
    IF NEW.dissolved IS NULL THEN
        INSERT INTO unit_closure (ancestor, descendant, distance)
        SELECT a.id, NEW.id, cardinality(NEW.path) - a.depth
        FROM unnest(NEW.path) WITH ORDINALITY AS a (id, depth);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER unit_closure_follows AFTER INSERT OR UPDATE OF path, dissolved ON unit
    FOR EACH ROW EXECUTE FUNCTION unit_closure_follows();

-- The term (届) of a committee, or of a branch without one.
CREATE TABLE term (
    unit_id uuid      NOT NULL REFERENCES unit (id),
    valid   daterange NOT NULL CHECK (NOT lower_inf(valid) AND NOT upper_inf(valid)),
    basis   text      NOT NULL,
    CONSTRAINT term_key PRIMARY KEY (unit_id, valid WITHOUT OVERLAPS)
);

GRANT USAGE ON SCHEMA organization TO ${app};
GRANT SELECT, INSERT, UPDATE ON unit, unit_version, unit_event, term TO ${app};
GRANT DELETE ON unit_version, term TO ${app};
GRANT SELECT ON unit_closure TO ${app};
