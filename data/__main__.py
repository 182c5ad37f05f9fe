"""The steward's command line: demo, load, refresh, versions, clean."""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from data import LoadError, WarehouseBusy, clean, current, demo, load, refresh, versions
from data.retention import NEWEST
from data.warehouse import WarehouseDamaged, WarehouseMissing


def main(arguments: list[str] | None = None) -> int:
    """Run one command. Returns the exit code: 0, or 1 when nothing was changed."""
    options = _parser().parse_args(arguments)
    try:
        options.run(options)
    except (LoadError, WarehouseBusy, WarehouseMissing) as error:
        print(error, file=sys.stderr)
        print("未作任何更改。 Nothing was changed.", file=sys.stderr)
        return 1
    except NotADirectoryError as error:
        print(f"{error} 不是文件夹。 Not a folder.", file=sys.stderr)
        return 1
    return 0


def _demo(options: argparse.Namespace) -> None:
    files = demo.write(options.out, options.scale, options.seed, options.format, options.world)
    print(f"{len(files)} 张表 tables → {options.out}")


def _load(options: argparse.Namespace) -> None:
    if options.folder is None:
        with tempfile.TemporaryDirectory() as folder:
            demo.write(Path(folder), options.scale, options.seed, world=options.world)
            return _load_folder(Path(folder), options)
    if not options.folder.is_dir():
        raise NotADirectoryError(options.folder)
    return _load_folder(options.folder, options)


def _load_folder(folder: Path, options: argparse.Namespace) -> None:
    version = load(
        folder,
        options.warehouse,
        accept_refused=options.accept_refused,
        progress=_Progress(),
    )
    print(f"当前版本 current: {version.name}  {version.rows:,} 行 rows")


def _refresh(options: argparse.Namespace) -> None:
    version = refresh(options.warehouse, progress=_Progress())
    print(f"当前版本 current: {version.name}" if version else "已是最新。 Up to date.")


def _versions(options: argparse.Namespace) -> None:
    try:
        now = current(options.warehouse).name
    except (WarehouseMissing, WarehouseDamaged) as error:
        print(error, file=sys.stderr)
        now = None
    for version in versions(options.warehouse):
        mark = "*" if version.name == now else " "
        kind = "演示 demonstration" if version.demonstration else "自有 own"
        when = f"{version.loaded_at:%Y-%m-%d %H:%M}"
        print(f"{mark} {version.name}  {when}  {version.rows:>12,}  {kind}")


def _clean(options: argparse.Namespace) -> None:
    done = clean(options.warehouse, options.keep, dry_run=options.dry_run)
    for name, reasons in done.kept.items():
        print(f"保留 kept     {name}  {'；'.join(reasons)}")
    verb = "将删除 would remove" if options.dry_run else "已删除 removed"
    for name, size in done.removed.items():
        print(f"{verb}  {name}  {size / 1e6:,.1f} MB")
    total = sum(done.removed.values()) / 1e6
    print(f"{verb}: {len(done.removed)} 个版本 versions, {total:,.1f} MB")


def _least_one(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} 不行，至少保留 1 个。 At least 1 is kept.")
    return number


class _Progress:
    """One line a step on stderr, with the seconds so far; silent for the first three seconds."""

    def __init__(self) -> None:
        self.start = time.monotonic()

    def __call__(self, step: str) -> None:
        seconds = time.monotonic() - self.start
        if seconds > 3:
            print(f"{seconds:6.1f} s  {step}", file=sys.stderr, flush=True)


def _worlds() -> str:
    """What may be chosen, in words; a percent sign is doubled, as argparse asks."""
    told = (f"{name}: {purpose}" for name, purpose in demo.purposes().items())
    return f"kind of noise, {demo.WORLD} unless told. {' '.join(told)}".replace("%", "%%")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m data", description=__doc__)
    commands = parser.add_subparsers(required=True)
    making = commands.add_parser("demo", help="write demonstration data")
    making.add_argument("out", type=Path)
    making.add_argument("--format", choices=["parquet", "csv"], default="parquet")
    making.set_defaults(run=_demo)
    loading = commands.add_parser("load", help="load a folder; without one, demonstration data")
    loading.add_argument("folder", type=Path, nargs="?")
    loading.add_argument("--warehouse", type=Path)
    loading.add_argument(
        "--accept-refused", action="store_true", help="load what is whole, keep the rest aside"
    )
    loading.set_defaults(run=_load)
    for command in (making, loading):
        command.add_argument("--scale", type=float, default=1)
        command.add_argument("--seed", type=int, default=demo.SEED)
        command.add_argument(
            "--world",
            choices=sorted(demo.worlds()),
            default=demo.WORLD,
            metavar="WORLD",
            help=_worlds(),
        )
    renewing = commands.add_parser("refresh", help="build the marts anew after an update")
    renewing.add_argument("--warehouse", type=Path)
    renewing.set_defaults(run=_refresh)
    listing = commands.add_parser("versions", help="every version, newest first")
    listing.add_argument("--warehouse", type=Path)
    listing.set_defaults(run=_versions)
    cleaning = commands.add_parser(
        "clean", help="remove old versions; never the current one, nor one that a record needs"
    )
    cleaning.add_argument("--warehouse", type=Path)
    cleaning.add_argument("--keep", type=_least_one, default=NEWEST, help="how many of the newest")
    cleaning.add_argument("--dry-run", action="store_true", help="say what would be removed")
    cleaning.set_defaults(run=_clean)
    return parser


if __name__ == "__main__":
    sys.exit(main())
