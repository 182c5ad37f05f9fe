"""How a cell of text becomes a value of the contract, as SQL.

People write full-width digits, 1.2万, 2021年3月, 是/否. These expressions run in DuckDB over whole
columns; a cell that cannot be understood becomes NULL and is then reported.
"""

from data.contract import Field

WIDE = "０１２３４５６７８９．，－／：％　"
NARROW = "0123456789.,-/:% "
DATES = "['%Y-%m-%d', '%Y-%m', '%Y/%m/%d', '%Y/%m', '%Y.%m.%d', '%Y.%m', '%Y%m%d']"
TIMES = "['%Y-%m-%d %H:%M:%S', '%Y-%m-%d %H:%M', '%Y-%m-%d', '%Y/%m/%d %H:%M:%S', '%Y/%m/%d %H:%M']"
TRUE = "('true', 't', '1', 'yes', 'y', '是', '有')"
FALSE = "('false', 'f', '0', 'no', 'n', '否', '无')"


def quoted(name: str) -> str:
    """An identifier in SQL."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A string in SQL."""
    return "'" + text.replace("'", "''") + "'"


def clean(column: str) -> str:
    """The cell without spaces around it, in half-width digits; NULL when blank."""
    return f"nullif(trim(translate({quoted(column)}, '{WIDE}', '{NARROW}')), '')"


def parse(field: Field, column: str) -> str:
    """SQL that turns the text column into the field's type, or NULL."""
    text = clean(column)
    if field.labels:
        pairs = {label.casefold(): value for value, label in field.labels.items()}
        cases = " ".join(f"WHEN {literal(k)} THEN {literal(v)}" for k, v in pairs.items())
        return f"CASE lower({text}) {cases} ELSE {text} END"
    return {
        "string": text,
        "integer": _whole(_number(text)),
        "number": f"CASE WHEN isfinite({_real(text)}) THEN {_real(text)} END",
        "date": f"CAST({_moment(text, DATES)} AS DATE)",
        "datetime": _moment(text, TIMES),
        "boolean": f"CASE WHEN lower({text}) IN {TRUE} THEN true"
        f" WHEN lower({text}) IN {FALSE} THEN false END",
    }[field.type]


def _number(text: str) -> str:
    """Thousands separators dropped; 万 and 亿 multiplied out."""
    plain = f"replace({text}, ',', '')"
    amount = f"try_cast(left({plain}, -1) AS DECIMAL(20, 6))"
    return (
        f"CASE right({plain}, 1)"
        f" WHEN '万' THEN CAST({amount} * 10000 AS VARCHAR)"
        f" WHEN '亿' THEN CAST({amount} * 100000000 AS VARCHAR)"
        f" ELSE {plain} END"
    )


def _real(text: str) -> str:
    return f"try_cast({_number(text)} AS DOUBLE)"


def _whole(number: str) -> str:
    """A plain cast would round 1.5 to 2 without a word."""
    value = f"try_cast({number} AS DOUBLE)"
    return f"CASE WHEN {value} = floor({value}) THEN try_cast({value} AS BIGINT) END"


def _moment(text: str, formats: str) -> str:
    parts = f"replace(replace(replace({text}, '年', '-'), '月', '-'), '日', '')"
    chinese = f"regexp_replace({parts}, '-$', '')"
    return f"coalesce(try_cast({text} AS TIMESTAMP), try_strptime({chinese}, {formats}))"
