-- Who gives services: municipalities with their codes through mergers, service areas, units.

CREATE TABLE municipality (
    id   CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    name VARCHAR(120) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

CREATE TABLE municipality_code (
    code            VARCHAR(20) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    municipality_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    valid_from      DATE NULL,
    valid_to        DATE NULL,
    CONSTRAINT municipality_code_of FOREIGN KEY (municipality_id) REFERENCES municipality (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

CREATE TABLE service_area (
    area_key VARCHAR(40) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    title    JSON NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

CREATE TABLE service_area_kostra (
    area_key   VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    kostra     VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
    valid_from DATE NOT NULL,
    valid_to   DATE NULL,
    PRIMARY KEY (area_key, kostra, valid_from),
    CONSTRAINT service_area_kostra_of FOREIGN KEY (area_key) REFERENCES service_area (area_key)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

CREATE TABLE unit (
    id                  CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    code                VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    name                VARCHAR(200) NOT NULL,
    municipality_id     CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    area_key            VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    owner               VARCHAR(10) COLLATE utf8mb4_bin NOT NULL DEFAULT 'MUNICIPAL',
    organisation_number CHAR(9) COLLATE utf8mb4_bin NULL,
    UNIQUE KEY unit_code (code),
    KEY unit_municipality_area (municipality_id, area_key),
    CONSTRAINT unit_municipality FOREIGN KEY (municipality_id) REFERENCES municipality (id),
    CONSTRAINT unit_area FOREIGN KEY (area_key) REFERENCES service_area (area_key),
    CONSTRAINT unit_owner CHECK (owner IN ('MUNICIPAL', 'PRIVATE'))
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- Municipalities besides its own that a unit serves (cooperation, host municipality).
CREATE TABLE unit_serves (
    unit_id         CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    municipality_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (unit_id, municipality_id),
    CONSTRAINT unit_serves_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
    CONSTRAINT unit_serves_municipality FOREIGN KEY (municipality_id) REFERENCES municipality (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- What is asked. A version is frozen when it is first published: document and hash never change.
CREATE TABLE questionnaire_version (
    id                CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    questionnaire_key VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    version           INT NOT NULL,
    hash              CHAR(64) COLLATE utf8mb4_bin NOT NULL,
    document          MEDIUMTEXT NOT NULL,
    frozen_at         DATETIME(3) NOT NULL,
    UNIQUE KEY questionnaire_version_number (questionnaire_key, version),
    UNIQUE KEY questionnaire_version_hash (questionnaire_key, hash)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- Which units ask which questionnaire version, from when to when; one part per municipality.
CREATE TABLE round (
    id          CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    name        VARCHAR(120) COLLATE utf8mb4_bin NOT NULL,
    network_key VARCHAR(64) COLLATE utf8mb4_bin NULL,
    source      VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
    content_mac CHAR(64) COLLATE utf8mb4_bin NULL,
    opens_at    DATETIME(3) NULL,
    closes_at   DATETIME(3) NULL,
    UNIQUE KEY round_name (name),
    CONSTRAINT round_source CHECK (source IN ('SURVEY', 'IMPORT'))
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

CREATE TABLE round_part (
    id              CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    round_id        CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    municipality_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    publication_id  CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    state           VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
    closed_at       DATETIME(3) NULL,
    contact         VARCHAR(300) NOT NULL DEFAULT '',
    UNIQUE KEY round_part_municipality (round_id, municipality_id),
    KEY round_part_state (state),
    CONSTRAINT round_part_round FOREIGN KEY (round_id) REFERENCES round (id),
    CONSTRAINT round_part_of FOREIGN KEY (municipality_id) REFERENCES municipality (id),
    CONSTRAINT round_part_states CHECK (state IN ('DRAFT', 'OPEN', 'CLOSED', 'PUBLISHED'))
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

CREATE TABLE round_unit (
    part_id    CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    unit_id    CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    version_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    invited    INT NULL,
    PRIMARY KEY (part_id, unit_id),
    CONSTRAINT round_unit_part FOREIGN KEY (part_id) REFERENCES round_part (id),
    CONSTRAINT round_unit_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
    CONSTRAINT round_unit_version FOREIGN KEY (version_id) REFERENCES questionnaire_version (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- What was published, in order. A publication never changes; position hands out the order.
CREATE TABLE publication (
    seq             BIGINT NOT NULL PRIMARY KEY,
    publication_id  CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    version         INT NOT NULL,
    round_id        CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    municipality_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    document        LONGTEXT NOT NULL,
    UNIQUE KEY publication_version (publication_id, version)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

CREATE TABLE publication_position (
    id   TINYINT NOT NULL PRIMARY KEY,
    next BIGINT NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

INSERT INTO publication_position (id, next) VALUES (1, 1);
