"""The guide's chapters: a file each, in the order of its table of contents."""

import re
from dataclasses import dataclass
from pathlib import Path

from desktop_app.config import guide_folder

CONTENTS = "muc-luc.md"
# One line of the table of contents: a link to a chapter.
LINK = re.compile(r"^\s*[-*0-9.]+ \[(?P<title>[^\]]+)\]\((?P<file>[^)#]+\.md)\)")


@dataclass(frozen=True, slots=True)
class Chapter:
    """`name`: the file's, which is that of the page it is about where it is about one."""

    name: str
    title: str
    path: Path


def chapters(folder: Path | None = None) -> tuple[Chapter, ...]:
    """What the table of contents links to; empty where the guide is not there."""
    place = folder or guide_folder()
    try:
        lines = (place / CONTENTS).read_text(encoding="utf-8").splitlines()
    except OSError:
        return ()
    found = (LINK.match(line) for line in lines)
    return tuple(_chapter(place, one["title"], one["file"]) for one in found if one)


def chapter_for(page: str, known: tuple[Chapter, ...]) -> Chapter | None:
    """The chapter about a page, else the first."""
    return next((one for one in known if one.name == page), known[0] if known else None)


def _chapter(place: Path, title: str, file: str) -> Chapter:
    return Chapter(Path(file).stem, title, place / file)
