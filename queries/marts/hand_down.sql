-- Grain: one piece of work that a department asked to hand down, or handed down without asking.
-- A breach is work that villages do without approval, or with approval but neither money nor posts.
SELECT
    r.request_id,
    r.name AS work,
    r.department_id,
    d.name AS department,
    r.legal_basis,
    r.requested_on,
    r.decision,
    r.funding_yuan,
    r.posts,
    r.handed_down_on,
    CAST(date_trunc('month', r.handed_down_on) AS DATE) AS month,
    CASE
        WHEN r.funding_yuan > 0 AND r.posts > 0 THEN '经费和人员'
        WHEN r.funding_yuan > 0 THEN '只有经费'
        WHEN r.posts > 0 THEN '只有人员'
        ELSE '都没有'
    END AS backing,
    CASE
        WHEN r.handed_down_on IS NULL THEN NULL
        WHEN r.decision = '同意' AND (r.funding_yuan > 0 OR r.posts > 0) THEN '同意，有配套'
        WHEN r.decision = '同意' THEN '同意，无配套'
        WHEN r.decision = '不同意' THEN '不同意仍下放'
        ELSE '未报批即下放'
    END AS handling,
    r.handed_down_on IS NOT NULL
        AND (r.decision <> '同意' OR (r.funding_yuan = 0 AND r.posts = 0)) AS breach
FROM devolution_requests AS r
JOIN departments AS d ON d.department_id = r.department_id
