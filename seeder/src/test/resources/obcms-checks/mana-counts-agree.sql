-- Counters kept in a row are the numbers of rows they count.
SELECT 'votes' AS what, n.id
FROM mana_need n LEFT JOIN mana_needvote v ON v.need_id = n.id
GROUP BY n.id HAVING n.community_votes <> count(v.id)
UNION ALL
SELECT 'respondents', s.id
FROM mana_survey s LEFT JOIN mana_surveyresponse r ON r.survey_id = s.id
GROUP BY s.id HAVING s.actual_respondents <> count(r.id)
UNION ALL
SELECT 'questions', s.id
FROM mana_survey s LEFT JOIN mana_surveyquestion q ON q.survey_id = s.id
GROUP BY s.id
HAVING s.questions_count <> count(q.id) OR min(q."order") <> 1 OR max(q."order") <> count(q.id)
UNION ALL
SELECT 'participants', w.id
FROM mana_workshopactivity w LEFT JOIN mana_workshopparticipant p ON p.workshop_id = w.id
GROUP BY w.id HAVING w.actual_participants <> count(p.id);
