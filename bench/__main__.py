"""python -m bench: every comparison, or those named on the command line."""

import argparse
from pathlib import Path

import data
from bench import browser, deck, draws, load, questions, truth
from data import demo
from queries import Warehouse, open_warehouse

OUT = Path(__file__).resolve().parent / "out"
PARTS = ("load", "questions", "scale", "browser", "truth", "draws", "deck")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--scale", type=float, default=50)
    options = parser.parse_args()
    wanted = options.parts or PARTS
    unknown = set(wanted) - set(PARTS)
    if unknown:
        parser.error(f"no part {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    OUT.mkdir(exist_ok=True)
    if "load" in wanted:
        _print(load.run(OUT, options.scale))
    small = _warehouse(1)
    if "questions" in wanted:
        _print(questions.against_bare(small))
    if "scale" in wanted:
        _print(questions.against_small(_warehouse(options.scale), small))
    if "draws" in wanted:
        _print(draws.run(small))
    if "deck" in wanted:
        _print(deck.run(small, OUT))
    if "truth" in wanted:
        measured = list(truth.lines())
        _print([*truth.summary(measured), "", *truth.table(measured)])
    if "browser" in wanted:
        _print(browser.run(small, OUT))


def _warehouse(scale: float) -> Warehouse:
    """A warehouse of that scale, loaded once and kept; brought up to date with the program."""
    folder = OUT / f"parquet-{scale:g}"
    if not (folder / "provenance.json").exists():
        demo.write(folder, scale=scale)
    root = OUT / f"warehouse-{scale:g}"
    data.load(folder, root)
    data.refresh(root)
    return open_warehouse(root)


def _print(lines: list[str]) -> None:
    print("\n".join(lines), flush=True)


if __name__ == "__main__":
    main()
