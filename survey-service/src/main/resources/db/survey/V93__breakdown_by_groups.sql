-- Results can be told by age and by relation too: what the questionnaire asks where the round says so.
ALTER TABLE round
    DROP CHECK round_breakdown,
    ADD CONSTRAINT round_told_by CHECK (breakdown IN ('NONE', 'LANGUAGE', 'AGE', 'RELATION'));
