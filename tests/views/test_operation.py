import threading
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import DiskFull
from desktop_app.domain.progress import Cancelled, Progress
from desktop_app.views.operation import Operation, Workers


def outcomes(operation: Operation) -> list[tuple[str, Any]]:
    """What the operation tells, with the thread on which it arrives checked."""
    heard: list[tuple[str, Any]] = []

    def hear(what: str, value: object = None) -> None:
        assert threading.current_thread() is threading.main_thread()
        heard.append((what, value))

    operation.succeeded.connect(lambda value: hear("succeeded", value))
    operation.failed.connect(lambda error: hear("failed", error))
    operation.cancelled.connect(lambda: hear("cancelled"))
    operation.finished.connect(lambda: hear("finished"))
    return heard


def wait_for(qtbot: QtBot, heard: list[tuple[str, Any]]) -> None:
    qtbot.waitUntil(lambda: ("finished", None) in heard)


def until_cancelled(progress: Progress, begun: threading.Event) -> None:
    begun.set()
    step = 0
    while True:
        step += 1
        progress(step, step + 1, "chờ")


def test_a_command_runs_on_the_writing_worker_and_tells_on_the_windows_thread(
    qtbot: QtBot, workers: Workers
) -> None:
    heard = outcomes(workers.write("Ghi", lambda _: threading.current_thread().name))
    wait_for(qtbot, heard)
    assert heard == [("succeeded", "writing_0"), ("finished", None)]


def test_a_question_runs_on_the_reading_worker(qtbot: QtBot, workers: Workers) -> None:
    heard = outcomes(workers.read("bảng", lambda: threading.current_thread().name))
    wait_for(qtbot, heard)
    assert heard == [("succeeded", "reading_0"), ("finished", None)]


def test_commands_run_one_after_another_in_their_order(qtbot: QtBot, workers: Workers) -> None:
    order: list[int] = []
    heard = [
        outcomes(workers.write("Ghi", lambda _, at=at: order.append(at)))  # type: ignore[misc]
        for at in range(5)
    ]
    wait_for(qtbot, heard[-1])
    assert order == [0, 1, 2, 3, 4]
    assert not workers.writing


def test_cancelling_stops_the_work_where_it_reports(qtbot: QtBot, workers: Workers) -> None:
    begun, undone = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        try:
            until_cancelled(progress, begun)
        except Cancelled:
            undone.set()
            raise

    operation = workers.write("Nhập", work)
    heard = outcomes(operation)
    qtbot.waitUntil(begun.is_set)
    operation.cancel()
    wait_for(qtbot, heard)
    assert heard == [("cancelled", None), ("finished", None)]
    assert undone.is_set()


def test_a_command_cancelled_while_it_waits_never_begins(qtbot: QtBot, workers: Workers) -> None:
    begun, ran = threading.Event(), threading.Event()
    first = workers.write("Nhập", lambda progress: until_cancelled(progress, begun))
    second = workers.write("Xóa", lambda _: ran.set())
    heard = outcomes(second)
    second.cancel()
    first.cancel()
    wait_for(qtbot, heard)
    assert heard == [("cancelled", None), ("finished", None)]
    assert not ran.is_set()


def test_a_failure_arrives_whole(qtbot: QtBot, workers: Workers) -> None:
    failure = DiskFull(Path("so.thidua"))

    def work(_progress: Progress) -> None:
        raise failure

    heard = outcomes(workers.write("Ghi", work))
    wait_for(qtbot, heard)
    assert heard == [("failed", failure), ("finished", None)]


def test_only_the_latest_question_of_a_key_is_answered(qtbot: QtBot, workers: Workers) -> None:
    go_on = threading.Event()
    first = outcomes(workers.read("tìm", lambda: go_on.wait() and "n"))
    second = outcomes(workers.read("tìm", lambda: "ng"))
    third = outcomes(workers.read("tìm", lambda: "ngu"))
    other = outcomes(workers.read("bảng", lambda: "bảng"))
    go_on.set()
    wait_for(qtbot, other)
    assert first == [("cancelled", None), ("finished", None)]
    assert second == [("cancelled", None), ("finished", None)]
    assert third == [("succeeded", "ngu"), ("finished", None)]
    assert other == [("succeeded", "bảng"), ("finished", None)]


def test_an_answer_on_its_way_does_not_paint_over_a_newer_question(
    qtbot: QtBot, workers: Workers
) -> None:
    answered = threading.Event()

    def answer() -> str:
        answered.set()
        return "cũ"

    old = outcomes(workers.read("tìm", answer))
    answered.wait()  # the window's thread is busy: the answer waits in its queue
    new = outcomes(workers.read("tìm", lambda: "mới"))
    wait_for(qtbot, new)
    assert old == [("cancelled", None), ("finished", None)]
    assert new == [("succeeded", "mới"), ("finished", None)]


def test_progress_is_thinned_and_its_end_is_told(qtbot: QtBot, workers: Workers) -> None:
    def work(progress: Progress) -> None:
        for step in range(20_001):
            progress(step, 20_000, "dòng")

    told: list[int] = []
    operation = workers.write("Nhập", work)
    operation.progressed.connect(lambda done, _total, _what: told.append(done))
    wait_for(qtbot, outcomes(operation))
    assert told[-1] == 20_000
    assert len(told) < 1_000
    assert told == sorted(told)


def test_closing_stops_the_work_and_then_does_the_last_act(qtbot: QtBot) -> None:
    workers = Workers()
    begun = threading.Event()
    acts: list[str] = []
    heard = outcomes(workers.write("Nhập", lambda progress: until_cancelled(progress, begun)))
    qtbot.waitUntil(begun.is_set)
    workers.close(lambda: acts.append(threading.current_thread().name))
    assert acts == ["writing_0"]
    qtbot.wait(20)
    assert heard == []


def test_a_question_after_closing_reaches_nobody(workers: Workers) -> None:
    workers.close()
    asked: list[str] = []
    operation = workers.read("page", lambda: asked.append("hỏi"))
    assert operation.stop.is_set()
    assert asked == []
