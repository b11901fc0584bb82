"""By when returns are due, who is late again and again, and letters to those who are late."""

from argparse import Namespace

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text
from desktop_app.domain.dates import format_date
from desktop_app.domain.progress import Progress
from desktop_app.reports.lateness import lateness_table


def set_due(asked: Namespace, _progress: Progress) -> Answer:
    """A due day is set, for all units or for one."""
    with opened(asked) as office:
        year = office.campaigns.detail(asked.code).info.year
        period = asked.period or str(year)
        office.returns.set_due(
            year, asked.code, period, asked.day, unit=asked.unit, reason=asked.reason
        )
    whom = f"đơn vị {asked.unit}" if asked.unit else "các đơn vị"
    day = format_date(asked.day)
    return Answer(f"Hạn {whom} gửi báo cáo {asked.code}, kỳ {period}, là ngày {day}.")


def lateness(asked: Namespace, _progress: Progress) -> Answer:
    """Who was late, or did not answer, more than once in five years."""
    with opened(asked) as office:
        found = office.returns.lateness(asked.year)
    units: list[Json] = [
        {
            "unit": {"code": one.unit.code, "name": one.unit.name},
            "asked": one.asked,
            "late": one.late,
            "missing": one.missing,
            "days_late": one.days_late,
            "years": list(one.years),
        }
        for one in found
    ]
    return Answer(table_text(lateness_table(found)), {"year": asked.year, "units": units})


def remind(asked: Namespace, progress: Progress) -> Answer:
    """The letter to the late units; its path is printed."""
    with opened(asked) as office:
        done = office.reminders.write(
            asked.year,
            asked.out,
            asked.campaign,
            units=asked.unit,
            answer_by=asked.answer_by or "",
            progress=progress,
        )
    return Answer(str(done.value))
