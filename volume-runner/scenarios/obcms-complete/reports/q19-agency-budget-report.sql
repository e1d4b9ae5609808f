-- Report to the ministry of finance about agencies' programmes of a fiscal year: allocation,
-- obligations, disbursements, use of the budget and what the work items spent.
-- Demonstrates: two groups of children joined to one parent, each grouped before the join; grouped
-- after it, sums would multiply.

-- name: programmes
SELECT e.id, e.title, agency.name, e.budget_allocation, funds.obligated, funds.disbursed,
       round(100 * funds.disbursed / nullif(e.budget_allocation, 0), 1) AS used, work.spent
  FROM monitoring_monitoringentry e
  LEFT JOIN coordination_organization agency ON agency.id = e.implementing_moa_id
  LEFT JOIN (SELECT entry_id,
                    sum(amount) FILTER (WHERE tranche_type = 'obligation') AS obligated,
                    sum(amount) FILTER (WHERE tranche_type = 'disbursement') AS disbursed
               FROM monitoring_monitoringentryfunding GROUP BY entry_id) AS funds ON funds.entry_id = e.id
  LEFT JOIN (SELECT related_ppa_id, sum(actual_expenditure) AS spent
               FROM common_work_item WHERE related_ppa_id IS NOT NULL
              GROUP BY related_ppa_id) AS work ON work.related_ppa_id = e.id
 WHERE e.category = 'moa_ppa' AND e.fiscal_year = :year
 ORDER BY agency.name, e.title, e.id;
