"""A list of records as a document that can be printed and signed."""

from collections.abc import Sequence

from desktop_app.reports.official import About, letterhead, signatures
from desktop_app.reports.report import Report, Table

# More characters side by side than this do not stand on an upright page.
_UPRIGHT = 96


def list_report(kind: str, tables: Sequence[Table], about: About, *, of: str = "") -> Report:
    """One or several tables under the department's head; the first one's title is the document's.

    `of` says in a line whose or which list it is; the year where it is empty.
    """
    widest = max(sum(column.width for column in table.columns) for table in tables)
    return Report(
        kind=kind,
        title=tables[0].title,
        abstract=of or f"Năm {about.year}",
        letterhead=letterhead(about.department),
        blocks=tuple(tables),
        signatures=signatures(about.department),
        landscape=widest > _UPRIGHT,
        made_from=about.made_from,
    )
