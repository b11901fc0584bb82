"""Small forms and facts to count."""

from desktop_app.domain.statistics.facts import Fact
from desktop_app.domain.statistics.forms import Condition, Form, Part, Source, Way


def having(trait: str, *values: str, negated: bool = False) -> tuple[Condition, ...]:
    return (Condition(trait, values, negated=negated),)


def award(number: int, *, whom: str = "", money: int = 0, **traits: str) -> Fact:
    return Fact(
        Source.AWARDS, f"award:{number}", f"Số {number}", traits, whom or f"p:{number}", money
    )


# Two people and a collective; the second award of An is on the spot.
AWARDS = (
    award(1, whom="An", money=702_000, subject="individual", method="regular"),
    award(2, whom="An", money=300_000, subject="individual", method="ad_hoc"),
    award(3, whom="Bình", money=702_000, subject="individual", method="regular"),
    award(4, whom="Tổ 1", subject="collective", method="regular"),
)
TOTAL = Part("total", "Tổng số")
COLUMNS = (
    TOTAL,
    Part("regular", "Thường xuyên", where=having("method", "regular"), of="total", group="Cách"),
    Part("ad-hoc", "Đột xuất", where=having("method", "ad_hoc"), of="total", group="Cách"),
)
LINES = (
    Part("all", "Tất cả"),
    Part("people", "Cá nhân", where=having("subject", "individual"), of="all"),
    Part("teams", "Tập thể", where=having("subject", "collective"), of="all"),
)
BY_HAND = Part("by-hand", "Tự ghi", Way.BY_HAND)


def form(
    lines: tuple[Part, ...] = LINES,
    columns: tuple[Part, ...] = COLUMNS,
    where: tuple[Condition, ...] = (),
) -> Form:
    return Form("T1", "Biểu thử", lines, columns, Source.AWARDS, where=where)
