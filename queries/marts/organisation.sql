-- Grain: one social organisation.
SELECT org_id, name AS organisation, kind, village_id, registered_on, closed_on
FROM social_organisations
