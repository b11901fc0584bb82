"""People by hand: shown, added, corrected, placed over time, taken out."""

from argparse import Namespace
from dataclasses import asdict

from desktop_app.cli.answer import Answer
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text
from desktop_app.domain.dates import format_date
from desktop_app.domain.people import NewPerson, NewPlace, PersonChange, PlaceChange
from desktop_app.domain.progress import Progress
from desktop_app.reports.people import gifts_table, person_sentence, places_table, results_table


def show(asked: Namespace, _progress: Progress) -> Answer:
    """A person with all places."""
    with opened(asked) as office:
        found = office.people_editing.detail(asked.code)
        records = office.person_files.records(asked.code)
    tables = (places_table(found), gifts_table(records), results_table(records))
    text = "\n\n".join((person_sentence(found), *map(table_text, tables)))
    return Answer(text, {**asdict(found), **asdict(records)})


def add(asked: Namespace, _progress: Progress) -> Answer:
    """A person is added; the code is printed."""
    new = NewPerson(
        name=asked.name,
        unit=asked.unit,
        code=asked.code,
        gender=asked.gender or "",
        born_on=asked.born or "",
        job=asked.job or "",
        staff_category=asked.category or "",
        since=asked.since or "",
        other=asked.other,
    )
    with opened(asked) as office:
        return Answer(office.people_editing.add(asked.year, new).value)


def change(asked: Namespace, _progress: Progress) -> Answer:
    """What is written of a person is corrected."""
    new = PersonChange(asked.name, asked.new_code, asked.gender, asked.born)
    with opened(asked) as office:
        code = office.people_editing.change(asked.code, new).value
    return Answer(f"Đã sửa thông tin của cán bộ {code}.")


def move(asked: Namespace, _progress: Progress) -> Answer:
    """A person serves elsewhere."""
    with opened(asked) as office:
        office.people_editing.move(_year(asked), asked.code, _place(asked))
    return Answer(f"Từ ngày {format_date(asked.on)}, cán bộ {asked.code} ở đơn vị {asked.to}.")


def leave(asked: Namespace, _progress: Progress) -> Answer:
    """A person serves nowhere any more."""
    with opened(asked) as office:
        office.people_editing.leave(_year(asked), asked.code, asked.on, asked.reason)
    return Answer(f"Từ ngày {format_date(asked.on)}, cán bộ {asked.code} thôi công tác.")


def come_back(asked: Namespace, _progress: Progress) -> Answer:
    """A person who left serves again."""
    with opened(asked) as office:
        office.people_editing.come_back(_year(asked), asked.code, _place(asked))
    return Answer(f"Từ ngày {format_date(asked.on)}, cán bộ {asked.code} trở lại công tác.")


def change_place(asked: Namespace, _progress: Progress) -> Answer:
    """A place that was entered wrongly is corrected."""
    new = PlaceChange(asked.job, asked.category, asked.since, asked.until)
    with opened(asked) as office:
        office.people_editing.change_place(asked.year, asked.code, asked.place, new)
    return Answer(f"Đã sửa nơi công tác số {asked.place} của cán bộ {asked.code}.")


def remove(asked: Namespace, _progress: Progress) -> Answer:
    """A person who was entered wrongly is taken out."""
    with opened(asked) as office:
        office.people_editing.remove(asked.code)
    return Answer(f"Đã bỏ cán bộ {asked.code}.")


def _year(asked: Namespace) -> int:
    return int(asked.on[:4])


def _place(asked: Namespace) -> NewPlace:
    return NewPlace(asked.to, asked.on, asked.job, asked.category)


COMMANDS = {
    "person show": show,
    "person add": add,
    "person set": change,
    "person move": move,
    "person leave": leave,
    "person return": come_back,
    "person place": change_place,
    "person remove": remove,
}
