-- What has been published, as it was pulled from the survey-services. Nothing hidden ever comes here.

-- How far each source has been read; moved in the transaction that stores what was read.
CREATE TABLE feed_cursor (
    source   VARCHAR(64) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    seq      BIGINT NOT NULL,
    moved_at DATETIME(3) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

CREATE TABLE municipality (
    id   CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    name VARCHAR(120) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- Two sources may know one municipality by different ids, hence the id in the key.
CREATE TABLE municipality_code (
    code            VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
    municipality_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    position        INT NOT NULL,
    PRIMARY KEY (code, municipality_id),
    KEY municipality_code_of (municipality_id),
    CONSTRAINT municipality_code_municipality FOREIGN KEY (municipality_id) REFERENCES municipality (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

CREATE TABLE round (
    id          CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    name        VARCHAR(120) COLLATE utf8mb4_bin NOT NULL,
    network_key VARCHAR(64) COLLATE utf8mb4_bin NULL,
    collected   VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
    opens_at    DATETIME(3) NULL,
    closes_at   DATETIME(3) NULL,
    KEY round_name (name)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- One municipality's part of a round; version and withdrawn are those of its latest version.
CREATE TABLE publication (
    id              CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    source          VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    round_id        CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    municipality_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    version         INT NOT NULL,
    withdrawn       BOOLEAN NOT NULL,
    published_at    DATETIME(3) NOT NULL,
    UNIQUE KEY publication_part (round_id, municipality_id),
    KEY publication_municipality (municipality_id),
    CONSTRAINT publication_round FOREIGN KEY (round_id) REFERENCES round (id),
    CONSTRAINT publication_of FOREIGN KEY (municipality_id) REFERENCES municipality (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- Every version that was ever published, with its reason; content tells a repeated record from a changed one.
CREATE TABLE publication_version (
    publication_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    version        INT NOT NULL,
    seq            BIGINT NOT NULL,
    reason         VARCHAR(1000) NULL,
    content        CHAR(64) COLLATE utf8mb4_bin NOT NULL,
    received_at    DATETIME(3) NOT NULL,
    PRIMARY KEY (publication_id, version),
    CONSTRAINT publication_version_of FOREIGN KEY (publication_id) REFERENCES publication (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

CREATE TABLE published_area (
    publication_id    CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    version           INT NOT NULL,
    area_key          VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    title             JSON NOT NULL,
    questionnaire_key VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    scale_min         INT NOT NULL,
    scale_max         INT NOT NULL,
    core_hash         VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    document          LONGTEXT NOT NULL,
    PRIMARY KEY (publication_id, version, area_key),
    CONSTRAINT published_area_of FOREIGN KEY (publication_id, version)
        REFERENCES publication_version (publication_id, version)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- Units with the names they have now; what a publication called them stands in its document.
CREATE TABLE unit (
    id                  CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    code                VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    name                VARCHAR(200) NOT NULL,
    municipality_id     CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    area_key            VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    owner               VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
    organisation_number CHAR(9) COLLATE utf8mb4_bin NULL,
    KEY unit_code (code),
    KEY unit_municipality (municipality_id),
    CONSTRAINT unit_of FOREIGN KEY (municipality_id) REFERENCES municipality (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

CREATE TABLE published_unit (
    publication_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    version        INT NOT NULL,
    unit_id        CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    area_key       VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (publication_id, version, unit_id),
    KEY published_unit_unit (unit_id),
    CONSTRAINT published_unit_area FOREIGN KEY (publication_id, version, area_key)
        REFERENCES published_area (publication_id, version, area_key),
    CONSTRAINT published_unit_of FOREIGN KEY (unit_id) REFERENCES unit (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- Municipalities besides its own that a unit serves, by code: they may never publish anything themselves.
CREATE TABLE unit_serves (
    unit_id           CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    municipality_code VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (unit_id, municipality_code),
    KEY unit_serves_municipality (municipality_code),
    CONSTRAINT unit_serves_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
