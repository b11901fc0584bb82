"""Titles with their rules, quotas and base salaries from TOML-shaped data, read strictly."""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise

from desktop_app.domain.awards.condition_data import condition_data, read_condition, titles_named
from desktop_app.domain.awards.titles import (
    Assessed,
    Certainty,
    Condition,
    ConditionKind,
    Level,
    Quota,
    Rounding,
    SalaryRate,
    Scope,
    Title,
    TitleKind,
    TitleRule,
)
from desktop_app.domain.criteria import Subject
from desktop_app.domain.points import points_text
from desktop_app.domain.templates.fields import Fields, refuse

_FIGURES = frozenset({"coefficient", "multiplier", "vote_share", "effective_from"})
# What a rule may be less sure of than of itself.
PARTS = _FIGURES | {kind.value for kind in ConditionKind}
_WHOLE = 10_000
_DAY = len("2024-01-01")


def read_titles(data: Mapping[str, object]) -> tuple[Title, ...]:
    """The titles of a file, `titles`, each with its `rules`.

    Raises: BadTemplate for a repeated code, rules that overlap, a condition on an unknown title.
    """
    fields = Fields(data)
    found = tuple(map(_title, fields.tables("titles")))
    fields.done()
    _check_codes(found)
    return found


def read_rule(fields: Fields) -> TitleRule:
    """One dated rule; an `effective_from` that is absent means the beginning.

    Raises: BadTemplate.
    """
    made = TitleRule(
        effective_from=_day(fields, "effective_from"),
        effective_to=_day(fields, "effective_to"),
        authority=fields.text("authority"),
        conditions=tuple(map(read_condition, fields.tables("conditions"))),
        coefficient=fields.hundredths_or_none("coefficient"),
        vote_share=_share_or_none(fields, "vote_share"),
        multiplier=_multiplier(fields),
        basis=fields.text_or_empty("basis"),
        certainty=fields.choice("certainty", Certainty),
        doubts=_doubts(fields.table("doubts")),
    )
    fields.done()
    if made.effective_to and made.effective_to < made.effective_from:
        fields.refuse("effective_to", "ở trước ngày bắt đầu")
    return made


def read_conditions(data: object) -> tuple[Condition, ...]:
    """A list of conditions by itself, as `rule_data` writes it.

    Raises: BadTemplate.
    """
    return tuple(map(read_condition, Fields({"conditions": data}).tables("conditions")))


def rule_data(rule: TitleRule) -> dict[str, object]:
    """The data that `read_rule` reads back as an equal rule; fit for JSON and TOML."""
    figures = {"coefficient": rule.coefficient, "vote_share": rule.vote_share}
    days = {"effective_from": rule.effective_from, "effective_to": rule.effective_to}
    return {
        **{key: day for key, day in days.items() if day},
        "authority": rule.authority,
        **{key: points_text(one) for key, one in figures.items() if one is not None},
        "multiplier": rule.multiplier,
        "basis": rule.basis,
        "certainty": rule.certainty.value,
        "conditions": [condition_data(one) for one in rule.conditions],
        "doubts": {part: one.value for part, one in rule.doubts.items()},
    }


def read_quotas(data: Mapping[str, object]) -> tuple[Quota, ...]:
    """The quotas of a file, `quotas`.

    Raises: BadTemplate.
    """
    fields = Fields(data)
    found = tuple(map(_quota, fields.tables("quotas")))
    fields.done()
    return found


def read_salaries(data: Mapping[str, object]) -> tuple[SalaryRate, ...]:
    """The base salaries of a file, `base_salaries`, earliest first.

    Raises: BadTemplate.
    """
    fields = Fields(data)
    found = tuple(map(_salary, fields.tables("base_salaries")))
    fields.done()
    if any(one.effective_from >= after.effective_from for one, after in pairwise(found)):
        refuse("base_salaries", "phải xếp theo ngày bắt đầu, không trùng ngày")
    return found


def _title(fields: Fields) -> Title:
    made = Title(
        code=fields.text("code"),
        name=fields.text("name"),
        kind=fields.choice("kind", TitleKind),
        subject=fields.choice("subject", Subject),
        level=fields.choice("level", Level),
        rules=tuple(map(read_rule, fields.tables("rules"))),
    )
    fields.done()
    for before, after in pairwise(made.rules):
        if not before.effective_to or before.effective_to >= after.effective_from:
            refuse(f"titles {made.code}.rules", "các quy định phải nối tiếp nhau theo thời gian")
    return made


def _check_codes(titles: Iterable[Title]) -> None:
    times = Counter(title.code for title in titles)
    repeated = [code for code, count in times.items() if count > 1]
    if repeated:
        refuse("titles", f"mã “{repeated[0]}” bị lặp lại")
    for title in titles:
        for code in named_in(title.rules):
            if code not in times:
                refuse(f"titles {title.code}.rules", f"không có danh hiệu “{code}”")


def named_in(rules: Iterable[TitleRule]) -> frozenset[str]:
    """The codes of the titles that rules' conditions speak of."""
    found = (titles_named(one) for rule in rules for one in rule.conditions)
    return frozenset[str]().union(*found)


def _quota(fields: Fields) -> Quota:
    classes = fields.flag("classes")
    made = Quota(
        what=fields.choice("what", Assessed).value if classes else fields.text("what"),
        of=fields.choice("of", Assessed).value if classes else fields.text("of"),
        share=_share_or_none(fields, "share") or 0,
        subject=fields.choice("subject", Subject, Subject.INDIVIDUAL),
        classes=classes,
        scope=fields.choice("scope", Scope),
        rounding=fields.choice("rounding", Rounding),
        exempt=fields.texts("exempt"),
        effective_from=_day(fields, "effective_from"),
        effective_to=_day(fields, "effective_to"),
        basis=fields.text_or_empty("basis"),
        certainty=fields.choice("certainty", Certainty),
    )
    fields.done()
    if not made.share:
        fields.refuse("share", "còn thiếu")
    return made


def _salary(fields: Fields) -> SalaryRate:
    made = SalaryRate(
        effective_from=_day(fields, "effective_from"),
        amount=fields.whole("amount"),
        basis=fields.text_or_empty("basis"),
        certainty=fields.choice("certainty", Certainty),
    )
    fields.done()
    if not made.effective_from or not made.amount:
        fields.refuse("amount", "phải có ngày bắt đầu và số tiền lớn hơn 0")
    return made


def _doubts(fields: Fields) -> dict[str, Certainty]:
    found = {part: fields.choice(part, Certainty) for part in sorted(PARTS) if fields.has(part)}
    fields.done()
    return found


def _multiplier(fields: Fields) -> int:
    found = fields.whole("multiplier", 1)
    if found < 1:
        fields.refuse("multiplier", "phải từ 1 trở lên")
    return found


def _share_or_none(fields: Fields, key: str) -> int | None:
    """A percentage in hundredths of a percent."""
    found = fields.hundredths_or_none(key)
    if found is not None and not 0 < found <= _WHOLE:
        fields.refuse(key, "phải lớn hơn 0 và không quá 100")
    return found


def _day(fields: Fields, key: str) -> str:
    found = fields.partial_date(key)
    if found and len(found) != _DAY:
        fields.refuse(key, "phải ghi đủ ngày, tháng, năm như 2024-01-01")
    return found
