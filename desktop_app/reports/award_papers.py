"""What the papers of a round of commendation share: its facts, what they rest on, their lists."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, groupby

from desktop_app.domain.awards.nominations import NominationLine
from desktop_app.domain.awards.rounds import RoundInfo, RoundKind
from desktop_app.domain.awards.titles import Certainty, SalaryRate, Title, TitleRule
from desktop_app.domain.awards.vote_lines import VoteLine
from desktop_app.domain.councils import CouncilInfo, MeetingInfo
from desktop_app.domain.criteria import Subject
from desktop_app.domain.dates import format_date
from desktop_app.domain.rows import Department
from desktop_app.reports.official import campaign_phrase, padded
from desktop_app.reports.report import Block, Column, Format, Paragraph, Report, Row, Table

UNSURE = "(cần kiểm tra hiệu lực)"
_COUNT_COLUMNS = (
    Column("number", "STT", Format.NUMBER, 5),
    Column("title", "Danh hiệu, hình thức khen thưởng", width=34),
    Column("authority", "Thẩm quyền quyết định", width=26),
    Column("collectives", "Tập thể", Format.NUMBER, 8, summed=True),
    Column("people", "Cá nhân", Format.NUMBER, 8, summed=True),
)
_LIST_COLUMNS = (
    Column("number", "STT", Format.NUMBER, 5),
    Column("name", "Họ và tên, tập thể", width=26),
    Column("unit", "Đơn vị", width=22),
    Column("title", "Danh hiệu, hình thức", width=24),
    Column("achievement", "Thành tích", width=34),
)
_MONEY = Column("money", "Tiền thưởng (đồng)", Format.MONEY, 14, summed=True)


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody in a list; `unit` of a person; `money`: đồng, None where none is known."""

    name: str
    unit: str
    title: str
    title_name: str
    subject: Subject
    achievement: str = ""
    money: int | None = None


@dataclass(frozen=True, slots=True)
class RoundFacts:
    """A round of commendation as its papers need it.

    `lines`: whom the paper is about; `day`: the ISO day whose rules count; `campaign`: the title of
    the round's campaign; `ranking`: how its published ranking is called; `papers`: what the
    dossier has.
    """

    about: RoundInfo
    department: Department
    lines: tuple[NominationLine, ...]
    titles: tuple[Title, ...]
    day: str
    campaign: str = ""
    council: CouncilInfo | None = None
    meeting: MeetingInfo | None = None
    votes: tuple[VoteLine, ...] = ()
    papers: tuple[str, ...] = ()
    ranking: str = ""
    made_from: tuple[tuple[str, str], ...] = ()

    @property
    def occasion(self) -> str:
        """What is commended: “năm 2024”, “đột xuất”, “tổng kết phong trào thi đua “…””."""
        about = self.about
        if about.kind is RoundKind.MERIT:
            return f"năm {about.year}"
        if about.kind is RoundKind.AD_HOC:
            return "đột xuất"
        review = "sơ kết" if about.kind is RoundKind.INTERIM else "tổng kết"
        return f"{review} {campaign_phrase(self.campaign, about.year)}"

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The lines as a list bears them."""
        return tuple(_entry(one, self.about) for one in self.lines)

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """What every template of the round may name."""
        council, meeting = self.council, self.meeting
        return (
            ("nam", str(self.about.year)),
            ("dot_xet", self.about.name),
            *counted(self.entries),
            ("hoi_dong", council.name if council else ""),
            ("ngay_hop", format_date(meeting.held_on) if meeting else ""),
        )


def counted(entries: Sequence[Entry]) -> tuple[tuple[str, str], ...]:
    """How many units and people there are, as fields."""
    units, people = numbers(entries)
    return (("so_tap_the", padded(units)), ("so_ca_nhan", padded(people)))


def numbers(entries: Sequence[Entry]) -> tuple[int, int]:
    """How many units and how many people."""
    people = sum(one.subject is Subject.INDIVIDUAL for one in entries)
    return len(entries) - people, people


def numbers_told(entries: Sequence[Entry]) -> str:
    """“05 tập thể, 12 cá nhân”."""
    units, people = numbers(entries)
    told = (f"{padded(units)} tập thể" if units else "", f"{padded(people)} cá nhân")
    return ", ".join(filter(None, told if people or not units else told[:1]))


def bases(
    codes: Sequence[str], titles: Sequence[Title], day: str, salary: SalaryRate | None = None
) -> tuple[str, ...]:
    """What the rules of the titles rest on, each once, as “Căn cứ …”; a doubt is told with it.

    Nothing here is surer than the record says: what is not known to be in force is marked for
    people to look at before they sign.
    """
    there = {one.code: one for one in titles}
    rules = (there[code].rule_on(day) for code in dict.fromkeys(codes) if code in there)
    told: dict[str, bool] = {}
    for rule in filter(None, rules):
        for part in _named(rule.basis):
            told[part] = told.get(part, False) or _is_sure(rule)
    if salary is not None and salary.basis:
        told[salary.basis.rstrip(".")] = salary.certainty is Certainty.IN_FORCE
    return tuple(
        f"Căn cứ {basis}" if sure else f"Căn cứ {basis} {UNSURE}" for basis, sure in told.items()
    )


def _named(basis: str) -> Iterator[str]:
    return (part.strip().rstrip(".") for part in basis.split(";") if part.strip())


def _is_sure(rule: TitleRule) -> bool:
    parts = (rule.certainty, rule.sure("effective_from"))
    return all(one is Certainty.IN_FORCE for one in parts)


def basis_blocks(told: Sequence[str], *, ends: bool = True) -> tuple[Block, ...]:
    """Each in its line, “;” between them, “.” after the last where they end there."""
    marks = [";"] * (len(told) - 1) + ["." if ends else ";"]
    pairs = zip(told, marks, strict=bool(told))
    return tuple(Paragraph(f"{text}{mark}", "basis") for text, mark in pairs)


def meeting_told(facts: RoundFacts) -> str:
    """That the council met, with how many; nothing where it did not."""
    if facts.meeting is None:
        return ""
    met = facts.meeting
    return (
        f"{met.council} họp ngày {format_date(met.held_on)}, có mặt {padded(met.present)}/"
        f"{padded(met.members)} thành viên có quyền biểu quyết."
    )


def counts_table(facts: RoundFacts) -> Table:
    """How many are considered for each title, who decides on it, and their sum."""
    there = {one.code: one for one in facts.titles}
    numbers_of = count(1)
    rows = []
    for code, several in groupby(facts.entries, lambda one: one.title):
        entries = tuple(several)
        units, people = numbers(entries)
        rule = there[code].rule_on(facts.day) if code in there else None
        authority = rule.authority if rule else ""
        rows.append(
            Row((next(numbers_of), entries[0].title_name, authority, units or None, people or None))
        )
    if rows:
        units, people = numbers(facts.entries)
        rows.append(Row((None, "Tổng cộng", "", units, people), "total"))
    return Table("", _COUNT_COLUMNS, tuple(rows), empty_text="Chưa có đề nghị nào.")


def list_table(entries: Sequence[Entry], *, money: bool = False) -> Table:
    """The list in its order, title after title; with money a sum at its end."""
    columns = (*_LIST_COLUMNS, _MONEY) if money else _LIST_COLUMNS
    return Table("", columns, tuple(_rows(entries, money=money)), empty_text="Chưa có ai.")


def _rows(entries: Sequence[Entry], *, money: bool) -> Iterator[Row]:
    places = count(1)
    for one in entries:
        cells = (next(places), one.name, one.unit, one.title_name, one.achievement)
        yield Row((*cells, one.money) if money else cells)
    if money and entries:
        yield Row((None, "Tổng cộng", "", "", "", money_of(entries)), "total")


def money_of(entries: Sequence[Entry]) -> int:
    """The money of all of them together, in đồng."""
    return sum(one.money or 0 for one in entries)


def annex(name: str, with_what: str, table: Table, kind: str) -> Report:
    """The list that comes with a document, on pages of its own."""
    head = (Paragraph("Phụ lục", "centred"), Paragraph(name, "centred"))
    blocks = (*head, Paragraph(with_what, "under"), table)
    return Report(kind=kind, title="", blocks=blocks, is_official=False)


def with_document(name: str, number: str, day: str, agency: str, year: int) -> str:
    """“(Kèm theo Quyết định số 12/QĐ-SNV ngày 05 tháng 12 năm 2024 của Sở Nội vụ)”."""
    when = day_told(day) if day else f"ngày … tháng … năm {year}"
    return f"(Kèm theo {name} số {number} {when} của {agency})"


def day_told(day: str) -> str:
    """“ngày 05 tháng 12 năm 2024” of an ISO day. Source: NĐ 30/2020/NĐ-CP Phụ lục I."""
    year, month, date = day.split("-")
    return f"ngày {date} tháng {month if month in {'01', '02'} else int(month)} năm {year}"


def _entry(line: NominationLine, about: RoundInfo) -> Entry:
    met = " ".join(one.sentence for one in line.reasons.outcomes if one.met)
    achievement = line.achievement or about.achievement or met
    return Entry(line.name, line.unit, line.title, line.title_name, line.subject, achievement)


def title_counts(entries: Sequence[Entry]) -> Mapping[str, tuple[Entry, ...]]:
    """The entries by the names of their titles, in order."""
    return {name: tuple(one) for name, one in groupby(entries, lambda one: one.title_name)}
