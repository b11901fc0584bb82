"""Which page, and which record on it, is behind what the first page says."""

from collections.abc import Callable, Mapping

from desktop_app.domain.agenda import AgendaItem, AgendaKind

Place = tuple[str, str]
# No campaign has this code, so that a page shows what is of the year.
OF_YEAR = "@"

_PLACES: Mapping[AgendaKind, Callable[[str], Place]] = {
    AgendaKind.TASK: lambda ident: ("campaigns", _row(ident, "tasks", "task")),
    AgendaKind.FINDING: lambda ident: ("campaigns", _row(ident, "inspections", "inspection")),
    AgendaKind.RETURNS: lambda ident: ("returns", f"board:{ident}"),
    AgendaKind.DRIVE: lambda ident: ("fund", f"tab:drives/drive:{ident}"),
    AgendaKind.RECEIPTS: lambda _ident: ("fund", "tab:receipts"),
    AgendaKind.ON_HAND: lambda _ident: ("fund", "tab:remittances"),
    AgendaKind.SCORE: lambda _ident: ("scoring", OF_YEAR),
    AgendaKind.PUBLISH: lambda _ident: ("ranking", OF_YEAR),
    AgendaKind.ROUND: lambda ident: ("awards", f"round:{ident}"),
    AgendaKind.STATISTICS: lambda _ident: ("reports", "statistics@"),
    AgendaKind.CLOSE: lambda _ident: ("history", "year"),
}


def place_of(item: AgendaItem) -> Place:
    """Where an item is done."""
    return _PLACES[item.kind](item.ident)


def place_of_mark(ident: str) -> Place:
    """Where the record behind a chart's mark is shown: a return on its board, else the fund."""
    return ("returns" if ident.startswith("return:") else "fund"), ident


def _row(ident: str, tab: str, kind: str) -> str:
    """A record of a campaign, "CAMPAIGN:NUMBER", in one of its tabs."""
    campaign, _, number = ident.partition(":")
    return f"campaign:{campaign}#{tab}/{kind}:{number}"
