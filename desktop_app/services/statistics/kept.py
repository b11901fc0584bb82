"""Forms and figures by hand as the store keeps them; what it does not keep is as shipped."""

from collections.abc import Mapping

from sqlalchemy import Connection, select

from desktop_app.domain.errors import NotFound
from desktop_app.domain.statistics.form_data import read_form
from desktop_app.domain.statistics.forms import Correction, KeptForm
from desktop_app.models.outputs import StatisticFigure, StatisticForm
from desktop_app.services.statistics.shipped import shipped_forms


def kept_forms(connection: Connection, year: int) -> Mapping[str, KeptForm]:
    """The forms of a year by their codes: the office's newest layout by then, else the shipped."""
    found = {code: KeptForm(form) for code, form in shipped_forms().items()}
    query = (
        select(StatisticForm)
        .where(StatisticForm.first_year <= year)
        .order_by(StatisticForm.first_year)
    )
    for row in connection.execute(query):
        found[row.code] = KeptForm(read_form(row.definition), row.first_year, row.version)
    return dict(sorted(found.items()))


def find_form(connection: Connection, code: str, year: int) -> KeptForm:
    """One form of a year.

    Raises: NotFound.
    """
    forms = kept_forms(connection, year)
    if code not in forms:
        what = "biểu thống kê"
        raise NotFound(what, code, forms)
    return forms[code]


def first_years(connection: Connection, code: str) -> tuple[int, ...]:
    """The years from which the office laid a form out itself, earliest first."""
    query = select(StatisticForm.first_year).where(StatisticForm.code == code)
    return tuple(sorted(connection.scalars(query)))


def corrections(connection: Connection, code: str, year: int) -> tuple[Correction, ...]:
    """The figures of a form that the office wrote by hand."""
    query = (
        select(StatisticFigure)
        .where(StatisticFigure.year == year, StatisticFigure.code == code)
        .order_by(StatisticFigure.id)
    )
    return tuple(
        Correction(row.line, row.column, row.figure, row.reason, row.version)
        for row in connection.execute(query)
    )
