-- Grain: one measure by which villages are compared. Counting says how its value comes about:
-- rate is scale x numerator / denominator, count the sum of numerators, resident the sum over
-- the population x scale, state the rate of the last month alone. Direction: 1 more is better,
-- -1 less is better, 0 neither.
SELECT *
FROM (
    VALUES
        (1, '减负', '每月工时', 'hours', -1, 'rate', 1),
        (2, '减负', '清单外工时占比', 'percent', -1, 'rate', 100),
        (3, '减负', '每月填表工时', 'hours', -1, 'rate', 1),
        (4, '小微权力', '小微权力合规率', 'percent', 1, 'rate', 100),
        (5, '监督', '五公开按时率', 'percent', 1, 'rate', 100),
        (6, '监督', '质询按时答复率', 'percent', 1, 'rate', 100),
        (7, '监督', '质询满意率', 'percent', 1, 'rate', 100),
        (8, '监督', '检查整改率', 'percent', 1, 'rate', 100),
        (9, '监督', '问题线索', 'count', -1, 'count', 1),
        (10, '考核', '考核得分', 'score', 1, 'state', 1),
        (11, '服务', '当场办结率', 'percent', 1, 'rate', 100),
        (12, '服务', '按时办结率', 'percent', 1, 'rate', 100),
        (13, '服务', '群众满意率', 'percent', 1, 'rate', 100),
        (14, '服务', '最多跑一次占比', 'percent', 1, 'rate', 100),
        (15, '网格', '网格内解决率', 'percent', 1, 'rate', 100),
        (16, '网格', '网格事件平均时长', 'hours', -1, 'rate', 1),
        (17, '网格', '每名网格员户数', 'count', -1, 'state', 1),
        (18, '社会力量', '每千人活动参与人次', 'count', 1, 'resident', 1000),
        (19, '社会力量', '人均项目资金', 'yuan', 0, 'resident', 1)
) AS known (position, system, measure, unit, direction, counting, scale)
