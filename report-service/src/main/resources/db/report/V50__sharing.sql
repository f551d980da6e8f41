-- What a member of a network has chosen to share of a round: each choice is kept, the latest holds. Without one it shares by name
-- inside the network, as it agreed to by joining.
CREATE TABLE sharing_choice (
    choice_id       CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    position        BIGINT NOT NULL AUTO_INCREMENT UNIQUE,
    network_key     VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    municipality_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    round_id        CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    sharing         VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
    chosen_at       DATETIME(3) NOT NULL,
    chosen_by       VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    KEY sharing_choice_of (network_key, municipality_id, round_id),
    CONSTRAINT sharing_choice_network FOREIGN KEY (network_key) REFERENCES network (network_key),
    CONSTRAINT sharing_choice_municipality FOREIGN KEY (municipality_id) REFERENCES municipality (id),
    CONSTRAINT sharing_choice_round FOREIGN KEY (round_id) REFERENCES round (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
