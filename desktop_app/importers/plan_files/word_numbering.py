"""Word's automatic numbering written out: the labels that a reader of the page sees."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from desktop_app.importers.plan_files.number_labels import bullet_text, number_text
from desktop_app.importers.plan_files.word_styles import NumberPlace, value

LEVELS = 9
_MOST_DIGITS = 6
_PART = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts and looks; `restart`: after which level it begins anew."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    style: str = ""
    legal: bool = False


@dataclass(frozen=True, slots=True)
class WordList:
    """A list as paragraphs name it: what it counts with, its levels, the levels begun anew."""

    counter: str
    levels: Mapping[int, Level]
    begins: Mapping[int, int] = field(default_factory=dict)


class Numbering:
    """Counts as a document is read from its beginning."""

    def __init__(self, lists: Mapping[str, WordList]) -> None:
        self._lists = lists
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, place: NumberPlace, style: str = "") -> str:
        """The label of the next paragraph at a place, empty where it has none."""
        word_list = self._lists.get(place.list_id or "")
        if word_list is None:
            return ""
        level = _level_of(word_list, place, style)
        rule = word_list.levels.get(level)
        if rule is None:
            return ""
        counts = self._counts.setdefault(word_list.counter, [None] * LEVELS)
        self._count(place.list_id or "", word_list, level, counts)
        if rule.form == "bullet":
            return bullet_text(rule.text)
        return _written(rule, word_list, counts)

    def _count(
        self, list_id: str, word_list: WordList, level: int, counts: list[int | None]
    ) -> None:
        begin = word_list.begins.get(level)
        if begin is not None and (list_id, level) not in self._begun:
            counts[level] = begin
        else:
            before = counts[level]
            counts[level] = word_list.levels[level].start if before is None else before + 1
        self._begun.add((list_id, level))
        for deeper in range(level + 1, LEVELS):
            if _begins_anew(word_list.levels.get(deeper), level):
                counts[deeper] = None


def _begins_anew(rule: Level | None, after: int) -> bool:
    if rule is None or rule.restart is None:
        return True
    return rule.restart > 0 and after < rule.restart


def _level_of(word_list: WordList, place: NumberPlace, style: str) -> int:
    if place.level is not None:
        return min(place.level, LEVELS - 1)
    linked = (level for level, rule in word_list.levels.items() if style and rule.style == style)
    return next(linked, 0)


def _written(rule: Level, word_list: WordList, counts: list[int | None]) -> str:
    def part(found: re.Match[str]) -> str:
        level = int(found[1]) - 1
        upper = word_list.levels.get(level, Level())
        count = counts[level]
        number = upper.start if count is None else count
        return number_text(number, "decimal" if rule.legal else upper.form)

    return _PART.sub(part, rule.text).strip() if rule.form != "none" else ""


def read_numbering(root: Element | None) -> Numbering:
    """The lists of a document, none where it has no such part."""
    if root is None:
        return Numbering({})
    kinds = {one.get("abstractNumId", ""): _levels(one) for one in root.findall("abstractNum")}
    return Numbering({one.get("numId", ""): _word_list(one, kinds) for one in root.findall("num")})


def _word_list(num: Element, kinds: Mapping[str, Mapping[int, Level]]) -> WordList:
    kind = value(num.find("abstractNumId"))
    overrides = num.findall("lvlOverride")
    own = {_whole(one.get("ilvl"), 0): one.find("lvl") for one in overrides}
    levels = {level: _level(rule) for level, rule in own.items() if rule is not None}
    starts = {_whole(one.get("ilvl"), 0): value(one.find("startOverride")) for one in overrides}
    begins = {level: _whole(text, 1) for level, text in starts.items() if text}
    return WordList(kind, {**kinds.get(kind, {}), **levels}, begins)


def _levels(kind: Element) -> dict[int, Level]:
    return {_whole(one.get("ilvl"), 0): _level(one) for one in kind.findall("lvl")}


def _level(rule: Element) -> Level:
    restart = value(rule.find("lvlRestart"))
    legal = rule.find("isLgl")
    return Level(
        value(rule.find("numFmt")) or "decimal",
        value(rule.find("lvlText")),
        _whole(value(rule.find("start")), 1),
        _whole(restart, 0) if restart else None,
        value(rule.find("pStyle")),
        legal is not None and legal.get("val", "1") not in {"0", "false"},
    )


def _whole(text: str | None, otherwise: int) -> int:
    plain = text or ""
    short = plain.isascii() and plain.isdigit() and len(plain) <= _MOST_DIGITS
    return int(plain) if short else otherwise
