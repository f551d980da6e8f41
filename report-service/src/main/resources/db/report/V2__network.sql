-- Networks of municipalities that learn from each other. Members by code: a municipality may join before it publishes.
CREATE TABLE network (
    network_key VARCHAR(64) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    name        VARCHAR(120) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

CREATE TABLE network_member (
    network_key       VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
    municipality_code VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
    member_from       DATE NULL,
    member_to         DATE NULL,
    PRIMARY KEY (network_key, municipality_code),
    KEY network_member_municipality (municipality_code),
    CONSTRAINT network_member_of FOREIGN KEY (network_key) REFERENCES network (network_key)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
