"""Funds, drives and the goals of units."""

from argparse import Namespace
from dataclasses import asdict, replace

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text
from desktop_app.domain.errors import NotFound
from desktop_app.domain.fund_rows import Basis, DriveInfo, NewDrive, UnitGoal
from desktop_app.domain.progress import Progress
from desktop_app.reports.fund_drives import drives_table, funds_table, goals_table
from desktop_app.services.office import Office


def funds(asked: Namespace, _progress: Progress) -> Answer:
    """The funds."""
    with opened(asked) as office:
        found = office.fund_register.all()
    told: list[Json] = [{"code": one.code, "name": one.name, "holder": one.holder} for one in found]
    return Answer(table_text(funds_table(found)), told)


def add_fund(asked: Namespace, _progress: Progress) -> Answer:
    """A further fund; its code is printed."""
    with opened(asked) as office:
        return Answer(office.fund_register.add(asked.code, asked.name, asked.holder).value)


def set_fund(asked: Namespace, _progress: Progress) -> Answer:
    """What is named of a fund changes, the rest stays."""
    with opened(asked) as office:
        there = {one.code: one for one in office.fund_register.all()}
        before = there.get(asked.code)
        name = asked.name or (before.name if before else asked.code)
        holder = asked.holder if asked.holder is not None else before.holder if before else ""
        office.fund_register.change(asked.code, name, holder)
    return Answer(f"Đã sửa quỹ {asked.code}.")


def drives(asked: Namespace, _progress: Progress) -> Answer:
    """The drives of a year."""
    with opened(asked) as office:
        found = office.drives.all(asked.year)
    return Answer(table_text(drives_table(found)), [_drive(one) for one in found])


def add_drive(asked: Namespace, _progress: Progress) -> Answer:
    """A drive begins; its code is printed."""
    new = NewDrive(
        year=asked.year,
        code=asked.code,
        fund=asked.fund,
        title=asked.title,
        basis=asked.basis or Basis.FREE,
        divisor=asked.divisor,
        amount=asked.amount,
        opens_on=asked.opens or "",
        closes_on=asked.closes or "",
        campaign=asked.campaign or "",
        takes_returns=asked.takes_returns,
    )
    with opened(asked) as office:
        return Answer(office.drives.add(new).value)


def set_drive(asked: Namespace, _progress: Progress) -> Answer:
    """What is named of a drive changes, the rest stays."""
    with opened(asked) as office:
        named = {
            "fund": asked.fund,
            "title": asked.title,
            "basis": asked.basis,
            "divisor": asked.divisor,
            "amount": asked.amount,
            "opens_on": asked.opens,
            "closes_on": asked.closes,
            "campaign": asked.campaign,
            "takes_returns": asked.takes_returns,
        }
        changed = {key: value for key, value in named.items() if value is not None}
        office.drives.change(replace(_standing(office, asked), **changed))
    return Answer(f"Đã sửa đợt vận động {asked.code}.")


def goal(asked: Namespace, _progress: Progress) -> Answer:
    """A unit's goal is written or taken away; without a unit all are shown."""
    with opened(asked) as office:
        if asked.unit:
            office.drives.set_goal(asked.year, asked.code, asked.unit, asked.amount, asked.note)
        found = office.drives.goals(asked.year, asked.code)
    title = f"Mức vận động của đợt {asked.code}, năm {asked.year}"
    return Answer(table_text(goals_table(title, found)), [_goal(one) for one in found])


def _standing(office: Office, asked: Namespace) -> NewDrive:
    """The drive as it is, ready to be changed.

    Raises: NotFound.
    """
    there = office.drives.all(asked.year)
    found = next((one for one in there if one.code == asked.code), None)
    if found is None:
        what = f"đợt vận động năm {asked.year}"
        raise NotFound(what, asked.code, (one.code for one in there))
    return as_new(found)


def as_new(drive: DriveInfo) -> NewDrive:
    """A drive as it would be typed."""
    told = asdict(drive)
    named = NewDrive.__dataclass_fields__
    return NewDrive(**{name: told[name] for name in named})


def _drive(drive: DriveInfo) -> Json:
    return {**asdict(drive), "basis": drive.basis.value}


def _goal(one: UnitGoal) -> Json:
    return {
        "unit": {"code": one.unit.code, "name": one.unit.name},
        "amount": one.amount,
        "typed": one.typed,
        "note": one.note,
    }


COMMANDS = {
    "fund list": funds,
    "fund add": add_fund,
    "fund set": set_fund,
    "drive list": drives,
    "drive add": add_drive,
    "drive set": set_drive,
    "drive goal": goal,
}
