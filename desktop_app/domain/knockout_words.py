"""A set's knock-outs (điểm liệt) in words: when each strikes, and what it keeps a subject from."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from desktop_app.domain.points import format_points
from desktop_app.domain.set_edits.book_cells import share_shown
from desktop_app.domain.set_rules import Knockout

NO_NAMES: Mapping[str, str] = {}


def knockout_sentence(rule: Knockout, titles: Mapping[str, str] = NO_NAMES) -> str:
    """A knock-out in words, the set's own where it has some; `titles`: names of titles by code."""
    return rule.text or f"{_strikes(rule)}: {', '.join(_effects(rule, titles)) or _NOTHING}"


_NOTHING = "không có hệ quả nào được ghi"


def _effects(rule: Knockout, titles: Mapping[str, str]) -> Iterator[str]:
    if rule.highest:
        yield f"xếp loại không quá “{rule.highest}”"
    if rule.bars:
        yield f"không xét {', '.join(titles.get(code, code) for code in rule.bars)}"


def _strikes(rule: Knockout) -> str:
    where = f"Tiêu chí {rule.criterion}" if rule.criterion else "Một tiêu chí bất kỳ"
    if rule.penalty is not None:
        return f"{where} bị trừ từ {format_points(rule.penalty)} điểm"
    return f"{where} đạt dưới {share_shown(rule.below or Fraction(0))} điểm tối đa"
