"""Who does what: duties under headings, in one line each, or in prose; and who reports when."""

from collections.abc import Callable
from enum import StrEnum

from desktop_app.domain.campaigns import Duty
from desktop_app.domain.plan_draft import DraftMilestone
from tests.plan_documents.bank import sentences
from tests.plan_documents.chapters import Piece, reviews
from tests.plan_documents.rows import Mark, Part, Row
from tests.plan_documents.subject import Subject


class Manner(StrEnum):
    """How duties are printed."""

    HEADED = "under headings"
    INLINE = "after the role, in one line"
    PROSE = "in sentences"


HEADINGS = (
    "TỔ CHỨC THỰC HIỆN",
    "PHÂN CÔNG THỰC HIỆN",
    "TRÁCH NHIỆM THỰC HIỆN",
    "TỔ CHỨC THỰC HIỆN VÀ PHÂN CÔNG NHIỆM VỤ",
)

ASSIGNED = (
    ("Giao ", " chịu trách nhiệm "),
    ("Đề nghị ", " chủ động "),
    ("", " có trách nhiệm "),
)


def lowered(text: str) -> str:
    """The text within a sentence."""
    return text[0].lower() + text[1:]


def _role(name: str) -> str:
    """A role within a sentence: common nouns lose their capital, names keep it."""
    common = ("Các ", "Cán bộ", "Công chức", "Viên chức", "Người", "Đoàn viên", "Giáo viên")
    return lowered(name) if name.startswith(common) else name


def reporting(subject: Subject) -> list[tuple[str, str]]:
    """The two reports: each role with its duty."""
    dice, body, year = subject.dice, subject.body, subject.year
    whole = dice.random() < 0.4
    first = "trước ngày 30/6 và 05/12 hằng năm" if whole else f"trước ngày 15/11/{year}"
    second = "trước ngày 15/12 hằng năm" if whole else f"trước ngày 30/11/{year}"
    return [
        (body.units, f"Gửi báo cáo kết quả thực hiện về {body.office} {first}."),
        (body.office, f"Tổng hợp, báo cáo kết quả thực hiện với {body.reports_to} {second}."),
    ]


def report_chapter(subject: Subject) -> Piece:
    """A chapter of its own for the reports."""
    dice = subject.dice
    heading = dice.choice(("CHẾ ĐỘ BÁO CÁO", "THÔNG TIN, BÁO CÁO", "CHẾ ĐỘ THÔNG TIN, BÁO CÁO"))
    texts = tuple(f"{role} {lowered(text)}" for role, text in reporting(subject))
    mark = dice.choice((Mark.NUMBER, Mark.BULLET))
    return Piece(Part(heading, tuple(Row(text, mark=mark) for text in texts)), {"reporting": texts})


def _assigned(subject: Subject, reports: list[tuple[str, str]]) -> list[tuple[str, list[str]]]:
    """Each role with its duties."""
    dice, body = subject.dice, subject.body
    owed = dict(reports)
    units = dice.sample(sentences("first_duties"), 2)
    office = dice.sample(sentences("office_duties"), 2)
    found = [
        (body.units, [*units, *_of(owed, body.units)]),
        (body.office, [*office, *_of(owed, body.office)]),
        (body.others[0], [dice.choice(sentences("media_duties"))]),
        (body.people, dice.sample(sentences("people_duties"), 1)),
    ]
    if dice.random() < 0.4:
        found[2], found[3] = found[3], found[2]
    return found


def _of(owed: dict[str, str], role: str) -> list[str]:
    return [owed[role]] if role in owed else []


def organisation(subject: Subject, manner: Manner, *, reports: bool, meets: bool) -> Piece:
    """The chapter of duties, with the reports and the reviews where no other chapter has them."""
    owed = reporting(subject) if reports else []
    held = reviews(subject) if meets else []
    roles = _assigned(subject, owed)
    if held:
        office = next(tasks for role, tasks in roles if role == subject.body.office)
        office[1:1] = [text for text, _ in held]
    rows, duties = PRINTED[manner](subject, roles)
    said = {text: duty.text for duty in duties for _, text in owed if _within(text, duty.text)}
    return Piece(
        Part(subject.dice.choice(HEADINGS), tuple(rows)),
        {
            "duties": tuple(duties),
            "reporting": tuple(said[text] for _, text in owed),
            "milestones": tuple(_placed(one, duties) for _, some in held for one in some),
        },
    )


def _within(text: str, duty: str) -> bool:
    return text[1:] in duty


def _placed(milestone: DraftMilestone, duties: list[Duty]) -> DraftMilestone:
    """The milestone with the sentence that it stands in."""
    text = next(duty.text for duty in duties if _within(milestone.text, duty.text))
    return DraftMilestone(milestone.kind, text, milestone.year, milestone.date)


Printed = tuple[list[Row], list[Duty]]
Roles = list[tuple[str, list[str]]]


def _headed(subject: Subject, roles: Roles) -> Printed:
    before = subject.dice.random() < 0.4
    colon = ":" if subject.dice.random() < 0.3 else ""
    rows, duties = [], []
    for role, tasks in roles:
        heading = f"Đối với {_role(role)}" if before else role
        rows.append(Row(heading + colon, heading=True))
        rows += [Row(task, depth=1, mark=Mark.BULLET) for task in tasks]
        duties += [Duty(role, task) for task in tasks]
    return rows, duties


def _inline(subject: Subject, roles: Roles) -> Printed:
    mark = subject.dice.choice((Mark.NUMBER, Mark.BULLET))
    rows = [Row(f"{role}: {task}", mark=mark) for role, tasks in roles for task in tasks]
    return rows, [Duty(role, task) for role, tasks in roles for task in tasks]


def _prose(subject: Subject, roles: Roles) -> Printed:
    rows, duties = [], []
    for role, tasks in roles:
        before, between = subject.dice.choice(ASSIGNED)
        if role == subject.body.office and before:
            between = " "
        named = _role(role) if before else role
        said = [f"{before}{named}{between}{lowered(task)}" for task in tasks]
        rows += [Row(text, mark=Mark.NOTHING) for text in said]
        duties += [Duty(role, text) for text in said]
    return rows, duties


PRINTED: dict[Manner, Callable[[Subject, Roles], Printed]] = {
    Manner.HEADED: _headed,
    Manner.INLINE: _inline,
    Manner.PROSE: _prose,
}
