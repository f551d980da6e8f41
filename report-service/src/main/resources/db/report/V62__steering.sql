-- What a steering group has decided by consensus, and who took part.
CREATE TABLE steering_decision (
    id              CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    municipality_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    decided_on      DATE NOT NULL,
    text            VARCHAR(2000) NOT NULL,
    parties         VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
    present         VARCHAR(500) NOT NULL,
    noted_by        VARCHAR(200) NOT NULL,
    KEY steering_decision_order (municipality_id, decided_on, id),
    CONSTRAINT steering_decision_of FOREIGN KEY (municipality_id) REFERENCES municipality (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
