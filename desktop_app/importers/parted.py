"""Fields whose figures or names stand in several columns: by quarter, in cash, family name first.

A part is never taken for the whole: the parts' own sum column is read, else nobody's word is.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from desktop_app.importers.columns import (
    NOTHING_CHOSEN,
    THRESHOLD,
    Chosen,
    Field,
    Heading,
    Match,
    likeness,
    match_columns,
    words,
)
from desktop_app.importers.importer import Found

_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]")
_PART = re.compile(
    r"((so )?tien |ung ho |dong gop |nop |bang )*"
    r"(tien mat|chuyen khoan|tm|ck|quy ([1-4]|i{1,3}|iv)|(thang|th|t) ?(0?[1-9]|1[0-2])|"
    r"(dot|lan|ky) ([1-9]|i{1,3}))( (nam )?20[0-9]{2})?"
)
_WHOLE = re.compile(
    r"(tong|cong|tong cong|(tong )?so tien|tong( so)?( tien)?|ca nam)( ca nam| nam)?"
)
_FAMILY = re.compile(r"ho (va )?(ten )?(dem|lot|chu lot)|ho ten dem")
_SURELY_WHOLE = 95.0
_FEWEST_PARTS = 2


def match_table(
    headings: tuple[Heading, ...], fields: tuple[Field, ...], chosen: Chosen = NOTHING_CHOSEN
) -> Match:
    """The columns of a table, the sum of a field's parts in place of one of them.

    Where the parts have no column of their sum, the field has no column and must be asked about.
    """
    match = match_columns(headings, fields, chosen)
    for field in fields:
        if field.summed and field.name in match.columns and field.name not in chosen.values():
            match = _as_whole(field, headings, match)
    return match


def is_part(text: str) -> bool:
    """Whether a heading names a part of an amount, or the sum of such parts."""
    name = words(_BRACKETS.sub(" ", text))
    return bool(_PART.fullmatch(name) or _WHOLE.fullmatch(name))


def given_names(found: Found, fields: tuple[Field, ...], match: Match) -> Mapping[str, int]:
    """By the field of a name that stands in two columns, the column with its last word."""
    return {
        field.name: right
        for field in fields
        if field.joins and (right := _given_name(found, match, match.columns.get(field.name)))
    }


def _as_whole(field: Field, headings: tuple[Heading, ...], match: Match) -> Match:
    at = match.columns[field.name]
    own = next(one for one in headings if one.column == at)
    others = set(match.columns.values()) - {at}
    free = [one for one in headings if one.column not in others]
    group = [one for one in free if one.levels[:-1] == own.levels[:-1]]
    parts = _parts(field, own, group)
    if len(parts) < _FEWEST_PARTS:
        return match
    wholes = [one.column for one in group if _WHOLE.fullmatch(_last(one)) and one not in parts]
    columns = {name: column for name, column in match.columns.items() if name != field.name}
    if len(wholes) == 1:
        columns[field.name] = wholes[0]
    return Match(
        columns,
        {name: sure for name, sure in match.sureness.items() if name in columns},
        tuple(one for one in match.doubtful if one[0] != field.name),
    )


def _parts(field: Field, own: Heading, group: list[Heading]) -> list[Heading]:
    """The columns beside a matched one that are parts as it is; none where it is the whole."""
    if _PART.fullmatch(_last(own)):
        return [one for one in group if _PART.fullmatch(_last(one))]
    by_group = len(own.levels) > 1 and likeness(own.levels[-1], field.synonyms) < THRESHOLD
    is_whole = likeness(own.text, field.synonyms) >= _SURELY_WHOLE or _WHOLE.fullmatch(_last(own))
    if is_whole or not by_group:
        return []
    return [one for one in group if not _WHOLE.fullmatch(_last(one))]


def _last(heading: Heading) -> str:
    return words(_BRACKETS.sub(" ", heading.levels[-1]))


def _given_name(found: Found, match: Match, at: int | None) -> int | None:
    headings = {one.column: one for one in found.headings}
    left, right = headings.get(-1 if at is None else at), headings.get(-1 if at is None else at + 1)
    if left is None or right is None or right.column in match.columns.values():
        return None
    is_pair = bool(_FAMILY.fullmatch(_last(left))) and _last(right) == "ten"
    return right.column if is_pair or _is_one_cell(found, left.column) else None


def _is_one_cell(found: Found, left: int) -> bool:
    """Whether the header's last row is merged over a column and the one to its right alone."""
    regions = found.grid.merges_in(found.bottom, found.bottom)
    return any((one[1], one[3]) == (left, left + 1) for one in regions)


def without_doubt(match: Match, columns: set[int]) -> Match:
    """The same match, nothing doubtful about those columns."""
    return replace(match, doubtful=tuple(one for one in match.doubtful if one[2] not in columns))
