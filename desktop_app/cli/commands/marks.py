"""Computing marks."""

from argparse import Namespace
from collections.abc import Iterator, Sequence

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.domain.criteria import Subject
from desktop_app.domain.progress import Progress
from desktop_app.domain.rows import UnitInfo
from desktop_app.services.judged import NOUNS

_WAITING = "Chưa chấm theo các báo cáo đang được sửa (chấm luôn: --accept-correcting) của:"
_ACCEPTED = "Tạm tính theo các báo cáo đang được sửa của:"

# Under which name the JSON counts those who were scored.
_COUNTED = {Subject.COLLECTIVE: "units", Subject.INDIVIDUAL: "people"}


def score(asked: Namespace, progress: Progress) -> Answer:
    """Everybody's sheet, computed and stored; units whose returns are being corrected are told."""
    subject, accepted = Subject(asked.subject), asked.accept_correcting
    with opened(asked) as office:
        done = office.scoring.score(
            asked.year, asked.campaign, progress, subject, accept_correcting=accepted
        )
        corrected = office.scoring.corrected(asked.year, asked.campaign, subject)
    whose = f"phong trào {asked.campaign}" if asked.campaign else f"năm {asked.year}"
    document: Json = {
        "year": asked.year,
        "campaign": asked.campaign or None,
        "subject": subject.value,
        _COUNTED[subject]: done.value,
        "correcting": [unit.code for unit in corrected],
        "provisional": accepted and bool(corrected),
    }
    scored = f"Đã chấm điểm {whose} cho {done.value} {NOUNS[subject]}."
    return Answer("\n".join((scored, *_waiting(corrected, accepted=accepted))), document)


def _waiting(units: Sequence[UnitInfo], *, accepted: bool) -> Iterator[str]:
    """What became of returns that are being corrected."""
    if units:
        names = ", ".join(unit.name for unit in units)
        yield f"{_ACCEPTED if accepted else _WAITING} {names}."
