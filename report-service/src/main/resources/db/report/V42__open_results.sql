-- What a municipality has chosen to show to everybody: a row for each service area of a round that is open now.
CREATE TABLE open_area (
    municipality_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    round_id        CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    area_key        VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (municipality_id, round_id, area_key)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- Who opened or closed it, and when; never changed afterwards.
CREATE TABLE open_area_change (
    id              CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    municipality_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    round_id        CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    area_key        VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    opened          BOOLEAN NOT NULL,
    actor           VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    actor_name      VARCHAR(120) NOT NULL,
    changed_at      DATETIME(3) NOT NULL,
    KEY open_area_change_of (municipality_id, changed_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
