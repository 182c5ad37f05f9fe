"""Where the code under mutation lies, and the words by which tests name parts of it.

Everything is found by glob, so that a file that moves is found where it went.
"""

import re
import subprocess
import tomllib
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("queries", "charts", "export")
# Tests of these folders never judge a mutant: a browser is too slow, and the data and the people's
# records are not mutated.
NOT_JUDGING = ("browser", "mutants")
ENTRY = re.compile(r"^(?:\[+[\w.]*?(\w+)\]+|([a-z]\w*) *=)", re.M)


def sources(kind: str, root: Path = ROOT) -> list[Path]:
    """Files of a kind ("py", "sql", "toml") in the rooms, relative to the root, in order."""
    return sorted(
        file.relative_to(root)
        for room in ROOMS
        for file in (root / room).rglob(f"*.{kind}")
        if "__pycache__" not in file.parts
    )


def test_files(root: Path = ROOT) -> list[Path]:
    """Test files that may judge a mutant, relative to the root."""
    return sorted(
        file.relative_to(root)
        for file in (root / "tests").rglob("test_*.py")
        if file.relative_to(root / "tests").parts[0] not in NOT_JUDGING
    )


@lru_cache
def text(file: Path, root: Path = ROOT) -> str:
    return (root / file).read_text(encoding="utf-8")


def question_name(file: Path) -> str:
    """The name by which everything knows the question of a .sql file."""
    return f"{file.parent.name}/{file.stem}"


def bare(name: str) -> str:
    """The name of a measure without its subject, as records of tests hold it."""
    return name.rpartition("/")[2]


def declared(toml: str) -> list[str]:
    """What a .toml file declares: the last words of its tables, and the keys before the first."""
    entries = list(ENTRY.finditer(toml))
    tables = next((place for place, entry in enumerate(entries) if entry[1]), len(entries))
    return [e[1] or e[2] for place, e in enumerate(entries) if e[1] or place < tables]


def measures(root: Path = ROOT) -> dict[str, str]:
    """Names of the measures, each with what it is: a rate, a mean, a total."""
    return {name: entry["shape"] for name, entry in _entries(root).items()}


def measured_marts(root: Path = ROOT) -> dict[str, str]:
    """Names of the measures, each with the mart that it is taken from."""
    return {name: entry["mart"] for name, entry in _entries(root).items()}


@lru_cache
def _entries(root: Path) -> dict[str, dict]:
    return {
        f"{file.stem}/{name}": entry
        for file in sources("toml", root)
        if file.parent.name == "metrics"
        for name, entry in tomllib.loads(text(file, root)).items()
        if isinstance(entry, dict) and "shape" in entry
    }


def shape_names(file: Path, root: Path = ROOT) -> tuple[re.Pattern[str], frozenset[str]]:
    """How a shape is asked for: what follows the name of a measure, and the measures that take it
    when nothing follows.
    """
    sql = text(file, root)
    template = re.search(r'^name = "(.*)"', sql, re.M)
    name = template[1] if template else file.stem
    if name == "figure":
        of = re.search(r"^of = (.*)", sql, re.M)
        plain = {bare(n) for n, what in measures(root).items() if of and f'"{what}"' in of[1]}
        return re.compile("(?!)"), frozenset(plain)
    others = {f.stem for f in sources("sql", root) if f.parent == file.parent} - {file.stem}
    apart = "|".join(map(re.escape, sorted(others)))
    return re.compile(
        rf":(?!(?:{apart})$)" + re.escape(name).replace(r"\{by\}", r"\w+")
    ), frozenset()


@lru_cache
def vocabulary(root: Path = ROOT) -> frozenset[str]:
    """Names of questions, and of what the .toml files declare."""
    entries = {entry for file in sources("toml", root) for entry in declared(text(file, root))}
    return frozenset({question_name(file) for file in sources("sql", root)} | entries)


def tracked(root: Path = ROOT) -> list[Path]:
    """Files of the project, committed or about to be, relative to the root."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    out = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout
    return [Path(name) for name in out.split("\0") if name and (root / name).is_file()]
