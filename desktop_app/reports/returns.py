"""Who has answered: on time, late, being corrected, not at all."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from desktop_app.domain.dates import format_date
from desktop_app.domain.intake_rows import Lateness
from desktop_app.domain.periods import parse_period
from desktop_app.domain.points import share
from desktop_app.domain.rows import CampaignReturns, ReturnLine, ReturnStatus
from desktop_app.reports.chart import Chart, Tone
from desktop_app.reports.clusters import Cells, cluster_rows
from desktop_app.reports.formulas import Share, Sum
from desktop_app.reports.lateness import lateness_table
from desktop_app.reports.official import (
    About,
    letterhead,
    padded,
    recipients,
    short_title,
    signatures,
)
from desktop_app.reports.report import Column, Format, Paragraph, Report, Row, Table

STATUS_TITLES = {
    ReturnStatus.ON_TIME: "Đúng hạn",
    ReturnStatus.LATE: "Nộp muộn",
    ReturnStatus.CORRECTING: "Đang chỉnh sửa",
    ReturnStatus.MISSING: "Chưa nộp",
}
STATUS_TONES = {
    ReturnStatus.ON_TIME: Tone.GOOD,
    ReturnStatus.LATE: Tone.WARNED,
    ReturnStatus.CORRECTING: Tone.NOTED,
    ReturnStatus.MISSING: Tone.BAD,
}
_TONES = tuple((STATUS_TITLES[status], tone) for status, tone in STATUS_TONES.items())
_NUMBER = Format.NUMBER
_BOARD_COLUMNS = (
    Column("number", "STT", _NUMBER, 5),
    Column("code", "Mã", width=11),
    Column("unit", "Đơn vị", width=34),
    Column("cluster", "Cụm thi đua", width=22),
    Column("status", "Tình trạng", width=16, tones=_TONES),
    Column("received", "Ngày nhận", Format.DATE, 11),
    Column("days_late", "Số ngày muộn", _NUMBER, 8),
    Column("versions", "Số lần gửi", _NUMBER, 7),
    Column("reminded", "Đã đôn đốc", Format.DATE, 11),
)
_COUNT_COLUMNS = (
    Column("number", "STT", _NUMBER, 5),
    Column("campaign", "Phong trào", width=32),
    Column("due", "Hạn nộp", Format.DATE, 11),
    Column(
        "units",
        "Tổng số đơn vị",
        _NUMBER,
        8,
        formula=Sum(tuple(one.value for one in STATUS_TITLES)),
    ),
    *(
        Column(status.value, title, _NUMBER, 8, group="Số đơn vị")
        for status, title in STATUS_TITLES.items()
    ),
    Column(
        "answered",
        "Đã nộp",
        _NUMBER,
        7,
        formula=Sum((ReturnStatus.ON_TIME, ReturnStatus.LATE)),
    ),
    Column("share", "Tỷ lệ", Format.PERCENT, 9, formula=Share("answered", "units"), bar=True),
)


def board_table(returns: tuple[CampaignReturns, ...]) -> Table:
    """Every unit's answer under its campaign; rows bear "return:CAMPAIGN:PERIOD:UNIT"."""
    return board_of(map(board_rows, returns))


def board_rows(one: CampaignReturns) -> tuple[Row, ...]:
    """A campaign's heading on the board with the lines under it."""
    return (Row((_heading(one),), "group"), *_lines(one))


def board_of(parts: Iterable[tuple[Row, ...]]) -> Table:
    """The board of rows that were laid out before."""
    return Table("Tình hình nộp báo cáo", _BOARD_COLUMNS, tuple(chain.from_iterable(parts)))


def counts_table(returns: Sequence[CampaignReturns]) -> Table:
    """How many units stand where, by campaign."""
    rows = tuple(
        Row(
            (number, title_of(one), one.due, len(one.lines), *status_counts(one), *_answered(one)),
            ident=f"campaign:{one.campaign.code}",
        )
        for number, one in enumerate(returns, 1)
    )
    return Table("Tổng hợp tình hình nộp báo cáo", _COUNT_COLUMNS, rows)


def returns_report(
    returns: tuple[CampaignReturns, ...],
    about: About,
    lateness: Sequence[Lateness] = (),
    charts: tuple[Chart, ...] = (),
) -> Report:
    """The report on answers: the counts, every unit by campaign, who is late again and again."""
    return Report(
        kind="returns",
        title="Bảng tổng hợp",
        abstract=f"Tình hình nộp báo cáo {about.occasion}",
        letterhead=letterhead(about.department),
        blocks=(
            *(Paragraph(counts_sentence(one)) for one in returns),
            counts_table(returns),
            *charts,
            *map(_campaign_table, returns),
            *([lateness_table(lateness)] if lateness else []),
        ),
        signatures=signatures(about.department),
        recipients=recipients(about.department),
        made_from=about.made_from,
    )


def counts_sentence(returns: CampaignReturns) -> str:
    """How many units answered for one campaign, and how."""
    on_time, late, correcting, missing = status_counts(returns)
    parts = (
        (on_time, "nộp đúng hạn"),
        (late, "nộp muộn"),
        (correcting, "đang chỉnh sửa"),
        (missing, "chưa nộp"),
    )
    said = "; ".join(f"{padded(count)} đơn vị {what}" for count, what in parts if count)
    answered = f"{on_time + late}/{len(returns.lines)} đơn vị đã nộp báo cáo"
    part = returns.period != str(returns.campaign.year)
    period = f", {parse_period(returns.period).title.lower()}" if part else ""
    return f"{returns.campaign.title}{period}: {answered}{f' ({said})' if said else ''}."


def counts_line(returns: CampaignReturns) -> str:
    """The same in one line for the screen: “Vì người nghèo: đã nộp 25/26 (đúng hạn 23, …)”."""
    counts = zip(STATUS_TITLES.values(), status_counts(returns), strict=True)
    said = ", ".join(f"{title.lower()} {count}" for title, count in counts if count)
    answered = sum(status_counts(returns)[:2])
    told = f"{title_of(returns)}: đã nộp {answered}/{len(returns.lines)}"
    return f"{told} ({said})" if said else told


def names_sentences(returns: CampaignReturns) -> tuple[str, ...]:
    """The units that have not answered, have to correct, or were late, by name."""
    wordings = {
        ReturnStatus.MISSING: "Chưa nộp báo cáo",
        ReturnStatus.CORRECTING: "Đang chỉnh sửa báo cáo",
        ReturnStatus.LATE: "Nộp báo cáo muộn",
    }
    found = {status: _of_status(returns.lines, status) for status in wordings}
    said = tuple(
        f"{wordings[status]} ({padded(len(lines))} đơn vị): {'; '.join(map(_name, lines))}."
        for status, lines in found.items()
        if lines
    )
    return said or (("Tất cả đơn vị đã nộp báo cáo đúng hạn.",) if returns.lines else ())


def _campaign_table(returns: CampaignReturns) -> Table:
    """Documents name a unit's cluster over its rows, and do without its code."""
    due = f"Hạn nộp: {format_date(returns.due)}" if returns.due else ""
    columns = (_BOARD_COLUMNS[0], _BOARD_COLUMNS[2], *_BOARD_COLUMNS[4:])
    rows = cluster_rows(
        returns.lines,
        lambda line: line.unit,
        lambda number, line: Row((number, line.unit.name, *_answer(line))),
    )
    return Table(title_of(returns), columns, rows, due)


def title_of(returns: CampaignReturns) -> str:
    """The campaign's short name, with the period where that is only a part of the year."""
    name = short_title(returns.campaign.title)
    part = returns.period != str(returns.campaign.year)
    return f"{name} ({parse_period(returns.period).title.lower()})" if part else name


def _heading(returns: CampaignReturns) -> str:
    due = f", hạn nộp {format_date(returns.due)}" if returns.due else ""
    return f"{returns.campaign.title} ({parse_period(returns.period).title}{due})"


def _lines(returns: CampaignReturns) -> tuple[Row, ...]:
    return tuple(
        Row(
            (
                number,
                line.unit.code,
                line.unit.name,
                line.unit.cluster_name,
                *_answer(line),
            ),
            ident=f"return:{returns.campaign.code}:{returns.period}:{line.unit.code}",
        )
        for number, line in enumerate(returns.lines, 1)
    )


def _answer(line: ReturnLine) -> Cells:
    late = line.days_late if line.received else None
    return (STATUS_TITLES[line.status], line.received, late, line.versions, line.reminded)


def status_counts(returns: CampaignReturns) -> tuple[int, ...]:
    """How many units stand where, in the order of `STATUS_TITLES`."""
    counted = Counter(line.status for line in returns.lines)
    return tuple(counted[status] for status in STATUS_TITLES)


def _answered(returns: CampaignReturns) -> Cells:
    """How many have answered, and which part of all they are."""
    answered = sum(status_counts(returns)[:2])
    return answered, share(answered, len(returns.lines))


def _of_status(lines: Iterable[ReturnLine], status: ReturnStatus) -> list[ReturnLine]:
    return [line for line in lines if line.status is status]


def _name(line: ReturnLine) -> str:
    late = f" (muộn {line.days_late} ngày)" if line.status is ReturnStatus.LATE else ""
    return f"{line.unit.name}{late}"
