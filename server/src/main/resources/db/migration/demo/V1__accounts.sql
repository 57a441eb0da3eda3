-- The accounts the sign-in page offers in demo mode; empty in any college.
CREATE TABLE account (
    position   int     PRIMARY KEY,
    login      text    NOT NULL UNIQUE,
    label      text    NOT NULL,
    note       text    NOT NULL,
    needs_code boolean NOT NULL
);
GRANT USAGE ON SCHEMA demo TO ${app};
GRANT SELECT, INSERT ON account TO ${app};
