-- Allocation tranches add up to the entry's allocation; obligations stay within it, disbursements within obligations.
SELECT entry.id, entry.budget_allocation,
       sum(funding.amount) FILTER (WHERE tranche_type = 'allocation') AS allocated,
       sum(funding.amount) FILTER (WHERE tranche_type = 'obligation') AS obligated,
       sum(funding.amount) FILTER (WHERE tranche_type = 'disbursement') AS disbursed
FROM monitoring_monitoringentry entry
JOIN monitoring_monitoringentryfunding funding ON funding.entry_id = entry.id
GROUP BY entry.id, entry.budget_allocation
HAVING sum(funding.amount) FILTER (WHERE tranche_type = 'allocation') IS DISTINCT FROM entry.budget_allocation
    OR coalesce(sum(funding.amount) FILTER (WHERE tranche_type = 'obligation'), 0) > entry.budget_allocation
    OR coalesce(sum(funding.amount) FILTER (WHERE tranche_type = 'disbursement'), 0)
       > coalesce(sum(funding.amount) FILTER (WHERE tranche_type = 'obligation'), 0)
    OR min(funding.amount) <= 0;
