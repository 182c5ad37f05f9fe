"""Frozen decks: the same numbers and words to the last digit, whatever came after."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

import data
from data import demo
from export.__main__ import main
from export.decks import (
    BuiltDeck,
    build_deck,
    deck,
    deck_diff,
    deck_filters,
    deck_names,
    freeze,
    read_deck,
    reproduce,
    thaw,
)
from queries import (
    AskContext,
    Filters,
    Header,
    Policy,
    UnknownName,
    Warehouse,
    ask,
    open_warehouse,
    policy,
    question,
    serialize_table,
)
from queries.catalog.policy import restore_policy
from records import NameRefused, RecordsDamaged, agree, follow_ups, frozen_decks, settle
from records.file import NAME

LATER = [(0.02, 5), (0.03, 6), (0.01, 7)]
NARROWED = Filters(subdistricts=("350205004",), end=date(2021, 9, 1))


def told(made: BuiltDeck) -> list:
    """Everything of a deck that is shown: words, and tables as bytes."""
    return [
        (
            slide.number, slide.kind, slide.title, slide.headline, slide.source, slide.notes,
            slide.heads, slide.cells, slide.rows,
            [(one.question.name, serialize_table(one.table), one.chosen) for one in slide.answers],
        )
        for slide in made.slides
    ]  # fmt: skip


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("frozen")
    demo.write(folder / "first", scale=0.02)
    data.load(folder / "first", folder / "warehouse")
    agree(
        folder / "warehouse", "区城市管理局", "逐件核实", date.today() - timedelta(3),
        question="service/on_the_spot_rate", filters={"village": ["渐美村"]}, value=50.0,
        said="50.0%",
    )  # fmt: skip
    return folder / "warehouse"


@pytest.fixture(scope="module")
def shown(root: Path) -> dict[tuple[str, str], list]:
    """What was shown when each deck was frozen, before three more versions were loaded."""
    warehouse = open_warehouse(root)
    found = {}
    for name in deck_names():
        promised = follow_ups(root)
        for lang in ("zh", "en"):
            made = build_deck(
                deck(name), AskContext(warehouse, lang=lang), NARROWED, promised=promised
            )
            found[name, lang] = told(made)
        freeze(f"{name} 十一月", deck(name), AskContext(warehouse), NARROWED)
    for scale, seed in LATER:
        demo.write(root.parent / str(seed), scale=scale, seed=seed)
        data.load(root.parent / str(seed), root)
    settle(root, 1, "done", "都核实了")
    return found


def first(root: Path) -> Warehouse:
    return open_warehouse(root, data.version_names(root)[-1])


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", deck_names())
def test_a_frozen_deck_shows_the_same_to_the_last_digit(
    root: Path, shown: dict, name: str, lang: str
) -> None:
    thawed = thaw(root, f"{name} 十一月", lang)
    assert told(thawed) == shown[name, lang]
    assert (thawed.name, thawed.lang, thawed.demonstration) == (name, lang, True)
    assert thawed.version == data.version_names(root)[-1]
    assert (
        told(build_deck(deck(name), AskContext(open_warehouse(root), lang=lang)))
        != shown[name, lang]
    )


def test_a_frozen_deck_leaves_by_the_command_line(
    root: Path, shown: dict, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    name = f"{deck_names()[0]} 十一月"
    out = tmp_path / "frozen.html"
    there = ["--out", str(out), "--warehouse", str(root)]
    assert main(["deck", name, "--frozen", *there]) == 0
    assert thaw(root, name, "zh").version in out.read_text(encoding="utf-8")
    assert main(["deck", "no-such", "--frozen", *there]) == 1
    assert "no-such" in capsys.readouterr().err


@pytest.mark.parametrize("name", deck_names())
def test_asked_again_of_its_version_it_is_the_same(root: Path, shown: dict, name: str) -> None:
    done = reproduce(root, f"{name} 十一月", first(root))
    assert done.same and not done.slides
    with pytest.raises(ValueError, match="was frozen from"):
        reproduce(root, f"{name} 十一月", open_warehouse(root))


def test_another_policy_changes_neither_what_was_frozen_nor_its_second_asking(
    root: Path, shown: dict, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = policy().model_dump()
    rules["assessment"]["top_share"] = 50.0
    rules["targets"] = {"service/on_the_spot_rate": 99.0}
    other = Policy.model_validate(rules)
    monkeypatch.setattr("queries.engine.context.policy", lambda: other)
    thawed = thaw(root, "yearly 十一月", "zh")
    assert told(thawed) == shown["yearly", "zh"]
    assert thawed.rules == policy() != other
    assert reproduce(root, "yearly 十一月", first(root)).same
    changes = deck_diff(root, "yearly 十一月", AskContext(first(root), lang="zh", rules=other))
    rewarded = [
        ask("ranking/rewarded", AskContext(first(root), rules=one), NARROWED)
        for one in (policy(), other)
    ]
    then, now = (one.said(one.first, "value") for one in rewarded)
    assert then != now
    found = {(one.what, one.label): (one.then, one.now) for one in changes}
    assert found["policy", "assessment.top_share"] == ("25", "50")
    assert found["policy", "targets.service/on_the_spot_rate"][1] == "99"
    assert found["number", rewarded[0].question.header.title.zh] == (then, now)


def test_what_changed_since_is_listed_with_the_numbers_of_both_versions(
    root: Path, shown: dict
) -> None:
    changes = deck_diff(root, "monthly 十一月", AskContext(open_warehouse(root), lang="zh"))
    found = {(one.slide, one.what, one.label): (one.then, one.now) for one in changes}
    names = data.version_names(root)
    assert found[0, "version", ""] == (names[-1], names[0])
    name = "grid/solved_in_grid_rate"
    answers = [ask(name, AskContext(one), NARROWED) for one in (first(root), open_warehouse(root))]
    title = answers[0].question.header.title.zh
    assert found[3, "number", title] == tuple(one.said(one.first, "value") for one in answers)
    assert found[2, "number", "逐件核实 · 进展"] == ("逾期 3 天", "已办结")
    assert not [one for one in changes if one.what == "definition"]


def test_nothing_changed_is_an_empty_list(root: Path, shown: dict) -> None:
    freeze("同一天", deck("yearly"), AskContext(open_warehouse(root)))
    assert deck_diff(root, "同一天", AskContext(open_warehouse(root), lang="en")) == ()


def test_the_version_of_a_frozen_deck_is_not_cleaned_away(root: Path, shown: dict) -> None:
    oldest = data.version_names(root)[-1]
    done = data.clean(root, 1, dry_run=True)
    assert oldest in done.kept and oldest not in done.removed
    assert any("monthly 十一月" in reason for reason in data.kept(oldest, root))


def test_a_question_that_is_gone_or_says_something_else_now_is_read_as_it_was(
    root: Path, shown: dict, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(name: str) -> None:
        raise UnknownName("question", name, [])

    monkeypatch.setattr("queries.engine.serialization.question", gone)
    assert told(thaw(root, "monthly 十一月", "en")) == shown["monthly", "en"]
    [figure, *_] = thaw(root, "monthly 十一月", "zh").slides[2].answers
    assert figure.title("change") and figure.unit("change") == "items"


def test_a_slide_whose_question_cannot_be_read_says_so_and_the_others_come(
    root: Path, shown: dict, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both the header that was kept and the question of today fail for one name."""
    name = deck("yearly").slides[3].question
    title, read = question(name).header.title.zh, Header.model_validate

    def gone(name: str) -> None:
        raise UnknownName("question", name, [])

    def strict(header: dict) -> Header:
        return read({} if header["title"]["zh"] == title else header)

    monkeypatch.setattr("queries.engine.serialization.question", gone)
    monkeypatch.setattr("queries.engine.serialization.Header.model_validate", strict)
    slides = thaw(root, "yearly 十一月", "zh").slides
    [lost] = [slide for slide in slides if slide.kind == "fault"]
    assert name in lost.headline
    before = next(one for one in shown["yearly", "zh"] if one[0] == lost.number)
    assert before[3] in lost.headline


def test_a_name_that_is_taken_freezes_nothing_and_marks_nothing(root: Path, shown: dict) -> None:
    warehouse = open_warehouse(root)
    before, marks = frozen_decks(root), data.kept(warehouse.version.name, root)
    with pytest.raises(NameRefused, match="十一月"):
        freeze("MONTHLY 十一月", deck("yearly"), AskContext(warehouse))
    assert frozen_decks(root) == before
    assert data.kept(warehouse.version.name, root) == marks


def test_a_number_that_was_altered_is_noticed(root: Path, shown: dict, tmp_path: Path) -> None:
    with (
        closing(sqlite3.connect(root / NAME)) as file,
        closing(sqlite3.connect(tmp_path / NAME)) as copy,
    ):
        file.backup(copy)
        with pytest.raises(sqlite3.IntegrityError, match="written once"):
            copy.execute("UPDATE frozen_deck SET content = ''")
        copy.execute("DROP TRIGGER frozen_deck_stays")
        copy.execute("UPDATE frozen_deck SET content = replace(content, '91', '92')")
        copy.commit()
    with pytest.raises(RecordsDamaged, match="altered"):
        thaw(tmp_path, "monthly 十一月", "zh")


def test_a_policy_of_another_program_is_read_with_what_is_known_of_it() -> None:
    kept = policy().model_dump()
    kept["assessment"]["top_share"] = 30.0
    del kept["grid"], kept["doubt"]["seed"]
    kept["gone"] = {"rule": 1}
    found = restore_policy(kept)
    assert found.value("assessment.top_share") == 30.0
    assert found.value("doubt.seed") == policy().doubt.seed
    assert found.grid == policy().grid
    assert "gone.rule" not in found.rules()


def test_the_filters_of_an_answer_make_the_same_answer_on_a_slide(warehouse: Warehouse) -> None:
    chosen = Filters(
        start=date(2021, 2, 1), end=date(2021, 6, 1), subdistricts=("350205004",), kinds=("村",),
        items=(next(iter(warehouse.choices.names("items"))),),
    )  # fmt: skip
    name = "service/on_the_spot_rate:by_village"
    answer = ask(name, AskContext(warehouse), chosen)
    said = deck_filters(answer, warehouse.choices)
    assert said["from"] == "2021-02" and said["subdistrict"] == ["东孚街道"]
    lines = "\n".join(f"filters.{key} = {value!r}" for key, value in said.items())
    text = f'title = {{ zh = "会", en = "M" }}\n[[slide]]\nquestion = "{name}"\n{lines}\n'
    [slide] = build_deck(read_deck(text, "mine"), AskContext(warehouse)).slides
    assert slide.answers[0].filters == answer.filters
    assert slide.answers[0].table.equals(answer.table)
    plain = ask(name, AskContext(warehouse))
    assert deck_filters(plain, warehouse.choices) == {}
    assert "from" not in deck_filters(answer, warehouse.choices, period=False)
