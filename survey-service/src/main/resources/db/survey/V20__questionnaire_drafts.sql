-- Questionnaires that a municipality, a network or the programme is making: '' = no municipality, no network; both ''
-- = for everyone. edition counts the changes, so that two people at once do not overwrite each other.
CREATE TABLE questionnaire_draft (
    id                CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    municipality_id   CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    network_key       VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    questionnaire_key VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    previous_id       CHAR(36) COLLATE utf8mb4_bin NULL,
    document          MEDIUMTEXT NOT NULL,
    -- warnings that somebody has looked at and overruled: marks of 16 hexadecimal digits with spaces between
    overruled         TEXT COLLATE utf8mb4_bin NOT NULL,
    edition           INT NOT NULL,
    trial             CHAR(22) COLLATE utf8mb4_bin NOT NULL,
    made_by           VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    made_at           DATETIME(3) NOT NULL,
    changed_by        VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    changed_by_name   VARCHAR(120) NOT NULL,
    changed_at        DATETIME(3) NOT NULL,
    UNIQUE KEY questionnaire_draft_trial (trial),
    KEY questionnaire_draft_of (municipality_id, network_key)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- What they published, numbered 1, 2, ... for each key. The content is a version, which belongs to nobody: two
-- municipalities that publish the same content share it.
CREATE TABLE questionnaire_published (
    id                CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    municipality_id   CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    network_key       VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    questionnaire_key VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    number            INT NOT NULL,
    version_id        CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    previous_id       CHAR(36) COLLATE utf8mb4_bin NULL,
    trial             CHAR(22) COLLATE utf8mb4_bin NOT NULL,
    published_by      VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    published_by_name VARCHAR(120) NOT NULL,
    published_at      DATETIME(3) NOT NULL,
    UNIQUE KEY questionnaire_published_number (municipality_id, network_key, questionnaire_key, number),
    UNIQUE KEY questionnaire_published_trial (trial),
    KEY questionnaire_published_version (version_id),
    CONSTRAINT questionnaire_published_what FOREIGN KEY (version_id) REFERENCES questionnaire_version (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- Who in a municipality has read the draft translation of this content, and answers for residents being offered it.
CREATE TABLE language_approval (
    municipality_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    hash            CHAR(64) COLLATE utf8mb4_bin NOT NULL,
    language        VARCHAR(8) COLLATE utf8mb4_bin NOT NULL,
    name            VARCHAR(120) NOT NULL,
    approved_by     VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    approved_at     DATETIME(3) NOT NULL,
    PRIMARY KEY (municipality_id, hash, language),
    CONSTRAINT language_approval_of FOREIGN KEY (municipality_id) REFERENCES municipality (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
