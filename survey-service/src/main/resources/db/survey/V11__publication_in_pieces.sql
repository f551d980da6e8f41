-- A publication's document in pieces, each stored in a short transaction of its own by one run of closing; they count
-- when the row in publication names their run. What was published before this version stands in publication.document.
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
