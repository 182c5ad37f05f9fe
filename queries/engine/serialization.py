"""An answer as plain values and bytes, and back: what is needed to show it again for good.

Its question goes along with the titles and units of its columns, so that it is read as it was
when the file of the question has changed or gone since.
"""

from collections.abc import Iterable
from dataclasses import asdict, fields
from datetime import date
from pathlib import Path

import pyarrow as pa
from pydantic import ValidationError

from queries.catalog.header import Header
from queries.catalog.policy import Policy
from queries.catalog.registry import ROOM, Question, question
from queries.engine.answer import Answer
from queries.filters.filters import Filters
from queries.unknown_name import UnknownName

AS_IT_IS = ("not_applied", "version", "demonstration", "lang")


def serialize_answer(answer: Answer) -> dict:
    """All of an answer that JSON holds, without its table, its policy and its question's text."""
    return {
        "question": answer.question.name,
        "params": {name: _plain(value) for name, value in answer.params.items()},
        "filters": {name: _plain(value) for name, value in asdict(answer.filters).items()},
        "chosen": {name: list(texts) for name, texts in answer.chosen.items()},
        "as_of": answer.as_of.isoformat(),
        **{name: _plain(getattr(answer, name)) for name in AS_IT_IS},
    }


def serialize_question(question: Question, columns: Iterable[str]) -> dict:
    """The question with the titles and units of these columns."""
    by_name = {name: question.column(name) for name in sorted(set(columns))}
    header = question.header.model_copy(update={"columns": {**question.header.columns, **by_name}})
    return {
        "name": question.name,
        "file": question.file.relative_to(ROOM).as_posix(),
        "header": header.model_dump(mode="json", exclude_defaults=True),
        "sql": question.sql,
        "shaping": question.shaping,
    }


def serialize_table(table: pa.Table) -> bytes:
    """The table as an Arrow stream; two tables with the same values give the same bytes."""
    # What lies beneath an empty value, and how rows were cut into batches, is left to chance.
    bare = pa.Table.from_pylist(table.to_pylist(), schema=table.schema.remove_metadata())
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, bare.schema) as stream:
        stream.write_table(bare)
    return sink.getvalue().to_pybytes()


def deserialize_answer(answer: dict, question: dict, table: bytes, rules: Policy) -> Answer:
    """The answer again. Raises UnknownName when neither the question that was kept nor the one of
    that name today can be read.
    """
    values = pa.ipc.open_stream(table).read_all()
    known = {field.name for field in fields(Filters)}
    filters: dict = {n: _back(value) for n, value in answer["filters"].items() if n in known}
    return Answer(
        question=_question(question, values.column_names),
        table=values,
        params={
            name: _back(value) if isinstance(value, dict) else value
            for name, value in answer["params"].items()
        },
        filters=Filters(**filters),
        not_applied=tuple(answer["not_applied"]),
        chosen={name: tuple(texts) for name, texts in answer["chosen"].items()},
        version=answer["version"],
        as_of=date.fromisoformat(answer["as_of"]),
        demonstration=answer["demonstration"],
        lang=answer["lang"],
        rules=rules,
    )


def _question(question: dict, columns: list[str]) -> Question:
    try:
        header = Header.model_validate(question["header"])
    except ValidationError:
        # Headers are written otherwise by now.
        return _of_today(question["name"], columns)
    file = ROOM / Path(question["file"])
    return Question(question["name"], file, header, question["sql"], question.get("shaping"))


def _of_today(name: str, columns: list[str]) -> Question:
    entry = question(name)
    for column in columns:
        try:
            entry.column(column)
        except KeyError:
            raise UnknownName("column", column, list(entry.header.columns)) from None
    return entry


def _plain(value: object) -> object:
    if isinstance(value, date):
        return {"date": value.isoformat()}
    return list(value) if isinstance(value, (list, tuple)) else value


def _back(value: object) -> object:
    if isinstance(value, dict):
        return date.fromisoformat(value["date"])
    return tuple(value) if isinstance(value, list) else value
