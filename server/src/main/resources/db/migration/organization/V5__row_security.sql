-- The second line: whoever queries people sees those in the subtrees where the one who acts may see people, and oneself.
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON person USING (
    path && (SELECT access.scope())
    OR id = (SELECT access.person())
    OR (SELECT access.system_actor()) IS NOT NULL);

ALTER TABLE person_term ENABLE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON person_term USING (
    path && (SELECT access.scope())
    OR person_id = (SELECT access.person())
    OR (SELECT access.system_actor()) IS NOT NULL);

ALTER TABLE finding ENABLE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON finding USING (
    path && (SELECT access.scope()) OR (SELECT access.system_actor()) IS NOT NULL);

-- What hangs on a person is seen by whoever sees the person.
ALTER TABLE standing ENABLE ROW LEVEL SECURITY;
CREATE POLICY with_person ON standing USING (EXISTS (SELECT FROM person p WHERE p.id = person_id));
ALTER TABLE placement ENABLE ROW LEVEL SECURITY;
CREATE POLICY with_person ON placement USING (EXISTS (SELECT FROM person p WHERE p.id = person_id));
ALTER TABLE companion ENABLE ROW LEVEL SECURITY;
CREATE POLICY with_person ON companion USING (EXISTS (SELECT FROM person p WHERE p.id = person_id));
ALTER TABLE post ENABLE ROW LEVEL SECURITY;
CREATE POLICY with_person ON post USING (EXISTS (SELECT FROM person p WHERE p.id = person_id));

-- What a person's posts allow is asked before anybody acts.
CREATE FUNCTION posts_of(who uuid, on_day date) RETURNS TABLE (kind text, unit_id uuid, unit_kind text, unit_name text)
    STABLE LANGUAGE sql SECURITY DEFINER SET search_path = organization, pg_temp AS $$
    SELECT p.kind, p.unit_id, u.kind, u.name FROM post p JOIN unit u ON u.id = p.unit_id
    WHERE p.person_id = who AND p.valid @> on_day AND u.dissolved IS NULL
$$;

GRANT SELECT, INSERT, UPDATE ON person TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON standing, placement, companion, person_term, finding, check_up_due TO ${app};
GRANT SELECT, INSERT, UPDATE ON post TO ${app};
GRANT SELECT ON tally TO ${app};

-- Whether a number or an identity number is anybody's already, asked before one is entered.
CREATE FUNCTION taken(numbers text[], digests bytea[]) RETURNS TABLE (number text, digest bytea)
    STABLE LANGUAGE sql SECURITY DEFINER SET search_path = organization, pg_temp AS $$
    SELECT p.number, coalesce(p.id_number_digest, '') FROM person p WHERE p.number = ANY (numbers)
    UNION
    SELECT p.number, p.id_number_digest FROM person p WHERE p.id_number_digest = ANY (digests)
$$;

-- Who holds the posts of units in scope. A counsellor may lead a student branch and be placed elsewhere: the branch knows
-- its own officers by name, and nothing else of them.
CREATE FUNCTION posts_in(units uuid[], on_day date)
    RETURNS TABLE (id uuid, unit_id uuid, unit_name text, person_id uuid, person_name text, kind text,
                   from_day date, until_day date, basis text, current boolean)
    STABLE LANGUAGE sql SECURITY DEFINER SET search_path = organization, pg_temp AS $$
    SELECT p.id, p.unit_id, u.name, p.person_id, h.name, p.kind, lower(p.valid), upper(p.valid), p.basis,
           p.valid @> access.today()
    FROM post p JOIN unit u ON u.id = p.unit_id JOIN person h ON h.id = p.person_id
    WHERE p.unit_id = ANY (units) AND p.valid @> on_day
      AND (u.path && (SELECT access.scope()) OR (SELECT access.system_actor()) IS NOT NULL)
    ORDER BY p.unit_id, p.kind, p.id
$$;
