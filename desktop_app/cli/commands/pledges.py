"""Donors and pledges."""

from argparse import Namespace
from dataclasses import asdict

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text
from desktop_app.domain.errors import NotFound
from desktop_app.domain.fund_rows import DonorInfo, NewDonor, NewPledge, Standing
from desktop_app.domain.progress import Progress
from desktop_app.reports.fund_drives import standing_sentences, standing_table
from desktop_app.reports.fund_givers import donors_table, pledges_table
from desktop_app.services.office import Office


def donors(asked: Namespace, _progress: Progress) -> Answer:
    """Givers who are no staff."""
    with opened(asked) as office:
        found = office.donors.all(asked.search)
    return Answer(table_text(donors_table(found)), [asdict(one) for one in found])


def add_donor(asked: Namespace, _progress: Progress) -> Answer:
    """A further donor; the number is printed."""
    new = NewDonor(asked.name, asked.kind, asked.unit or "", asked.note or "")
    with opened(asked) as office:
        number = office.donors.add(new, namesake=asked.namesake).value
    return Answer(str(number), {"donor": number})


def set_donor(asked: Namespace, _progress: Progress) -> Answer:
    """What is named of a donor changes, the rest stays."""
    with opened(asked) as office:
        before = _donor(office, asked.number)
        new = NewDonor(
            asked.name or before.name,
            asked.kind or before.kind,
            before.unit_code if asked.unit is None else asked.unit,
            before.note if asked.note is None else asked.note,
        )
        office.donors.change(asked.number, new)
    return Answer(f"Đã sửa người ủng hộ số {asked.number}.")


def _donor(office: Office, number: int) -> DonorInfo:
    found = next((one for one in office.donors.all() if one.id == number), None)
    if found is None:
        what = "người ủng hộ số"
        raise NotFound(what, str(number))
    return found


def add(asked: Namespace, _progress: Progress) -> Answer:
    """A pledge is written down; its number is printed."""
    new = NewPledge(
        year=asked.year,
        drive=asked.drive,
        unit=asked.unit,
        amount=asked.amount,
        goods=asked.goods,
        in_kind_value=asked.value,
        person=asked.person,
        donor=asked.donor,
        pledged_on=asked.date or "",
        due_on=asked.due or "",
        note=asked.note,
    )
    with opened(asked) as office:
        number = office.pledges.add(new).value
    return Answer(str(number), {"pledge": number})


def cancel(asked: Namespace, _progress: Progress) -> Answer:
    """A pledge counts no more."""
    with opened(asked) as office:
        office.pledges.cancel(asked.number, asked.reason)
    return Answer(f"Đã hủy đăng ký số {asked.number}.")


def listed(asked: Namespace, _progress: Progress) -> Answer:
    """The pledges of a drive, or how each unit stands in it."""
    with opened(asked) as office:
        if asked.standing:
            return _standing_answer(asked, office.pledges.standing(asked.year, asked.drive))
        found = office.pledges.all(asked.year, asked.drive, asked.unit)
    return Answer(table_text(pledges_table(found)), [asdict(one) for one in found])


def _standing_answer(asked: Namespace, found: tuple[Standing, ...]) -> Answer:
    chosen = tuple(one for one in found if asked.unit in {"", one.unit.code})
    table = standing_table(f"Đăng ký và nộp, đợt {asked.drive} năm {asked.year}", chosen)
    text = "\n".join((table_text(table), *standing_sentences(chosen)))
    return Answer(text, [_standing(one) for one in chosen])


def _standing(one: Standing) -> Json:
    return {
        "unit": {"code": one.unit.code, "name": one.unit.name},
        "goal": one.goal,
        "pledged": one.pledged,
        "pledged_goods": one.pledged_goods,
        "collected": one.collected,
        "outstanding": one.outstanding,
        "pledges": one.pledges,
    }


COMMANDS = {
    "donor list": donors,
    "donor add": add_donor,
    "donor set": set_donor,
    "pledge add": add,
    "pledge cancel": cancel,
    "pledge list": listed,
}
