/*
title = { zh = "逐步核对", en = "Step by step" }
definition.zh = "所选用权按程序的每一步：由谁做、哪天做的、须不须公开，以及偏离程序之处；没有选中时为期内最近一次偏离程序的用权。"
definition.en = "Every step due in the chosen use: who acts, the day it was done, whether it must be published, and where it departs from the procedure; the latest departing use of the period when none is chosen."
unit = "text"
direction = "neither"
chart = { kind = "flow", step = "step_no", name = "step", actor = "actor", publish = "must_publish", when = "done_on", status = "finding", tone = "tone" }
params = ["from", "to", "villages", "runs"]
on = ["powers/one_use"]
columns.step = { zh = "步骤", en = "Step" }
columns.done_on = { zh = "完成日期", en = "Done" }
columns.finding = { zh = "问题", en = "Finding" }
*/
SELECT
    s.step_no,
    s.step,
    s.actor,
    s.must_publish,
    s.done_on,
    s.published_on,
    CASE
        WHEN s.skipped THEN '跳过'
        WHEN s.out_of_order AND s.undisclosed THEN '早于前面的步骤，未公开'
        WHEN s.out_of_order THEN '早于前面的步骤'
        WHEN s.undisclosed THEN '没有公开'
    END AS finding,
    CASE WHEN s.skipped OR s.out_of_order OR s.undisclosed THEN -1 ELSE 0 END AS tone
FROM power_step_use AS s
JOIN one_use AS u USING (run_id)
ORDER BY s.step_no
