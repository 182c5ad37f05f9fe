"""What comes of a statement: a result, or a refusal that says why in both languages."""

from dataclasses import dataclass

import pyarrow as pa

from data import Version
from queries.engine.warehouse import Warehouse
from queries.format.value_translations import translate
from queries.format.words import Words


@dataclass(frozen=True)
class Limits:
    """What one statement may take."""

    seconds: float = 10
    memory_mb: int = 512
    rows: int = 10_000
    output_mb: int = 32


@dataclass(frozen=True)
class Result:
    """`more` says that the answer has more rows than were taken; `version` that it was asked of."""

    table: pa.Table
    more: bool
    seconds: float
    version: Version

    def said(self, warehouse: Warehouse, lang: str) -> pa.Table:
        """The rows with the data's Chinese values in the reader's language."""
        return translate(self.table, warehouse.words) if lang == "en" else self.table


@dataclass(frozen=True)
class Refusal:
    """`kind` is a key of REASONS; `detail` is what the engine said, in its own words."""

    kind: str
    reason: Words
    detail: str = ""


REASONS = {
    "empty": Words(zh="还没有写查询。", en="There is no query yet."),
    "long": Words(
        zh="查询过长：最多 {length:,} 个字符。",
        en="The query is too long: at most {length:,} characters.",
    ),
    "syntax": Words(
        zh="这条查询读不懂，引擎的说明见下。",
        en="The query could not be read; the engine says where.",
    ),
    "several": Words(
        zh="一次只运行一条查询；请删去其余语句。",
        en="One statement at a time; please remove the others.",
    ),
    "kind": Words(
        zh="控制台只读：只接受一条查询语句，写法以 FROM、WITH 或 SELECT 开头。",
        en="The console only reads: it takes one query, which begins with FROM, WITH or SELECT.",
    ),
    "forbidden": Words(
        zh="控制台不能读写文件、设置或网络；可查的表见“表与列”。",
        en="The console reaches no files, settings or network; see “Tables and columns” for what "
        "can be read.",
    ),
    "failed": Words(
        zh="查询没有完成，引擎的说明见下。",
        en="The query failed; the engine says why.",
    ),
    "time": Words(
        zh="超过 {seconds:g} 秒，已停止。请缩小范围，或先汇总再连接。",
        en="Stopped after {seconds:g} seconds. Narrow it, or sum up before you join.",
    ),
    "memory": Words(
        zh="超过 {memory_mb} MB 内存，已停止。请缩小范围，或少取几列。",
        en="Stopped at {memory_mb} MB of memory. Narrow it, or take fewer columns.",
    ),
    "output": Words(
        zh="结果超过 {output_mb} MB，没有取回。请少取几列或几行。",
        en="The result is over {output_mb} MB and was not fetched. Take fewer columns or rows.",
    ),
    "stopped": Words(zh="已按你的要求停止。", en="Stopped, as you asked."),
    "busy": Words(
        zh="另有查询正在运行，稍后再试。",
        en="Other queries are running; try again in a moment.",
    ),
    "scope": Words(
        zh="控制台读全区数据，只对可看全区的用户开放。",
        en="The console reads the whole district and is open only to those who may see all of it.",
    ),
}
LONGEST = 500_000


def refuse(kind: str, limits: Limits, detail: str = "") -> Refusal:
    words = {"length": LONGEST, **vars(limits)}
    reason = REASONS[kind]
    return Refusal(kind, Words(zh=reason.zh.format(**words), en=reason.en.format(**words)), detail)
