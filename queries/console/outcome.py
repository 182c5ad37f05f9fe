"""What comes of a statement: a result, or a refusal that says why in both languages."""

from dataclasses import dataclass

import pyarrow as pa

from data import Version
from queries.engine.warehouse import Warehouse
from queries.format.translation import N_
from queries.format.value_translations import translate_values
from queries.format.words import Words, translated


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
        return translate_values(self.table, warehouse.words_in(lang))


@dataclass(frozen=True)
class Refusal:
    """`kind` is a key of REASONS; `detail` is what the engine said, in its own words."""

    kind: str
    reason: Words
    detail: str = ""


REASONS = {
    "empty": N_("还没有写查询。"),
    "long": N_("查询过长：最多 {length:,} 个字符。"),
    "syntax": N_("这条查询读不懂，引擎的说明见下。"),
    "several": N_("一次只运行一条查询；请删去其余语句。"),
    "kind": N_("控制台只读：只接受一条查询语句，写法以 FROM、WITH 或 SELECT 开头。"),
    "forbidden": N_("控制台不能读写文件、设置或网络；可查的表见“表与列”。"),
    "failed": N_("查询没有完成，引擎的说明见下。"),
    "time": N_("超过 {seconds:g} 秒，已停止。请缩小范围，或先汇总再连接。"),
    "memory": N_("超过 {memory_mb} MB 内存，已停止。请缩小范围，或少取几列。"),
    "output": N_("结果超过 {output_mb} MB，没有取回。请少取几列或几行。"),
    "stopped": N_("已按你的要求停止。"),
    "busy": N_("另有查询正在运行，稍后再试。"),
    "scope": N_("控制台读全区数据，只对可看全区的用户开放。"),
}
LONGEST = 500_000


def refuse(kind: str, limits: Limits, detail: str = "") -> Refusal:
    """Why a statement was not run, or not to its end; `kind` is a key of REASONS."""
    return Refusal(kind, translated(REASONS[kind], length=LONGEST, **vars(limits)), detail)
