"""Lists of an open document: how each level is numbered, and where the counting stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from desktop_app.importers.plan_files.number_labels import bullet_text, number_text

_MOST_DIGITS = 6
_KINDS = frozenset({"list-level-style-number", "list-level-style-bullet", "outline-level-style"})


@dataclass(frozen=True, slots=True)
class Level:
    """How a level is numbered: `shown` is how many levels stand in its label."""

    form: str = ""
    before: str = ""
    after: str = ""
    bullet: str = ""
    start: int = 1
    shown: int = 1


Levels = Mapping[int, Level]


@dataclass(slots=True)
class Counting:
    """Where one list stands: the number last given on each level."""

    numbers: dict[int, int] = field(default_factory=dict)


class Lists:
    """The lists of a document, counted as it is read from its beginning."""

    def __init__(self, roots: Iterable[Element]) -> None:
        parts = tuple(roots)
        self._styles = {
            one.get("name", ""): _levels(one) for root in parts for one in root.iter("list-style")
        }
        outlines = (_levels(one) for root in parts for one in root.iter("outline-style"))
        self._outline: Levels = next(outlines, {})
        self._headings = Counting()
        self._last: dict[str, Counting] = {}
        self._by_id: dict[str, Counting] = {}

    def begin(self, element: Element, style: str) -> Counting:
        """The counting of a list that begins, or that goes on where an earlier one stopped."""
        earlier = self._by_id.get(element.get("continue-list", ""))
        if earlier is None and element.get("continue-numbering") == "true":
            earlier = self._last.get(style)
        counting = earlier or Counting()
        self._last[style] = counting
        if "id" in element.attrib:
            self._by_id[element.attrib["id"]] = counting
        return counting

    def label(self, style: str, level: int, counting: Counting, start: str | None) -> str:
        """The label of the next item; `start`: the number that it is given by hand."""
        return _label(self._styles.get(style, {}), level, counting, start)

    def heading_label(self, element: Element) -> str:
        """The label of a heading that stands in no list."""
        level = whole(element.get("outline-level"), 1)
        return _label(self._outline, level, self._headings, element.get("start-value"))


def _label(levels: Levels, level: int, counting: Counting, start: str | None) -> str:
    rule = levels.get(level)
    if rule is None:
        return ""
    if rule.bullet:
        return bullet_text(rule.bullet)
    begin = whole(start, rule.start)
    before = counting.numbers.get(level)
    counting.numbers[level] = begin if before is None or start else before + 1
    for deeper in [one for one in counting.numbers if one > level]:
        del counting.numbers[deeper]
    return _written(levels, level, counting) if rule.form else ""


def _written(levels: Levels, level: int, counting: Counting) -> str:
    rule = levels[level]
    shown = range(max(level - rule.shown + 1, 1), level + 1)
    parts = [
        number_text(counting.numbers.get(one, levels[one].start), levels[one].form)
        for one in shown
        if one in levels and levels[one].form
    ]
    return f"{rule.before}{'.'.join(parts)}{rule.after}".strip()


def _levels(style: Element) -> Levels:
    return {whole(one.get("level"), 1): _level(one) for one in style if one.tag in _KINDS}


def _level(rule: Element) -> Level:
    if rule.tag == "list-level-style-bullet":
        return Level(bullet=rule.get("bullet-char") or "•")
    return Level(
        rule.get("num-format", ""),
        rule.get("num-prefix", ""),
        rule.get("num-suffix", ""),
        start=whole(rule.get("start-value"), 1),
        shown=whole(rule.get("display-levels"), 1),
    )


def whole(text: str | None, otherwise: int) -> int:
    """A number that an attribute gives, something else where it gives none that is sensible."""
    plain = text or ""
    short = plain.isascii() and plain.isdigit() and len(plain) <= _MOST_DIGITS
    return int(plain) if short else otherwise
