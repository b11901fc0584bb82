"""An edit of a stored set within its transaction: judged whole, then written or made a version."""

from collections.abc import Callable, Iterable, Mapping

from desktop_app.domain.criteria import CriteriaSet
from desktop_app.domain.errors import Refused
from desktop_app.domain.refusals import EditedMeanwhile, WrongField
from desktop_app.domain.set_edits.checking import checked
from desktop_app.domain.set_edits.differences import differences
from desktop_app.domain.set_edits.problems import SetProblem, WrongSet
from desktop_app.domain.set_edits.rows import SavedSet, SetInfo
from desktop_app.domain.templates import criteria_set_data
from desktop_app.domain.text import clean
from desktop_app.services import years
from desktop_app.services.criteria_sets import stored, writing
from desktop_app.services.criteria_sets.carrying import Carried
from desktop_app.services.criteria_sets.clashes import cluster_warnings, refuse_clash
from desktop_app.services.criteria_sets.stored import IN_USE, RETIRED
from desktop_app.services.desk import Command

Change = Callable[[CriteriaSet], CriteriaSet]


def newest(command: Command, year: int, code: str, version: int | None) -> SetInfo:
    """The newest version of a set, as it was shown.

    Raises: ClosedYear, NotFound, EditedMeanwhile.
    """
    years.ensure_open(command, year)
    info = stored.found(command.connection, year, code)
    if version is not None and version != info.version:
        what = f"Bộ tiêu chí “{code}”"
        raise EditedMeanwhile(what)
    return info


def edit(command: Command, info: SetInfo, change: Change, reason: str = "") -> SavedSet:
    """Change a set, or make its next version where something rests on it.

    Raises: WrongSet, Refused, WrongField.
    """
    if info.state == RETIRED:
        sentence = f"Bộ tiêu chí “{info.code}” đã ngừng dùng. Hãy sao chép thành bộ mới rồi sửa."
        raise Refused(sentence)
    before = stored.rules_of(command.connection, info.id)
    is_next = stored.is_frozen(command.connection, info)
    kept = writing.numbered(change(before), info, before, is_next=is_next)
    after, warnings = judged(criteria_set_data(kept))
    if writing.numbered(after, info, before, is_next=False) == before:
        sentence = f"Bộ tiêu chí “{info.code}” không có gì thay đổi."
        raise Refused(sentence)
    if info.state == IN_USE:
        refuse_clash(command.connection, info.year, info.campaign, after)
    if is_next:
        _refuse_other_subject(info, after)
        carried = writing.succeed(command, info, after)
    else:
        carried = Carried(0, ())
        writing.overwrite(command, info, after)
    saved = SavedSet(
        code=info.code,
        number=after.version,
        version=1 if is_next else info.version + 1,
        is_new_version=is_next,
        kept=carried.kept,
        dropped=carried.dropped,
        warnings=(*warnings, *cluster_warnings(command.connection, info.year, after)),
    )
    _audit(command, info, (before, after), saved, reason)
    return saved


def judged(data: Mapping[str, object]) -> tuple[CriteriaSet, tuple[SetProblem, ...]]:
    """The set that the data hold, with its warnings.

    Raises: WrongSet.
    """
    found = checked(data)
    if found.rules is None:
        raise WrongSet(found.problems)
    return found.rules, found.problems


def with_parts(rules: CriteriaSet, values: Mapping[str, object]) -> CriteriaSet:
    """The set with other parts, by their keys in the template's shape; None takes one away.

    Raises: WrongSet.
    """
    whole = {**criteria_set_data(rules), **values}
    return judged({key: value for key, value in whole.items() if value is not None})[0]


def _refuse_other_subject(info: SetInfo, after: CriteriaSet) -> None:
    if after.subject is not info.subject:
        field = "subject"
        sentence = "Bộ tiêu chí đã có điểm nên không đổi đối tượng được. Hãy lập bộ khác."
        raise WrongField(field, sentence)


def _audit(
    command: Command,
    info: SetInfo,
    sides: tuple[CriteriaSet, CriteriaSet],
    saved: SavedSet,
    reason: str,
) -> None:
    before, after = differences(*sides)
    action = "criteria.version" if saved.is_new_version else "criteria.change"
    numbered = {"version": str(saved.number), "marks_kept": str(saved.kept)}
    told = numbered | ({"marks_dropped": _counted(saved.dropped)} if saved.dropped else {})
    command.audit(
        action,
        f"criteria_set:{info.id}",
        before=before,
        after={**after, **(told if saved.is_new_version else {})},
        reason=clean(reason),
    )


def _counted(dropped: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{code} ({count})" for code, count in dropped)
