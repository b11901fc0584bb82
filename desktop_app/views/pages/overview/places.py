"""Which page, and which record on it, is behind what the first page says."""

from collections.abc import Callable, Mapping

from desktop_app.domain.agenda import AgendaItem, AgendaKind

Place = tuple[str, str]

_PLACES: Mapping[AgendaKind, Callable[[str], Place]] = {
    AgendaKind.TASK: lambda ident: ("campaigns", f"campaign:{_first(ident)}#tasks"),
    AgendaKind.FINDING: lambda ident: ("campaigns", f"campaign:{_first(ident)}#inspections"),
    AgendaKind.RETURNS: lambda ident: ("returns", f"board:{ident}:missing"),
    AgendaKind.DRIVE: lambda _ident: ("fund", "tab:drives"),
    AgendaKind.RECEIPTS: lambda _ident: ("fund", "tab:receipts"),
    AgendaKind.ON_HAND: lambda _ident: ("fund", "tab:remittances"),
    AgendaKind.SCORE: lambda _ident: ("scoring", ""),
    AgendaKind.PUBLISH: lambda _ident: ("ranking", ""),
    AgendaKind.ROUND: lambda ident: ("awards", f"round:{ident}"),
    AgendaKind.CLOSE: lambda _ident: ("history", "year"),
}


def place_of(item: AgendaItem) -> Place:
    """Where an item is done."""
    return _PLACES[item.kind](item.ident)


def place_of_mark(ident: str) -> Place:
    """Where the record behind a chart's mark is shown: a return on its board, else the fund."""
    return ("returns" if ident.startswith("return:") else "fund"), ident


def _first(ident: str) -> str:
    return ident.partition(":")[0]
