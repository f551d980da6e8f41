-- Whether expectation and experience were both asked for: only then is there a K.
ALTER TABLE published_area ADD COLUMN pairs BOOLEAN NOT NULL DEFAULT TRUE;

UPDATE published_area SET pairs = FALSE
WHERE JSON_UNQUOTE(JSON_EXTRACT(document, '$.questionnaire.kind')) IN ('DIRECT', 'EXPERIENCE');

-- The sums alone of what stands in an area's document, in a form that hundreds of areas are read from at once; derived, so a row
-- that is missing is made again when the service starts. To change the form, delete all rows in a migration.
CREATE TABLE area_sums (
    publication_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    version        INT NOT NULL,
    area_key       VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    sums           MEDIUMBLOB NOT NULL,
    PRIMARY KEY (publication_id, version, area_key),
    CONSTRAINT area_sums_of FOREIGN KEY (publication_id, version, area_key)
        REFERENCES published_area (publication_id, version, area_key)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
