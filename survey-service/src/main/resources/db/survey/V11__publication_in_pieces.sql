-- What a run of closing publishes, in pieces that are a short transaction each; they count when the row in publication
-- names their run. What is published otherwise stands in publication.document.
CREATE TABLE publication_piece (
    publication_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    version        INT NOT NULL,
    run_id         CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    number         INT NOT NULL,
    text           MEDIUMTEXT NOT NULL,
    PRIMARY KEY (publication_id, version, run_id, number)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

ALTER TABLE publication
    MODIFY document LONGTEXT NULL,
    ADD COLUMN run_id CHAR(36) COLLATE utf8mb4_bin NULL;
