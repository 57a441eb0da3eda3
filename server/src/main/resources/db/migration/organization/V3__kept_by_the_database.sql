-- Where a person stands today follows from placement; the tree's paths follow down to people and their search terms.
CREATE FUNCTION person_place(people uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER
    SET search_path = organization, pg_temp AS $$
    UPDATE person p
    SET unit_id = now.unit_id, group_id = now.group_id, path = coalesce(now.path, '{}')
    FROM (SELECT k.id, l.unit_id, l.group_id, u.path
          FROM unnest(people) AS k (id)
          LEFT JOIN placement l ON l.person_id = k.id
              AND l.valid @> access.today()
          LEFT JOIN unit u ON u.id = coalesce(l.group_id, l.unit_id)) now
    WHERE p.id = now.id
      AND (p.unit_id, p.group_id, p.path) IS DISTINCT FROM (now.unit_id, now.group_id, coalesce(now.path, '{}'))
$$;

CREATE FUNCTION placement_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = organization, pg_temp AS $$
BEGIN
    PERFORM person_place(ARRAY(SELECT DISTINCT person_id FROM changed));
    RETURN NULL;
END $$;
CREATE TRIGGER placement_added AFTER INSERT ON placement REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION placement_changed();
CREATE TRIGGER placement_updated AFTER UPDATE ON placement REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION placement_changed();
CREATE TRIGGER placement_removed AFTER DELETE ON placement REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION placement_changed();

-- What somebody holds today, for lists.
CREATE FUNCTION person_posts(people uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER
    SET search_path = organization, pg_temp AS $$
    UPDATE person p SET posts = held.kinds
    FROM (SELECT k.id, array_remove(array_agg(o.kind ORDER BY o.id), NULL) AS kinds
          FROM unnest(people) AS k (id)
          LEFT JOIN post o ON o.person_id = k.id AND o.valid @> access.today()
          GROUP BY k.id) held
    WHERE p.id = held.id AND p.posts IS DISTINCT FROM held.kinds
$$;

CREATE FUNCTION post_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = organization, pg_temp AS $$
BEGIN
    PERFORM person_posts(ARRAY(SELECT DISTINCT person_id FROM changed));
    RETURN NULL;
END $$;
CREATE TRIGGER post_added AFTER INSERT ON post REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION post_changed();
CREATE TRIGGER post_updated AFTER UPDATE ON post REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION post_changed();

CREATE FUNCTION unit_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = organization, pg_temp AS $$
BEGIN
    UPDATE person p SET path = u.path
    FROM changed u WHERE coalesce(p.group_id, p.unit_id) = u.id AND p.path IS DISTINCT FROM u.path;
    RETURN NULL;
END $$;
CREATE TRIGGER unit_moved AFTER UPDATE ON unit REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION unit_moved();

CREATE FUNCTION person_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = organization, pg_temp AS $$
BEGIN
    UPDATE person_term t SET path = p.path
    FROM changed p WHERE t.person_id = p.id AND t.path IS DISTINCT FROM p.path;
    RETURN NULL;
END $$;
CREATE TRIGGER person_moved AFTER UPDATE ON person REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION person_moved();

-- The stage a person has reached is the last one begun.
CREATE FUNCTION standing_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = organization, pg_temp AS $$
BEGIN
    UPDATE person p SET stage = s.stage, stage_since = s.since
    FROM (SELECT c.person_id, l.stage, l.since
          FROM (SELECT DISTINCT person_id FROM changed) c
          LEFT JOIN LATERAL (SELECT stage, since FROM standing s WHERE s.person_id = c.person_id
                             ORDER BY array_position('{APPLICANT,ACTIVIST,CANDIDATE,PROBATIONARY,FULL}'::text[], stage) DESC
                             LIMIT 1) l ON true) s
    WHERE p.id = s.person_id AND (p.stage, p.stage_since) IS DISTINCT FROM (s.stage, s.since);
    RETURN NULL;
END $$;
CREATE TRIGGER standing_added AFTER INSERT ON standing REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION standing_changed();
CREATE TRIGGER standing_updated AFTER UPDATE ON standing REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION standing_changed();
CREATE TRIGGER standing_removed AFTER DELETE ON standing REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION standing_changed();

-- An earlier stage never begins after a later one.
CREATE FUNCTION standing_in_order() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = organization, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM (SELECT since, lag(since) OVER (ORDER BY
                   array_position('{APPLICANT,ACTIVIST,CANDIDATE,PROBATIONARY,FULL}'::text[], stage)) AS before
                   FROM standing WHERE person_id = NEW.person_id) s WHERE since < before) THEN
        RAISE EXCEPTION 'stages of person % are out of order', NEW.person_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'standing_in_order';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER standing_in_order AFTER INSERT OR UPDATE ON standing
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION standing_in_order();

-- Tallies move by what a statement changed, so that no count ever reads the people it counts.
CREATE FUNCTION person_tallied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = organization, pg_temp AS $$
BEGIN
    EXECUTE format($sql$
        INSERT INTO tally AS t (unit_id, field, value, n)
        SELECT coalesce(p.group_id, p.unit_id), f.field, f.value, sum(p.sign)
        FROM (%s) p,
             LATERAL (VALUES ('stage', p.stage), ('major', p.major), ('grade', p.grade::text), ('campus', p.campus),
                             ('classUnit', p.class_unit)) AS f (field, value)
        WHERE p.unit_id IS NOT NULL AND f.value IS NOT NULL
        GROUP BY 1, 2, 3
        HAVING sum(p.sign) <> 0
        ORDER BY 1, 2, 3
        ON CONFLICT ON CONSTRAINT tally_pkey DO UPDATE SET n = t.n + excluded.n $sql$,
        CASE TG_OP
            WHEN 'INSERT' THEN 'SELECT 1 AS sign, * FROM fresh'
            WHEN 'DELETE' THEN 'SELECT -1 AS sign, * FROM stale'
            ELSE 'SELECT 1 AS sign, * FROM fresh UNION ALL SELECT -1, * FROM stale'
        END);
    RETURN NULL;
END $$;
CREATE TRIGGER person_added_tallied AFTER INSERT ON person REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION person_tallied();
CREATE TRIGGER person_changed_tallied AFTER UPDATE ON person REFERENCING NEW TABLE AS fresh OLD TABLE AS stale
    FOR EACH STATEMENT EXECUTE FUNCTION person_tallied();
CREATE TRIGGER person_removed_tallied AFTER DELETE ON person REFERENCING OLD TABLE AS stale
    FOR EACH STATEMENT EXECUTE FUNCTION person_tallied();

-- From the first day on a person is placed without a gap, until the day of leaving.
CREATE FUNCTION placement_without_gap() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = organization, pg_temp AS $$
DECLARE
    who uuid := coalesce(NEW.person_id, OLD.person_id);
    days datemultirange;
    left_on date;
BEGIN
    SELECT p.left_on INTO left_on FROM person p WHERE p.id = who;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    SELECT range_agg(valid) INTO days FROM placement WHERE person_id = who;
    IF days IS NULL OR (SELECT count(*) FROM unnest(days)) <> 1 OR upper(days) IS DISTINCT FROM left_on THEN
        RAISE EXCEPTION 'person % is not placed without a gap: %', who, days
            USING ERRCODE = 'check_violation', CONSTRAINT = 'placement_without_gap';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER placement_without_gap AFTER INSERT OR UPDATE OR DELETE ON placement
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION placement_without_gap();
