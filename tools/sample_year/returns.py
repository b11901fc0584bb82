"""One unit's return as pages, with the truth of its tables."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from tools.sample_year import typed
from tools.sample_year.department import BY_CODE, DEPARTMENT_HEAD, Unit, people_of
from tools.sample_year.draft import (
    PROSE,
    SLANTED,
    STRONG,
    Draft,
    department_head,
    measure,
    signature,
    titles,
    two_sided_head,
)
from tools.sample_year.facts import (
    RURAL,
    Activity,
    Gift,
    activities_of,
    corrected_activities,
    corrected_gifts,
    gifts_of,
    tally,
    without_days,
)
from tools.sample_year.grid import Page
from tools.sample_year.layouts import Layout
from tools.sample_year.layouts_contributions import CONTRIBUTION_FORMS
from tools.sample_year.layouts_participation import PARTICIPATION_FORMS
from tools.sample_year.quirks import Quirk
from tools.sample_year.sendings import IN_TIME, Sending
from tools.sample_year.side_sheets import guide_page, list_page
from tools.sample_year.table import GROUPED, Raw, TableTruth, write_table
from tools.sample_year.typed import Quirks

CONTRIBUTIONS, PARTICIPATION = "contributions", "participation"
_ONLY_FIRST_SHEET = GROUPED | {Quirk.COLUMN_LETTERS, Quirk.COLUMN_NUMBERS, Quirk.GROUP_SUMS}
_UNIT_ELSEWHERE = frozenset({Quirk.UNIT_IN_HEAD, Quirk.UNIT_IN_COLUMN, Quirk.UNIT_IN_FILE_NAME})
_NAME_HABITS = (Quirk.UNIT_TONE, Quirk.UNIT_CASE, Quirk.UNIT_DASH)
_DATES = {IN_TIME: "ngày 20 tháng 11 năm 2024"}
_LATE_DATE = "ngày 02 tháng 12 năm 2024"
_SHEET_NAMES = {CONTRIBUTIONS: ("DS ủng hộ", "Ủng hộ"), PARTICIPATION: ("Sheet1", "Hoạt động")}
_RURAL_GIFTS = ("DANH SÁCH ĐÓNG GÓP", "Ủng hộ xây dựng nông thôn mới năm 2024")
_CORRECTION = "(Báo cáo điều chỉnh, thay thế báo cáo ngày 20/11/2024)"
_MEASURES = {
    Quirk.MEASURE_DONG: "Đơn vị tính: đồng",
    Quirk.MEASURE_THOUSAND: "Đơn vị tính: nghìn đồng",
    Quirk.MEASURE_1000: "ĐVT: 1.000 đồng",
}


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a return: what it says and where it stands."""

    kind: str
    sheet: str
    form: Layout
    gifts: tuple[Gift, ...]
    activities: tuple[Activity, ...]
    truth: TableTruth


@dataclass(frozen=True, slots=True)
class Return:
    """A return as it goes into its file."""

    sending: Sending
    pages: tuple[Page, ...]
    tables: tuple[Table, ...]

    @property
    def quirks(self) -> Quirks:
        """All that is odd in the file, its forms' own oddities included."""
        return self.sending.quirks.union(*(table.form.quirks for table in self.tables))


def make_return(sending: Sending) -> Return:
    """Draws the unit's facts and writes them into its form."""
    pages, tables = [], []
    for position, code in enumerate(filter(None, (sending.form, sending.second))):
        page, table = _table(sending, code, position)
        pages.append(page)
        tables.append(table)
    made = Return(sending, tuple(pages), tuple(tables))
    before = (guide_page(sending.campaign),) if Quirk.GUIDE_SHEET in made.quirks else ()
    after = (list_page(),) if Quirk.HIDDEN_LIST in made.quirks else ()
    every = (*before, *pages, *after)
    if Quirk.NFD in made.quirks:
        for page in every:
            page.respell(typed.decomposed)
    return replace(made, pages=every)


def _table(sending: Sending, code: str, position: int) -> tuple[Page, Table]:
    is_gifts = code in CONTRIBUTION_FORMS
    form = CONTRIBUTION_FORMS[code] if is_gifts else PARTICIPATION_FORMS[code]
    kind = CONTRIBUTIONS if is_gifts else PARTICIPATION
    if is_gifts and sending.campaign == RURAL:
        form = replace(form, titles=_RURAL_GIFTS)
    quirks = sending.quirks | form.quirks
    quirks = quirks - _ONLY_FIRST_SHEET if position else quirks
    gifts = _gifts(sending, form) if is_gifts else ()
    activities = () if is_gifts else _activities(sending, form)
    page = Page(_SHEET_NAMES[kind][position], landscape=sum(c.width for c in form.columns) > 100)  # noqa: PLR2004
    truth = _write_page(page, sending, form, _lines(sending, gifts, activities, quirks), quirks)
    return page, Table(kind, page.name, form, gifts, activities, truth)


def _gifts(sending: Sending, form: Layout) -> tuple[Gift, ...]:
    with_goods = "in_kind" in form.fields
    gifts = gifts_of(BY_CODE[sending.unit], sending.campaign, in_kind=with_goods)
    asked = tuple(_asked_gift(gift, form) for gift in gifts)
    lines = tally(asked) if Quirk.TALLY_LINES in form.quirks else asked
    return corrected_gifts(lines) if sending.is_correction else lines


def _activities(sending: Sending, form: Layout) -> tuple[Activity, ...]:
    activities = activities_of(BY_CODE[sending.unit], sending.campaign)
    if sending.is_correction:
        activities = corrected_activities(activities)
    if Quirk.DATES_PARTIAL in sending.quirks:
        activities = without_days(activities)
    return tuple(_asked_activity(done, form) for done in activities)


def _asked_gift(gift: Gift, form: Layout) -> Gift:
    """The gift without what the form has no column for."""
    return replace(
        gift,
        goods=gift.goods if "goods" in form.fields else "",
        in_kind=gift.in_kind if "in_kind" in form.fields else 0,
        labour=gift.labour if "labour" in form.fields else 0,
    )


def _asked_activity(done: Activity, form: Layout) -> Activity:
    """The activity without what the form has no column for."""
    return replace(
        done,
        place=done.place if "place" in form.fields else "",
        households=done.households if "households" in form.fields else 0,
        labour=done.labour if "labour" in form.fields else 0,
        value=done.value if "value" in form.fields else 0,
    )


def _lines(
    sending: Sending, gifts: Sequence[Gift], activities: Sequence[Activity], quirks: Quirks
) -> list[Raw]:
    unit = BY_CODE[sending.unit]
    facts = [_gift_line(gift) for gift in gifts] or [_activity_line(done) for done in activities]
    if quirks & GROUPED:
        facts.sort(key=lambda line: unit.teams.index(str(line["group"])))
    return [
        {**line, "unit": _spelt(unit, index, quirks)} if Quirk.UNIT_IN_COLUMN in quirks else line
        for index, line in enumerate(facts)
    ]


def _spelt(unit: Unit, index: int, quirks: Quirks) -> str:
    """The unit's name in a column: each row another of the sheet's spellings."""
    habits = [
        frozenset[Quirk](),
        *(frozenset({habit}) for habit in _NAME_HABITS if habit in quirks),
    ]
    return typed.unit_name(unit.name, unit.short_name, habits[index % len(habits)])


def _gift_line(gift: Gift) -> Raw:
    line: dict[str, str | int | None] = {
        "donor": gift.donor,
        "group": gift.team,
        "team": gift.team,
        "amount": gift.amount,
        "goods": gift.goods,
        "in_kind": gift.in_kind,
        "total_value": gift.amount + gift.in_kind,
        "labour": gift.labour,
        "given_on": gift.given_on,
        "receipt": gift.receipt or None,
        "participants": gift.participants,
        "headcount": gift.headcount,
        "note": gift.note,
        "method": _method(gift),
    }
    if gift.headcount and gift.participants is not None:
        line["ratio"] = 1000 * gift.participants // gift.headcount
    if gift.person:
        line |= {
            "position": gift.person.position,
            "category": gift.person.category,
            "code": gift.person.code,
            "born": gift.person.born,
            "phone": f"0000 {gift.person.code[:2]} {gift.person.code[2:]}",
        }
    return line


def _method(gift: Gift) -> str:
    if not gift.amount:
        return ""
    return "Chuyển khoản" if gift.amount % 20_000 else "Tiền mặt"


def _activity_line(done: Activity) -> Raw:
    return {
        "group": done.team,
        **{key: value for key, value in asdict(done).items() if key != "team"},
    }


def _write_page(
    page: Page, sending: Sending, form: Layout, lines: Sequence[Raw], quirks: Quirks
) -> TableTruth:
    unit = BY_CODE[sending.unit]
    draft = Draft(page, len(form.columns), form.margin)
    if Quirk.MACHINE_HEADERS not in quirks:
        _write_head(draft, sending, form, quirks)
    truth = write_table(draft, form, lines, quirks)
    if Quirk.PROSE_BELOW in quirks:
        draft.row += 1
        draft.across(_closing_words(form, lines), PROSE)
    if Quirk.SIGNATURE in quirks:
        people = people_of(unit)
        day = _DATES.get(sending.batch, _LATE_DATE)
        signature(draft, day, people[-1].name, people[0].name)
    return truth


def _write_head(draft: Draft, sending: Sending, form: Layout, quirks: Quirks) -> None:
    unit = BY_CODE[sending.unit]
    name = typed.unit_name(unit.name, unit.short_name, quirks)
    if Quirk.UNIT_IN_HEAD in quirks:
        two_sided_head(draft, DEPARTMENT_HEAD, name.upper())
    elif Quirk.TWO_SIDED_HEAD in quirks:
        department_head(draft)
    titles(draft, form.titles)
    if sending.is_correction:
        draft.across(_CORRECTION, SLANTED)
    if not quirks & _UNIT_ELSEWHERE:
        draft.across(f"Đơn vị: {name}", STRONG)
    for line in form.prose:
        draft.across(line, PROSE)
    draft.row += 1 + form.gap
    for quirk, text in _MEASURES.items():
        if quirk in quirks:
            measure(draft, text)


def _closing_words(form: Layout, lines: Sequence[Raw]) -> str:
    is_gifts = "amount" in form.fields
    total = sum(int(line.get("amount" if is_gifts else "value") or 0) for line in lines)
    amount = f"{total:,}".replace(",", ".")
    what = "Tổng số tiền ủng hộ" if is_gifts else "Tổng kinh phí đã huy động"
    return f"{what}: {amount} đồng. Đơn vị trân trọng báo cáo./."
