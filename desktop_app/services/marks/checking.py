"""Cells of marks held against sets and sheets, by the rules of typed and of imported marks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.criteria import Criterion, Method
from desktop_app.domain.errors import KnownError
from desktop_app.domain.judged import Judged
from desktop_app.domain.marks.cells import AcceptedMark, RefusedMark, TypedMark
from desktop_app.domain.marks.rules import Offer, giver_of, marker_problem, offer_problems
from desktop_app.domain.marks.standing import Given, standing
from desktop_app.domain.marks.turns import closed_problem, turn_problem
from desktop_app.domain.problems import Problem, error
from desktop_app.domain.set_rules import StageCode
from desktop_app.domain.text import fold
from desktop_app.importers.marks import read_mark
from desktop_app.services.criteria import StoredSet
from desktop_app.services.marks.judging import Judging

NEEDS_REASON = "mark.needs_reason"
_NOT_ASSIGNED = frozenset({"khong giao", "khong giao chi tieu"})


@dataclass(frozen=True, slots=True)
class Pen:
    """Who marks at which stage: `marker` the unit that cross-scores, None for none."""

    stage: StageCode
    actor: str
    marker: Judged | None = None
    reason: str = ""

    @property
    def marker_code(self) -> str:
        """The marking unit's code, empty for none."""
        return self.marker.code if self.marker else ""

    @property
    def giver(self) -> str:
        """Whose its marks are."""
        return giver_of(self.stage, self.actor, self.marker_code)


@dataclass(frozen=True, slots=True)
class Allowed:
    """A mark that may go in, with whose sheet and set it is on, and what stands there now."""

    accepted: AcceptedMark
    one: Judged
    stored: StoredSet
    stands: tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """What became of each cell."""

    allowed: tuple[Allowed, ...]
    refused: tuple[RefusedMark, ...]
    unchanged: int


def check_all(
    judging: Judging,
    pen: Pen,
    marks: Sequence[TypedMark],
    stands: Mapping[tuple[int, str], Sequence[Given]],
) -> Checked:
    """Each cell is allowed, refused with the gravest thing against it, or as it was already."""
    allowed: list[Allowed] = []
    refused: list[RefusedMark] = []
    seen: set[tuple[str, str]] = set()
    for typed in marks:
        twice = (typed.code, typed.criterion) in seen
        seen.add((typed.code, typed.criterion))
        answer = _twice(typed) if twice else _check(judging, pen, typed, stands)
        if isinstance(answer, Allowed):
            allowed.append(answer)
        elif answer is not None:
            one = judging.subjects.get(typed.code)
            refused.append(RefusedMark(typed, one.name if one else "", answer))
    return Checked(tuple(allowed), tuple(refused), len(marks) - len(allowed) - len(refused))


def _check(
    judging: Judging,
    pen: Pen,
    typed: TypedMark,
    stands: Mapping[tuple[int, str], Sequence[Given]],
) -> Allowed | Problem | None:
    """None where the cell stands so already."""
    try:
        one, stored = judging.find(typed.code)
    except KnownError as failure:
        return error("mark.subject_unknown", str(failure), typed.code)
    leaf = next((each for each in stored.rules.leaves if each.code == typed.criterion), None)
    if leaf is None:
        sentence = f"Không có tiêu chí {typed.criterion} trong bộ “{stored.rules.title}”."
        return error("mark.criterion_unknown", sentence, typed.criterion)
    known = tuple(stands.get((one.id, leaf.code), ()))
    points = read_typed(typed.text, leaf)
    if isinstance(points, Problem):
        return points
    before = own_mark(known, pen)
    if points == before:
        return None
    mark = AcceptedMark(typed, one.name, points, before)
    problem = _against(judging, pen, Allowed(mark, one, stored, known))
    return problem or Allowed(mark, one, stored, known)


def read_typed(text: str, leaf: Criterion) -> int | Problem | None:
    """Hundredths as an import reads them, a penalty positive; None for an empty text alone.

    A cross or a dash may mean a mark, none or nothing at all, and is asked about.
    """
    if not text.strip():
        return None
    if fold(text) in _NOT_ASSIGNED:
        return error("mark.not_assigned", _NOT_ASSIGNED_SAID, text)
    found = read_mark(text, leaf.max_points, signed=leaf.method is Method.PENALTY)
    if found is None:
        return error("mark.unclear", _UNCLEAR.format(text.strip()), text)
    return abs(found) if isinstance(found, int) and leaf.method is Method.PENALTY else found


def own_mark(stands: Sequence[Given], pen: Pen) -> int | None:
    """What the stage gave last; at the cross stage what that marking unit did."""
    own = (one.points for one in reversed(stands) if _is_own(one, pen))
    return next(own, None)


def _is_own(one: Given, pen: Pen) -> bool:
    crossed = pen.stage is not StageCode.CROSS or one.marker == pen.marker_code
    return one.stage is pen.stage and crossed


def _against(judging: Judging, pen: Pen, asked: Allowed) -> Problem | None:
    """The gravest thing that speaks against a mark, or against taking one out."""
    rules, state = asked.stored.rules, judging.state_of(asked.stored, asked.one)
    criterion, points = asked.accepted.typed.criterion, asked.accepted.points
    if pen.stage not in {one.code for one in rules.stages}:
        return closed_problem(rules, state, pen.stage)
    problem = marker_problem(pen.stage, pen.marker, judging.home(asked.one))
    if problem is not None:
        return problem
    if points is None:
        turn = turn_problem(rules, state, pen.stage, criterion)
        return turn or (None if pen.reason else error(NEEDS_REASON, _WHY_OUT))
    offer = Offer(criterion, points, pen.stage, pen.giver, pen.reason)
    before = standing(asked.stands, pen.stage, pen.giver)
    return next(offer_problems(rules, state, offer, before), None)


def _twice(typed: TypedMark) -> Problem:
    return error("mark.twice", "Ô này có hai lần trong dữ liệu nhập. Hãy giữ lại một.", typed.text)


_NOT_ASSIGNED_SAID = (
    "“Không giao” ghi ở chỉ tiêu của đơn vị, không ghi vào ô điểm. Hãy để trống ô này."
)
_UNCLEAR = "“{}” không phải là điểm. Chưa chấm thì để trống; không cho điểm nào thì ghi 0."
_WHY_OUT = "Hãy ghi lý do rút điểm này."
