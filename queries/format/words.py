"""The same words in both languages: titles, definitions and sentences that are declared as data."""

from pydantic import BaseModel, ConfigDict, Field

from queries.format.translation import translate


class Words(BaseModel):
    """Chinese and English; neither may be missing."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    zh: str = Field(min_length=1)
    en: str = Field(min_length=1)

    def of(self, lang: str) -> str:
        return self.en if lang == "en" else self.zh


def translated(text: str, **values: object) -> Words:
    """A text of the program in both languages, with its placeholders filled."""
    return Words(zh=translate(text, "zh", **values), en=translate(text, "en", **values))
