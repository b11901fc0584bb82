"""Statistical forms as JSON documents."""

from desktop_app.cli.answer import Json
from desktop_app.domain.statistics.counting import Figure
from desktop_app.domain.statistics.facts import Fact
from desktop_app.domain.statistics.forms import Axis, KeptForm
from desktop_app.domain.statistics.sending import due_on
from desktop_app.services.statistics.filling import FilledForm


def kept_json(kept: KeptForm, year: int) -> dict[str, Json]:
    """A form of a year."""
    return {
        "code": kept.form.code,
        "title": kept.form.title,
        "due": due_on(kept.form, year) or None,
        "own_from": kept.first_year,
        "basis": kept.form.basis,
        "certainty": kept.form.certainty.value,
    }


def filled_json(found: FilledForm, year: int) -> Json:
    """A form with its figures, each with what was counted and the records behind it."""
    figures: list[Json] = [figure_json(one) for one in found.filled.figures.values()]
    problems: list[Json] = [one.message for one in found.problems]
    form = found.filled.form
    parts: dict[str, Json] = {
        axis.value: [{"code": one.code, "label": one.label} for one in form.parts(axis)]
        for axis in Axis
    }
    return {**kept_json(found.kept, year), **parts, "figures": figures, "problems": problems}


def figure_json(figure: Figure) -> dict[str, Json]:
    """A figure as it is printed and as it was counted."""
    return {
        "line": figure.line,
        "column": figure.column,
        "figure": figure.shown,
        "computed": figure.computed,
        "reason": figure.correction.reason if figure.correction else None,
        "records": list(figure.records),
    }


def record_json(one: Fact) -> Json:
    """A record that is counted."""
    return {"ident": one.ident, "text": one.told, "traits": dict(one.traits), "money": one.money}
