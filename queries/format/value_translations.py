"""Chinese values of an answer, in the reader's language.

Questions answer in Chinese, as the data came in. The warehouse holds one table of pairs, built
from the names in the data, so no question needs to know of languages.
"""

import pyarrow as pa
import pyarrow.compute as pc


def translate(table: pa.Table, words: dict[str, str]) -> pa.Table:
    """The same table with every text column put through `words`; unknown values stay."""
    if not words:
        return table
    for index, column in enumerate(table.schema):
        if pa.types.is_string(column.type):
            coded = pc.dictionary_encode(table.column(index).combine_chunks())
            values = pa.array([_say(v, words) for v in coded.dictionary.to_pylist()], pa.string())
            table = table.set_column(index, column.name, values.take(coded.indices))
    return table


def _say(text: str | None, words: dict[str, str]) -> str | None:
    """A value in English; a list of known values, joined as Chinese joins them, part by part."""
    if text is None or text in words or "、" not in text:
        return None if text is None else words.get(text, text)
    parts = [words.get(part) for part in text.split("、")]
    return text if None in parts else ", ".join(filter(None, parts))
