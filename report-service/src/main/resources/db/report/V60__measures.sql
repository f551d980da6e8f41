-- Improvement measures: what a unit, a service area or a municipality tries, why, and what came of it.
CREATE TABLE measure (
    id                CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    municipality_id   CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    unit_id           CHAR(36) COLLATE utf8mb4_bin NULL,
    area_key          VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    title             VARCHAR(200) NOT NULL,
    goal              VARCHAR(1000) NOT NULL,
    action            VARCHAR(3000) NOT NULL,
    responsible       VARCHAR(200) NOT NULL,
    deadline          DATE NULL,
    reporting         VARCHAR(1000) NOT NULL,
    evaluation        VARCHAR(1000) NOT NULL,
    aim               VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
    effect            VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
    baseline_round_id CHAR(36) COLLATE utf8mb4_bin NULL,
    state             VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
    reason            VARCHAR(1000) NOT NULL,
    started_on        DATE NULL,
    ended_on          DATE NULL,
    proposer_id       VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    proposer          VARCHAR(200) NOT NULL,
    proposed_at       DATETIME(3) NOT NULL,
    sharing           VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
    on_public_page    BOOLEAN NOT NULL,
    you_said          VARCHAR(500) NOT NULL,
    we_did            VARCHAR(1000) NOT NULL,
    copied_from       CHAR(36) COLLATE utf8mb4_bin NULL,
    origin            VARCHAR(100) COLLATE utf8mb4_bin NULL,
    ended_at          DATETIME(3) NULL,
    UNIQUE KEY measure_origin (origin),
    KEY measure_place (municipality_id, area_key, unit_id),
    KEY measure_unit (unit_id),
    CONSTRAINT measure_of FOREIGN KEY (municipality_id) REFERENCES municipality (id),
    CONSTRAINT measure_of_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- Which items and dimensions it is about, with the names that they had; none = the whole questionnaire.
CREATE TABLE measure_scope (
    measure_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    kind       VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
    scope_key  VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    dimension  VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    label      JSON NOT NULL,
    PRIMARY KEY (measure_id, kind, scope_key),
    KEY measure_scope_key (scope_key),
    CONSTRAINT measure_scope_of FOREIGN KEY (measure_id) REFERENCES measure (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- Other municipalities that take part in it and read it as their own.
CREATE TABLE measure_partner (
    measure_id      CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    municipality_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (measure_id, municipality_id),
    KEY measure_partner_municipality (municipality_id),
    CONSTRAINT measure_partner_of FOREIGN KEY (measure_id) REFERENCES measure (id),
    CONSTRAINT measure_partner_who FOREIGN KEY (municipality_id) REFERENCES municipality (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- What was done and seen along the way; written_on is the day that it is about.
CREATE TABLE measure_note (
    id         CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    measure_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    kind       VARCHAR(12) COLLATE utf8mb4_bin NOT NULL,
    written_on DATE NOT NULL,
    author     VARCHAR(200) NOT NULL,
    text       VARCHAR(2000) NOT NULL,
    KEY measure_note_order (measure_id, written_on, id),
    CONSTRAINT measure_note_of FOREIGN KEY (measure_id) REFERENCES measure (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- A series of its own that a measure is to move, such as the share in involuntary part-time work.
CREATE TABLE measure_point (
    measure_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    month      DATE NOT NULL,
    value      DOUBLE NOT NULL,
    PRIMARY KEY (measure_id, month),
    CONSTRAINT measure_point_of FOREIGN KEY (measure_id) REFERENCES measure (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
