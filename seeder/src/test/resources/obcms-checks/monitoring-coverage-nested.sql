-- A covered barangay lies in the covered municipality, that in the province, that in the region.
SELECT entry.id
FROM monitoring_monitoringentry entry
LEFT JOIN common_barangay barangay ON barangay.id = entry.coverage_barangay_id
LEFT JOIN common_municipality municipality ON municipality.id = entry.coverage_municipality_id
LEFT JOIN common_province province ON province.id = entry.coverage_province_id
WHERE (barangay.id IS NOT NULL AND barangay.municipality_id IS DISTINCT FROM entry.coverage_municipality_id)
   OR (municipality.id IS NOT NULL AND municipality.province_id IS DISTINCT FROM entry.coverage_province_id)
   OR (province.id IS NOT NULL AND province.region_id IS DISTINCT FROM entry.coverage_region_id);
