"""The markup in one paragraph's text: {{ field }}, {% for … %}, {# remark #}."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ENDS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_OPENS = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_SCOPED = re.compile(r"(p|tr|tc|r)(?=\s)(.*)", re.DOTALL)
_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag: from `start` to `stop` of the text.

    `opening`: "{{", "{%" or "{#"; `scope`: "p" or "tr" where it stands for its whole paragraph or
    row, "" where for itself; `words`: what stands in it, with plain quotes.
    """

    opening: str
    scope: str
    words: str
    start: int
    stop: int

    @property
    def first(self) -> str:
        """Its first word: "for", "endif", or a field's name."""
        return (self.words.split() or [""])[0]


@dataclass(frozen=True, slots=True)
class Torn:
    """A tag that is not closed in its paragraph, or closes nothing; `text`: as it stands."""

    text: str


def tags(text: str) -> Iterator[Tag | Torn]:
    """The tags of a paragraph's text, in order."""
    at = 0
    while found := _OPENS.search(text, at):
        opening = found[0]
        if opening not in _ENDS:
            yield Torn(opening)
            at = found.end()
            continue
        stop = text.find(_ENDS[opening], found.end())
        if stop < 0:
            yield Torn(text[found.start() : found.start() + 40])
            return
        yield _tag(opening, text[found.end() : stop], found.start(), stop + 2)
        at = stop + 2


def _tag(opening: str, inside: str, start: int, stop: int) -> Tag:
    scoped = _SCOPED.match(inside)
    scope, rest = scoped.groups() if scoped else ("", inside)
    return Tag(opening, scope, rest.translate(_QUOTES).strip(), start, stop)
