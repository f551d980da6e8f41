-- A sample that somebody sends to oneself, and what came of it: one for each reader of a part, gone after a day.
CREATE TABLE message_sample (
    part_id         CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    asked_by        VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    id              CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    channel         VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
    address         VARCHAR(320) COLLATE utf8mb4_bin NOT NULL,
    language        VARCHAR(8) COLLATE utf8mb4_bin NOT NULL,
    state           VARCHAR(10) COLLATE utf8mb4_bin NOT NULL DEFAULT 'WAITING',
    trouble         VARCHAR(40) COLLATE utf8mb4_bin NOT NULL DEFAULT '',
    attempts        INT NOT NULL DEFAULT 0,
    asked_at        DATETIME(3) NOT NULL,
    changes_at      DATETIME(3) NOT NULL,
    PRIMARY KEY (part_id, asked_by),
    KEY message_sample_due (state, changes_at),
    CONSTRAINT message_sample_part FOREIGN KEY (part_id) REFERENCES round_part (id),
    CONSTRAINT message_sample_states CHECK (state IN ('WAITING', 'SENT', 'BOUNCED', 'GAVE_UP'))
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
