-- An open link that was turned off keeps its row, so that whoever comes by an old poster is told so.
ALTER TABLE open_link ADD COLUMN revoked_at DATETIME(3) NULL;

-- The code that a letter prints beside the personal link, for whoever types: made like the link from the part's key, so
-- only its SHA-256 is kept. A row exists once a code was printed.
CREATE TABLE link_code (
    code_hash     BINARY(32) NOT NULL PRIMARY KEY,
    invitation_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    UNIQUE KEY link_code_invitation (invitation_id),
    CONSTRAINT link_code_of FOREIGN KEY (invitation_id) REFERENCES invitation (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
