"""Choosing one out of very many by what is typed of the name."""

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.domain.rows import PersonInfo, UnitInfo
from desktop_app.views.pages.awards.chooser import (
    ChoiceModel,
    Chooser,
    person_choices,
    unit_choices,
)

PEOPLE = person_choices(
    [
        PersonInfo("A-0", "Nguyễn Thị Đào", "", "", "", "", "Phòng A"),
        PersonInfo("A-1", "Nguyễn Văn Dao", "", "", "", "", "Phòng A"),
        PersonInfo("B-0", "Trần Thị Đào", "", "", "", "", "Phòng B"),
    ]
)


def shown(model: ChoiceModel) -> list[str]:
    found = (model.choice(row) for row in range(model.rowCount()))
    return [one.code for one in found if one]


def test_every_word_that_is_typed_must_be_there_with_marks_or_without() -> None:
    model = ChoiceModel(PEOPLE)
    model.narrow("dao")
    assert shown(model) == ["A-0", "A-1", "B-0"]
    model.narrow("đào phòng a")
    assert shown(model) == ["A-0", "A-1"]
    model.narrow("thi dao b-0")
    assert shown(model) == ["B-0"]
    model.narrow("")
    assert len(shown(model)) == 3


def test_twenty_thousand_people_are_narrowed_by_every_letter(qtbot: QtBot) -> None:
    many = person_choices(
        PersonInfo(f"P{at}", f"Nguyễn Văn {at}", "", "", "", "", f"Đơn vị {at % 300}")
        for at in range(20_000)
    )
    chooser = Chooser("thu.many", many)
    qtbot.addWidget(chooser)
    search = chooser.findChild(QLineEdit)
    assert isinstance(search, QLineEdit)
    for typed in ("1", "19", "199", "1999", "p19991"):
        search.setText(typed)
    assert chooser.value() == "P19991"


def test_the_one_who_is_left_is_meant_and_a_choice_stays_while_it_is_shown(qtbot: QtBot) -> None:
    chooser = Chooser("thu.chon", PEOPLE)
    qtbot.addWidget(chooser)
    assert chooser.value() == ""
    chooser.choose("A-1")
    search = chooser.findChild(QLineEdit)
    assert isinstance(search, QLineEdit)
    search.setText("nguyen")
    assert chooser.value() == "A-1"
    search.setText("tran")
    assert chooser.value() == "B-0"
    units = unit_choices([UnitInfo(1, "A", "Phòng A", "", "", "", None, 0)])
    search.setText("")
    chooser.offer(units)
    assert chooser.value() == "A"
