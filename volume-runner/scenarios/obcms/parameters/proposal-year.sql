-- Fiscal years with the fewest, a middling number of and the most programme budgets.
WITH counted AS (
    SELECT bp.fiscal_year, count(*) AS budgets
      FROM budget_preparation_programbudget pb
      JOIN budget_preparation_budgetproposal bp ON bp.id = pb.budget_proposal_id
     GROUP BY bp.fiscal_year
), ranked AS (
    SELECT fiscal_year, row_number() OVER (ORDER BY budgets, fiscal_year) AS place,
           count(*) OVER () AS places
      FROM counted
)
SELECT selectivity, fiscal_year AS year
  FROM (VALUES ('low', 0.0), ('median', 0.5), ('high', 1.0)) AS wanted (selectivity, share)
  JOIN ranked ON place = 1 + round((places - 1) * share);
