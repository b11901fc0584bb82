"""Lines and columns of a statistical form as people read them."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from desktop_app.domain.statistics.forms import Condition, Measure, Part, Source, Way
from desktop_app.domain.statistics.traits import TRAITS
from desktop_app.domain.statistics.unfolding import Value

# The values of each trait of one kind of record, by their codes.
Named: TypeAlias = Mapping[str, Mapping[str, Value]]

SOURCES = {
    Source.CAMPAIGNS: "Phong trào thi đua",
    Source.AWARDS: "Khen thưởng",
    Source.INITIATIVES: "Sáng kiến",
    Source.UNITS: "Đơn vị",
    Source.PEOPLE: "Cán bộ",
}
WAYS = {
    Way.COUNTED: "Đếm theo điều kiện",
    Way.SUMMED: "Cộng các mục thuộc nó",
    Way.BY_HAND: "Cơ quan tự ghi",
}
MEASURES = {
    Measure.RECORDS: "Số lượt",
    Measure.SUBJECTS: "Số người, đơn vị (mỗi người, đơn vị một lần)",
    Measure.MONEY: "Số tiền (đồng)",
}
_TRAIT_NAMES = {(of, one.code): one.name for of, traits in TRAITS.items() for one in traits}


def part_text(part: Part, parts: Sequence[Part], values: Named, source: Source) -> str:
    """A line or a column in one line: its name, what it is part of, what it counts."""
    above = next((one.label or one.code for one in parts if part.of and one.code == part.of), "")
    named = part.label or f"Từng {_trait(source, part.each).lower()}"
    number = f"{part.number}. " if part.number else ""
    told = [f"{number}{named}", _counts(part, values, source), f"thuộc “{above}”" if above else ""]
    return " – ".join(one for one in told if one)


def _counts(part: Part, values: Named, source: Source) -> str:
    if part.way is not Way.COUNTED:
        return WAYS[part.way].lower()
    return "; ".join(condition_text(one, values, part.source or source) for one in part.where)


def condition_text(condition: Condition, values: Named, source: Source) -> str:
    """“Đối tượng: tập thể, cá nhân”, “không phải Đối tượng: hộ gia đình”."""
    known = values.get(condition.trait, {})
    names = ", ".join(known[one][0] if one in known else one for one in condition.values)
    told = f"{_trait(source, condition.trait)}: {names}"
    return f"không phải {told}" if condition.negated else told


def _trait(source: Source, code: str) -> str:
    return _TRAIT_NAMES.get((source, code), code)
