-- What was done in the report-service, in order; each entry's hash covers the one before. Never changed, never deleted.
CREATE TABLE audit_entry (
    seq             BIGINT NOT NULL PRIMARY KEY,
    at_millis       BIGINT NOT NULL,
    actor           VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    action          VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    subject         VARCHAR(200) COLLATE utf8mb4_bin NOT NULL,
    municipality_id CHAR(36) COLLATE utf8mb4_bin NULL,
    previous_hash   CHAR(64) COLLATE utf8mb4_bin NOT NULL,
    hash            CHAR(64) COLLATE utf8mb4_bin NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- The end of the chain: one row, whose update makes writers wait for each other.
CREATE TABLE audit_head (
    id   TINYINT NOT NULL PRIMARY KEY,
    seq  BIGINT NOT NULL,
    hash CHAR(64) COLLATE utf8mb4_bin NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

INSERT INTO audit_head (id, seq, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
