-- Comments are read by one named person before anybody else sees them, and go when their unit is done.

CREATE TABLE comment_moderator (
    part_id    CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    account_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    CONSTRAINT comment_moderator_part FOREIGN KEY (part_id) REFERENCES round_part (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- text is what may be shown; null where nothing is.
CREATE TABLE comment_decision (
    part_id    CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    comment_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    decision   VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
    theme      VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
    text       TEXT NULL,
    PRIMARY KEY (part_id, comment_id),
    CONSTRAINT comment_decision_part FOREIGN KEY (part_id) REFERENCES round_part (id),
    CONSTRAINT comment_decisions CHECK (decision IN ('APPROVED', 'REDACTED', 'REJECTED', 'PASSED_ON'))
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- A unit whose comments have all been read: how many there were, and the record in the feed if any were shown.
CREATE TABLE comment_release (
    part_id        CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    unit_id        CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    publication_id CHAR(36) COLLATE utf8mb4_bin NULL,
    comments       INT NOT NULL,
    shown          INT NOT NULL,
    released_at    DATETIME(3) NOT NULL,
    PRIMARY KEY (part_id, unit_id),
    CONSTRAINT comment_release_unit FOREIGN KEY (part_id, unit_id) REFERENCES round_unit (part_id, unit_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
