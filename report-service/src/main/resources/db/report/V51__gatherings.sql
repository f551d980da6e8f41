-- Gatherings of networks: who comes, the agenda, what was noted and what was promised.
CREATE TABLE gathering (
    gathering_id CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    network_key  VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    title        VARCHAR(120) NOT NULL,
    held_on      DATE NOT NULL,
    place        VARCHAR(200) NOT NULL,
    round_name   VARCHAR(120) COLLATE utf8mb4_bin NULL,
    area_key     VARCHAR(40) COLLATE utf8mb4_bin NULL,
    code         CHAR(6) COLLATE utf8mb4_bin NOT NULL,
    code_from    DATETIME(3) NOT NULL,
    code_until   DATETIME(3) NOT NULL,
    shown        INT NOT NULL,
    made_at      DATETIME(3) NOT NULL,
    UNIQUE KEY gathering_code (code),
    KEY gathering_of (network_key, held_on),
    CONSTRAINT gathering_network FOREIGN KEY (network_key) REFERENCES network (network_key)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

CREATE TABLE gathering_participant (
    gathering_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    municipality VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
    position     INT NOT NULL,
    name         VARCHAR(120) NOT NULL,
    party        VARCHAR(14) COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (gathering_id, municipality, position),
    CONSTRAINT gathering_participant_of FOREIGN KEY (gathering_id) REFERENCES gathering (gathering_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

CREATE TABLE agenda_item (
    item_id      CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    gathering_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    position     INT NOT NULL,
    kind         VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
    scope_kind   VARCHAR(10) COLLATE utf8mb4_bin NULL,
    scope_key    VARCHAR(64) COLLATE utf8mb4_bin NULL,
    title        VARCHAR(300) NOT NULL,
    minutes      INT NOT NULL,
    presenter    VARCHAR(20) COLLATE utf8mb4_bin NULL,
    KEY agenda_item_of (gathering_id, position),
    CONSTRAINT agenda_item_gathering FOREIGN KEY (gathering_id) REFERENCES gathering (gathering_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

CREATE TABLE gathering_note (
    note_id      CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    gathering_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    item_id      CHAR(36) COLLATE utf8mb4_bin NULL,
    text         VARCHAR(2000) NOT NULL,
    written_at   DATETIME(3) NOT NULL,
    KEY gathering_note_of (gathering_id),
    CONSTRAINT gathering_note_gathering FOREIGN KEY (gathering_id) REFERENCES gathering (gathering_id),
    CONSTRAINT gathering_note_item FOREIGN KEY (item_id) REFERENCES agenda_item (item_id) ON DELETE SET NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

CREATE TABLE gathering_promise (
    promise_id   CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    gathering_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    item_id      CHAR(36) COLLATE utf8mb4_bin NULL,
    kind         VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
    municipality VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
    text         VARCHAR(500) NOT NULL,
    responsible  VARCHAR(120) NOT NULL,
    due_on       DATE NULL,
    state        VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
    outcome      VARCHAR(1000) NOT NULL,
    made_at      DATETIME(3) NOT NULL,
    KEY gathering_promise_of (gathering_id),
    CONSTRAINT gathering_promise_gathering FOREIGN KEY (gathering_id) REFERENCES gathering (gathering_id),
    CONSTRAINT gathering_promise_item FOREIGN KEY (item_id) REFERENCES agenda_item (item_id) ON DELETE SET NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
