-- The sealed box. A row says neither who nor when nor what: its name is keyed, its length is the same for all, and
-- nothing else is written when it is saved.
CREATE TABLE sealed_response (
    part_id   CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    nullifier BINARY(32) NOT NULL,
    unit_id   CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    nonce     BINARY(12) NOT NULL,
    sealed    VARBINARY(8000) NOT NULL,
    PRIMARY KEY (part_id, nullifier),
    KEY sealed_response_unit (part_id, unit_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- Who gets a personal link. The token is never stored, only its SHA-256; answering never touches this table.
CREATE TABLE invitation (
    id         CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    part_id    CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    unit_id    CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    token_hash BINARY(32) NOT NULL,
    UNIQUE KEY invitation_token (token_hash),
    KEY invitation_unit (part_id, unit_id),
    CONSTRAINT invitation_round_unit FOREIGN KEY (part_id, unit_id) REFERENCES round_unit (part_id, unit_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- Names and addresses, deleted 30 days after closing.
CREATE TABLE invitation_contact (
    invitation_id CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    name          VARCHAR(200) NOT NULL,
    address       VARCHAR(320) NOT NULL,
    CONSTRAINT invitation_contact_of FOREIGN KEY (invitation_id) REFERENCES invitation (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- Posters and kiosks: the code is public, anyone who reads it may answer.
CREATE TABLE open_link (
    code    CHAR(16) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    part_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    unit_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    mode    VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
    KEY open_link_unit (part_id, unit_id),
    CONSTRAINT open_link_round_unit FOREIGN KEY (part_id, unit_id) REFERENCES round_unit (part_id, unit_id),
    CONSTRAINT open_link_mode CHECK (mode IN ('OPEN', 'KIOSK', 'VOLUNTEER'))
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- How far closing has come. A row appears in the transaction that closes the part, the document's SHA-256 in the one
-- that publishes it. Only the run that wrote its id last can publish.
CREATE TABLE closing (
    part_id       CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    run_id        CHAR(36) COLLATE utf8mb4_bin NOT NULL DEFAULT '',
    document_hash BINARY(32) NULL,
    verified      BOOLEAN NOT NULL DEFAULT FALSE,
    finished      BOOLEAN NOT NULL DEFAULT FALSE,
    KEY closing_unfinished (finished),
    CONSTRAINT closing_part FOREIGN KEY (part_id) REFERENCES round_part (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- Comments staged by one run of closing, in an order drawn over the whole part; only those of the run
-- that published count.
CREATE TABLE comment (
    part_id  CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    run_id   CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    id       CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    unit_id  CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    language VARCHAR(8) COLLATE utf8mb4_bin NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (part_id, run_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- db-scheduler's own table.
CREATE TABLE scheduled_tasks (
    task_name            VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
    task_instance        VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
    task_data            BLOB NULL,
    execution_time       TIMESTAMP(6) NOT NULL,
    picked               BOOLEAN NOT NULL,
    picked_by            VARCHAR(50) NULL,
    last_success         TIMESTAMP(6) NULL,
    last_failure         TIMESTAMP(6) NULL,
    consecutive_failures INT NULL,
    last_heartbeat       TIMESTAMP(6) NULL,
    version              BIGINT NOT NULL,
    priority             SMALLINT NULL,
    PRIMARY KEY (task_name, task_instance),
    KEY scheduled_tasks_execution_time (execution_time),
    KEY scheduled_tasks_last_heartbeat (last_heartbeat),
    KEY scheduled_tasks_priority (priority DESC, execution_time ASC)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
