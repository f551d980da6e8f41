-- Sick leave month by month, of a municipality (place_id is its id) or of a unit (place_id is the unit's): days, or a bare per cent.
CREATE TABLE sick_leave (
    municipality_id CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    place_id        CHAR(36) COLLATE utf8mb4_bin NOT NULL,
    month           DATE NOT NULL,
    absent          DOUBLE NULL,
    possible        DOUBLE NULL,
    percent         DOUBLE NULL,
    employees       INT NULL,
    PRIMARY KEY (municipality_id, place_id, month),
    CONSTRAINT sick_leave_of FOREIGN KEY (municipality_id) REFERENCES municipality (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
