"""The guide says what the window says: its controls, its pages, its pictures."""

import re
from functools import cache
from pathlib import Path

import pytest

from desktop_app.config import guide_folder
from desktop_app.views.help.chapters import CONTENTS, chapters
from desktop_app.views.pages import PAGES

ROOT = Path(__file__).parents[1]
GUIDE = guide_folder()
CONTROL = re.compile(r"\*\*(?P<text>[^*]+)\*\*")
PICTURE = re.compile(r"!\[(?P<told>[^\]]*)\]\((?P<file>[^)]+)\)")
LINK = re.compile(r"(?<!!)\[[^\]]+\]\((?P<file>[^)]+)\)")
ABOUT_PAGES = [spec.name for spec in PAGES]
# What each chapter about a page tells, by a part of its heading.
PARTS = ("đầu tiên", "Kiểm tra", "Lỗi hay gặp")


def files() -> list[Path]:
    return sorted(GUIDE.glob("*.md"))


def text_of(name: str) -> str:
    return (GUIDE / name).read_text(encoding="utf-8")


@cache
def source() -> str:
    """What the views say, without the letters to press."""
    paths = sorted((ROOT / "desktop_app" / "views").rglob("*.py"))
    return "".join(path.read_text(encoding="utf-8") for path in paths).replace("&", "")


def is_in_window(text: str) -> bool:
    return f'"{text}"' in source() or f'"{text}\\t' in source()


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_every_control_that_is_named_is_in_the_window(path: Path) -> None:
    named = {found["text"] for found in CONTROL.finditer(path.read_text(encoding="utf-8"))}
    assert {text for text in named if not is_in_window(text)} <= {"đậm"}


def test_a_control_that_was_renamed_is_found_out() -> None:
    assert is_in_window("Nhập tệp…")
    assert not is_in_window("Nhập tập tin…")
    assert not is_in_window("Nhập các tệp…")


def test_every_page_has_its_chapter() -> None:
    assert set(ABOUT_PAGES) <= {one.name for one in chapters()}


def test_the_chapters_about_pages_stand_in_the_order_of_the_sidebar() -> None:
    assert [one.name for one in chapters() if one.name in ABOUT_PAGES] == ABOUT_PAGES


def test_every_chapter_is_in_the_contents() -> None:
    there = {path.name for path in files()} - {CONTENTS}
    assert {one.path.name for one in chapters()} == there


def test_a_chapter_is_called_as_in_the_contents() -> None:
    heads = {one.title: one.path.read_text(encoding="utf-8") for one in chapters()}
    assert [title for title, text in heads.items() if not text.startswith(f"# {title}\n")] == []


@pytest.mark.parametrize("page", ABOUT_PAGES)
def test_a_chapter_about_a_page_tells_where_to_begin_and_how_to_check(page: str) -> None:
    heads = [line for line in text_of(f"{page}.md").splitlines() if line.startswith("## ")]
    assert [part for part in PARTS if not any(part in head for head in heads)] == []


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_every_link_leads_to_a_chapter(path: Path) -> None:
    wanted = {found["file"] for found in LINK.finditer(path.read_text(encoding="utf-8"))}
    assert {name for name in wanted if not (GUIDE / name).is_file()} == set()


def test_every_picture_is_there_and_used() -> None:
    found = [one for path in files() for one in PICTURE.finditer(path.read_text(encoding="utf-8"))]
    there = {f"hinh/{path.name}" for path in (GUIDE / "hinh").iterdir()}
    assert {one["file"] for one in found} == there
    assert [one["file"] for one in found if not one["told"]] == []
