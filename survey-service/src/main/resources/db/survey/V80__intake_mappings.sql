-- What a municipality said about the columns and answers of another program's file, to be proposed next time. headings: SHA-256
-- of the file's first line. Of the lines nothing is kept.

CREATE TABLE intake_mapping (
    municipality_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    tool            VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
    headings        CHAR(64) COLLATE utf8mb4_bin NOT NULL,
    mapping         MEDIUMTEXT NOT NULL,
    used_at         DATETIME(3) NOT NULL,
    PRIMARY KEY (municipality_id, tool, headings),
    CONSTRAINT intake_mapping_municipality FOREIGN KEY (municipality_id) REFERENCES municipality (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
