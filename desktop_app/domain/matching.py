"""Finding the one unit, person or campaign that a text names, without ever guessing."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Literal, TypeAlias

from desktop_app.domain.text import clean, match_key

How: TypeAlias = Literal["code", "exact", "alias", "folded", "none", "several"]

_PARENTHESISED = re.compile(r"\([^()]*\)")
_GIVEN_CODE = re.compile(r"\(\s*mã(?: đơn vị| số)?\s*:?\s*([^()]+)\)", re.IGNORECASE)
# How offices shorten the first word of a name; more words must follow.
_LONG = {
    "p": "phòng",
    "tt": "trung tâm",
    "vp": "văn phòng",
    "bv": "bệnh viện",
    "bql": "ban quản lý",
}
_SHORT = re.compile(rf"({'|'.join(_LONG)})(?:\.\s*|\s+)(?=\w)")
_LEADING_ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that can be named: `names[0]` is its name, the others are aliases."""

    ident: int
    names: tuple[str, ...]
    code: str = ""
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class Matched:
    """What a text names: one `ident`, or none, or several `candidates` that are equally good."""

    ident: int | None
    how: How
    candidates: tuple[int, ...] = ()


_Keys: TypeAlias = Mapping[str, frozenset[int]]


@dataclass(frozen=True, slots=True)
class Index:
    """The candidates by each kind of key; `build_index` makes it."""

    codes: _Keys
    names: _Keys
    aliases: _Keys
    folded: _Keys
    reduced: _Keys
    parents: Mapping[int, int | None]
    ignored: tuple[str, ...] = field(default=())


def build_index(candidates: Iterable[Candidate], ignore: tuple[str, ...] = ()) -> Index:
    """Make the keys once for many texts; `ignore`: phrases that do not tell names apart."""
    known = tuple(candidates)
    ignored = tuple(sorted(map(match_key, ignore), key=len, reverse=True))
    named = [(name, item.ident) for item in known for name in item.names]
    return Index(
        codes=_grouped((code_key(item.code), item.ident) for item in known),
        names=_grouped((clean(name), item.ident) for item in known for name in item.names[:1]),
        aliases=_grouped((clean(name), item.ident) for item in known for name in item.names[1:]),
        folded=_grouped((match_key(name), ident) for name, ident in named),
        reduced=_grouped((_reduced(name, ignored), ident) for name, ident in named),
        parents={item.ident: item.parent for item in known},
        ignored=ignored,
    )


def match(index: Index, text: str, parent: int | None = None) -> Matched:
    """What `text` names: by code, name, alias, then by spelling-blind keys.

    The first kind of key that finds anything decides. `parent` settles namesakes under different
    parents. A code in the text, as in "Văn phòng (Mã: VP)", must agree with the name beside it.
    """
    by_name = _match_plain(index, text, parent)
    given = _GIVEN_CODE.search(clean(text))
    if given is None:
        return by_name
    by_code = _match_code(index, given[1])
    if by_code.ident is None or by_code.ident in by_name.candidates:
        return by_name if by_code.ident is None or by_name.ident is not None else by_code
    return by_code if by_name.how == "none" else _several(by_code, by_name)


def code_key(code: str) -> str:
    """A code for comparing: without case, white space and leading zeros ("P 01" = "p1")."""
    return _LEADING_ZEROS.sub("", match_key(code).replace(" ", ""))


def _match_plain(index: Index, text: str, parent: int | None) -> Matched:
    # Each key is made only when the one before it finds nothing: most names are found early.
    stages: tuple[tuple[How, _Keys, Callable[[str], str]], ...] = (
        ("code", index.codes, code_key),
        ("exact", index.names, clean),
        ("alias", index.aliases, clean),
        ("folded", index.folded, match_key),
        ("folded", index.reduced, partial(_reduced, ignored=index.ignored)),
    )
    for how, keys, key_of in stages:
        found = keys.get(key_of(text), frozenset())
        if found:
            return _settled(how, _within(index, found, parent))
    return Matched(None, "none")


def _match_code(index: Index, code: str) -> Matched:
    return _settled("code", index.codes.get(code_key(code), frozenset()))


def _within(index: Index, found: frozenset[int], parent: int | None) -> frozenset[int]:
    if parent is None or len(found) == 1:
        return found
    return frozenset(ident for ident in found if index.parents[ident] == parent) or found


def _settled(how: How, found: frozenset[int]) -> Matched:
    candidates = tuple(sorted(found))
    if not candidates:
        return Matched(None, "none")
    if len(candidates) > 1:
        return Matched(None, "several", candidates)
    return Matched(candidates[0], how, candidates)


def _several(*matches: Matched) -> Matched:
    return _settled("several", frozenset(each for found in matches for each in found.candidates))


def _reduced(text: str, ignored: tuple[str, ...]) -> str:
    """The key without what does not tell names apart: "P. Số 01 (mới)" is "phòng số 1"."""
    key = match_key(_PARENTHESISED.sub(" ", clean(text)))
    short = _SHORT.match(key)
    if short:
        key = f"{_LONG[short[1]]} {key[short.end() :]}"
    key = _LEADING_ZEROS.sub("", key)
    for phrase in ignored:
        key = re.sub(rf"(?<!\w){re.escape(phrase)}(?!\w)", " ", key)
    return match_key(key)


def _grouped(pairs: Iterable[tuple[str, int]]) -> _Keys:
    groups: defaultdict[str, set[int]] = defaultdict(set)
    for key, ident in pairs:
        if key:
            groups[key].add(ident)
    return {key: frozenset(idents) for key, idents in groups.items()}
