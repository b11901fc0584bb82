"""A statistical form from TOML- or JSON-shaped data, read strictly, and back."""

from collections.abc import Mapping

from desktop_app.domain.awards.titles import Certainty
from desktop_app.domain.statistics.checks import check_form
from desktop_app.domain.statistics.forms import Condition, Form, Measure, Part, Source, Way
from desktop_app.domain.templates.fields import Fields, refuse


def read_form(data: Mapping[str, object]) -> Form:
    """One form.

    Raises: BadTemplate for a field that cannot be, or a layout that has an error.
    """
    fields = Fields(data)
    form = Form(
        code=fields.text("code"),
        title=fields.text("title"),
        lines=tuple(map(_part, fields.tables("lines"))),
        columns=tuple(map(_part, fields.tables("columns"))),
        source=fields.choice("source", Source, Source.CAMPAIGNS),
        due=fields.text_or_empty("due"),
        awards_by=fields.text_or_empty("awards_by") or "year",
        basis=fields.text_or_empty("basis"),
        certainty=fields.choice("certainty", Certainty, Certainty.UNVERIFIED),
        notes=fields.texts("notes"),
        where=tuple(map(_condition, fields.tables("where"))),
    )
    fields.done()
    problems = check_form(form)
    if problems:
        refuse(form.code, " ".join(one.message.rstrip(".") + ";" for one in problems).rstrip(";"))
    return form


def _part(fields: Fields) -> Part:
    made = Part(
        code=fields.text("code"),
        label=fields.text_or_empty("label"),
        way=fields.choice("way", Way, Way.COUNTED),
        where=tuple(map(_condition, fields.tables("where"))),
        number=fields.text_or_empty("number"),
        of=fields.text_or_empty("of"),
        group=fields.text_or_empty("group"),
        each=fields.text_or_empty("each"),
        measure=fields.choice("measure", Measure) if fields.has("measure") else None,
        source=fields.choice("source", Source) if fields.has("source") else None,
    )
    fields.done()
    return made


def _condition(fields: Fields) -> Condition:
    made = Condition(fields.text("trait"), fields.texts("values"), negated=fields.flag("negated"))
    fields.done()
    return made


def form_data(form: Form) -> dict[str, object]:
    """The data that `read_form` reads back as an equal form; fit for JSON and TOML."""
    texts = {
        "code": form.code,
        "title": form.title,
        "source": form.source.value,
        "due": form.due,
        "awards_by": form.awards_by,
        "basis": form.basis,
        "certainty": form.certainty.value,
    }
    return {
        **texts,
        "notes": list(form.notes),
        "where": [_condition_data(one) for one in form.where],
        "lines": [part_data(one) for one in form.lines],
        "columns": [part_data(one) for one in form.columns],
    }


def part_data(part: Part) -> dict[str, object]:
    """A line or a column; what is not said is left out."""
    said = {
        "code": part.code,
        "number": part.number,
        "label": part.label,
        "way": "" if part.way is Way.COUNTED else part.way.value,
        "of": part.of,
        "group": part.group,
        "each": part.each,
        "measure": part.measure.value if part.measure else "",
        "source": part.source.value if part.source else "",
        "where": [_condition_data(one) for one in part.where],
    }
    return {key: value for key, value in said.items() if value}


def _condition_data(condition: Condition) -> dict[str, object]:
    negated = {"negated": True} if condition.negated else {}
    return {"trait": condition.trait, "values": list(condition.values), **negated}
