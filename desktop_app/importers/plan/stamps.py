"""Digital signatures' stamps, which a file's text holds among its lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.domain.plan_draft import Passage, Signature
from desktop_app.importers.plan.found import Found
from desktop_app.importers.plan.lines import Line
from desktop_app.importers.plan.people import is_name
from desktop_app.importers.plan.wording import bare

_ZONE = r"(?:\s?(?:[+-][0-9]{2}:?[0-9]{2}|z\b))?"
_CLOCK = rf"[0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}})?(?:\.[0-9]{{1,6}})?{_ZONE}"
_DAY = r"(?:[0-9]{4}[-/.][0-9]{2}[-/.][0-9]{2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4})"
_TIME = re.compile(rf"{_DAY}[t ,]{{1,3}}{_CLOCK}|{_CLOCK}[ ,]{{1,3}}{_DAY}")
_SIGNED = re.compile(r"^(.{2,120}?)\s?<[^<>\s]{1,80}@[^<>\s]{1,80}>")
_SIGNER = re.compile(
    r"(?:nguoi ky|ky boi|duoc ky boi|digitally signed by|signed by|signer)\s{0,3}:?\s{1,3}(?=\S)"
)
_HAS_SIGNED = re.compile(r"\s?da ky (?:so )?(?:len )?van ban")
_MARKS = re.compile(
    r"@|ban co yeu|phien ban thu|^location$|ky so|co quan ky|thoi gian ky|ngay ky|chung thu so"
    r"|signature (?:not )?(?:valid|verified)|^signature|^reason|^date:|^email\s?:|^contact"
)
_GAP = 3


@dataclass(slots=True)
class _Stamp:
    """A stamp while its lines are gathered."""

    first: int
    last: int
    name: str = ""
    time: str = ""


def find_stamps(lines: Sequence[Line]) -> list[Found[Signature]]:
    """The stamps of a document in their order, each with all its lines."""
    found = (stamp for cluster in _clusters(lines) for stamp in _stamps(cluster))
    return [
        Found(Signature(one.name, one.time), Passage(one.first, one.last))
        for one in found
        if one.time
    ]


def _clusters(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Runs of lines which begin and end with a mark, with few others between, and hold a time."""
    begin = end = -1
    timed = False
    for place, line in enumerate(lines):
        if not _is_mark(line.text):
            continue
        if begin < 0 or place - end > _GAP:
            if timed:
                yield lines[begin : end + 1]
            begin, timed = place, False
        end = place
        timed = timed or _TIME.search(bare(line.text)) is not None
    if timed:
        yield lines[begin : end + 1]


def _is_mark(text: str) -> bool:
    copy = bare(text[:300])
    return any(form.search(copy) for form in (_MARKS, _TIME, _SIGNER, _HAS_SIGNED))


def _stamps(cluster: Sequence[Line]) -> Iterator[_Stamp]:
    """A new one begins at a second time or name, or after a blank line once there were both."""
    now: _Stamp | None = None
    for line in cluster:
        name, time = _name(line.text), _time(line.text)
        if now is not None and _begins_anew(now, line, name, time):
            yield now
            now = None
        now = now or _Stamp(line.index, line.index)
        now.last = line.index
        now.name, now.time = now.name or name, now.time or time
    if now is not None:
        yield now


def _begins_anew(now: _Stamp, line: Line, name: str, time: str) -> bool:
    apart = line.index > now.last + 1 and bool(now.time and now.name)
    return apart or bool(time and now.time) or bool(name and now.name)


def _time(text: str) -> str:
    found = _TIME.search(bare(text[:300]))
    return text[found.start() : found.end()] if found else ""


def _name(text: str) -> str:
    found = _SIGNED.match(text)
    if found is not None:
        return found[1].strip()
    copy = bare(text[:300])
    signer = _SIGNER.match(copy)
    if signer is not None:
        return _TIME.sub("", text[signer.end() : 300]).strip(" ,;")
    signed = _HAS_SIGNED.search(copy)
    if signed is not None:
        return text[: signed.start()].strip()
    return text if is_name(text) and not _MARKS.search(copy) else ""
