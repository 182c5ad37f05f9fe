"""A page of HTML on paper, by a Chromium or Chrome that is installed beside the dashboard.

No browser or no Chinese font is said before anything is printed, with what to install: a report
whose characters are empty boxes must not leave the house.
"""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from export.web.searchable import searchable
from queries import Words, translated

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
SECONDS = 90
# Time that passes within the page, not on the clock: all that the page has to do is done by then.
VIRTUAL_MS = 20_000
NO_BROWSER = translated(
    "打印 PDF 需要服务器上的 Chromium 或 Chrome。Debian、Ubuntu：apt-get install chromium"
)
NO_FONT = translated(
    "打印 PDF 需要服务器上的中文字体。Debian、Ubuntu：apt-get install fontconfig fonts-noto-cjk"
)
FAILED = translated("浏览器没有打印出 PDF，请重试；若仍失败，请改用 HTML 文件，在浏览器里打印。")


class CannotPrint(RuntimeError):
    """Nothing could be printed; `words` say why and what helps, in both languages."""

    def __init__(self, words: Words, detail: str = "") -> None:
        self.words = words
        super().__init__("\n".join(filter(None, [words.zh, words.en, detail])))


def printed(html: Path, out: Path) -> None:
    """Print the page `html` to `out`, which is there whole or not at all.

    The page finds `?print` in its address and draws what it would else draw later. Raises
    CannotPrint.
    """
    if lacking := lacks():
        raise CannotPrint(lacking)
    out.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="print-") as folder:
        file = Path(folder) / "printed.pdf"
        detail = _run(_command(html, file, Path(folder) / "profile"))
        if not file.exists() or not file.read_bytes().startswith(b"%PDF"):
            raise CannotPrint(FAILED, detail)
        searchable(file)
        beside = out.with_name(f".{out.name}.part")
        try:
            shutil.copyfile(file, beside)
            beside.replace(out)
        finally:
            beside.unlink(missing_ok=True)


def lacks() -> Words | None:
    """What must be installed before anything can be printed; None where all is there."""
    if _browser() is None:
        return NO_BROWSER
    return None if _writes_chinese() else NO_FONT


def _browser() -> str | None:
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def _writes_chinese() -> bool:
    """Whether a Chinese font is installed; other systems than Linux come with one."""
    if not sys.platform.startswith("linux"):
        return True
    program = shutil.which("fc-list")
    if program is None:
        return False
    listed = subprocess.run([program, ":lang=zh"], capture_output=True, timeout=30, check=False)
    return bool(listed.stdout.strip())


def _command(html: Path, out: Path, profile: Path) -> list[str]:
    return [
        str(_browser()),
        "--headless=new",
        # The page is our own file and reads nothing; a server often runs as root, where Chromium's
        # own walls cannot be put up.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-extensions",
        "--no-first-run",
        f"--user-data-dir={profile}",
        "--no-pdf-header-footer",
        f"--virtual-time-budget={VIRTUAL_MS}",
        f"--print-to-pdf={out}",
        f"{html.resolve().as_uri()}?print",
    ]


def _run(command: list[str]) -> str:
    """Run the browser, for so long at most; returns what it complained of."""
    started = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
    )
    try:
        _out, stderr = started.communicate(timeout=SECONDS)
    except subprocess.TimeoutExpired:
        _kill(started)
        return f"no answer within {SECONDS} s"
    return stderr.decode(errors="replace").strip()[-500:]


def _kill(started: subprocess.Popen) -> None:
    if hasattr(os, "killpg"):
        os.killpg(started.pid, signal.SIGKILL)
    else:
        started.kill()
    started.communicate()
