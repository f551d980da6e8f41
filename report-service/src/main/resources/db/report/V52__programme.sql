-- Cohorts of networks, and for each member who leads its project and whether it takes part without measuring K.
CREATE TABLE cohort (
    cohort_key CHAR(36) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    name       VARCHAR(120) NOT NULL,
    starts_on  DATE NOT NULL,
    ends_on    DATE NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

ALTER TABLE network
    ADD COLUMN cohort_key CHAR(36) COLLATE utf8mb4_bin NULL,
    ADD CONSTRAINT network_cohort FOREIGN KEY (cohort_key) REFERENCES cohort (cohort_key);

ALTER TABLE network_member
    ADD COLUMN project_leader VARCHAR(120) NULL,
    ADD COLUMN without_k BOOLEAN NOT NULL DEFAULT FALSE;
