"""A document's head: who issues it, its number, where and when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop_app.domain.dates import find_signing_date, parse_date
from desktop_app.domain.plan_draft import Passage
from desktop_app.importers.plan.bodies import is_agency
from desktop_app.importers.plan.found import Found, spanned
from desktop_app.importers.plan.lines import Line
from desktop_app.importers.plan.wording import bare, is_caps

_SYMBOL = r"(?P<symbol>[A-ZĐÀ-Ỹ]{1,8}(?:\s?[-–/]\s?[A-ZĐÀ-Ỹ&][A-ZĐÀ-Ỹa-zđà-ỹ0-9&.]{0,20}){1,4})"
_NUMBER = re.compile(
    rf"(?:^"
    rf"|\s)[Ss][ốôÔỐoóòỏ]\s{{0,3}}[:.;]?(?P<blank>[\s.…_]{{0,60}})(?P<figure>[0-9]{{1,5}}[a-zA-Z]?)?"
    rf"(?P<gap>[\s.…_]{{0,40}})(?P<sep>[-–/])?(?:(?P<year>[0-9]{{4}})/)?\s?{_SYMBOL}"
)
_BLANK = r"[\s.…_]{0,40}"
_DATED = re.compile(
    r"(?:^|[,;.]?\s{0,3})ngay(?:\s{0,3}(?P<short>[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4})"
    rf"|{_BLANK}[0-9]{{0,2}}{_BLANK}thang{_BLANK}[0-9]{{0,2}}{_BLANK}nam{_BLANK}"
    r"(?P<year>20[0-9]{2}|19[0-9]{2})?)"
)
_SIDE = re.compile(r"(?:doan tncs|dang cong san|\(?du thao)")
_RECIPIENT = re.compile(r"kinh gui|v/v|ve viec")
_MOST = 30
_LONGEST_PLACE = 60
_APART = 2  # lines between the halves of one agency's name


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What a head says; a text is empty and a passage missing for what it does not say."""

    issuer: Found[str] | None
    number: Found[str] | None
    symbol: Found[str] | None
    place: Found[str] | None
    date: Found[str] | None


def read_letterhead(lines: Sequence[Line]) -> Letterhead:
    """The head out of the lines before the plan's title."""
    lines = lines[-_MOST:]
    number, symbol = _number(lines)
    place, date = _dated(lines)
    return Letterhead(_issuer(lines), number, symbol, place, date)


def _parts(lines: Sequence[Line]) -> Iterator[tuple[str, Passage]]:
    """First columns, then lines (a blank for the pen looks like a gap), then two in a row."""
    for whole in (False, True):
        for line in lines:
            for part in [line.text] if whole else line.columns:
                yield part, Passage(line.index, line.index)
    for line, after in pairwise(lines):
        yield f"{line.text} {after.text}", Passage(line.index, after.index)


def _number(lines: Sequence[Line]) -> tuple[Found[str] | None, Found[str] | None]:
    for part, where in _parts(lines):
        found = _NUMBER.search(part)
        if found is not None and (found["sep"] or found["gap"] or found["blank"]):
            symbol = re.sub(r"\s", "", found["symbol"]).rstrip(".,")
            return _full_number(found, symbol, where), Found(symbol, where)
    return None, None


def _full_number(found: re.Match[str], symbol: str, where: Passage) -> Found[str] | None:
    if not found["figure"]:
        return None
    year = f"{found['year']}/" if found["year"] else ""
    return Found(f"{found['figure']}{found['sep'] or '/'}{year}{symbol}", where)


def _dated(lines: Sequence[Line]) -> tuple[Found[str] | None, Found[str] | None]:
    for part, where in _parts(lines):
        number = _NUMBER.search(part)
        text = part[number.end() :] if number else part
        found = _DATED.search(bare(text))
        if found is not None and len(text) <= len(found[0]) + _LONGEST_PLACE:
            place = text[: found.start()].strip(" ,.;…_")
            date = _date(text[found.start() :].lstrip(" ,.;"), found)
            return Found(place, where) if place else None, Found(date, where) if date else None
    return None, None


def _date(text: str, found: re.Match[str]) -> str | None:
    if found["short"]:
        read = parse_date(found["short"])
        return read if isinstance(read, str) else None
    return find_signing_date(text) if found["year"] else None


def _issuer(lines: Sequence[Line]) -> Found[str] | None:
    """The last agency named at the left; the one above it only belongs to its passage."""
    agencies: list[Found[str]] = []
    for line in lines:
        text = next((one for one in line.columns if not _SIDE.match(bare(one))), "")
        if not is_caps(text) or _NUMBER.search(text) or _RECIPIENT.match(bare(text)):
            continue
        _gather(agencies, text, Passage(line.index, line.index))
    if not agencies:
        return None
    return Found(agencies[-1].value.strip(" *-_"), spanned(one.passage for one in agencies))


def _gather(agencies: list[Found[str]], text: str, where: Passage) -> None:
    starts = is_agency(text) and not _goes_on(agencies, text)
    if starts:
        agencies.append(Found(text, where))
    elif agencies and where.first - agencies[-1].passage.last <= _APART:
        before = agencies.pop()
        agencies.append(Found(f"{before.value} {text}", spanned((before.passage, where))))


def _goes_on(agencies: Sequence[Found[str]], text: str) -> bool:
    """Whether a line names the place of the agency above it, which is not whole without."""
    if not agencies:
        return False
    before = bare(agencies[-1].value)
    whole = not re.fullmatch(
        r"uy ban nhan dan|ubnd|ban chap hanh|bch|hoi dong|lien doan lao dong", before
    )
    unfinished = before.endswith((" -", " va", ","))
    places = re.match(r"(?:xa|phuong|huyen|tinh|thanh pho|thi xa|thi tran|quan)\b", bare(text))
    return unfinished or (not whole and places is not None)
