-- A term that no text has, one that some have and one that nearly all have.
SELECT * FROM (VALUES ('low', '%qqxz%'), ('median', '%school%'), ('high', '%a%')) AS terms (selectivity, term);
