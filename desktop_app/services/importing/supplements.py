"""Whether a file adds to what a unit sent before, or replaces it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.domain.problems import Problem, error, warning
from desktop_app.domain.return_versions import Mark, adds_to, repeats_whole
from desktop_app.services.importing.staged import StagedFile

UNCLEAR = "return.supplement_unclear"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A file's rows of one kind, and those of the unit's own return that counts before it."""

    file: str
    old: Sequence[Mark]
    new: Sequence[Mark]


def is_clear(file: StagedFile) -> bool:
    """Whether nobody has to be asked if the file adds or replaces."""
    return all(one.code != UNCLEAR for one in file.problems)


def by_sheet(meetings: Sequence[Meeting]) -> tuple[bool, tuple[Problem, ...]]:
    """A sheet that says “bổ sung” adds, unless it repeats all that it would add to.

    Where the same people come again with other figures, nobody is stopped, but told.
    """
    whole = [one for one in meetings if repeats_whole(one.old, one.new)]
    if whole and len(whole) == len(meetings):
        return False, (_repeats(whole[0]),)
    again = [one for one in meetings if adds_to(one.old, one.new) is False and one.old]
    return True, tuple(_again(one) for one in again[:1])


def by_rows(meetings: Iterable[Meeting]) -> tuple[bool, tuple[Problem, ...]]:
    """What the rows say; a question where they do not settle it."""
    met = [one for one in meetings if one.old]
    said = {adds_to(one.old, one.new) for one in met}
    if len(said) == 1 and None not in said:
        return bool(said.pop()), ()
    return False, (_unclear(met[0]),) if said else ()


def by_form(meetings: Sequence[Meeting]) -> tuple[bool, tuple[Problem, ...]]:
    """A form is a unit's whole return: it replaces where its rows do not say that it adds."""
    adds, unclear = by_rows(meetings)
    met = next((one for one in meetings if one.old), None)
    return (False, (_instead(met),)) if unclear and met else (adds, ())


def _instead(one: Meeting) -> Problem:
    sentence = (
        f"Mẫu báo cáo này thay bản đang tính (tệp “{one.file}”), tuy chỉ một phần các dòng trùng "
        "nhau. Nếu đơn vị gửi bổ sung, hãy chọn “Bổ sung” (dòng lệnh: --supplement)."
    )
    return warning("return.form_replaces", sentence)


def _repeats(one: Meeting) -> Problem:
    sentence = (
        f"Bảng ghi “bổ sung” nhưng có lại đủ {len(one.old)} dòng của bản đang tính (tệp "
        f"“{one.file}”), nên được coi là bản thay thế để không tính hai lần. Nếu đúng là ủng hộ "
        "thêm, hãy chọn “Bổ sung” cho tệp này."
    )
    return warning("return.supplement_repeats", sentence)


def _again(one: Meeting) -> Problem:
    sentence = (
        f"Bảng ghi “bổ sung” nhưng phần lớn các dòng của bản đang tính (tệp “{one.file}”) có lại "
        "với số khác; số liệu được cộng thêm. Nếu là bản sửa, hãy chọn “Thay bản cũ” cho tệp này."
    )
    return warning("return.supplement_repeats", sentence)


def _unclear(one: Meeting) -> Problem:
    sentence = (
        f"Chưa rõ tệp này bổ sung vào bản đang tính (tệp “{one.file}”) hay thay bản đó: chỉ một "
        "phần các dòng trùng nhau. Hãy chọn “Bổ sung” hoặc “Thay bản cũ” (dòng lệnh: "
        "--supplement hoặc --replace)."
    )
    return error(UNCLEAR, sentence)
