-- A vote for a need, and the need's own count: the same few needs get most votes, so their rows are hot.

-- name: vote
INSERT INTO mana_needvote (id, need_id, user_id, vote_weight, comment, voted_at, updated_at)
VALUES (md5('vote' || :need::text || '.' || :person::text)::uuid, :need, :person, :weight, '', now(), now())
ON CONFLICT (need_id, user_id) DO UPDATE
   SET vote_weight = excluded.vote_weight, updated_at = excluded.updated_at;
-- name: count
UPDATE mana_need
   SET community_votes = (SELECT coalesce(sum(vote_weight), 0) FROM mana_needvote WHERE need_id = :need),
       updated_at = now()
 WHERE id = :need;
