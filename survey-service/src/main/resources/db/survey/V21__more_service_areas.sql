-- The service areas that the library has questionnaires for and that were missing, with the KOSTRA functions that belong to
-- them (Statistics Norway, KLASS, NLOD). The grouping and the titles are our own; the Northern Sámi titles are a draft. An
-- area that somebody has named in a file already gets its title.
INSERT INTO service_area (area_key, title) VALUES
    ('cleaning', '{"nb":"Renhold","nn":"Reinhald","se":"Buhtisteapmi","en":"Cleaning"}'),
    ('technical-services', '{"nb":"Tekniske tjenester","nn":"Tekniske tenester","se":"Teknihkalaš bálvalusat","en":"Technical services"}')
    AS known
ON DUPLICATE KEY UPDATE title = known.title;

INSERT IGNORE INTO service_area_kostra (area_key, kostra, valid_from, valid_to) VALUES
    ('technical-services', '332', '1000-01-01', NULL),
    ('technical-services', '335', '1000-01-01', NULL),
    ('technical-services', '355', '1000-01-01', NULL);
