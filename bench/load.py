"""Loading 10 million cases against the bare DuckDB statements that do the same reading and sums.

Bare means: parse the same CSV files with the types of the contract, aggregate the same marts, no
checks, no versions. Each side runs in a process of its own, so that peak memory can be told.
"""

import shutil
import sys
from pathlib import Path

from bench.measure import command, line
from data import demo

BARE = Path(__file__).with_name("bare_load.py")


def folder_of(out: Path, scale: float) -> Path:
    """Demonstration tables as CSV at that scale, made once and kept."""
    folder = out / f"csv-{scale:g}"
    if not (folder / "provenance.json").exists():
        demo.write(folder, scale=scale, fmt="csv")
    return folder


def run(out: Path, scale: float, rounds: int = 2) -> list[str]:
    folder = folder_of(out, scale)
    ours, bare = [], []
    for number in range(rounds):
        root = out / f"load-{number}"
        ours.append(command(["-m", "data", "load", str(folder), "--warehouse", str(root)]))
        bare.append(command([str(BARE), str(folder), str(out / f"bare-{number}.duckdb")]))
        _remove(root, out / f"bare-{number}.duckdb")
    best, floor = min(ours), min(bare)
    return [
        line(f"load, scale {scale:g}, CSV to warehouse", best[0], floor[0], 1.3),
        f"{'':<44} peak {best[1]:,.0f} MB, bare {floor[1]:,.0f} MB",
    ]


def _remove(root: Path, file: Path) -> None:
    shutil.rmtree(root, ignore_errors=True)
    file.unlink(missing_ok=True)


if __name__ == "__main__":
    print("\n".join(run(Path(sys.argv[1]), float(sys.argv[2]))))
