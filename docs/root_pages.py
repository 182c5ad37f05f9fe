"""A hook of mkdocs: pages that stand in the project's root, where people look for them first, are
pages of the site too.
"""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

ROOT = Path(__file__).resolve().parent.parent
PAGES = {
    "ARCHITECTURE.md": "architecture.md",
    "CONTRIBUTING.md": "contributing.md",
    "CHANGELOG.md": "changes.md",
}
LINK = re.compile(r"\]\((?!\w+:|#)([^)#\s]+)(#[^)\s]*)?\)")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The site's files, with those pages among them."""
    for name, page in PAGES.items():
        text = (ROOT / name).read_text(encoding="utf-8")
        files.append(File.generated(config, page, content=LINK.sub(_from_docs, text)))
    return files


def _from_docs(link: re.Match[str]) -> str:
    """A link as it leads from docs/; one to a file that is no page is only its name."""
    target, anchor = link[1], link[2] or ""
    if target in PAGES:
        return f"]({PAGES[target]}{anchor})"
    if target.startswith("docs/"):
        return f"]({target.removeprefix('docs/')}{anchor})"
    return "](#)"
