"""Who gets a certificate of a year, with all that stands on it, in a few questions."""

from collections.abc import Collection

from sqlalchemy import Connection, select

from desktop_app.domain.awards.given import AwardLine
from desktop_app.domain.certificates.wording import Recipient
from desktop_app.domain.criteria import Subject
from desktop_app.models.awards import AwardDecision, AwardRecord
from desktop_app.models.units import Person
from desktop_app.reports.official import campaign_phrase
from desktop_app.services import campaigns
from desktop_app.services.awards.award_rows import awards
from desktop_app.services.awards.title_rows import titles
from desktop_app.services.judged import judged


def recipients(
    connection: Connection,
    year: int,
    decision: int | None = None,
    title: str = "",
    chosen: Collection[int] = (),
) -> tuple[Recipient, ...]:
    """The awards of a year that stand, those chosen or all; none of those taken back."""
    wanted = [AwardRecord.year == year, AwardRecord.revoked_on == ""]
    if decision is not None:
        wanted.append(AwardRecord.decision_id == decision)
    lines = [
        one
        for one in awards(connection, *wanted)
        if title in {"", one.title} and (not chosen or one.id in chosen)
    ]
    return _filled(connection, year, lines) if lines else ()


def _filled(
    connection: Connection, year: int, lines: Collection[AwardLine]
) -> tuple[Recipient, ...]:
    its_titles = {one.code: one for one in titles(connection)}
    jobs = {one.id: one.job for one in judged(connection, year, Subject.INDIVIDUAL)}
    genders = _genders(connection)
    abstracts = _abstracts(connection)
    occasions = {
        one.code: campaign_phrase(one.title, year) for one in campaigns.of_year(connection, year)
    }
    whole = f"phong trào thi đua năm {year}"

    def filled(line: AwardLine) -> Recipient:
        title = its_titles[line.title]
        is_person = line.subject is Subject.INDIVIDUAL
        return Recipient(
            line,
            title.kind,
            title.level,
            gender=genders.get(line.subject_id, "") if is_person else "",
            job=jobs.get(line.subject_id, "") if is_person else "",
            occasion=occasions.get(line.campaign, whole),
            abstract=abstracts.get(line.decision_id, ""),
        )

    return tuple(filled(one) for one in lines)


def _genders(connection: Connection) -> dict[int, str]:
    query = select(Person.id, Person.gender).where(Person.gender != "")
    return {row.id: row.gender for row in connection.execute(query)}


def _abstracts(connection: Connection) -> dict[int, str]:
    query = select(AwardDecision.id, AwardDecision.abstract).where(AwardDecision.abstract != "")
    return {row.id: row.abstract for row in connection.execute(query)}
