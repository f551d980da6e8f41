-- The service areas known from the start, and the KOSTRA functions whose accounts and key figures belong to each.
-- Source of the functions and their dates: Statistics Norway, KLASS (KOSTRA functions), Norwegian Licence for Open
-- Government Data (NLOD). 1000-01-01 = as long as the source goes back. The grouping and the titles are our own; the
-- Northern Sámi titles are a draft.

INSERT INTO service_area (area_key, title) VALUES
    ('kindergarten', '{"nb":"Barnehage","nn":"Barnehage","se":"Mánáidgárdi","en":"Kindergarten"}'),
    ('school', '{"nb":"Grunnskole","nn":"Grunnskule","se":"Vuođđoskuvla","en":"Primary and lower secondary school"}'),
    ('sfo', '{"nb":"Skolefritidsordning","nn":"Skulefritidsordning","se":"Skuvlaastoáigeortnet","en":"After-school care"}'),
    ('adult-education', '{"nb":"Voksenopplæring","nn":"Vaksenopplæring","se":"Rávesolbmuidoahpahus","en":"Adult education"}'),
    ('health-centre', '{"nb":"Helsestasjon og skolehelsetjeneste","nn":"Helsestasjon og skulehelseteneste","se":"Dearvvašvuođastašuvdna ja skuvladearvvašvuođabálvalus","en":"Health centre and school health service"}'),
    ('home-care', '{"nb":"Hjemmetjeneste","nn":"Heimeteneste","se":"Ruovttubálvalus","en":"Home care"}'),
    ('nursing-home', '{"nb":"Sykehjem","nn":"Sjukeheim","se":"Buhcciidruoktu","en":"Nursing home"}'),
    ('day-activity', '{"nb":"Aktivitetstilbud","nn":"Aktivitetstilbod","se":"Aktivitehtafálaldat","en":"Day activities"}'),
    ('rehabilitation', '{"nb":"Rehabilitering","nn":"Rehabilitering","se":"Rehabiliteren","en":"Rehabilitation"}'),
    ('social-services', '{"nb":"Sosialtjeneste","nn":"Sosialteneste","se":"Sosiálabálvalus","en":"Social services"}'),
    ('addiction-services', '{"nb":"Rustjeneste","nn":"Rusteneste","se":"Gárrenbálvalus","en":"Addiction services"}'),
    ('child-welfare', '{"nb":"Barnevern","nn":"Barnevern","se":"Mánáidsuodjalus","en":"Child welfare"}'),
    ('introduction-programme', '{"nb":"Introduksjonsordningen","nn":"Introduksjonsordninga","se":"Oahpásmuhttinortnet","en":"Introduction programme"}'),
    ('water', '{"nb":"Vann","nn":"Vatn","se":"Čáhci","en":"Water"}'),
    ('sewage', '{"nb":"Avløp","nn":"Avløp","se":"Duolvačáhci","en":"Sewage"}');

INSERT INTO service_area_kostra (area_key, kostra, valid_from, valid_to) VALUES
    ('kindergarten', '201', '1000-01-01', NULL),
    ('kindergarten', '211', '1000-01-01', NULL),
    ('kindergarten', '221', '1000-01-01', NULL),
    ('school', '202', '1000-01-01', NULL),
    ('school', '222', '1000-01-01', NULL),
    ('school', '223', '1000-01-01', NULL),
    ('sfo', '215', '1000-01-01', NULL),
    ('adult-education', '213', '1000-01-01', NULL),
    ('health-centre', '232', '1000-01-01', NULL),
    ('home-care', '254', '1000-01-01', '2023-12-31'),
    ('home-care', '257', '2024-01-01', NULL),
    ('home-care', '258', '2024-01-01', NULL),
    ('nursing-home', '253', '1000-01-01', NULL),
    ('nursing-home', '261', '1000-01-01', NULL),
    ('day-activity', '234', '1000-01-01', NULL),
    ('rehabilitation', '241', '1000-01-01', NULL),
    ('social-services', '242', '1000-01-01', NULL),
    ('social-services', '276', '1000-01-01', NULL),
    ('social-services', '281', '1000-01-01', NULL),
    ('addiction-services', '243', '1000-01-01', NULL),
    ('child-welfare', '244', '1000-01-01', NULL),
    ('child-welfare', '251', '1000-01-01', NULL),
    ('child-welfare', '252', '1000-01-01', NULL),
    ('introduction-programme', '275', '1000-01-01', NULL),
    ('water', '340', '1000-01-01', NULL),
    ('water', '345', '1000-01-01', NULL),
    ('sewage', '350', '1000-01-01', NULL);
