"""A file that reports for several units, beside what those units sent themselves.

Its rows go into the store like any others, but a unit's share of it counts only while the unit
has no return of its own: in the preview that is weighed here, in the store by `versions`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, and_, func, select

from desktop_app.domain.intake import Kind
from desktop_app.domain.money import format_money
from desktop_app.domain.problems import Problem, warning
from desktop_app.domain.return_versions import Version, in_force
from desktop_app.models.campaigns import Contribution, UnitReturn
from desktop_app.models.intake import ImportFile
from desktop_app.services.importing.staged import GOES_IN, Share, StagedFile
from desktop_app.services.importing.versions import Line, tally_files

Files = Sequence[tuple[StagedFile, str]]
_Slot = tuple[str, str, str, str]


def with_own_returns(files: Files) -> tuple[tuple[StagedFile, str], ...]:
    """The files with a warning for each share of a tally that does not count, and why.

    The unit's own return may be in the store, or come with the same import.
    """
    coming = _own_shares(files)
    return tuple(
        (_warned(file, coming) if status in GOES_IN else file, status) for file, status in files
    )


def _warned(file: StagedFile, coming: Mapping[_Slot, Share]) -> StagedFile:
    return file.add(*_warnings(file, coming)) if file.is_tally else file


def _own_shares(files: Files) -> Mapping[_Slot, Share]:
    found: dict[_Slot, Share] = {}
    for file, status in files:
        if status in GOES_IN and not file.is_tally and not file.supplement:
            found |= {_slot(file, share): share for share in file.shares}
    return found


def _slot(file: StagedFile, share: Share) -> _Slot:
    return file.campaign, file.period, share.kind, share.unit


def _warnings(file: StagedFile, coming: Mapping[_Slot, Share]) -> list[Problem]:
    stored = {(share.kind, share.unit): share for share in file.own}
    pairs = (
        (share, coming.get(_slot(file, share)) or stored.get((share.kind, share.unit)))
        for share in file.shares
    )
    return [_own_return(share, own) for share, own in pairs if own is not None]


def _own_return(share: Share, own: Share) -> Problem:
    told, sent = _figure(share), _figure(own)
    if share.amount != own.amount:
        apart = f"chênh {format_money(abs(share.amount - own.amount))} đồng"
    elif share.rows != own.rows:
        apart = f"chênh {abs(share.rows - own.rows)} dòng"
    else:
        apart = "hai số bằng nhau"
    sentence = (
        f"{share.unit_name} đã tự gửi tệp “{own.file}”: {sent}; bảng này ghi {told}, {apart}. Số "
        "của đơn vị tự gửi được tính, phần của đơn vị trong bảng này thì không."
    )
    return warning("tally.own_return", sentence, share.unit_name).at(share.sheet, share.cell)


def _figure(share: Share) -> str:
    rows = f"{share.rows} dòng"
    return f"{format_money(share.amount)} đồng ({rows})" if share.amount else rows


def staged_amount(files: Files) -> int:
    """The contributions in đồng that would count of what goes in, of several versions the newest.

    Like `stored_amount`, before anything is stored.
    """
    versions = defaultdict[_Slot, dict[Version, int]](dict)
    ordered = sorted((file for file, status in files if status in GOES_IN), key=arrival)
    for number, file in enumerate(ordered, start=1):
        counted_apart = {(share.kind, share.unit) for share in file.own if file.is_tally}
        for share in file.shares:
            if share.kind == Kind.CONTRIBUTIONS and (share.kind, share.unit) not in counted_apart:
                version = Version(number, file.supplement, file.is_tally)
                versions[_slot(file, share)][version] = share.amount
    return sum(
        amount
        for of_slot in versions.values()
        for version, amount in of_slot.items()
        if version.number in in_force(of_slot)
    )


def arrival(file: StagedFile) -> tuple[bool, int]:
    """The order in which an import's files come: what is said to add comes after the rest."""
    return file.comes_last, file.number


@dataclass(frozen=True, slots=True)
class _Sent:
    """A stored version of a unit's contributions."""

    number: int
    version: Version
    amount: int
    of_import: bool


def stored_amount(connection: Connection, import_id: int) -> int:
    """The contributions in đồng that an import brought into force when it was made.

    Of later imports nothing is asked; of earlier ones only whether a unit's own return stands.
    """
    found = 0
    for line, units in _lines(connection, import_id).items():
        for sent in _sent(connection, line, units, import_id).values():
            last = max(one.number for one in sent if one.of_import)
            numbers = in_force(one.version for one in sent if one.number <= last)
            found += sum(one.amount for one in sent if one.of_import and one.number in numbers)
    return found


def _lines(connection: Connection, import_id: int) -> Mapping[Line, set[int]]:
    query = (
        select(UnitReturn.campaign_id, UnitReturn.period, UnitReturn.kind, UnitReturn.unit_id)
        .join(ImportFile, ImportFile.id == UnitReturn.file_id)
        .where(ImportFile.import_id == import_id, UnitReturn.kind == Kind.CONTRIBUTIONS.value)
    )
    found = defaultdict[Line, set[int]](set)
    for row in connection.execute(query.distinct()):
        found[Line(*row[:3])].add(row.unit_id)
    return found


def _sent(
    connection: Connection, line: Line, units: Iterable[int], import_id: int
) -> Mapping[int, list[_Sent]]:
    """By unit, the versions that stand or are the import's own, with their money."""
    of_import = ImportFile.import_id == import_id
    query = (
        select(
            UnitReturn.unit_id,
            UnitReturn.number,
            UnitReturn.supplement,
            UnitReturn.file_id,
            of_import.label("of_import"),
            func.coalesce(func.sum(Contribution.amount), 0).label("amount"),
        )
        .join(ImportFile, ImportFile.id == UnitReturn.file_id)
        .outerjoin(
            Contribution,
            and_(Contribution.return_id == UnitReturn.id, Contribution.reverses_id.is_(None)),
        )
        .where(
            UnitReturn.campaign_id == line.campaign_id,
            UnitReturn.period == line.period,
            UnitReturn.kind == line.kind,
            UnitReturn.unit_id.in_(list(units)),
            UnitReturn.withdrawn.is_(False) | of_import,
        )
        .group_by(UnitReturn.id)
    )
    rows = list(connection.execute(query))
    tallies = tally_files(connection, {row.file_id for row in rows})
    found = defaultdict[int, list[_Sent]](list)
    for row in rows:
        version = Version(row.number, row.supplement, row.file_id in tallies)
        sent = _Sent(row.number, version, row.amount, bool(row.of_import))
        found[row.unit_id].append(sent)
    return found
