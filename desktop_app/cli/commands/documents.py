"""Documents kept in the store, and bodies that are no units."""

from argparse import Namespace
from dataclasses import asdict

from desktop_app.cli.answer import Answer
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import text_table
from desktop_app.domain.bodies import LEVEL_TITLES, BodyLevel
from desktop_app.domain.dates import format_date
from desktop_app.domain.documents import KIND_TITLES, DocumentKind, Owner, OwnerKind
from desktop_app.domain.errors import NotFound
from desktop_app.domain.progress import Progress
from desktop_app.services.documents import from_file
from desktop_app.services.office import Office


def add(asked: Namespace, _progress: Progress) -> Answer:
    """A document is kept; its number is printed."""
    document = from_file(
        asked.file,
        DocumentKind(asked.kind),
        number=asked.number,
        issued_on=asked.date or "",
        abstract=asked.abstract,
    )
    with opened(asked) as office:
        ident = office.documents.add(_owner(office, asked), document).value
    return Answer(str(ident), {"document": ident})


def listed(asked: Namespace, _progress: Progress) -> Answer:
    """The documents of a record."""
    with opened(asked) as office:
        found = office.documents.of(_owner(office, asked))
    rows = [
        (str(one.id), KIND_TITLES[one.kind], one.name, one.number, format_date(one.issued_on))
        for one in found
    ]
    text = text_table("Văn bản", ("Số", "Loại", "Tệp", "Số, ký hiệu", "Ngày"), rows)
    return Answer(text, {"documents": [asdict(one) for one in found]})


def save(asked: Namespace, _progress: Progress) -> Answer:
    """A document's exact bytes."""
    with opened(asked) as office:
        path = office.documents.save(asked.document, asked.out)
    return Answer(f"Đã lưu văn bản: {path}", {"path": str(path)})


def open_copy(asked: Namespace, _progress: Progress) -> Answer:
    """A copy to be opened, which cannot be changed."""
    with opened(asked) as office:
        path = str(office.documents.open_copy(asked.document))
    return Answer(path, {"path": path})


def withdraw(asked: Namespace, _progress: Progress) -> Answer:
    """A document is taken off."""
    with opened(asked) as office:
        office.documents.withdraw(asked.document, asked.reason)
    return Answer(f"Đã gỡ văn bản số {asked.document}.")


def _owner(office: Office, asked: Namespace) -> Owner:
    """A campaign and a unit are known by their codes, other records by their numbers.

    Raises: NotFound.
    """
    kind = OwnerKind(asked.owner)
    if kind is OwnerKind.CAMPAIGN:
        return Owner(kind, office.campaigns.detail(asked.id).info.id)
    if kind is OwnerKind.UNIT:
        return Owner(kind, _unit(office, asked.id))
    if not (asked.id.isascii() and asked.id.isdigit()):
        what = "bản ghi số"
        raise NotFound(what, asked.id)
    return Owner(kind, int(asked.id))


def _unit(office: Office, code: str) -> int:
    for year in office.years():
        for unit in office.units.all(year):
            if unit.code == code:
                return unit.id
    what = "đơn vị"
    raise NotFound(what, code)


def add_body(asked: Namespace, _progress: Progress) -> Answer:
    """A body is added; its number is printed."""
    with opened(asked) as office:
        ident = office.bodies.add(asked.name, BodyLevel(asked.level)).value
    return Answer(str(ident), {"body": ident})


def bodies(asked: Namespace, _progress: Progress) -> Answer:
    """Every body."""
    with opened(asked) as office:
        found = office.bodies.all()
    rows = [
        (str(one.id), one.name, LEVEL_TITLES[one.level], format_date(one.valid_to)) for one in found
    ]
    text = text_table("Cơ quan, tổ chức", ("Số", "Tên", "Cấp", "Thôi hoạt động"), rows)
    return Answer(text, {"bodies": [asdict(one) for one in found]})


def end_body(asked: Namespace, _progress: Progress) -> Answer:
    """A body ended."""
    with opened(asked) as office:
        office.bodies.end(asked.body, asked.day)
    return Answer(f"Đã ghi ngày thôi hoạt động: {format_date(asked.day)}.")


COMMANDS = {
    "document add": add,
    "document list": listed,
    "document save": save,
    "document open": open_copy,
    "document withdraw": withdraw,
    "body add": add_body,
    "body list": bodies,
    "body end": end_body,
}
