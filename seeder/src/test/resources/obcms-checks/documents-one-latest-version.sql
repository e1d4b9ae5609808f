-- A document that has a later version is not the latest, every other one is.
SELECT document.id, document.is_latest_version
FROM documents_document document
WHERE document.is_latest_version = EXISTS (
    SELECT 1 FROM documents_document later WHERE later.parent_document_id = document.id);
