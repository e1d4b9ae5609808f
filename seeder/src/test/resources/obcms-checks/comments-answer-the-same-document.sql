-- A comment answers a comment on the same document.
SELECT answer.id
FROM documents_comment answer
JOIN documents_comment question ON question.id = answer.parent_comment_id
WHERE question.document_id <> answer.document_id;
