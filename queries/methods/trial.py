"""The same scores under other weights: places, consequences and money, beside the official ones."""

import pyarrow as pa

from queries.methods import places

MULTIPLES = {
    places.TOP: "assessment_bonus_multiple",
    places.MIDDLE: "assessment_middle_multiple",
    places.BOTTOM: "assessment_bottom_multiple",
}
RULES = (*places.RULES, *(name.replace("_", ".", 1) for name in MULTIPLES.values()))
TAKEN = ("indicator_id", "score", "maximum", "weight", "sample_size", "shown")
ADDED = {
    "trial_place": pa.int64(), "trial_points": pa.float64(), "trial_consequence": pa.string(),
    "trial_bonus": pa.float64(),
}  # fmt: skip


def standings(table: pa.Table, rules: dict) -> pa.Table:
    """One row a village from one row for each village and indicator; `weight` is the trial one.

    Weights need not add up to 100. Columns of the official standing are carried on. Rows with
    `shown` false count in the ranks and are left out at the end.
    """
    schema = pa.schema(
        [f for f in table.schema if f.name not in TAKEN] + [pa.field(*f) for f in ADDED.items()]
    )
    if len(table) == 0:
        return pa.Table.from_pylist([], schema=schema)
    frame = table.to_pandas().sort_values(["village_id", "indicator_id"])
    shares, weights = places.scored(frame)
    totals = 100 * shares @ weights
    order, groups = places.judge(totals[None, :], rules)
    villages = frame.drop_duplicates("village_id").copy()
    villages["trial_place"], villages["trial_consequence"] = order[0], groups[0]
    villages["trial_points"] = places.points(totals, rules)
    multiples = [rules[MULTIPLES[group]] for group in groups[0]]
    villages["trial_bonus"] = villages["monthly_wages"] * multiples
    rows = villages[villages["shown"]].sort_values(["trial_place", "village_id"])
    return pa.Table.from_pandas(rows[schema.names], schema=schema, preserve_index=False)
