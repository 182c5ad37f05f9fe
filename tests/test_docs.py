"""The docs say what is so: every command runs, every path, question, link and picture is there."""

import importlib
import os
import re
import runpy
import shlex
import shutil
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from export.web.pdf import lacks
from queries import questions

ROOT = Path(__file__).resolve().parent.parent
PAGES = [
    ROOT / name for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md")
] + sorted((ROOT / "docs").glob("*.md"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
BLOCK = re.compile(r"^```shell\n(.*?)^```", re.M | re.S)
CODE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
LINK = re.compile(r"\]\(([^)\s]+)\)")
# What stands for something of the reader's own, and what it is here.
STANDINS = {"FOLDER", "OUT", "NAME"}
# Checks of the whole project, run by `make check` and by this run itself, not once more in it.
WHOLE = ("pytest", "mypy", "ruff", "lint-imports", "pre-commit", "streamlit")
ROOMS = ("data", "export", "queries")


@dataclass(frozen=True)
class Command:
    """A line of the docs that a reader may type, as its words."""

    page: Path
    words: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.page.name}: {' '.join(self.words)}"


def commands() -> Iterator[Command]:
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        lines = [line for block in BLOCK.findall(text) for line in block.splitlines()]
        lines += [code for code in CODE.findall(text) if re.match(r"(\S*python -m|make) \w", code)]
        for line in lines:
            words = tuple(shlex.split(line, comments=True))
            if words and "…" not in words:
                yield Command(page, words)


COMMANDS = list(dict.fromkeys(commands()))


def module(command: Command) -> tuple[str, list[str]] | None:
    """The module that a command runs and its arguments; None where it runs no Python."""
    program, *rest = command.words
    if Path(program).name in ("python", "python3") and rest[:1] == ["-m"]:
        return rest[1], rest[2:]
    scripts = PROJECT["project"]["scripts"]
    return (scripts[program].partition(".")[0], rest) if program in scripts else None


@pytest.mark.parametrize("command", COMMANDS, ids=str)
def test_a_command_is_there(command: Command) -> None:
    program, *rest = command.words
    if program == "make":
        assert set(rest) <= TARGETS
    elif found := module(command):
        assert found[0].partition(".")[0] in (*ROOMS, *WHOLE, "bench", "tests")
    else:
        assert Path(program).name in (*WHOLE, "pip", "apt-get", "python")


def cheap(command: Command) -> bool:
    found = module(command)
    return found is not None and found[0] in ROOMS and "load" not in found[1][-1:]


@pytest.mark.parametrize("command", list(filter(cheap, COMMANDS)), ids=str)
def test_a_command_runs(
    command: Command,
    demo_folder: Path,
    warehouse_root: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In an empty folder, on a copy of the small warehouse."""
    room, arguments = module(command) or ("", [])
    if any(word.endswith(".pdf") for word in arguments) and (lacking := lacks()):
        pytest.fail(str(lacking)) if os.environ.get("CI") else pytest.skip(str(lacking))
    shutil.copytree(warehouse_root, tmp_path / "warehouse")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HAICANG_WAREHOUSE", str(tmp_path / "warehouse"))
    here = {"FOLDER": str(demo_folder), "OUT": "out", "1": "0.02"}
    main = importlib.import_module(f"{room}.__main__").main
    assert not main([here.get(word, word) for word in arguments])
    if "--out" in arguments:
        assert Path(arguments[arguments.index("--out") + 1]).stat().st_size > 0


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_names_is_there(page: Path) -> None:
    """Files, folders and questions in code."""
    text = page.read_text(encoding="utf-8")
    path = re.compile(r"\w[\w.]*(/[\w.*]*)+|[\w-]+\.(md|toml|txt|py)")
    names = [code for code in CODE.findall(text) if path.fullmatch(code)]
    names = [name for name in names if not STANDINS & set(re.split(r"[/.]", name))]
    there = questions()
    gone = [name for name in names if name not in there and not list(ROOT.glob(name.rstrip("/")))]
    assert not gone
    asked = re.findall(r'(?:panel|figures|question|says)(?:\(| = )"([a-z_]+/[a-z_]+)"', text)
    assert set(asked) <= set(there)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    # Made of the pages in the root when the site is built.
    made = {"architecture.md", "contributing.md", "changes.md"}
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        file, _, anchor = target.partition("#")
        if ":" in file or file in made:
            continue
        assert (page.parent / file).exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.*)", (page.parent / file).read_text("utf-8"), re.M)
            assert anchor in {re.sub(r"[^\w]+", "-", title).lower() for title in headings}


def test_every_picture_is_shown() -> None:
    shown = {
        Path(target).name for page in PAGES for target in LINK.findall(page.read_text("utf-8"))
    }
    pictures = {file.name for file in (ROOT / "docs" / "screenshots").glob("*")}
    assert pictures and pictures <= shown


def test_the_fields_of_a_header_are_those_of_the_program() -> None:
    made = runpy.run_path(str(ROOT / "docs" / "reference.py"))["page"]()
    text = (ROOT / "docs" / "header.md").read_text(encoding="utf-8")
    assert text == made, "run: python docs/reference.py"


def test_every_library_is_named_and_every_named_one_is_used() -> None:
    """docs/libraries.md and the two lists of requirements."""
    listed: set[str] = set()
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / name).read_text(encoding="utf-8")
        listed |= set(re.findall(r"^([\w-]+)==", text, re.M))
    rows = re.findall(
        r"^\| (\w[^|]*) \|", (ROOT / "docs" / "libraries.md").read_text("utf-8"), re.M
    )
    named = {one for row in rows if row != "library" for one in row.split(", ")}
    assert named == listed


def test_the_version_is_that_of_the_newest_release() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    releases = re.findall(r"^## \[(.*?)\](?: - (\d{4}-\d\d-\d\d))?$", text, re.M)
    assert releases[0] == ("Unreleased", "")
    dates = [date for _name, date in releases[1:]]
    assert all(dates) and dates == sorted(dates, reverse=True)
    assert PROJECT["project"]["version"] == releases[1][0]


def test_scripts_lead_to_functions() -> None:
    for target in PROJECT["project"]["scripts"].values():
        room, _, name = target.partition(":")
        assert callable(getattr(importlib.import_module(room), name))


def test_every_room_is_installed() -> None:
    """A room that is left out of the wheel is missed only by those who install it."""
    rooms = {file.parent.name for file in ROOT.glob("*/*.py")} - {"bench", "docs", "tests"}
    wheel = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert set(wheel["packages"]) == rooms | {"decks"}
