from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import DiskFull
from desktop_app.domain.progress import Progress
from desktop_app.views.context import Context
from tests.views.driving import click, find
from tests.views.office import PlainOffice


def test_a_command_gives_its_value_and_announces_what_it_changed(
    qtbot: QtBot, context: Context, office: PlainOffice
) -> None:
    names: list[str] = []
    with qtbot.waitSignal(context.changed) as changed:
        context.command("Đổi tên", office.rename, names.append)
    assert names == ["Sở Xây dựng"]
    assert changed.args == [Changes.SETTINGS]


def test_a_command_that_changed_nothing_announces_nothing(qtbot: QtBot, context: Context) -> None:
    heard: list[object] = []
    context.changed.connect(heard.append)
    values: list[int] = []
    context.command("Xem", lambda _: Done(1, Changes.NOTHING), values.append)
    context.command("Xuất tệp", lambda _: 2, values.append)
    qtbot.waitUntil(lambda: values == [1, 2])
    assert heard == []


def test_a_known_failure_of_a_command_is_a_calm_sentence(qtbot: QtBot, context: Context) -> None:
    def work(_progress: Progress) -> None:
        raise DiskFull(Path("so.thidua"))

    context.command("Ghi", work)
    sentence = "Ổ đĩa đã đầy nên không ghi được “so.thidua”. Chưa có gì bị thay đổi."
    qtbot.waitUntil(lambda: find("failure.ok", QPushButton).isVisible())
    assert find("qt_msgbox_label", QLabel).text() == sentence
    click("failure.ok")


def test_a_page_may_take_a_failure_itself(qtbot: QtBot, context: Context) -> None:
    failure = DiskFull(Path("so.thidua"))
    taken: list[BaseException] = []

    def work(_progress: Progress) -> None:
        raise failure

    context.command("Ghi", work, otherwise=taken.append)
    qtbot.waitUntil(lambda: taken == [failure])


def test_a_question_that_cannot_be_answered_says_so_over_the_page(
    qtbot: QtBot, context: Context
) -> None:
    def question() -> None:
        raise DiskFull(Path("so.thidua"))

    with qtbot.waitSignal(context.unanswered) as told:
        context.ask("bảng", question, lambda _: None)
    assert told.args == [str(DiskFull(Path("so.thidua")))]


def test_nothing_reaches_pages_that_are_gone(qtbot: QtBot, context: Context) -> None:
    answers: list[int] = []
    asked = context.ask("bảng", lambda: 1, answers.append)
    done = context.command("Ghi", lambda _: 1, answers.append)
    context.leave()
    with qtbot.waitSignals([asked.finished, done.finished]):
        pass
    assert answers == []


def test_the_same_year_again_is_no_change(context: Context) -> None:
    heard: list[int] = []
    context.year_changed.connect(heard.append)
    context.set_year(2024)
    context.set_year(2023)
    assert heard == [2023]
    assert context.year == 2023
