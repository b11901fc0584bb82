"""Usage: every command explains itself, and what is wrong is said in Vietnamese."""

import re
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterator

import pytest

from desktop_app.cli import main
from desktop_app.cli.arguments import whole_parser
from desktop_app.cli.usage import translated
from tests.cli.driving import Told

# Words of argparse that would show that something was not translated.
ENGLISH = re.compile(
    r"\b(usage|options|argument|required|expected|invalid|choice|show this|help)\b"
)
COMMAND_LINES = (
    *("demo", "init", "check", "backup", "restore", "templates", "launch", "import", "undo"),
    *("returns", "score", "explain", "rank", "export", "read-plan", "forms"),
    *("year list", "year close", "year reopen", "department show", "department set"),
    *("unit list", "person list", "campaign list", "campaign show", "intake list"),
    *("intake show", "mark set", "audit list", "return due", "return lateness"),
)


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> Told:
    """What comes of arguments that end before any store is opened."""
    with pytest.raises(SystemExit) as end:
        main(arguments)
    status = end.value.code
    return Told(status if isinstance(status, int) else 0, *capsys.readouterr())


@pytest.mark.parametrize("command", ["", *COMMAND_LINES])
def test_each_command_explains_itself_in_vietnamese(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    explained = told(capsys, *command.split(), "--help")
    assert (explained.status, explained.err) == (0, "")
    assert explained.out.startswith("Cách dùng: ")
    assert not ENGLISH.search(explained.out.replace("--help", ""))


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    listed = told(capsys, "--help").out
    assert {line.split()[0] for line in COMMAND_LINES} <= set(listed.split())


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ("rank", "còn thiếu --year"),
        ("year", "còn thiếu VIỆC"),
        ("import", "còn thiếu TỆP"),
        ("rank --year", "--year cần một giá trị"),
        ("rank --year 2024 --json=1", "--json không nhận giá trị, bỏ “1”"),
        ("rank --year 2024 thừa", "không hiểu “thừa”"),
        ("rank --year 2024 --store a.db", "hãy ghi “--store a.db” trước tên lệnh"),
        ("rank --yea 2024", "còn thiếu --year"),
        ("explain --year 2024", "cần một trong các tham số: --unit --person"),
        ("explain --year 2024 --unit A --person B", "không dùng --person cùng với --unit"),
        ("rank --year 24", "--year: “24” không phải là năm từ 1990 đến 2100"),
        ("rank --year 2０24", "--year: “2０24” không phải là năm từ 1990 đến 2100"),
        ("import x --period 2024-13", "--period: Không hiểu kỳ “2024-13”"),
        ("import x --period 2024-Q1 --year 2023", "--period 2024-Q1 không thuộc --year 2023"),
        ("import x --as trống", "--as: không có loại tệp “trống”"),
        ("import x --received 25/11/2024", "--received: “25/11/2024” không phải là một ngày"),
        ("launch x --year 2024 --due 2024-02-30", "“2024-02-30” không phải là một ngày"),
        ("undo một", "SỐ: “một” không phải là số thứ tự"),
        ("undo 9999999999999999", "“9999999999999999” quá lớn; hãy ghi nhiều nhất 15 chữ số"),
        ("mark set --year 2024 --unit A --criterion 1 --points 9,555", "hai chữ số thập phân"),
        ("mark set --year 2024 --unit A --criterion 1 --points x", "hãy ghi một số điểm"),
        ("export bảng --year 2024 --out a.pdf", "LOẠI không có lựa chọn “bảng”"),
        ("bay", "LỆNH không có lựa chọn “bay”"),
    ],
)
def test_bad_usage_is_told_in_vietnamese(
    arguments: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    refused = told(capsys, *arguments.split())
    assert (refused.status, refused.out) == (2, "")
    assert sentence in refused.err
    assert refused.err.splitlines()[1].startswith("Xem hướng dẫn: ")
    assert not ENGLISH.search(refused.err.replace("--help", ""))


def test_a_blank_name_is_bad_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert "--name: không được để trống" in told(capsys, "init", "--name", " ").err


def test_what_argparse_may_say_one_day_stays_as_it_is() -> None:
    assert translated("something new") == "something new"


LATER = (
    "rank --year 2024 --subject household",
    "score --year 2024 --subject household",
    "--store postgresql+psycopg://máy/sổ check",
    "--store postgresql+psycopg://máy/sổ",
    "--password-file mật-khẩu.txt init --name Sở",
)


@pytest.mark.parametrize("arguments", LATER)
def test_what_a_later_version_brings_says_so(
    arguments: str, capsys: pytest.CaptureFixture[str]
) -> None:
    refused = told(capsys, *arguments.split())
    assert (refused.status, refused.out) == (2, "")
    assert refused.err.endswith(" thuộc phần sẽ có ở phiên bản sau.\n")
    assert len(refused.err.splitlines()) == 1


def test_a_store_is_never_made_without_the_password_that_was_given(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THIDUA_PASSWORD", "bí mật")
    assert told(capsys, "init", "--name", "Sở").status == 2


def test_no_command_means_the_window() -> None:
    asked = whole_parser().parse_args(["--store", "tên bất kỳ.db"])
    assert (asked.command, asked.store.name) == (None, "tên bất kỳ.db")


def parsers(within: ArgumentParser) -> Iterator[ArgumentParser]:
    """A command with all its verbs, at every depth."""
    yield within
    for action in within._actions:  # noqa: SLF001  # argparse tells them nowhere else
        if isinstance(action.choices, dict):
            for one in action.choices.values():
                yield from parsers(one)


def test_what_is_not_said_is_something_that_could_have_been_said() -> None:
    """The parser reads a default that is text as if it had been typed."""
    wrong = []
    for one in parsers(whole_parser()):
        for action in one._actions:  # noqa: SLF001  # as above
            if isinstance(action.default, str) and callable(action.type):
                try:
                    action.type(action.default)
                except ArgumentTypeError:
                    wrong.append(f"{one.prog} {action.option_strings}")
    assert wrong == []
