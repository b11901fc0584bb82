"""What would come of other marks, weights or criteria, and who stands within a hair; all unstored.

Both sides are scored by the engine from the same facts, those of now.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain

from sqlalchemy import Connection

from desktop_app.domain.close_calls import (
    ClassFigure,
    CloseCalls,
    close_pairs,
    near_classes,
)
from desktop_app.domain.criteria import CriteriaSet, Facts, Method, ScoreSheet
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.judged import Judged
from desktop_app.domain.points import format_points
from desktop_app.domain.ranking import tie_values
from desktop_app.domain.ranking_rows import Ranking
from desktop_app.domain.ranking_rules import RankingChoice
from desktop_app.domain.scoring import mark_problem, score_sheet
from desktop_app.domain.scoring.entry import takes_entry
from desktop_app.domain.what_if import (
    OtherMark,
    Supposed,
    Supposition,
    rules_for,
    supposed_facts,
    supposed_rules,
)
from desktop_app.services import facts, held_returns
from desktop_app.services.criteria import StoredSet
from desktop_app.services.desk import Desk
from desktop_app.services.judged import NOUNS
from desktop_app.services.ranked_sheets import PROVISIONAL, Material, Sheet
from desktop_app.services.ranking import gathered, ranking_of
from desktop_app.services.scoring import shared_out

CHANGED_SINCE = (
    "Điểm hoặc số liệu đã thay đổi từ lần chấm gần nhất nên các điểm “trước” ở đây khác bảng xếp "
    "hạng đang có. Hãy chấm lại."
)
AS_IT_IS = "Có phiếu điểm chấm khi báo cáo của đơn vị đang được sửa."


class WhatIf:
    """Questions about the ranking that change nothing."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def suppose(
        self,
        year: int,
        supposition: Supposition,
        campaign: str = "",
        choice: RankingChoice | None = None,
    ) -> Supposed:
        """The ranking as it is and as it would be.

        Raises: NotFound for a subject or criterion that there is not; Refused where nothing is
        supposed, for a mark or maximum that cannot be, and where nothing was scored yet.
        """
        choice = replace(choice or RankingChoice(), live=True, criterion="", number=None)
        if not supposition:
            sentence = "Hãy nêu ít nhất một thay đổi: điểm, điểm tối đa hoặc tiêu chí bỏ đi."
            raise Refused(sentence)
        with self._desk.reading() as connection:
            found, about = gathered(connection, year, campaign, choice, self._desk.today)
            _refuse(found, supposition, NOUNS[choice.subject])
            known = _facts(connection, self._desk, found)
            before = _scored(found, known, Supposition())
            after = _scored(found, known, supposition)
            return Supposed(
                supposition,
                ranking_of(before, about, choice),
                ranking_of(after, about, choice),
                tuple(_notices(found, before)),
            )

    def close(
        self,
        year: int,
        within: int,
        campaign: str = "",
        choice: RankingChoice | None = None,
    ) -> CloseCalls:
        """Neighbours, and subjects and classes, that are at most `within` hundredths apart.

        Raises: NotFound, Refused where nothing was scored yet.
        """
        choice = replace(choice or RankingChoice(), live=True, number=None)
        with self._desk.reading() as connection:
            found, about = gathered(connection, year, campaign, choice, self._desk.today)
        ranking = ranking_of(found, about, choice)
        figures = () if choice.criterion else _class_figures(found, ranking)
        return CloseCalls(
            ranking,
            within,
            tuple(close_pairs(ranking, within)),
            tuple(near_classes(figures, within)),
        )


def _facts(connection: Connection, desk: Desk, found: Material) -> Mapping[int, Facts]:
    """Everybody's facts as the last scoring took them: what is being corrected waits or does not.

    Raises: NotFound.
    """
    known: dict[int, Facts] = {}
    as_it_is = any(PROVISIONAL in sheet.notes for sheet in found.sheets.values())
    for stored, members in shared_out(found.sets, found.everybody):
        names = facts.names_of(stored.rules)
        held = None if as_it_is else held_returns.waiting(connection, stored, names)
        known.update(facts.collect(connection, stored, members, desk.today, held))
    return known


def _scored(found: Material, known: Mapping[int, Facts], supposition: Supposition) -> Material:
    """Everybody scored again, by the sets as they would be."""
    sets = {
        one.id: replace(one, rules=supposed_rules(one.rules, supposition)) for one in found.sets
    }
    sheets = {
        one.id: _sheet(one, stored.rules, sets[stored.id].rules, known[one.id], supposition)
        for stored, members in shared_out(found.sets, found.everybody)
        for one in members
    }
    own = {ident: sets[stored.id] if stored else None for ident, stored in found.own.items()}
    return replace(found, sets=tuple(sets.values()), own=own, sheets=sheets)


def _sheet(
    one: Judged,
    rules: CriteriaSet,
    supposed: CriteriaSet,
    known: Facts,
    supposition: Supposition,
) -> Sheet:
    taken = supposed_facts(rules, supposition, one.code, known)
    sheet = score_sheet(rules_for(supposed, supposition, one.code), taken)
    ties = tie_values(supposed.tie_order, sheet, taken)
    return Sheet(
        id=0,
        total=sheet.total,
        max_points=sheet.max_points,
        bonus=sheet.bonus,
        ties=ties,
        band=sheet.band,
        notes=sheet.notes,
        bars=sheet.bars,
        marks=_marks(sheet),
    )


def _marks(sheet: ScoreSheet) -> int:
    return sum(mark.points is not None for mark in sheet.marks)


def _notices(found: Material, before: Material) -> Iterator[str]:
    """What keeps the “before” of here from being the ranking that is stored."""
    unlike = (
        ident
        for ident, sheet in before.sheets.items()
        if (stored := found.sheets.get(ident)) is None
        or (stored.total, stored.max_points) != (sheet.total, sheet.max_points)
    )
    if next(unlike, None) is not None:
        yield CHANGED_SINCE
    if any(PROVISIONAL in sheet.notes for sheet in found.sheets.values()):
        yield AS_IT_IS


def _refuse(found: Material, supposition: Supposition, noun: str) -> None:
    own = {one.code: found.own[one.id] for one in found.everybody}
    known = {item.code: item for one in found.sets for item in one.rules.criteria}
    named = (*supposition.dropped, *(one.criterion for one in supposition.maxima))
    for code in named:
        if code not in known:
            what = "tiêu chí"
            raise NotFound(what, code)
    for maximum in supposition.maxima:
        if known[maximum.criterion].method is Method.GROUP or maximum.max_points <= 0:
            sentence = (
                f"Điểm tối đa của tiêu chí {maximum.criterion} phải lớn hơn 0 và chỉ đổi được ở "
                "tiêu chí chấm điểm, không đổi ở nhóm."
            )
            raise Refused(sentence)
    for mark in supposition.marks:
        if mark.subject not in own:
            raise NotFound(noun, mark.subject)
        _refuse_mark(own[mark.subject], supposition, mark)


def _refuse_mark(stored: StoredSet | None, supposition: Supposition, mark: OtherMark) -> None:
    rules = supposed_rules(stored.rules, supposition) if stored else None
    leaf = (
        next((one for one in rules.leaves if one.code == mark.criterion), None) if rules else None
    )
    if leaf is None:
        what = f"tiêu chí của {mark.subject}"
        raise NotFound(what, mark.criterion)
    if takes_entry(leaf):
        problem = mark_problem(leaf, mark.points)
        if problem is not None:
            raise Refused(problem.message)
    elif not 0 <= mark.points <= leaf.max_points:
        sentence = (
            f"Điểm {format_points(mark.points)} không nằm trong khoảng từ 0 đến điểm tối đa "
            f"{format_points(leaf.max_points)} của tiêu chí {leaf.code}."
        )
        raise Refused(sentence)


def _class_figures(found: Material, ranking: Ranking) -> Iterator[ClassFigure]:
    for row in chain.from_iterable(cluster.rows for cluster in ranking.clusters):
        stored, sheet = found.own.get(row.id), found.sheets.get(row.id)
        if row.rank is None or stored is None or sheet is None:
            continue
        rules = stored.rules
        points = sheet.total if rules.bands_with_bonus else sheet.total - sheet.bonus
        yield ClassFigure(row, points, sheet.max_points, rules.bands, rules.bands_on_percent)
