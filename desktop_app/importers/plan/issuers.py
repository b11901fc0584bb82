"""Who issued a plan: by its head, else by its opening; written as running text has it."""

import re
from collections.abc import Iterable, Sequence

from desktop_app.importers.plan.bases import plan_clause
from desktop_app.importers.plan.found import Found
from desktop_app.importers.plan.paragraphs import Paragraph
from desktop_app.importers.plan.roles import sentence_role
from desktop_app.importers.plan.wording import is_caps, low

_COMMITTEE = re.compile(
    r"(?P<body>ủy ban nhân dân|hội đồng nhân dân|ubnd|hđnd)\s"
    r"(?P<kind>tỉnh|thành phố|quận|huyện|thị xã|xã|phường|thị trấn)\b"
)


def find_issuer(
    headed: Found[str] | None, opening: Sequence[Paragraph], paragraphs: Iterable[Paragraph]
) -> Found[str] | None:
    """The agency of the letterhead, else the one that speaks in the opening; None without."""
    spoken = next(filter(None, map(_speaker, opening)), None)
    if headed is None:
        return spoken
    texts = [one.text for one in paragraphs]
    return Found(as_in_text(headed.value, texts), headed.passage)


def _speaker(paragraph: Paragraph) -> Found[str] | None:
    begin = plan_clause(paragraph.text)
    role = sentence_role(paragraph.text[begin:]).partition("(")[0].strip(" ,")
    return Found(role, paragraph.passage) if role else None


def as_in_text(capitals: str, texts: Iterable[str]) -> str:
    """A name printed in capitals as a text has it; as it is where none has it."""
    wanted = low(capitals)
    for text in texts:
        begin = low(text).find(wanted)
        shown = text[begin : begin + len(wanted)]
        if begin >= 0 and not is_caps(shown):
            return shown
    return _administrative(capitals)


def _administrative(capitals: str) -> str:
    """A people's committee's name in small letters: a place has a capital in each syllable."""
    found = _COMMITTEE.match(low(capitals))
    if found is None:
        return capitals
    body = capitals[: found.end("body")]
    kind, place = found["kind"], capitals[found.end() :].strip()
    shown = body if body.isupper() and " " not in body else f"{body[:1]}{body[1:].lower()}"
    return f"{shown} {kind} {' '.join(one.capitalize() for one in place.split())}".strip()
