"""The table of contents says which chapters there are."""

from pathlib import Path

from desktop_app.views.help.chapters import chapter_for, chapters


def guide(folder: Path) -> Path:
    contents = "# Hướng dẫn\n\n1. [Bắt đầu](bat-dau.md)\n2. [Tổng quan](overview.md)\n\nHết.\n"
    (folder / "muc-luc.md").write_text(contents, encoding="utf-8")
    return folder


def test_the_chapters_are_those_of_the_table_of_contents(tmp_path: Path) -> None:
    found = chapters(guide(tmp_path))
    assert [(one.name, one.title) for one in found] == [
        ("bat-dau", "Bắt đầu"),
        ("overview", "Tổng quan"),
    ]


def test_a_page_has_the_chapter_of_its_name_else_the_first(tmp_path: Path) -> None:
    found = chapters(guide(tmp_path))
    assert chapter_for("overview", found) == found[1]
    assert chapter_for("fund", found) == found[0]
    assert chapter_for("fund", ()) is None


def test_a_guide_that_is_not_there_has_no_chapters(tmp_path: Path) -> None:
    assert chapters(tmp_path / "không") == ()
