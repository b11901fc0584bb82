"""How a command is taken back: by its rows, by another command, or not at all and why."""

from collections.abc import Callable, Mapping

from desktop_app.domain.undo import Step
from desktop_app.services.awards.decisions import undo_decision
from desktop_app.services.desk import Command
from desktop_app.services.fund import entries, remittances
from desktop_app.services.importing.taking_back import take_back
from desktop_app.services.reorganisation.undoing import undo_act

REASON = "Hoàn tác"
# Workbooks of criteria sets: their rows go back, that they came in stays on record.
BOOKS = "criteria.import"
# Rows of a ledger are never taken away, whatever brought them.
LEDGERS = frozenset({"contribution", "remittance", "receipt"})

_PUBLISHED = (
    "Bảng xếp hạng đã công bố được giữ nguyên để đối chiếu về sau. Nếu có sai sót, hãy công bố "
    "bảng mới thay cho bảng đó."
)
_NUMBERED = (
    "Số biên lai đã dùng thì không lấy lại được. Hãy hủy biên lai rồi lập biên lai khác nếu cần."
)
WHY_NOT = {
    "ranking.publish": _PUBLISHED,
    "receipt.issue": _NUMBERED,
    "receipt.void": _NUMBERED,
    "year.close": "Sổ của năm đã khóa chỉ mở lại bằng việc “Mở lại sổ năm”, có ghi lý do.",
    "year.reopen": "Sổ của năm đã mở lại thì khóa lại bằng việc “Khóa sổ năm”.",
}

# What only works out anew what the store knows, or writes files: nothing is lost by leaving it.
PASSING = frozenset({"file.sign", "form.write", "score.compute", "sheet.cross_forms", "title.ship"})


# Verbs of what takes something away, ends it, or changes many things at once: whoever does it is
# told the way back. Where rows go, the rows say it as well.
LOSING = frozenset(
    {
        "cancel",
        "close",
        "commit",
        "cross_forms",
        "decide",
        "dissolve",
        "drop",
        "end",
        "enter",
        "forward",
        "hand_over",
        "import",
        "launch",
        "leave",
        "make",
        "meeting_withdraw",
        "member_end",
        "merge",
        "move",
        "order",
        "propose",
        "publish",
        "put",
        "recall",
        "remove",
        "reopen",
        "reset",
        "restore",
        "retire",
        "return",
        "reverse",
        "revoke",
        "rule_remove",
        "split",
        "take",
        "undo",
        "unmatch",
        "void",
        "vote_withdraw",
        "withdraw",
    }
)


def loses(step: Step) -> bool:
    """Whether a command, by its name or by how much it did, may be one to be taken back at once."""
    return step.action.rpartition(".")[2] in LOSING or step.entries > 1


def counts(step: Step) -> bool:
    """Whether a step is one that people would want back."""
    return step.action not in PASSING


def _take_import_back(command: Command, step: Step) -> None:
    take_back(command, step.import_id or 0)


def _take_act_back(command: Command, step: Step) -> None:
    undo_act(command, _number(step))


def _take_decision_back(command: Command, step: Step) -> None:
    undo_decision(command, _number(step), REASON)


def _reverse_line(command: Command, step: Step) -> None:
    entries.reverse(command, _number(step), REASON)


def _repeat_line(command: Command, step: Step) -> None:
    entries.repeat(command, _number(step), REASON)


def _reverse_remittance(command: Command, step: Step) -> None:
    remittances.reverse(command, _number(step), REASON)


def _repeat_remittance(command: Command, step: Step) -> None:
    remittances.repeat(command, _number(step), REASON)


def _number(step: Step) -> int:
    return int(step.subject.rpartition(":")[2])


REVERSED_BY: Mapping[str, Callable[[Command, Step], None]] = {
    "award.add_history": _take_decision_back,
    "award.decide": _take_decision_back,
    "award.revoke": _take_decision_back,
    "contribution.add": _reverse_line,
    "contribution.reverse": _repeat_line,
    "import.commit": _take_import_back,
    "remittance.add": _reverse_remittance,
    "remittance.reverse": _repeat_remittance,
    "unit.dissolve": _take_act_back,
    "unit.merge": _take_act_back,
    "unit.move": _take_act_back,
    "unit.rename": _take_act_back,
    "unit.split": _take_act_back,
}
