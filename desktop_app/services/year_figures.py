"""What units reported year by year, measure by measure: one query each for all units of a year."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from sqlalchemy import ColumnElement, Connection, Subquery, func, select

from desktop_app.domain.multi_year import ByYear, Form, Measure, is_ratio, whole_or_fine
from desktop_app.models.campaigns import CampaignTarget
from desktop_app.models.fund import Fund
from desktop_app.services import giving, target_figures
from desktop_app.services.fund.counted import counted
from desktop_app.services.giving import Doing
from desktop_app.services.target_figures import DEPARTMENT, StoredTarget

Reported: TypeAlias = Iterator[tuple[Measure, ByYear]]
_Exact: TypeAlias = dict[int, dict[int, Fraction]]
_GIVERS = Measure("givers", "Lượt người ủng hộ, đóng góp", Form.NUMBER)
_DOINGS: Sequence[tuple[Measure, Callable[[Doing], int | None]]] = (
    (Measure("activities", "Hoạt động", Form.NUMBER), lambda one: one.activities),
    (
        Measure("participants", "Lượt người tham gia hoạt động", Form.NUMBER),
        lambda one: one.participants,
    ),
    (
        Measure("households", "Lượt hộ được giúp đỡ", Form.NUMBER),
        lambda one: one.households_helped,
    ),
    (Measure("work", "Ngày công trong hoạt động", Form.DAYS), lambda one: one.labour_days),
    (Measure("value", "Kinh phí, giá trị hoạt động", Form.MONEY), lambda one: one.value),
    (Measure("initiatives", "Sáng kiến", Form.NUMBER), lambda one: one.initiatives),
    (Measure("models", "Mô hình", Form.NUMBER), lambda one: one.models),
    (Measure("exemplars", "Điển hình tiên tiến", Form.NUMBER), lambda one: one.exemplars),
)


@dataclass(frozen=True, slots=True)
class _Worth:
    """What is given, a column of contributions, and how it is called; `direct`: apart from funds.

    Labour is of no fund's money: `by_fund` is no.
    """

    column: str
    title: str
    form: Form
    direct: Measure
    by_fund: bool = True

    def of_fund(self, fund_id: int, names: Mapping[int, str]) -> Measure:
        """The measure of a fund (0: of none)."""
        if fund_id not in names or not self.by_fund:
            return Measure(self.column, self.title, self.form)
        return Measure(f"{self.column}:{fund_id}", f"{self.title} {names[fund_id]}", self.form)


_WORTHS = (
    _Worth(
        "amount",
        "Tiền ủng hộ",
        Form.MONEY,
        Measure("direct", "Hỗ trợ trực tiếp, ngoài quỹ", Form.MONEY),
    ),
    _Worth(
        "in_kind_value",
        "Hiện vật quy đổi",
        Form.MONEY,
        Measure("direct_in_kind", "Hiện vật hỗ trợ trực tiếp, ngoài quỹ", Form.MONEY),
    ),
    _Worth(
        "labour_days",
        "Ngày công đóng góp",
        Form.DAYS,
        Measure("direct_labour", "Ngày công hỗ trợ trực tiếp, ngoài quỹ", Form.DAYS),
        by_fund=False,
    ),
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which years, and which campaigns by number; None for all."""

    years: Sequence[int]
    campaigns: Collection[int] | None = None

    def has(self, campaign: int) -> bool:
        """Whether a campaign's figures are wanted."""
        return self.campaigns is None or campaign in self.campaigns


def reported(connection: Connection, wanted: Wanted) -> Reported:
    """Every measure that somebody reported something of."""
    for measure, by_year in _all(connection, wanted):
        if any(value for one in by_year.values() for value in one.values()):
            yield measure, by_year


def _all(connection: Connection, wanted: Wanted) -> Reported:
    for kind in _WORTHS:
        yield from _worth(connection, wanted, kind)
    yield _GIVERS, _givers(connection, wanted)
    done = {year: giving.done(connection, year) for year in wanted.years}
    for measure, figure in _DOINGS:
        yield measure, _summed(wanted, done, figure)
    yield from _targets(connection, wanted)


def _of(lines: Subquery, wanted: Wanted) -> tuple[ColumnElement[bool], ...]:
    years = lines.c.year.between(wanted.years[0], wanted.years[-1])
    if wanted.campaigns is None:
        return (years,)
    return (years, lines.c.campaign_id.in_(wanted.campaigns))


def _worth(connection: Connection, wanted: Wanted, kind: _Worth) -> Reported:
    """Fund by fund, as they are never mixed; what is given directly stands apart."""
    names = {row.id: row.name for row in connection.execute(select(Fund.id, Fund.name))}
    lines = counted()
    fund = func.coalesce(lines.c.fund_id, 0)
    figure = func.sum(lines.c[kind.column])
    query = (
        select(lines.c.year, lines.c.unit_id, fund, lines.c.direct, figure)
        .where(*_of(lines, wanted))
        .group_by(lines.c.year, lines.c.unit_id, fund, lines.c.direct)
        .order_by(fund)
    )
    found: dict[Measure, dict[int, dict[int, int]]] = {}
    for year, unit, fund_id, direct, value in connection.execute(query):
        measure = kind.direct if direct else kind.of_fund(fund_id, names)
        by_unit = found.setdefault(measure, {one: {} for one in wanted.years})[year]
        by_unit[unit] = by_unit.get(unit, 0) + value
    yield from sorted(found.items(), key=lambda one: one[0] == kind.direct)


def _givers(connection: Connection, wanted: Wanted) -> ByYear:
    given = {year: giving.given(connection, year) for year in wanted.years}
    return _summed(wanted, given, lambda one: one.givers)


def _summed(
    wanted: Wanted,
    parts: Mapping[int, Mapping[tuple[int, int], giving.Giving]]
    | Mapping[int, Mapping[tuple[int, int], Doing]],
    figure: Callable[..., int | None],
) -> ByYear:
    found: dict[int, dict[int, int]] = {}
    for year, by_key in parts.items():
        by_unit: defaultdict[int, int] = defaultdict(int)
        for (campaign, unit), one in by_key.items():
            if wanted.has(campaign):
                by_unit[unit] += figure(one) or 0
        found[year] = dict(by_unit)
    return found


def _targets(connection: Connection, wanted: Wanted) -> Reported:
    """What was planned and what was reached; figures that do not add up stay as reported."""
    stored = {year: target_figures.stored(connection, year) for year in wanted.years}
    codes = _codes(connection, wanted)
    titles: dict[tuple[str, str], str] = {}
    for by_key in stored.values():
        for (unit, code), one in by_key.items():
            if unit != DEPARTMENT and (codes is None or code in codes):
                titles[code, one.measure] = one.title
    for (code, unit_of_measure), title in titles.items():
        for name, said in (("planned", "kế hoạch"), ("actual", "thực hiện")):
            exact = _exact(stored, code, unit_of_measure, name)
            form, scale = whole_or_fine([one for part in exact.values() for one in part.values()])
            measure = Measure(
                key=f"target:{code}:{name}",
                title=f"{title} - {said}",
                form=form,
                unit=unit_of_measure,
                adds=not is_ratio(unit_of_measure),
            )
            yield measure, _scaled(exact, scale)


def _exact(
    stored: Mapping[int, Mapping[tuple[int, str], StoredTarget]],
    code: str,
    unit_of_measure: str,
    name: str,
) -> _Exact:
    return {
        year: {
            unit: Fraction(told)
            for (unit, one_code), one in by_key.items()
            if unit != DEPARTMENT and (one_code, one.measure) == (code, unit_of_measure)
            if (told := one.planned if name == "planned" else one.actual)
        }
        for year, by_key in stored.items()
    }


def _scaled(exact: _Exact, scale: int) -> ByYear:
    return {
        year: {unit: round(value * scale) for unit, value in by_unit.items()}
        for year, by_unit in exact.items()
    }


def _codes(connection: Connection, wanted: Wanted) -> frozenset[str] | None:
    if wanted.campaigns is None:
        return None
    query = select(CampaignTarget.code).where(CampaignTarget.campaign_id.in_(wanted.campaigns))
    return frozenset(connection.scalars(query))
