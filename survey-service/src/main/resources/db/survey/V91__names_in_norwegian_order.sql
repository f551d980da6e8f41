-- Names are looked up as Norwegians do: ... z, æ, ø, å. In the usual order Å stands with A.
ALTER TABLE municipality
    MODIFY COLUMN name VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_nb_0900_ai_ci NOT NULL;
ALTER TABLE unit
    MODIFY COLUMN name VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_nb_0900_ai_ci NOT NULL;
ALTER TABLE account
    MODIFY COLUMN name VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_nb_0900_ai_ci NOT NULL;
ALTER TABLE invitation_contact
    MODIFY COLUMN name VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_nb_0900_ai_ci NOT NULL DEFAULT '';
