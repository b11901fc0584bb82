"""Every mark of one unit or one person with what it rests on, for people to recompute."""

from argparse import Namespace
from collections.abc import Iterator, Mapping
from fractions import Fraction

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.domain.criteria import Fact, Mark, Source, Subject
from desktop_app.domain.judged import Judged
from desktop_app.domain.points import format_points, points_text
from desktop_app.domain.progress import Progress
from desktop_app.domain.rows import SubjectSheet
from desktop_app.domain.scoring import fact_text, fact_title
from desktop_app.domain.scoring.facts import is_class, plain_value
from desktop_app.domain.scoring.words import rule_words
from desktop_app.reports.scores import PROVISIONAL


def explain(asked: Namespace, _progress: Progress) -> Answer:
    """A unit's or a person's score sheet, mark by mark."""
    subject = Subject.INDIVIDUAL if asked.person else Subject.COLLECTIVE
    with opened(asked) as office:
        code = asked.person or asked.unit
        sheet = office.scoring.sheet(asked.year, code, asked.campaign, subject)
        campaigns = {one.template: one.code for one in office.campaigns.all(asked.year)}
    return Answer("\n".join(_lines(sheet, campaigns)), _document(sheet))


def _document(sheet: SubjectSheet) -> Json:
    return {
        **_subject(sheet.subject),
        "total": points_text(sheet.total),
        "rows": [_row(mark) for mark in sheet.marks],
        **({"provisional": True} if sheet.provisional else {}),
    }


def _subject(one: Judged) -> dict[str, Json]:
    """Whose sheet it is; a person's unit is the one where they serve."""
    told: dict[str, Json] = {"code": one.code, "name": one.name}
    if one.kind is not Subject.INDIVIDUAL:
        return {"unit": told}
    return {"person": {**told, "unit": {"code": one.cluster, "name": one.cluster_name}}}


def _row(mark: Mark) -> Json:
    return {
        "criterion": mark.criterion,
        "title": mark.title,
        "max": points_text(mark.max_points),
        "points": None if mark.points is None else points_text(mark.points),
        "method": mark.method.value,
        "stage": mark.stage,
        "facts": [
            {"name": fact.name, "value": _value(fact), "source": source_json(fact.source)}
            for fact in mark.facts
        ],
        "steps": list(mark.steps),
        "rounding": mark.rounding,
    }


def _rule(sheet: SubjectSheet, mark: Mark, campaigns: Mapping[str, str]) -> str:
    """How the criterion is marked, in words; empty for a cap over several."""
    leaf = sheet.leaf(mark.criterion)
    return rule_words(leaf, campaigns) if leaf else ""


def _value(fact: Fact) -> str | None:
    """The figure in what people count in: points and days, not their hundredths; a class's name."""
    if fact.value is None:
        return None
    return fact.text if is_class(fact.name) else exact_text(plain_value(fact.name, fact.value))


def exact_text(value: Fraction) -> str:
    """A figure without loss: "12", "0.125", and "1/3" where its decimals have no end."""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1 or value.denominator == 1:
        return str(value)
    places = value.denominator.bit_length()
    digits = f"{abs(value.numerator) * 10**places // value.denominator:0{places + 1}}"
    sign = "-" if value < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}".rstrip("0")


def source_json(source: Source | None) -> Json:
    """The cell that a figure came from."""
    if source is None:
        return None
    return {"file": source.file, "sheet": source.sheet, "cell": source.cell}


def _lines(sheet: SubjectSheet, campaigns: Mapping[str, str]) -> Iterator[str]:
    yield f"{sheet.subject.name} ({sheet.subject.code}): {sheet.criteria_title}"
    if sheet.subject.kind is Subject.INDIVIDUAL:
        yield f"Đơn vị: {sheet.subject.cluster_name}"
    if sheet.provisional:
        yield PROVISIONAL
    for mark in sheet.marks:
        points = "chưa có điểm" if mark.points is None else format_points(mark.points)
        yield f"{mark.criterion} {mark.title}: {points} (tối đa {format_points(mark.max_points)})"
        if rule := _rule(sheet, mark, campaigns):
            yield f"    Cách chấm: {rule}"
        yield from (f"    {_fact_line(fact, campaigns)}" for fact in mark.facts)
        yield from (f"    {step}" for step in mark.steps)
        if mark.rounding:
            yield f"    {mark.rounding}"
    band = f", xếp loại {sheet.band}" if sheet.band else ""
    total, most = format_points(sheet.total), format_points(sheet.max_points)
    yield from sheet.notes
    yield f"Tổng điểm: {total} (tối đa {most}){band}"


def _fact_line(fact: Fact, campaigns: Mapping[str, str]) -> str:
    source = fact.source
    place = f" [{source.file}, trang “{source.sheet}”, ô {source.cell}]" if source else ""
    return f"{fact_title(fact.name, campaigns)}: {fact_text(fact)}{place}"
