"""Step 1: the letterhead, the units with their clusters, the staff, the year."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from tests.views.driving import click, enter_path, find, is_shown, press, type_into
from tests.views.pages.shown import row_of, rows_shown, text_of
from tests.views.whole_year.clerk import Clerk, sample, type_number

DEPARTMENT = "Sở Lao động - Thương binh và Xã hội tỉnh An Bình"
SIGNATORY = "Nguyễn Văn Mai"


def set_up(clerk: Clerk) -> None:
    """From the welcome to a year with its units and people."""
    create_the_store(clerk)
    turn_to_2024(clerk)
    begin_with_the_assistant(clerk)
    import_the_staff(clerk)
    look_at_the_clusters(clerk)


def create_the_store(clerk: Clerk) -> None:
    click("welcome.create")
    type_into("create-store.department", DEPARTMENT)
    type_into("create-store.parent-agency", "Ủy ban nhân dân tỉnh An Bình")
    type_into("create-store.place", "An Bình")
    click("create-store.ok")
    clerk.sees("first-run.units")
    click("first-run.later")
    clerk.sees("sidebar")
    clerk.until(lambda: "tỉnh An Bình" in text_of("header.department"))


def turn_to_2024(clerk: Clerk) -> None:
    years = find("header.year", QComboBox)
    years.setFocus()
    press(years, Qt.Key.Key_End)
    clerk.sees("year.year")
    type_number("year.year", "2024")
    click("year.ok")
    clerk.until(lambda: years.currentText() == "2024")


def begin_with_the_assistant(clerk: Clerk) -> None:
    """Resumed where it was left: the signatory is added, units come from the spreadsheet."""
    clerk.opens("overview.assistant", "first-run.units")
    clerk.album.take("assistant")
    click("first-run.back")
    clerk.sees("first-run.letterhead")
    type_into("first-run.signatory-position", "GIÁM ĐỐC")
    type_into("first-run.signatory", SIGNATORY)
    click("first-run.go")
    clerk.sees("first-run.units")
    click("first-run.units-file")
    import_folder(clerk, "01-don-vi")
    clerk.sees("first-run.launch")
    click("first-run.later")
    clerk.no_longer_sees("first-run")


def import_the_staff(clerk: Clerk) -> None:
    clerk.turns_to("Đơn vị và nhân sự", "units.table")
    clerk.opens("units.import-people", "import.add-folder")
    import_folder(clerk, "02-can-bo")
    clerk.turns_to("Đơn vị và nhân sự", "units.table")
    clerk.until(lambda: text_of("units.whose") == "Văn phòng Sở: 15 người")


def look_at_the_clusters(clerk: Clerk) -> None:
    clerk.opens("units.clusters", "units.clusters.close")
    click("units.clusters.close")
    clerk.no_longer_sees("units.clusters.close")
    assert row_of("units.table", "VP")[2] == "VP"
    heads = [row[0] for row in rows_shown("units.table") if row[0].startswith("Cụm")]
    assert heads == [
        "Cụm 1 - Các phòng chuyên môn, nghiệp vụ",
        "Cụm 2 - Các đơn vị sự nghiệp trực thuộc",
    ]


def import_folder(clerk: Clerk, *parts: str) -> None:
    """In the open import: add a folder, look at the preview, put it into the store."""
    clerk.sees("import.add-folder")
    click("import.add-folder")
    enter_path("import.choose-folder", str(sample(*parts)))
    clerk.no_longer_sees("import.choose-folder")
    click("import.read")
    clerk.sees("import.files")
    assert {row[2] for row in rows_shown("import.files")} == {"Nhận đủ"}
    take_what_is_previewed(clerk)


def take_what_is_previewed(clerk: Clerk) -> None:
    click("import.commit")
    clerk.sees("import.result.files")
    click("import.close")
    clerk.until(lambda: not is_shown("import"))
