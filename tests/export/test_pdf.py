"""What is said when a page cannot be printed; printing itself is tested with a browser."""

import sys
from pathlib import Path

import pytest

from export.web.pdf import CannotPrint, lacks, printed


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A path with these programs and no others, each a line of shell."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr("sys.platform", "linux")

    def putting(**lines: str) -> None:
        for name, line in lines.items():
            file = folder / name.replace("_", "-")
            file.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
            file.chmod(0o755)

    return putting


def refused(tmp_path: Path) -> str:
    """What is said when printing a page, which leaves an earlier file as it was."""
    page, out = tmp_path / "page.html", tmp_path / "out.pdf"
    page.write_text("<p>页</p>", encoding="utf-8")
    out.write_bytes(b"earlier")
    with pytest.raises(CannotPrint) as error:
        printed(page, out)
    assert out.read_bytes() == b"earlier"
    assert error.value.words.zh in str(error.value) and error.value.words.en in str(error.value)
    return str(error.value)


def test_without_a_browser_it_says_what_to_install(programs, tmp_path: Path) -> None:
    said = refused(tmp_path)
    assert "apt-get install chromium" in said and "Chrome" in said


@pytest.mark.parametrize("found", [{"chromium": "exit 0"}, {"chromium": "exit 0", "fc_list": ""}])
def test_without_a_chinese_font_it_says_what_to_install(programs, tmp_path: Path, found) -> None:
    programs(**found)
    assert "fonts-noto-cjk" in refused(tmp_path)


def test_with_both_nothing_is_lacking(programs) -> None:
    programs(google_chrome="exit 0", fc_list="echo NotoSansCJK")
    assert lacks() is None


def test_a_browser_that_prints_nothing_is_reported(programs, tmp_path: Path) -> None:
    programs(chromium="echo went wrong >&2; exit 1", fc_list="echo NotoSansCJK")
    assert "went wrong" in refused(tmp_path)


def test_a_browser_that_hangs_is_ended(
    programs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Its room has a function of the same name.
    monkeypatch.setattr(sys.modules[printed.__module__], "SECONDS", 0.3)
    programs(chromium="/bin/sleep 60", fc_list="echo NotoSansCJK")
    assert "0.3 s" in refused(tmp_path)
