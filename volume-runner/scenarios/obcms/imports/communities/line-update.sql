-- What a line gives replaces what the community of its barangay has; what it leaves empty stays.
UPDATE communities_obc_community AS c
   SET community_names = :community_names,
       name = :community_names,
       estimated_obc_population =
           coalesce(CAST(:estimated_obc_population AS integer), c.estimated_obc_population),
       households = coalesce(CAST(:households AS integer), c.households),
       primary_ethnolinguistic_group =
           coalesce(:primary_ethnolinguistic_group, c.primary_ethnolinguistic_group),
       unemployment_rate = coalesce(:unemployment_rate, c.unemployment_rate),
       settlement_type = coalesce(:settlement_type, c.settlement_type),
       latitude = coalesce(CAST(:latitude AS double precision), c.latitude),
       longitude = coalesce(CAST(:longitude AS double precision), c.longitude),
       updated_at = now()
 WHERE c.barangay_id = CAST(:barangay_id AS bigint);
