"""From a row of a table to what the trail calls its record, and from there to the record's page."""

from collections.abc import Mapping

# What a row's ident and the trail call alike.
_SAME = frozenset(
    {
        *("activity", "award_decision", "award_round", "campaign", "cluster", "council", "donor"),
        *("drive", "fund", "import", "initiative", "inspection", "nomination", "person", "pledge"),
        *("quota", "ranking", "registration", "remittance", "review", "task", "title", "unit"),
    }
)
_OTHERWISE = {
    "act": "reorganisation",
    "gift": "contribution",
    "measure": "discipline",
    "receipt": "receipt_number",
    "salary": "base_salary",
}
# Tables whose rows mean something of their own: by the beginning of their names.
_OWN: tuple[tuple[str, Mapping[str, str]], ...] = (
    ("scoring.", {"unit": "sheet", "person": "sheet"}),
    ("ranking.", {"unit": "sheet", "person": "sheet"}),
    ("fund.ledger", {"line": "contribution"}),
    ("fund.bank", {"line": "bank_line"}),
)
# Lists of what was read or worked out, which no act of the trail is about.
_NONE = ("import.", "reports.", "returns.outcome", "history.")

_PAGES: Mapping[str, tuple[str, str]] = {
    **dict.fromkeys(
        ("activity", "inspection", "registration", "review", "task"), ("campaigns", "")
    ),
    **dict.fromkeys(
        (
            *("award_decision", "award_round", "base_salary", "council", "discipline"),
            *("initiative", "nomination", "quota", "title"),
        ),
        ("awards", ""),
    ),
    "bank_line": ("fund", "tab:bank"),
    "campaign": ("campaigns", "campaign:{code}"),
    "contribution": ("fund", "tab:ledger"),
    "criteria_set": ("criteria", ""),
    "department": ("history", "department"),
    "donor": ("fund", ""),
    "drive": ("fund", "tab:drives"),
    "fund": ("fund", ""),
    "import": ("returns", "outcome:{code}"),
    "layout": ("reports", "certificates@"),
    "mark": ("scoring", "unit:{unit}@"),
    "person": ("units", "person:{code}"),
    "pledge": ("fund", "tab:pledges"),
    "ranking": ("ranking", ""),
    "receipt": ("fund", "tab:receipts"),
    "remittance": ("fund", "tab:remittances"),
    "reorganisation": ("units", ""),
    "settings": ("awards", ""),
    "sheet": ("scoring", "unit:{unit}@"),
    "statistic_form": ("reports", "statistics@"),
    "target": ("campaigns", ""),
    "unit": ("units", "unit:{code}"),
    "word_template": ("reports", ""),
    "year": ("history", "year"),
}


def subject_of(table: str, ident: str) -> str:
    """What the trail calls the record behind a row ("unit:P1"), "" where it knows of none.

    `table`: the table's object name, as the same ident may mean a unit or its score sheet.
    """
    kind, _, rest = ident.partition(":")
    if not rest or table.startswith(_NONE):
        return ""
    for beginning, own in _OWN:
        if table.startswith(beginning) and kind in own:
            return f"{own[kind]}:{rest}"
    if kind == "target":
        return f"target:{rest.rpartition(':')[2]}"
    if kind in _SAME:
        return ident
    return f"{_OTHERWISE[kind]}:{rest}" if kind in _OTHERWISE else ""


def place_of(subject: str) -> tuple[str, str] | None:
    """The page on which a record of the trail is seen, and what to reveal there; None for none."""
    kind, _, code = subject.partition(":")
    found = _PAGES.get(kind.removesuffix("_record"))
    if found is None:
        return None
    page, ident = found
    if kind.endswith("_record"):
        # Known by its number there, by its code on the page.
        return page, ""
    return page, ident.format(code=code, unit=code.partition(":")[0])
