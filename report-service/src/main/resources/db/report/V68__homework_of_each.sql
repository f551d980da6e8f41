-- What each municipality did of the homework that all have; no row = not done yet.
CREATE TABLE gathering_deed (
    promise_id   CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    municipality VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
    state        VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
    outcome      VARCHAR(1000) NOT NULL,
    written_by   VARCHAR(200) NOT NULL,
    written_on   DATE NULL,
    PRIMARY KEY (promise_id, municipality),
    CONSTRAINT gathering_deed_of FOREIGN KEY (promise_id) REFERENCES gathering_promise (promise_id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- Until now it had one state for all: what was said of all is said of each who was a member then, by nobody known.
INSERT INTO gathering_deed (promise_id, municipality, state, outcome, written_by, written_on)
SELECT p.promise_id, m.municipality_code, p.state, p.outcome, '', NULL
FROM gathering_promise p
    JOIN gathering g ON g.gathering_id = p.gathering_id
    JOIN network_member m ON m.network_key = g.network_key
WHERE p.kind = 'HOMEWORK' AND p.municipality = '' AND p.state <> 'OPEN'
    AND (m.member_from IS NULL OR m.member_from <= g.held_on) AND (m.member_to IS NULL OR m.member_to >= g.held_on);

UPDATE gathering_promise SET state = 'OPEN', outcome = ''
WHERE kind = 'HOMEWORK' AND municipality = '' AND state <> 'OPEN';
