-- Deviations month by month, counted in the municipality's own system: of the municipality (place_id is its id) or of a unit.
CREATE TABLE deviation_count (
    municipality_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    place_id        CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    month           DATE NOT NULL,
    reported        INT NOT NULL,
    handled         INT NULL,
    PRIMARY KEY (municipality_id, place_id, month),
    CONSTRAINT deviation_count_of FOREIGN KEY (municipality_id) REFERENCES municipality (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- Where the municipality reports its deviations: Opplevd is no second channel.
CREATE TABLE deviation_system (
    municipality_id CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    address         VARCHAR(500) NOT NULL,
    CONSTRAINT deviation_system_of FOREIGN KEY (municipality_id) REFERENCES municipality (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
