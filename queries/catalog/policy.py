"""policy.toml as checked values, and as parameters that a question may bind.

A rule such as 25 % is bound into SQL as `$assessment_top_share`, so the text of a question never
holds a number that the district may change.
"""

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

FILE = Path(__file__).resolve().parents[2] / "policy.toml"
Share = Field(gt=0, le=100)


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Assessment(_Section):
    top_share: float = Share
    bonus_multiple: float = Field(ge=0)
    bottom_share: float = Share
    middle_multiple: float = Field(ge=0)
    bottom_multiple: float = Field(ge=0)
    rounding: Literal["floor", "half_up", "ceiling"]
    ties_at_top: Literal["in", "out"]
    ties_at_bottom: Literal["in", "out"]
    decimals: int = Field(ge=0, le=6)


class Service(_Section):
    satisfied_from: int = Field(ge=1, le=5)


class Funnel(_Section):
    warning: float = Field(gt=0)
    alarm: float = Field(gt=0)
    winsorised: float = Field(ge=0, lt=50)


class Control(_Section):
    run: int = Field(ge=3)
    trend: int = Field(ge=3)
    near: int = Field(ge=1)
    near_of: int = Field(ge=1)
    least: int = Field(ge=2)


class Doubt(_Section):
    draws: int = Field(ge=100, le=100_000)
    seed: int = Field(ge=0)
    concentration: float = Field(gt=0)
    judged_error: float = Field(gt=0, le=50)
    members_from: float = Share
    firm_from: float = Share
    borderline_from: float = Share


class Burden(_Section):
    rebound_base: int = Field(ge=3, le=24)
    rebound_alarms: float = Field(gt=0, lt=50)
    rebound_percent: float = Field(ge=0)


class Evaluation(_Section):
    least_before: int = Field(ge=24)
    least_after: int = Field(ge=3)
    close_months: int = Field(ge=0, le=24)
    least_villages: int = Field(ge=4)
    least_untreated: int = Field(ge=2)
    doubt_below: float = Share


class Powers(_Section):
    village_months: int = Field(ge=3, le=120)


class Partners(_Section):
    hhi_moderate: float = Field(gt=0, le=10000)
    hhi_high: float = Field(gt=0, le=10000)


class Forms(_Section):
    overlap_percent: float = Share


class Supervision(_Section):
    answer_days: int = Field(ge=1)


# Upper ends of the spans of hours in marts/grid_event_hours.sql.
Hours = Literal[
    1, 2, 3, 4, 6, 8, 10, 12, 16, 20, 24, 36, 48, 60, 72, 96, 120, 168, 240, 336, 504, 720
]  # fmt: skip


class Grid(_Section):
    max_households: int = Field(ge=1)
    urgent_hours: Hours
    pressing_hours: Hours
    ordinary_hours: Hours


class Policy(_Section):
    assessment: Assessment
    service: Service
    funnel: Funnel
    control: Control
    burden: Burden
    evaluation: Evaluation
    doubt: Doubt
    powers: Powers
    partners: Partners
    supervision: Supervision
    grid: Grid
    forms: Forms
    targets: dict[str, float]

    def value(self, rule: str) -> float | int | str:
        """Value of a rule such as "assessment.top_share". Raises KeyError when there is none."""
        return self.rules()[rule]

    def rules(self) -> dict[str, float | int | str]:
        """Every rule that a question may bind, as {"assessment.top_share": 25, …}."""
        sections = self.model_dump(exclude={"targets"})
        return {
            f"{s}.{name}": value for s, rules in sections.items() for name, value in rules.items()
        }

    def parameters(self) -> dict[str, float | int | str]:
        """Every rule under the name by which a question binds it: assessment_top_share."""
        return {rule.replace(".", "_"): value for rule, value in self.rules().items()}


@lru_cache
def policy(file: Path = FILE) -> Policy:
    """The policy in force. Raises pydantic.ValidationError naming each bad rule."""
    return Policy.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))


def restore_policy(dump: dict[str, dict]) -> Policy:
    """A policy as it was written down by model_dump(). Rules that came later are as they are now,
    those that went are left out, and limits set since are not held against it.
    """
    now = policy()
    sections = {
        name: type(section).model_construct(
            **{rule: dump.get(name, {}).get(rule, value) for rule, value in section}
        )
        for name, section in now
        if isinstance(section, _Section)
    }
    return Policy.model_construct(**sections, targets=dump.get("targets", {}))  # type: ignore[arg-type]
