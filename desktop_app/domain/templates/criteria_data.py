"""Criteria sets from TOML-shaped data and back."""

from collections.abc import Collection, Mapping

from desktop_app.domain.criteria import Band, CriteriaSet, Criterion, Method, Subject
from desktop_app.domain.points import points_text
from desktop_app.domain.scoring.facts import PARTICIPATION, is_known_fact, split_name
from desktop_app.domain.set_rules import MissingStage
from desktop_app.domain.templates.fields import Fields, refuse
from desktop_app.domain.templates.rule_data import ALLOWED, check_grades, read_rule, rule_data
from desktop_app.domain.templates.set_rules_data import (
    check_named,
    knockout_data,
    read_knockouts,
    read_stages,
    stages_data,
)
from desktop_app.domain.templates.tree import check_tree

TIE_WORDS = frozenset({"points_without_bonus", "fewer_penalties"})


def criteria_set(data: Mapping[str, object]) -> CriteriaSet:
    """A criteria set from its template's data (tomllib's shape; decimals are texts).

    Raises `BadTemplate` for anything missing, unknown or malformed: a repeated code, a parent that
    is none, a cycle, a fact nobody knows, a field its method does not read.
    """
    fields = Fields(data)
    made = CriteriaSet(
        code=fields.text("code"),
        title=fields.text("title"),
        criteria=tuple(read_criterion(item) for item in fields.tables("criteria")),
        subject=fields.choice("subject", Subject, Subject.COLLECTIVE),
        version=fields.whole("version", 1),
        campaign=fields.text_or_empty("campaign"),
        bands=tuple(read_band(item) for item in fields.tables("bands")),
        bands_on_percent=fields.flag("bands_on_percent"),
        bands_with_bonus=not fields.flag("bands_without_bonus"),
        rank_on_percent=fields.flag("rank_on_percent"),
        bonus_cap=fields.hundredths_or_none("bonus_cap"),
        penalty_cap=fields.hundredths_or_none("penalty_cap"),
        excess_cap=fields.hundredths_or_none("excess_cap"),
        round_to=_round_to(fields),
        tie_order=fields.texts("tie_order"),
        clusters=fields.texts("clusters"),
        stages=read_stages(fields),
        missing_stage=fields.choice("missing_stage", MissingStage, MissingStage.SKIP),
        knockouts=read_knockouts(fields),
        basis=fields.text_or_empty("basis"),
    )
    fields.done()
    check_tree(made.criteria)
    check_named(
        made.stages,
        made.knockouts,
        {one.code for one in made.criteria},
        {band.name for band in made.bands},
    )
    _check_ties(made)
    return made


def criteria_set_data(made: CriteriaSet) -> dict[str, object]:
    """The data that `criteria_set` reads back as an equal set; fit for JSON and TOML."""
    caps = {
        "bonus_cap": made.bonus_cap,
        "penalty_cap": made.penalty_cap,
        "excess_cap": made.excess_cap,
    }
    return {
        "code": made.code,
        "title": made.title,
        "subject": made.subject.value,
        "version": made.version,
        "campaign": made.campaign,
        "clusters": list(made.clusters),
        "bands_on_percent": made.bands_on_percent,
        "bands_without_bonus": not made.bands_with_bonus,
        "rank_on_percent": made.rank_on_percent,
        "round_to": points_text(made.round_to),
        **{key: points_text(cap) for key, cap in caps.items() if cap is not None},
        "tie_order": list(made.tie_order),
        "stages": stages_data(made.stages),
        "missing_stage": made.missing_stage.value,
        "knockouts": [knockout_data(one) for one in made.knockouts],
        "basis": made.basis,
        "bands": [_band_data(band) for band in made.bands],
        "criteria": [criterion_data(item) for item in made.criteria],
    }


def _round_to(fields: Fields) -> int:
    found = fields.hundredths_or_none("round_to")
    if found == 0:
        fields.refuse("round_to", "phải lớn hơn 0")
    return found or 1


def read_band(fields: Fields) -> Band:
    """A class with its threshold.

    Raises: BadTemplate.
    """
    band = Band(fields.text("name"), fields.hundredths("at_least"), fields.text_or_empty("note"))
    fields.done()
    return band


def _band_data(band: Band) -> dict[str, object]:
    return {"name": band.name, "at_least": points_text(band.at_least), "note": band.note}


def read_criterion(fields: Fields) -> Criterion:
    """One node of the tree, by itself.

    Raises: BadTemplate.
    """
    method = fields.choice("method", Method, Method.GROUP)
    if method not in ALLOWED:
        fields.refuse("method", f"“{method}” do chương trình tự thêm, không đặt trong mẫu")
    criterion = Criterion(
        code=fields.text("code"),
        title=fields.text("title"),
        max_points=fields.hundredths("max"),
        method=method,
        parent=fields.text_or_empty("parent"),
        rule=read_rule(fields, method),
        note=fields.text_or_empty("note"),
        example=fields.flag("example"),
    )
    fields.done()
    check_grades(fields, criterion)
    return criterion


def is_tie_key(key: str, leaves: Collection[str]) -> bool:
    """Whether a word of the tie order means something in a set with leaves of these codes."""
    kind, _, name = key.partition(":")
    marked = kind == "criterion" and name in leaves
    counted = kind == "fact" and _is_tie_fact(split_name(name)[0])
    return key in TIE_WORDS or marked or counted


def _check_ties(made: CriteriaSet) -> None:
    leaves = {leaf.code for leaf in made.leaves}
    for key in made.tie_order:
        if not is_tie_key(key, leaves):
            refuse("tie_order", f"không hiểu “{key}”")


def _is_tie_fact(base: str) -> bool:
    return base == PARTICIPATION or is_known_fact(base)


def criterion_data(item: Criterion) -> dict[str, object]:
    """The data that `read_criterion` reads back."""
    extra = {"note": item.note, "example": item.example}
    return {
        "code": item.code,
        "title": item.title,
        "max": points_text(item.max_points),
        "method": item.method.value,
        "parent": item.parent,
        **{key: value for key, value in extra.items() if value},
        **rule_data(item),
    }
