"""Which campaign a plan follows, who launched it, and which others the plan speaks of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop_app.domain.campaigns import LegalBasis
from desktop_app.domain.plan_draft import Passage
from desktop_app.importers.plan.bases import plan_clause
from desktop_app.importers.plan.bodies import OWN_LEVEL, is_agency, level
from desktop_app.importers.plan.found import Found
from desktop_app.importers.plan.names import Name, find_names, name_key
from desktop_app.importers.plan.paragraphs import Paragraph
from desktop_app.importers.plan.wording import bare, low, sentences

_LAUNCHED = re.compile(
    r"[\s,)]{0,3}(?:giai đoạn [^,;.“]{4,25}?|năm [0-9]{4})?[\s,)]{0,3}(?:do"
    r"|của)\s(?P<who>[^;.“]{3,90}?)"
    r"(?=\s(?:phát động|tổ chức|khởi xướng|chỉ đạo|triển khai)|[,;.“(]|$)"
)
_LAUNCHED_BEFORE = re.compile(r"\bdo\s(?P<who>[^;.“”]{3,80}?)\sphát động\W{0,4}$")
_AND = re.compile(r"\svà\s(?:của\s|do\s)?")
_FOLLOWS = re.compile(r"hưởng ứng")
_NEAR = 160
_UNTOLD, _HIGHEST = 3, 5  # levels of campaigns whose launcher is not named


@dataclass(frozen=True, slots=True)
class Own:
    """What the plan itself is known by: its symbol, its issuer, the keys of its title's names."""

    symbol: str
    issuer: str
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Ancestor:
    """A campaign that the plan follows, and who launched it."""

    name: Name
    launchers: tuple[str, ...]
    passage: Passage
    level: int


@dataclass(frozen=True, slots=True)
class Lineage:
    """The nearest campaign above, those who launched it and those above it, all their names."""

    parent: Found[str] | None
    authorities: tuple[Found[str], ...]
    keys: frozenset[str]


def read_lineage(
    opening: Sequence[Paragraph],
    purposes: Sequence[Paragraph],
    bases: Sequence[LegalBasis],
    own: Own,
) -> Lineage:
    """The campaigns above, out of the opening and the purposes."""
    near = [one for paragraph in opening for one in _in_opening(paragraph, bases, own)]
    first = min(near, key=lambda one: one.level, default=None)
    above = [one for paragraph in purposes for one in _followed(paragraph)]
    parent = None if first is None else Found(first.name.full, first.passage)
    everyone = sorted([*near, *above], key=lambda one: one.level)
    keys = frozenset(one.name.key for one in everyone)
    return Lineage(parent, tuple(_authorities(everyone)), keys)


def _in_opening(paragraph: Paragraph, bases: Sequence[LegalBasis], own: Own) -> Iterator[Ancestor]:
    text = paragraph.text
    clause = plan_clause(text)
    for name in find_names(text):
        if name.begin >= clause:
            return
        basis = next((one for one in bases if name.text in one.text), None)
        if basis is None and name.key in own.names and not _FOLLOWS.search(low(text[: name.begin])):
            continue
        who = (basis.issuer,) if basis is not None and basis.issuer else _launchers(text, name)
        ours = basis is not None and _is_ours(basis, own)
        rank = OWN_LEVEL if ours else min(map(level, who), default=_UNTOLD)
        yield Ancestor(name, _by_level(who), paragraph.passage, rank)


def _is_ours(basis: LegalBasis, own: Own) -> bool:
    same_symbol = bool(own.symbol) and bare(basis.number).endswith("/" + bare(own.symbol))
    return same_symbol or (bool(own.issuer) and name_key(basis.issuer) == name_key(own.issuer))


def _followed(paragraph: Paragraph) -> Iterator[Ancestor]:
    """What a purpose says that the plan answers to: the first named, and all whose launcher is."""
    text = paragraph.text
    for begin, end in sentences(text):
        followed = _FOLLOWS.search(low(text), begin, end)
        if followed is None:
            continue
        named = [one for one in find_names(text) if followed.end() <= one.begin < end]
        for place, name in enumerate(named):
            who = _launchers(text, name)
            if who or place == 0:
                yield Ancestor(
                    name, _by_level(who), paragraph.passage, max(map(level, who), default=_HIGHEST)
                )


def _launchers(text: str, name: Name) -> tuple[str, ...]:
    after = text[name.end : name.end + _NEAR]
    found = _LAUNCHED.match(low(after))
    if found is not None:
        return tuple(_split(after[found.start("who") : found.end("who")]))
    before = text[max(0, name.begin - _NEAR) : name.begin]
    told = _LAUNCHED_BEFORE.search(low(before))
    return tuple(_split(before[told.start("who") : told.end("who")])) if told else ()


def _split(who: str) -> Iterator[str]:
    """The bodies of an "A và của B"; "Giáo dục và Đào tạo" stays one."""
    begin = 0
    for found in _AND.finditer(low(who)):
        if is_agency(who[found.end() :]) and who[found.end()].isupper():
            yield who[begin : found.start()].strip(" ,")
            begin = found.end()
    if is_agency(who[begin:]):
        yield who[begin:].strip(" ,")


def _by_level(who: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(who, key=level))


def _authorities(ancestors: Iterable[Ancestor]) -> Iterator[Found[str]]:
    seen: set[str] = set()
    for one in ancestors:
        for who in one.launchers:
            if name_key(who) not in seen:
                seen.add(name_key(who))
                yield Found(who, one.passage)


def find_linked(paragraphs: Iterable[Paragraph], known: frozenset[str]) -> list[Found[str]]:
    """The other campaigns that a plan names, each once."""
    seen = set(known)
    found = []
    for paragraph in paragraphs:
        for name in find_names(paragraph.text):
            if name.key not in seen:
                seen.add(name.key)
                found.append(Found(name.full, paragraph.passage))
    return found
