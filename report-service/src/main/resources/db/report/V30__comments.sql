-- Comments that a municipality's moderator has released, a unit at a time; joined with nothing but their unit's results.

CREATE TABLE comment_release (
    id             CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    publication_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    unit_id        CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    content        CHAR(64) COLLATE utf8mb4_bin NOT NULL,
    received_at    DATETIME(3) NOT NULL,
    KEY comment_release_unit (publication_id, unit_id),
    CONSTRAINT comment_release_of FOREIGN KEY (publication_id) REFERENCES publication (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

CREATE TABLE released_comment (
    release_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    position   INT NOT NULL,
    theme      VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
    language   VARCHAR(8) COLLATE utf8mb4_bin NOT NULL,
    text       TEXT NOT NULL,
    PRIMARY KEY (release_id, position),
    CONSTRAINT released_comment_release FOREIGN KEY (release_id) REFERENCES comment_release (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
