"""Demonstration data: plausible, seeded, and counted to the published figures.

One SQL file a table, run set by set in DuckDB; a table without a file is the reference file of
its name. What the data is made to show is described in README.md beside this file.
"""

from data.demo.generate import SEED, WORLD, make, purposes, read_texture, worlds, write

__all__ = ["SEED", "WORLD", "make", "purposes", "read_texture", "worlds", "write"]
