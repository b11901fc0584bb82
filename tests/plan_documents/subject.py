"""What one generated plan is about: who issues it, in which years, and what it follows."""

from dataclasses import dataclass
from enum import StrEnum
from random import Random

from tests.plan_documents.bank import BODIES, TOPICS, Body, Topic


class Follows(StrEnum):
    """How a plan says what it follows."""

    BASIS = "the campaign of a document above"
    TWO_TIERS = "two documents above, each with its campaign"
    RESPONDS = "a campaign that it responds to"
    OWN = "its own campaign of several years"
    SAME = "a campaign whose name it bears itself"


class Span(StrEnum):
    """What the title says of time."""

    YEAR = "a year"
    PERIOD = "a period"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Subject:
    """The facts that a plan's parts are made from."""

    dice: Random
    body: Body
    topic: Topic
    year: int
    period: tuple[int, int]
    dash: str
    follows: Follows
    span: Span
    year_in_opening: bool
    month: int
    known: str  # how much of the date is printed: "day", "month", "year", "nothing"
    number: int

    @property
    def name(self) -> str:
        """The plan's own campaign."""
        if self.follows is Follows.SAME:
            return self.above
        return self.topic.own.format(body=self.body.short)

    @property
    def above(self) -> str:
        """The campaign of the authority above."""
        national = self.body.level == "national"
        return self.topic.national if national else self.topic.provincial

    @property
    def period_text(self) -> str:
        """The period as printed."""
        return f"giai đoạn {self.period[0]}{self.dash}{self.period[1]}"

    @property
    def parent(self) -> str:
        """The campaign that the plan follows, with its period where that is printed."""
        if self.follows is Follows.OWN:
            return f"{self.name} {self.period_text}"
        printed = self.follows in {Follows.BASIS, Follows.TWO_TIERS}
        return f"{self.above} {self.period_text}" if printed else self.above

    @property
    def authorities(self) -> tuple[str, ...]:
        """Who launched what the plan follows, nearest first."""
        if self.follows is Follows.OWN:
            return (self.body.issuer,)
        if self.follows is Follows.TWO_TIERS:
            return (self.body.authority, "Thủ tướng Chính phủ")
        return (self.body.authority,)

    @property
    def has_period(self) -> bool:
        """Whether the title or the opening prints the period."""
        return self.span is Span.PERIOD or self.follows not in {Follows.RESPONDS, Follows.SAME}

    @property
    def read_year(self) -> int | None:
        """The year by the agreed order: the title's, the opening's, the date's."""
        dated = self.known != "nothing"
        return self.year if self.span is Span.YEAR or self.year_in_opening or dated else None

    @property
    def date(self) -> str:
        """The plan's date as far as it is printed."""
        if self.known == "nothing":
            return ""
        parts = {"day": f"-{self.month:02}-{self.number % 27 + 1:02}", "month": f"-{self.month:02}"}
        return f"{self.year}{parts.get(self.known, '')}"


def subject(seed: int) -> Subject:
    """The facts of a seed; sixteen seeds in a row have every body, topic and way to follow."""
    dice = Random(f"plan:{seed}")  # noqa: S311  # the same plan each time, no secret
    body = BODIES[seed % len(BODIES)]
    follows = tuple(Follows)[seed % len(Follows)]
    if follows is Follows.TWO_TIERS and body.level == "national":
        follows = Follows.BASIS
    year = dice.randint(2024, 2027)
    first = dice.choice((year - 1, year))
    span = dice.choice(tuple(Span))
    if follows is Follows.OWN or (follows is Follows.SAME and span is Span.PERIOD):
        span = Span.YEAR
    return Subject(
        dice=dice,
        body=body,
        topic=TOPICS[(seed * 5 + seed // len(TOPICS)) % len(TOPICS)],
        year=year,
        period=(first, first + dice.choice((4, 5))),
        dash=dice.choice(("-", " - ", "–")),
        follows=follows,
        span=span,
        year_in_opening=span is not Span.YEAR and dice.random() < 0.5,
        month=dice.randint(1, 12),
        known=dice.choice(("day", "day", "month", "year", "nothing")),
        number=dice.randint(3, 320),
    )
