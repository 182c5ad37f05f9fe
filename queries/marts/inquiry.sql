-- Grain: one question that residents put to their committee. Days are calendar days to the answer.
SELECT
    inquiry_id,
    village_id,
    topic,
    asked_on,
    answered_on,
    CAST(answered_on - asked_on AS INT) AS days,
    satisfied
FROM inquiries
