-- Slots and money of an offering are those of its applications.
SELECT offering.id, offering.slots_filled, offering.total_slots, offering.budget_utilized
FROM services_serviceoffering offering
LEFT JOIN services_serviceapplication application ON application.service_id = offering.id
GROUP BY offering.id
HAVING offering.slots_filled <> count(*) FILTER (WHERE application.status IN ('approved', 'in_progress', 'completed'))
    OR offering.slots_filled > offering.total_slots
    OR offering.budget_utilized <> coalesce(sum(application.actual_amount_received), 0)
    OR offering.budget_utilized > offering.budget_allocated;
