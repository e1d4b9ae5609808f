-- What hangs on an assessment stays within it: ranked needs, answers of participants, syntheses.
SELECT 'ranked need' AS what, i.id
FROM mana_needsprioritizationitem i JOIN mana_needsprioritization p ON p.id = i.prioritization_id
JOIN mana_need n ON n.id = i.need_id
WHERE n.assessment_id IS DISTINCT FROM p.assessment_id
UNION ALL
SELECT 'answer', r.id
FROM mana_workshopresponse r JOIN mana_workshopactivity w ON w.id = r.workshop_id
JOIN mana_workshopparticipantaccount a ON a.id = r.participant_id
WHERE w.assessment_id <> a.assessment_id
UNION ALL
SELECT 'visit', l.id
FROM mana_workshopaccesslog l JOIN mana_workshopactivity w ON w.id = l.workshop_id
JOIN mana_workshopparticipantaccount a ON a.id = l.participant_id
WHERE w.assessment_id <> a.assessment_id
UNION ALL
SELECT 'synthesis', s.id
FROM mana_workshopsynthesis s JOIN mana_workshopactivity w ON w.id = s.workshop_id
WHERE w.assessment_id <> s.assessment_id
UNION ALL
SELECT 'submitted need', n.id FROM mana_need n
WHERE (n.submission_type = 'community_submitted') <> (n.assessment_id IS NULL)
   OR (n.submission_type = 'community_submitted') <> (n.submitted_by_user_id IS NOT NULL)
UNION ALL
SELECT 'workshops', count(*) FROM mana_workshopactivity GROUP BY assessment_id HAVING count(*) > 6;
