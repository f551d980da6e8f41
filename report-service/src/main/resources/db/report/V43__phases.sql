-- Where a unit's series begins anew: set by hand, with a reason, by whoever leads the unit or coordinates its municipality.
CREATE TABLE unit_phase (
    unit_id         CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    round_id        CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    municipality_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    reason          VARCHAR(300) NOT NULL,
    actor           VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    actor_name      VARCHAR(120) NOT NULL,
    set_at          DATETIME(3) NOT NULL,
    PRIMARY KEY (unit_id, round_id),
    KEY unit_phase_municipality (municipality_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
