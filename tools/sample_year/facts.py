"""What happened in the year: who gave what, what was done, how it was marked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from random import Random

from tools.sample_year.department import SEED, YEAR, Person, Unit, people_of

POOR = "vi-nguoi-ngheo"
RURAL = "nong-thon-moi"


@dataclass(frozen=True, slots=True)
class Gift:
    """One line of a contributions list: a person's, or a team's with its `participants`.

    `amount`, `in_kind`: đồng; `labour`: hundredths of a day; `participants` is None on a person's
    line; `headcount` is the team's.
    """

    donor: str
    team: str
    person: Person | None = None
    amount: int = 0
    goods: str = ""
    in_kind: int = 0
    labour: int = 0
    given_on: str = ""
    receipt: int = 0
    participants: int | None = None
    headcount: int | None = None
    note: str = ""

    @property
    def is_nil(self) -> bool:
        """Whether the line says that nothing was given."""
        return not (self.amount or self.in_kind or self.labour)

    @property
    def givers(self) -> int:
        """How many people gave by this line."""
        if self.participants is not None:
            return self.participants
        return 0 if self.is_nil else 1


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity; `value`: đồng, `labour`: hundredths of a day, `held_on`: ISO day or month."""

    title: str
    team: str
    held_on: str
    place: str
    participants: int
    households: int
    labour: int
    value: int
    note: str = ""


def random_for(unit: Unit, subject: str) -> Random:
    """A unit's own luck in one subject, so that a change in one leaves the others as they were."""
    return Random(f"{SEED}:{subject}:{unit.luck}")  # noqa: S311  # no secret: figures to repeat


_ABSENT_NOTES = ("Nghỉ thai sản", "Đi học tập trung", "Nghỉ không lương", "Mới tuyển dụng tháng 11")
_GOODS = (
    ("10 kg gạo", 180_000),
    ("2 thùng mì gói", 220_000),
    ("Quần áo, chăn màn", 350_000),
    ("1 xe đạp", 1_500_000),
    ("Sách vở, đồ dùng học tập", 260_000),
    ("1 thùng sữa", 320_000),
)
# A day's pay to the đồng, where the unit's accountant works it out; elsewhere a round sum.
_EXACT_PAY = frozenset({"PKHTC", "TTKDAT"})
_ALL_GIVE = frozenset(
    {"VP", "PLDTL", "PTEBDG", "PGN", "TTDVVL", "QBTTE", "TTCTXH", "TTKDAT", "LTEHM"}
)
_BASES = (200_000, 250_000, 300_000, 350_000)


def gifts_of(unit: Unit, campaign: str, *, in_kind: bool) -> tuple[Gift, ...]:
    """A line for each of the unit's people; with goods and labour where its form has them."""
    random = random_for(unit, f"gifts:{campaign}")
    base = random.choice(_BASES) if campaign == POOR else 100_000
    lines = []
    for index, person in enumerate(people_of(unit)):
        gift = _money_gift(unit, person, index, base, random)
        lines.append(_with_goods(gift, random) if in_kind else gift)
    return tuple(lines)


def _money_gift(unit: Unit, person: Person, index: int, base: int, random: Random) -> Gift:
    absent = random.random() < 0.09 and unit.code not in _ALL_GIVE and index > 1  # noqa: PLR2004
    amount = base + 10_000 * (random.randint(0, 8) + (20 - 5 * index if index < 3 else 0))  # noqa: PLR2004
    if unit.code in _EXACT_PAY:
        amount += random.randint(101, 9_899)
    day = f"{YEAR}-11-{random.randint(1, 18):02}" if index % 3 else f"{YEAR}-10-{17 + index % 14}"
    note = random.choice(_ABSENT_NOTES)
    gift = Gift(person.name, person.team, person, amount, given_on=day, receipt=101 + index)
    return replace(gift, amount=0, given_on="", receipt=0, note=note) if absent else gift


def _with_goods(gift: Gift, random: Random) -> Gift:
    goods, value = random.choice(_GOODS)
    share, days = random.random(), 50 * random.randint(1, 6)
    if gift.is_nil or share < 0.55:  # noqa: PLR2004  # most give money alone
        return gift
    if share < 0.75:  # noqa: PLR2004
        return replace(gift, goods=goods, in_kind=value)
    if share < 0.95:  # noqa: PLR2004
        return replace(gift, labour=days)
    return replace(gift, amount=0, goods=goods, in_kind=value)


def tally(gifts: Sequence[Gift]) -> tuple[Gift, ...]:
    """The same gifts as one line for each team."""
    teams = dict.fromkeys(gift.team for gift in gifts)
    return tuple(
        _team_line(team, [gift for gift in gifts if gift.team == team], number)
        for number, team in enumerate(teams, start=1)
    )


def _team_line(team: str, gifts: Sequence[Gift], number: int) -> Gift:
    return Gift(
        donor=team,
        team=team,
        amount=sum(gift.amount for gift in gifts),
        goods="; ".join(dict.fromkeys(gift.goods for gift in gifts if gift.goods)),
        in_kind=sum(gift.in_kind for gift in gifts),
        labour=sum(gift.labour for gift in gifts),
        given_on=max(gift.given_on for gift in gifts),
        receipt=200 + number,
        participants=sum(gift.givers for gift in gifts),
        headcount=len(gifts),
    )


_PLACES = (
    "xã Suối Trong, huyện Đồi Xanh",
    "ấp 3, xã Đồng Lúa",
    "xã Hòa Thuận, huyện Bến Tre Ngà",
    "thôn Cây Khế, xã Vườn Ổi",
    "phường Hoa Sữa, thị xã Sông Mơ",
    "Hội trường cơ quan",
)
_DEEDS = {
    POOR: (
        "Tuyên truyền chính sách giảm nghèo bền vững",
        "Thăm, tặng quà hộ nghèo nhân Ngày vì người nghèo 17/10",
        "Tư vấn, giới thiệu việc làm cho lao động thuộc hộ nghèo",
        "Hỗ trợ sửa chữa nhà cho hộ nghèo",
        "Trợ giúp pháp lý lưu động cho hộ cận nghèo",
        "Tặng thẻ bảo hiểm y tế cho hộ mới thoát nghèo",
    ),
    RURAL: (
        "Ra quân dọn vệ sinh, phát quang đường nông thôn",
        "Tuyên truyền Chương trình mục tiêu quốc gia xây dựng nông thôn mới",
        "Trồng cây xanh, đường hoa nông thôn mới",
        "Hỗ trợ làm đường giao thông nông thôn",
        "Tập huấn nghề nông nghiệp cho lao động nông thôn",
        "Lắp bóng đèn “Thắp sáng đường quê”",
        "Tặng sinh kế cho hộ khó khăn tại xã điểm",
        "Ngày Chủ nhật xanh",
    ),
}
_FULL_TURNOUT = _ALL_GIVE | {"PTCCB", "BQLNT", "CSCN"}


def activities_of(unit: Unit, campaign: str) -> tuple[Activity, ...]:
    """What a unit did in a campaign, by date; some have all of its people at one activity."""
    random = random_for(unit, f"activities:{campaign}")
    deeds = random.sample(_DEEDS[campaign], random.randint(3, 6) if campaign == RURAL else 3)
    months = sorted(random.sample(range(2, 12), len(deeds)))
    turnout = 100 if unit.code in _FULL_TURNOUT else random.randint(72, 96)
    return tuple(
        _activity(unit, deed, month, index, turnout, random)
        for index, (deed, month) in enumerate(zip(deeds, months, strict=True))
    )


def _activity(  # noqa: PLR0913, PLR0917  # the facts of one activity
    unit: Unit, deed: str, month: int, index: int, turnout: int, random: Random
) -> Activity:
    share = turnout if index == 1 else random.randint(30, turnout)
    day, place = random.randint(1, 28), random.choice(_PLACES)
    return Activity(
        title=deed,
        team=unit.teams[index % len(unit.teams)],
        held_on=f"{YEAR}-{month:02}-{day:02}",
        place=place,
        participants=max(2, unit.headcount * share // 100),
        households=random.choice((0, 0, 1, 2, 3, 5, 8, 10)),
        labour=50 * random.choice((0, 4, 7, 10, 15, 24)),
        value=100_000 * random.choice((0, 0, 12, 25, 30, 48, 75)),
    )


def without_days(activities: Iterable[Activity]) -> tuple[Activity, ...]:
    """Every third activity, the first included, known to its month alone."""
    return tuple(
        activity if index % 3 else replace(activity, held_on=activity.held_on[:7])
        for index, activity in enumerate(activities)
    )


def corrected_gifts(gifts: Sequence[Gift]) -> tuple[Gift, ...]:
    """A second version: the second giver gave 150.000 đồng more, the last line 50.000 đồng."""
    second, last = gifts[1], gifts[-1]
    more = replace(second, amount=second.amount + 150_000)
    return (gifts[0], more, *gifts[2:-1], replace(last, amount=last.amount + 50_000))


def corrected_activities(activities: Sequence[Activity]) -> tuple[Activity, ...]:
    """A second version: another figure in the first line, and one activity more."""
    first = replace(activities[0], participants=activities[0].participants + 1, households=4)
    added = replace(
        activities[-1],
        title="Hỗ trợ xây dựng nhà văn hóa ấp",
        held_on=f"{YEAR}-11-19",
        households=2,
        value=3_600_000,
    )
    return (first, *activities[1:], added)
