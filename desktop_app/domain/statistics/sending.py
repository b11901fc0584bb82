"""When statistical forms are to be handed in, and from when to when the office is told so."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from desktop_app.domain.statistics.forms import Form

# An office that begins to use the program late is not told of years long gone.
DAYS_TOLD = 60


def due_on(form: Form, year: int) -> str:
    """The ISO day by which a year's form is handed in, "" for none."""
    return f"{year}-{form.due}" if form.due else ""


def to_send(forms: Iterable[Form], year: int, today: date) -> Mapping[str, tuple[str, ...]]:
    """The codes of the forms by the ISO day on which they are due, as far as it is near."""
    found = defaultdict[str, list[str]](list)
    for form in forms:
        due = due_on(form, year)
        if due and abs((date.fromisoformat(due) - today).days) <= DAYS_TOLD:
            found[due].append(form.code)
    return {due: tuple(codes) for due, codes in sorted(found.items())}
