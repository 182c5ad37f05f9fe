"""The parent's side of a statement: a process of its own, bound from outside and ended as a group.

The child bounds itself before it reads a word of SQL (child.py); what stands here holds when that
should not have been enough, and lets the reader stop a statement.
"""

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import BoundedSemaphore, Event, Thread, Timer

import pyarrow as pa

from access import EVERYTHING, Scope
from data import Version
from queries.console.file import open_console
from queries.console.outcome import LONGEST, Limits, Refusal, Result, refuse
from queries.engine.warehouse import Warehouse

CHILD = Path(__file__).resolve().with_name("child.py")
MB = 1024 * 1024
# A child ends itself at its limit; the parent waits this much longer, for the start of Python.
GRACE_SECONDS = 5
# Each may take memory to its limit, so there are few.
SLOTS = BoundedSemaphore(3)
TIMES_UP = {signal.SIGALRM, signal.SIGXCPU}


class Running:
    """One statement under way."""

    def __init__(self, path: Path, version: Version, sql: str, limits: Limits) -> None:
        self.limits, self._version = limits, version
        self._outcome: Result | Refusal | None = None
        self._stopped, self._late = Event(), Event()
        self._child = subprocess.Popen(
            [sys.executable, "-I", "-X", "utf8", str(CHILD)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd="/",
            env={},
            start_new_session=True,
        )
        job = {"path": str(path), "sql": sql, **vars(limits)}
        self._thread = Thread(target=self._work, args=(json.dumps(job).encode(),), daemon=True)
        self._thread.start()

    def wait(self, seconds: float | None = None) -> Result | Refusal | None:
        """The outcome; None when there is none after so many seconds."""
        self._thread.join(seconds)
        return self._outcome

    def stop(self) -> None:
        self._stopped.set()
        self._end()

    def _work(self, job: bytes) -> None:
        timer = Timer(self.limits.seconds + GRACE_SECONDS, self._out_of_time)
        timer.start()
        try:
            with suppress(BrokenPipeError):
                self._child.stdin.write(job)  # type: ignore[union-attr]
                self._child.stdin.close()  # type: ignore[union-attr]
            most = (self.limits.output_mb + 1) * 2 * MB
            output = self._child.stdout.read(most)  # type: ignore[union-attr]
        finally:
            timer.cancel()
            self._end()
            code = self._child.wait()
            SLOTS.release()
        self._outcome = self._read(output, code)

    def _read(self, output: bytes, code: int) -> Result | Refusal:
        if self._stopped.is_set():
            return refuse("stopped", self.limits)
        if self._late.is_set() or -code in TIMES_UP:
            return refuse("time", self.limits)
        line, _end, rows = output.partition(b"\n")
        try:
            reply = json.loads(line)
            if reply["kind"] != "result":
                return refuse(reply["kind"], self.limits, reply.get("detail", ""))
            table = pa.ipc.open_stream(rows).read_all()
        except (ValueError, pa.ArrowInvalid):
            # Cut off in the middle by a signal: the system gave it no more memory.
            return refuse("memory" if code < 0 else "failed", self.limits)
        return Result(table, reply["more"], reply["seconds"], self._version)

    def _out_of_time(self) -> None:
        self._late.set()
        self._end()

    def _end(self) -> None:
        """Kill the child and all that it may have begun."""
        if self._child.returncode is None:
            with suppress(ProcessLookupError):
                os.killpg(self._child.pid, signal.SIGKILL)


def start(
    sql: str, warehouse: Warehouse, limits: Limits = Limits(), scope: Scope = EVERYTHING
) -> Running | Refusal:
    """Begin a statement. Refused at once when it is empty, too long, or not for this asker."""
    if scope != EVERYTHING:
        return refuse("scope", limits)
    if not sql.strip():
        return refuse("empty", limits)
    if len(sql) > LONGEST:
        return refuse("long", limits)
    path = open_console(warehouse.version)
    if not SLOTS.acquire(timeout=1):
        return refuse("busy", limits)
    try:
        return Running(path, warehouse.version, sql, limits)
    except BaseException:
        SLOTS.release()
        raise


def run(
    sql: str, warehouse: Warehouse, limits: Limits = Limits(), scope: Scope = EVERYTHING
) -> Result | Refusal:
    """Run a statement to its end."""
    begun = start(sql, warehouse, limits, scope)
    if isinstance(begun, Refusal):
        return begun
    return begun.wait() or refuse("failed", limits)
