-- A municipality's coverage is the sum of its communities that are not deleted; its own OBC population stays empty.
SELECT coverage.id, count(below.id) AS below
FROM communities_municipalitycoverage coverage
JOIN common_barangay barangay ON barangay.municipality_id = coverage.municipality_id
JOIN communities_obc_community below ON below.barangay_id = barangay.id AND NOT below.is_deleted
GROUP BY coverage.id
HAVING (coverage.total_barangay_population, coverage.households, coverage.families, coverage.children_0_9,
        coverage.adolescents_10_14, coverage.youth_15_30, coverage.adults_31_59, coverage.seniors_60_plus,
        coverage.women_count, coverage.solo_parents_count, coverage.pwd_count, coverage.farmers_count,
        coverage.fisherfolk_count, coverage.indigenous_peoples_count, coverage.idps_count, coverage.csos_count,
        coverage.associations_count, coverage.unemployed_count, coverage.migrants_transients_count,
        coverage.number_of_peoples_organizations, coverage.number_of_cooperatives,
        coverage.number_of_social_enterprises, coverage.number_of_micro_enterprises,
        coverage.number_of_unbanked_obc, coverage.mosques_count, coverage.madrasah_count, coverage.asatidz_count,
        coverage.religious_leaders_count)
       IS DISTINCT FROM
       (sum(below.total_barangay_population), sum(below.households), sum(below.families), sum(below.children_0_9),
        sum(below.adolescents_10_14), sum(below.youth_15_30), sum(below.adults_31_59), sum(below.seniors_60_plus),
        sum(below.women_count), sum(below.solo_parents_count), sum(below.pwd_count), sum(below.farmers_count),
        sum(below.fisherfolk_count), sum(below.indigenous_peoples_count), sum(below.idps_count),
        sum(below.csos_count), sum(below.associations_count), sum(below.unemployed_count),
        sum(below.migrants_transients_count), sum(below.number_of_peoples_organizations),
        sum(below.number_of_cooperatives), sum(below.number_of_social_enterprises),
        sum(below.number_of_micro_enterprises), sum(below.number_of_unbanked_obc), sum(below.mosques_count),
        sum(below.madrasah_count), sum(below.asatidz_count), sum(below.religious_leaders_count))
    OR coverage.total_obc_communities <> count(below.id)
    OR coverage.estimated_obc_population IS NOT NULL;
