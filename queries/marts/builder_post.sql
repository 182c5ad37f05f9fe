-- Grain: one community builder, without the name, with the village and the time in post.
SELECT builder_id, village_id, field, started_on, ended_on
FROM community_builders
