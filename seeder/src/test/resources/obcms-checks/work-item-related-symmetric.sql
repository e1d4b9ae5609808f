-- Cross links are written both ways, never to the item itself.
SELECT link.id, link.from_workitem_id, link.to_workitem_id
FROM common_work_item_related_items link
WHERE link.from_workitem_id = link.to_workitem_id
   OR NOT EXISTS (
       SELECT 1
       FROM common_work_item_related_items back
       WHERE back.from_workitem_id = link.to_workitem_id AND back.to_workitem_id = link.from_workitem_id);
