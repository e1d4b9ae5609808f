-- The age bands are the whole community, no group is larger than it, and it is no larger than its barangay.
SELECT c.id, c.estimated_obc_population
FROM communities_obc_community c JOIN common_barangay b ON b.id = c.barangay_id
WHERE c.children_0_9 + c.adolescents_10_14 + c.youth_15_30 + c.adults_31_59 + c.seniors_60_plus
      <> c.estimated_obc_population
   OR greatest(c.women_count, c.solo_parents_count, c.pwd_count, c.farmers_count, c.fisherfolk_count,
               c.indigenous_peoples_count, c.idps_count, c.unemployed_count, c.migrants_transients_count,
               c.number_of_unbanked_obc, c.households) > c.estimated_obc_population
   OR c.adults_31_59 <= 0
   OR c.families < c.households
   OR c.total_barangay_population <> b.population_total
   OR (c.estimated_obc_population > b.population_total AND c.estimated_obc_population > 12)
   OR c.is_deleted <> (c.estimated_obc_population IS NULL)
   OR c.is_deleted <> (c.deleted_at IS NOT NULL);
