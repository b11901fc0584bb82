"""Step 7, the ranking: ties, what if, published."""

from tests.views.driving import click, type_into
from tests.views.pages.shown import choose, rows_shown, text_of
from tests.views.whole_year.clerk import Clerk

PAGE, TABLE = "Xếp hạng", "ranking.table"
WHAT_IF = "ranking.what-if-dialog"


def rank(clerk: Clerk) -> None:
    """Looked at, supposed otherwise, published."""
    see_the_ties(clerk)
    suppose(clerk)
    publish(clerk)


def see_the_ties(clerk: Clerk) -> None:
    clerk.turns_to(PAGE, TABLE)
    clerk.sees_rows(TABLE)
    tied = sorted(row[1] for row in rows_shown(TABLE) if row[-1] == "Đồng hạng")
    assert [tied] == clerk.truth["equal_units"]


def suppose(clerk: Clerk) -> None:
    """The first of the first cluster without its points: it falls, and nothing changes."""
    before = rows_shown(TABLE)
    clerk.opens("ranking.what-if", WHAT_IF)
    type_into(f"{WHAT_IF}.points", "0")
    click(f"{WHAT_IF}.try")
    clerk.sees_rows(f"{WHAT_IF}.table")
    moved = [row for row in rows_shown(f"{WHAT_IF}.table") if row[2].startswith("Xuống")]
    assert [row[1] for row in moved] == [before[1][2]]
    clerk.album.take("what-if")
    click(f"{WHAT_IF}.close")
    clerk.no_longer_sees(WHAT_IF)
    assert rows_shown(TABLE) == before


def publish(clerk: Clerk) -> None:
    clerk.opens("ranking.publish", "ranking.publish-dialog")
    assert "26 đơn vị" in text_of("ranking.publish-dialog.told")
    clerk.confirms("ranking.publish-dialog")
    clerk.until(lambda: text_of("ranking.told").startswith("Bảng xếp hạng số 1, "))


def places() -> list[list[str]]:
    """The ranked rows as they are read."""
    return [row for row in rows_shown(TABLE) if row[0].isdigit()]


def look_at_a_campaign(clerk: Clerk, title: str) -> None:
    """The ranking of one campaign, and back to the year's."""
    year = rows_shown(TABLE)
    choose("ranking.scope", title)
    clerk.until(lambda: bool(places()) and rows_shown(TABLE) != year)
    choose("ranking.scope", "Cả năm 2024")
    clerk.until(lambda: rows_shown(TABLE) == year)
