"""Chinese values of an answer, in the reader's language.

Questions answer in Chinese, as the data came in. The warehouse holds one table of pairs, built
from the names in the data, so no question needs to know of languages.
"""

from typing import overload

import pyarrow as pa
import pyarrow.compute as pc


def translate_values(table: pa.Table, words: dict[str, str]) -> pa.Table:
    """The same table with every text column put through `words`; unknown values stay."""
    if not words:
        return table
    for index, column in enumerate(table.schema):
        if pa.types.is_string(column.type):
            coded = pc.dictionary_encode(table.column(index).combine_chunks())
            values = pa.array(
                [translate_value(v, words) for v in coded.dictionary.to_pylist()], pa.string()
            )
            table = table.set_column(index, column.name, values.take(coded.indices))
    return table


@overload
def translate_value(text: str, words: dict[str, str]) -> str: ...
@overload
def translate_value(text: None, words: dict[str, str]) -> None: ...
def translate_value(text: str | None, words: dict[str, str]) -> str | None:
    """A value by `words`; a list of known ones, joined as Chinese joins them, part by part."""
    if text is None or text in words or "、" not in text:
        return None if text is None else words.get(text, text)
    parts = [words.get(part) for part in text.split("、")]
    return text if None in parts else ", ".join(filter(None, parts))
