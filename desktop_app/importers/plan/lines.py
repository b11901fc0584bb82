"""A document's lines without the marks of their making: markdown, escapes, page numbers, rules."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.text import clean, writable
from desktop_app.importers.plan.wording import bare

LONGEST = 20_000  # characters of a line that are looked at; no paragraph of a plan is as long

_HEADING = re.compile(r"^\s{0,20}#{1,6}\s*(?=\S)")
_QUOTED = re.compile(r"^\s{0,20}(?:>\s?){1,5}(?=\S)")
_ESCAPED = re.compile(r"\\([-.*#_()+\[\]!])")
_BOLD = re.compile(r"\*{2,3}|(?<!_)__(?=[^\W_])|(?<=[^\W_])__(?!_)")
_ITALIC = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*_]{1,400}?)(?<=\S)\1(?![\w*])")
_ALL_BOLD = re.compile(r"^\s{0,20}(?:\*{2,3}|__)[^*]{1,400}(?:\*{2,3}|__)[\s.:]{0,5}$")
_CUT = re.compile(r"\t+| {3,}|(?<=\s)\|(?=\s)|\s\|$|^\|\s")
_PAGE = re.compile(
    r"(?:[-~]\s?)?(?:trang(?: so)?:?\s?)?[0-9]{1,3}(?:\s?/\s?[0-9]{1,3})?(?:\s?[-~])?"
)
_RULE = re.compile(
    r"(?:[-_=*.~─━═—–…|\s]{2,400}|[*_|]|[-_*\s]{0,5}[o0]{1,4}\s?[o0]{0,4}[-_*\s]{0,5})"
)
_STATE = re.compile(
    r"c[o0]ng h[o0]a xa h[o0]i(?: chu nghia viet nam|$)|^chu nghia viet nam$"
    r"|d[o0]c lap\s?-\s?tu do\s?-\s?hanh phuc"
    r"|dang cong san viet nam"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line that says something: its place in the document, its text, and how it stood there.

    `columns` are its parts where it was set in columns; `marked` whether markdown made it a
    heading or bold.
    """

    index: int
    text: str
    columns: tuple[str, ...]
    indented: bool
    marked: bool


def kept_lines(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines as a draft keeps them: NFC, without what a file cannot hold."""
    return tuple(writable(line).rstrip() for line in lines)


def read_lines(kept: Sequence[str]) -> list[Line]:
    """The lines that say something: no blanks, rules, page numbers, state's mottoes."""
    found = (_read(index, raw[:LONGEST]) for index, raw in enumerate(kept) if raw)
    return [line for line in found if line.text and not is_furniture(line.text)]


def is_furniture(text: str) -> bool:
    """Whether a line is no part of what is said: a page number, a rule, the state's motto."""
    plain = clean(text)
    motto_gone = _STATE.sub("", bare(plain)).strip(" -_|")
    if motto_gone != bare(plain).strip(" -_|"):
        return not motto_gone
    return _PAGE.fullmatch(bare(plain)) is not None or _RULE.fullmatch(plain) is not None


def _read(index: int, raw: str) -> Line:
    plain = _without_marks(raw)
    columns = tuple(filter(None, map(_column, _CUT.split(plain))))
    marked = _HEADING.match(raw) is not None or _ALL_BOLD.match(raw) is not None
    return Line(index, " ".join(columns), columns, raw[:1] in (" ", "\t"), marked)


def _without_marks(raw: str) -> str:
    plain = _BOLD.sub("", _ESCAPED.sub(r"\1", _QUOTED.sub("", _HEADING.sub("", raw))))
    return _ITALIC.sub(r"\2", plain)


def _column(part: str) -> str:
    """A column's text without the state's motto, which stands beside an agency's name."""
    text = clean(part)
    for found in reversed(list(_STATE.finditer(bare(text)))):
        if found[0] != bare(text):
            text = clean(text[: found.start()] + text[found.end() :])
    return text
