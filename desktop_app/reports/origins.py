"""Where a figure came from, as a table shows it."""

from desktop_app.domain.criteria import Source
from desktop_app.domain.rows import Origin


def origin_text(origin: Origin | Source) -> str:
    """“VP.xlsx / Danh sách / E12”, without the parts that are not known."""
    return " / ".join(filter(None, (origin.file, origin.sheet, origin.cell)))
