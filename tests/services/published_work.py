"""Published rankings put into a store as records, for what rests on them."""

from datetime import UTC, datetime

from desktop_app.models.scoring import PublishedRanking, RankingRow
from desktop_app.services import criteria
from desktop_app.services.desk import Desk
from tests.services.desk_work import YEAR, Record, add, unit_numbers

# Half past seven in the evening of the 20th in UTC is the 21st in Vietnam.
PUBLISHED_AT = datetime(2024, 12, 20, 19, 30, tzinfo=UTC)


def publish(
    desk: Desk,
    rows: dict[str, Record],
    campaign: str = "",
    *,
    replaces: int | None = None,
    scope: str = "cluster",
) -> int:
    """A ranking of units, each row with the figures that matter; its number."""
    with desk.command() as command:
        found = criteria.campaign_number(command.connection, YEAR, campaign) if campaign else None
        head: Record = {
            "year": YEAR,
            "campaign_id": found,
            "subject": "collective",
            "scope": scope,
            "title": "Xếp hạng",
            "rules": {
                "campaign": campaign,
                "rows": len(rows),
                "terms": {"provisional": False},
            },
            "published_at": PUBLISHED_AT,
            "actor": "x",
            "replaces_id": replaces,
        }
        number = add(command, PublishedRanking, head)
        numbers = unit_numbers(command)
        for position, (code, told) in enumerate(rows.items(), start=1):
            plain = {
                "ranking_id": number,
                "position": position,
                "cluster_code": "C1",
                "cluster_name": "Cụm 1",
                "unit_id": numbers[code],
                "code": code,
                "name": code,
                "place": position,
                "tied": False,
                "points": 0,
                "max_points": 10_000,
                "band": "",
                "reason": "",
                "notes": [],
                "bars": [],
                "marks": [],
            }
            add(command, RankingRow, {**plain, **told})
        command.audit("thử", "xếp hạng")
    return number
