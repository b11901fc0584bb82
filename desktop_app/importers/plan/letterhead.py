"""A document's head: who issues it, its number, where and when."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.dates import find_signing_date
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
_DATED = re.compile(
    r"(?:^"
    r"|[,;.]?\s{0,3})ngay(?P<day>[\s.…_]{0,40}[0-9]{0,2})[\s.…_]{0,40}thang(?P<month>[\s.…_]{0,40}[0-9]{0,2})"
    r"[\s.…_]{0,40}nam[\s.…_]{0,10}(?P<year>20[0-9]{2}|19[0-9]{2})?"
)
_SIDE = re.compile(r"(?:doan tncs|dang cong san|\(?du thao)")
_RECIPIENT = re.compile(r"kinh gui|v/v|ve viec")
_MOST = 30
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


def _number(lines: Sequence[Line]) -> tuple[Found[str] | None, Found[str] | None]:
    for line in lines:
        for column in line.columns:
            found = _NUMBER.search(column)
            if found is None or not (found["sep"] or found["gap"] or found["blank"]):
                continue
            symbol = re.sub(r"\s", "", found["symbol"]).rstrip(".,")
            where = Passage(line.index, line.index)
            return _full_number(found, symbol, where), Found(symbol, where)
    return None, None


def _full_number(found: re.Match[str], symbol: str, where: Passage) -> Found[str] | None:
    if not found["figure"]:
        return None
    year = f"{found['year']}/" if found["year"] else ""
    return Found(f"{found['figure']}{found['sep'] or '/'}{year}{symbol}", where)


def _dated(lines: Sequence[Line]) -> tuple[Found[str] | None, Found[str] | None]:
    for line in lines:
        for column in line.columns:
            found = _DATED.search(bare(column))
            if found is None or len(column) > len(found[0]) + 60:
                continue
            where = Passage(line.index, line.index)
            place = column[: found.start()].strip(" ,.;…_")
            date = (
                find_signing_date(column[found.start() :].lstrip(" ,.;")) if found["year"] else None
            )
            return Found(place, where) if place else None, Found(date, where) if date else None
    return None, None


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
