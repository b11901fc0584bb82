"""Why somebody is in or out: each condition with its verdict, quota, vote, people's word."""

from collections.abc import Iterable, Iterator

from desktop_app.domain.awards.nominations import NOMINATION_STATES, ORIGINS, NominationLine
from desktop_app.domain.awards.outcomes import Outcome, Verdict
from desktop_app.domain.dates import format_date
from desktop_app.domain.points import format_points

# The sentences say it in words.
MARKS = {Verdict.MET: "✓", Verdict.FAILED: "✗", Verdict.UNKNOWN: "?"}
_INDENT = "    "


def nomination_words(line: NominationLine) -> str:
    """All that is known of a nomination, a line each."""
    return "\n".join(_lines(line))


def _lines(line: NominationLine) -> Iterator[str]:
    reasons = line.reasons
    yield f"{line.name}{f' – {line.unit}' if line.unit else ''}"
    yield line.title_name
    yield f"Kết quả xét: {NOMINATION_STATES[line.state]} ({ORIGINS[line.origin].lower()})"
    if reasons.points is not None:
        yield f"Điểm: {format_points(reasons.points)}"
    said = (("Người quyết định", reasons.decided), ("Bỏ phiếu", reasons.vote))
    yield from (f"{what}: {told}" for what, told in said if told)
    if reasons.quota:
        yield f"Hạn mức: {reasons.quota}"
    if reasons.outcomes:
        yield "Điều kiện:"
        yield from _conditions(reasons.outcomes, _INDENT[:2])
    if reasons.day:
        basis = f" ({reasons.basis})" if reasons.basis else ""
        yield f"Theo quy định áp dụng ngày {format_date(reasons.day)}{basis}"
    kept = (("Thành tích", line.achievement), ("Ghi chú", line.note))
    yield from (f"{what}: {told}" for what, told in kept if told)
    yield f"Văn bản kèm theo: {line.documents}"


def _conditions(outcomes: Iterable[Outcome], indent: str) -> Iterator[str]:
    for one in outcomes:
        yield f"{indent}{MARKS[one.verdict]} {one.sentence}"
        yield from _conditions(one.parts, indent + _INDENT)
