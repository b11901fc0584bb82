"""Titles with their dated rules, quotas and base salaries as tables and as words."""

from collections.abc import Mapping, Sequence

from desktop_app.domain.awards.assessments import ASSESSED_NAMES
from desktop_app.domain.awards.money import Reward
from desktop_app.domain.awards.titles import (
    Assessed,
    Certainty,
    Quota,
    SalaryRate,
    Title,
    TitleRule,
    salary_on,
)
from desktop_app.domain.awards.words import (
    CERTAINTIES,
    LEVELS,
    PARTS,
    ROUNDING_NAMES,
    SCOPES,
    TITLE_KINDS,
    condition_text,
    share_text,
)
from desktop_app.domain.criteria import Subject
from desktop_app.domain.dates import format_date
from desktop_app.domain.money import format_money
from desktop_app.domain.points import format_days
from desktop_app.reports.legal import basis_line, legal_tip, sure_line
from desktop_app.reports.report import Column, Format, Row, Table

SUBJECTS = {Subject.INDIVIDUAL: "Cá nhân", Subject.COLLECTIVE: "Tập thể"}
_TITLE_COLUMNS = (
    Column("name", "Danh hiệu, hình thức", width=36),
    Column("subject", "Tặng cho", width=10),
    Column("coefficient", "Hệ số", width=8),
    Column("certainty", "Mức chắc chắn", width=30),
    Column("authority", "Ai quyết định", width=26),
    Column("level", "Cấp", width=12),
    Column("kind", "Loại", width=22),
    Column("code", "Mã", width=14),
)
_RULE_COLUMNS = (
    Column("effective_from", "Từ ngày", Format.DATE, 12),
    Column("effective_to", "Đến ngày", Format.DATE, 12),
    Column("certainty", "Mức chắc chắn", width=30),
    Column("basis", "Căn cứ", width=50),
)
_QUOTA_COLUMNS = (
    Column("what", "Hạn mức của", width=26),
    Column("share", "Tối đa", width=8),
    Column("of", "Tính trên số", width=26),
    Column("scope", "Phạm vi", width=16),
    Column("effective_from", "Từ ngày", Format.DATE, 12),
    Column("effective_to", "Đến ngày", Format.DATE, 12),
    Column("certainty", "Mức chắc chắn", width=18),
    Column("subject", "Tính cho", width=10),
    Column("rounding", "Làm tròn", width=18),
    Column("exempt", "Đơn vị không tính", width=20),
    Column("basis", "Căn cứ", width=40),
)
_SALARY_COLUMNS = (
    Column("effective_from", "Từ ngày", Format.DATE, 12),
    Column("amount", "Lương cơ sở (đồng/tháng)", Format.MONEY, 16),
    Column("certainty", "Mức chắc chắn", width=18),
    Column("basis", "Căn cứ", width=40),
)
_SETTLED = frozenset({Certainty.IN_FORCE, Certainty.PRACTICE})
_PART_WORDS = PARTS | {"effective_from": "ngày bắt đầu áp dụng"}


def titles_table(titles: Sequence[Title], day: str) -> Table:
    """Every title with the rule of an ISO day; rows bear "title:CODE", their tips its basis."""
    names = {one.code: one.name for one in titles}
    rows = tuple(
        Row(
            _title_cells(one, one.rule_on(day)),
            ident=f"title:{one.code}",
            tip=_tip(one, day, names),
        )
        for one in titles
    )
    told = f"Danh hiệu, hình thức khen thưởng – ngày {format_date(day)}"
    return Table(told, _TITLE_COLUMNS, rows, empty_text="Chưa có danh hiệu, hình thức nào.")


def titles_line(titles: Sequence[Title], day: str) -> str:
    """How many titles there are, and how many of them still have to be compared with the law."""
    rules = [one.rule_on(day) for one in titles]
    none = sum(rule is None for rule in rules)
    unsure = sum(rule is not None and is_doubtful(rule) for rule in rules)
    parts = [
        f"{len(titles)} danh hiệu, hình thức; quy định của ngày {format_date(day)}",
        f"{unsure} mục có chỗ cần đối chiếu với văn bản" if unsure else "",
        f"{none} mục không có quy định trong ngày này" if none else "",
    ]
    return "; ".join(part for part in parts if part) + "."


def is_doubtful(rule: TitleRule) -> bool:
    """Whether people should look at the law before they rely on the rule."""
    return any(rule.sure(part) not in _SETTLED for part in ("", *rule.doubts))


def sure_text(rule: TitleRule) -> str:
    """How sure a rule is: “Đang có hiệu lực, có chỗ cần đối chiếu”."""
    lesser = [one for one in rule.doubts.values() if one is not rule.certainty]
    told = CERTAINTIES[rule.certainty]
    return f"{told}, có chỗ cần đối chiếu" if lesser else told


def rules_table(title: Title) -> Table:
    """The rules of a title, the newest first; rows bear "rule:NUMBER"."""
    rows = tuple(
        Row(
            (one.effective_from or None, one.effective_to, sure_text(one), one.basis),
            ident=f"rule:{one.id}",
            tip=legal_tip(one.basis, one.certainty),
        )
        for one in reversed(title.rules)
    )
    empty = "Chưa có quy định nào."
    return Table(f"Quy định về {title.name}", _RULE_COLUMNS, rows, empty_text=empty)


def rule_words(rule: TitleRule, names: Mapping[str, str], money: Reward | None) -> str:
    """A rule as it is read to somebody; `money`: the reward of today, None for another day's."""
    told = [
        _when(rule),
        sure_line(rule.certainty),
        *doubt_lines(rule, names),
        f"Người, cơ quan quyết định: {rule.authority}.",
        *_conditions(rule, names),
        _vote(rule),
        *_money(rule, money),
        basis_line(rule.basis),
    ]
    return "\n".join(line for line in told if line)


def doubt_lines(rule: TitleRule, names: Mapping[str, str]) -> list[str]:
    """Each part of a rule that is less sure than the rule, with how sure it is."""
    return [f"Cần đối chiếu – {doubt_text(rule, part, names)}." for part in rule.doubts]


def doubt_text(rule: TitleRule, part: str, names: Mapping[str, str]) -> str:
    """One part of a rule and how sure it is: “hệ số: văn bản cũ”."""
    texts = [condition_text(one, names) for one in rule.conditions if one.kind.value == part]
    named = _PART_WORDS.get(part) or f"điều kiện “{texts[0] if texts else part}”"
    return f"{named}: {CERTAINTIES[rule.sure(part)].lower()}"


def quotas_table(quotas: Sequence[Quota], names: Mapping[str, str]) -> Table:
    """Quotas, those of today and all others; `names`: the titles' by code."""
    rows = tuple(
        Row(
            (
                _thing(one, one.what, names),
                share_text(one.share),
                _thing(one, one.of, names),
                SCOPES[one.scope],
                one.effective_from or None,
                one.effective_to,
                CERTAINTIES[one.certainty],
                SUBJECTS[one.subject],
                ROUNDING_NAMES[one.rounding],
                ", ".join(one.exempt),
                one.basis,
            ),
            ident=f"quota:{one.id}",
            tip=legal_tip(one.basis, one.certainty),
        )
        for one in quotas
    )
    return Table("Hạn mức khen thưởng", _QUOTA_COLUMNS, rows, empty_text="Chưa có hạn mức nào.")


def quotas_line(quotas: Sequence[Quota], rates: Sequence[SalaryRate], day: str) -> str:
    """What binds on an ISO day: how many quotas, and which base salary."""
    binding = sum(one.binds_on(day) for one in quotas)
    rate = salary_on(rates, day)
    paid = (
        f"lương cơ sở {format_money(rate.amount)} đồng/tháng"
        f" từ {format_date(rate.effective_from)}"
        f" ({CERTAINTIES[rate.certainty].lower()})"
        if rate
        else "chưa có mức lương cơ sở"
    )
    return f"Ngày {format_date(day)}: {binding} hạn mức đang áp dụng; {paid}."


def salaries_table(rates: Sequence[SalaryRate]) -> Table:
    """The base salaries, the newest first; rows bear "salary:ISO-DAY"."""
    rows = tuple(
        Row(
            (one.effective_from, one.amount, CERTAINTIES[one.certainty], one.basis),
            ident=f"salary:{one.effective_from}",
            tip=legal_tip(one.basis, one.certainty),
        )
        for one in reversed(rates)
    )
    return Table("Lương cơ sở", _SALARY_COLUMNS, rows, empty_text="Chưa có mức lương cơ sở nào.")


def _tip(title: Title, day: str, names: Mapping[str, str]) -> str:
    rule = title.rule_on(day)
    return legal_tip(rule.basis, rule.certainty, doubt_lines(rule, names)) if rule else ""


def _title_cells(title: Title, rule: TitleRule | None) -> tuple[str, ...]:
    kept = (LEVELS[title.level], TITLE_KINDS[title.kind], title.code)
    whom = (title.name, SUBJECTS[title.subject])
    if rule is None:
        return (*whom, "", "Không có quy định", "", *kept)
    return (*whom, coefficient(rule), sure_text(rule), rule.authority, *kept)


def _thing(quota: Quota, code: str, names: Mapping[str, str]) -> str:
    return ASSESSED_NAMES[Assessed(code)] if quota.classes else names.get(code, code)


def coefficient(rule: TitleRule) -> str:
    """How much reward money, as a multiple of the base salary: “0,6 × 2”; empty for none."""
    if rule.coefficient is None:
        return ""
    times = f" × {rule.multiplier}" if rule.multiplier > 1 else ""
    return f"{format_days(rule.coefficient)}{times}"


def _when(rule: TitleRule) -> str:
    since = f"từ {format_date(rule.effective_from)}" if rule.effective_from else "từ trước"
    until = f" đến {format_date(rule.effective_to)}" if rule.effective_to else ""
    return f"Quy định áp dụng {since}{until}."


def _conditions(rule: TitleRule, names: Mapping[str, str]) -> list[str]:
    if not rule.conditions:
        return ["Điều kiện: chưa ghi điều kiện nào."]
    return ["Điều kiện:", *(f"  – {condition_text(one, names)};" for one in rule.conditions)]


def _vote(rule: TitleRule) -> str:
    if rule.vote_share is None:
        return ""
    return f"Phiếu đồng ý: từ {share_text(rule.vote_share)} số thành viên hội đồng."


def _money(rule: TitleRule, money: Reward | None) -> list[str]:
    if money is not None:
        return [f"Tiền thưởng nếu quyết định hôm nay: {money.steps[0]}", *money.steps[1:]]
    if rule.coefficient is None:
        return ["Tiền thưởng: quy định không ghi hệ số."]
    return [f"Tiền thưởng: {coefficient(rule)} lần mức lương cơ sở."]
