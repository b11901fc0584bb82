"""Criteria sets of a year, and one set with its tree, classes, stages and knock-outs, as tables."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from desktop_app.domain.criteria import CriteriaSet, Criterion
from desktop_app.domain.knockout_words import NO_NAMES, knockout_sentence
from desktop_app.domain.points import format_points
from desktop_app.domain.ranking import tie_title
from desktop_app.domain.scoring.words import rule_words
from desktop_app.domain.set_edits import words
from desktop_app.domain.set_edits.rows import SetDetail, SetInfo
from desktop_app.domain.set_rules import STAGE_TITLES
from desktop_app.reports.report import Column, Format, Row, Table

_INDENT = "– "
_SET_COLUMNS = (
    Column("code", "Mã", width=16),
    Column("number", "Phiên bản", Format.NUMBER, 7),
    Column("title", "Tên bộ tiêu chí", width=40),
    Column("subject", "Đối tượng", width=11),
    Column("campaign", "Phong trào", width=26),
    Column("clusters", "Cụm", width=14),
    Column("state", "Trạng thái", width=12),
    Column("marks", "Điểm đã nhập", Format.NUMBER, 9),
    Column("standing", "Đã chấm, công bố", width=16),
)
_TREE_COLUMNS = (
    Column("code", "Mã", width=9),
    Column("title", "Tiêu chí", width=46),
    Column("max", "Điểm tối đa", Format.POINTS, 9),
    Column("method", "Cách chấm", width=24),
    Column("rule", "Quy tắc", width=52),
)
_PART_COLUMNS = (Column("name", "Nội dung", width=34), Column("text", "Quy định", width=70))


def sets_table(year: int, sets: Sequence[SetInfo]) -> Table:
    """A year's sets in all their versions."""
    rows = tuple(Row(_set_cells(one), ident=f"{one.code}.{one.number}") for one in sets)
    empty = f"Năm {year} chưa có bộ tiêu chí nào."
    return Table(f"Bộ tiêu chí năm {year}", _SET_COLUMNS, rows, empty_text=empty)


def tree_table(detail: SetDetail, campaigns: Mapping[str, str] | None = None) -> Table:
    """A set's criteria, those of a group set in below it; `campaigns`: titles by template code."""
    depths = _depths(detail.rules)
    rows = tuple(
        Row(_node_cells(one, depths[one.code], campaigns), ident=one.code)
        for one in detail.rules.criteria
    )
    title = f"{detail.rules.title} (mã {detail.info.code}, phiên bản {detail.info.number})"
    return Table(title, _TREE_COLUMNS, rows)


def rules_table(rules: CriteriaSet, titles: Mapping[str, str] = NO_NAMES) -> Table:
    """What a set rules besides its tree: classes, caps, ties, stages, knock-outs, basis.

    `titles`: names of titles by code.
    """
    told = (*_bands(rules), *_caps(rules), *_stages(rules), *_knockouts(rules, titles))
    ties = "; ".join(tie_title(key) for key in rules.tie_order)
    other = (("Thứ tự xét khi bằng điểm", ties), ("Căn cứ", rules.basis))
    rows = tuple(Row(pair) for pair in (*told, *other) if pair[1])
    return Table("Quy định chung", _PART_COLUMNS, rows)


def _set_cells(one: SetInfo) -> tuple[str | int, ...]:
    standing = {"đã chấm": one.is_scored, "đã công bố": one.is_published}
    return (
        one.code,
        one.number,
        one.title,
        words.SUBJECT_TITLES[one.subject],
        one.campaign_title or "Cả năm",
        _joined(one.clusters),
        words.STATE_TITLES[one.state],
        one.marks,
        _joined(word for word, holds in standing.items() if holds),
    )


def _node_cells(
    one: Criterion, depth: int, campaigns: Mapping[str, str] | None
) -> tuple[str | int, ...]:
    title = f"{_INDENT * depth}{one.title}"
    told = (rule_words(one, campaigns), one.note, "(Ví dụ)" if one.example else "")
    rule = " ".join(part for part in told if part)
    return one.code, title, one.max_points, words.METHOD_TITLES[one.method], rule


def _depths(rules: CriteriaSet) -> dict[str, int]:
    above = {one.code: one.parent for one in rules.criteria}
    return {code: _depth(code, above) for code in above}


def _depth(code: str, above: dict[str, str]) -> int:
    return 1 + _depth(above[code], above) if above[code] else 0


def _bands(rules: CriteriaSet) -> Iterator[tuple[str, str]]:
    sign = "%" if rules.bands_on_percent else " điểm"
    for band in rules.bands:
        note = f" ({band.note})" if band.note else ""
        yield f"Xếp loại {band.name}", f"từ {format_points(band.at_least)}{sign}{note}"


def _caps(rules: CriteriaSet) -> Iterator[tuple[str, str]]:
    caps = (rules.bonus_cap, rules.penalty_cap, rules.excess_cap)
    for key, cap in zip(("bonus_cap", "penalty_cap", "excess_cap"), caps, strict=True):
        yield words.HEAD_FIELDS[key], "" if cap is None else f"{format_points(cap)} điểm"
    switches = {
        "Xếp loại": "không kể điểm thưởng" if not rules.bands_with_bonus else "",
        "Xếp hạng": "theo tỷ lệ phần trăm trên điểm tối đa" if rules.rank_on_percent else "",
        "Làm tròn": f"đến {format_points(rules.round_to)} điểm" if rules.round_to > 1 else "",
    }
    yield from switches.items()


def _stages(rules: CriteriaSet) -> Iterator[tuple[str, str]]:
    for stage in rules.stages:
        whom = f"chấm {_joined(stage.criteria)}" if stage.criteria else "chấm mọi tiêu chí"
        weight = "" if stage.weight is None else f"trọng số {share_text(stage.weight)}"
        council = "hội đồng biểu quyết" if stage.council else ""
        told = _joined(one for one in (whom, weight, council) if one)
        yield f"Bước chấm: {STAGE_TITLES[stage.code]}", told
    if any(stage.weight is not None for stage in rules.stages):
        yield words.HEAD_FIELDS["missing_stage"], words.MISSING_TITLES[rules.missing_stage]


def _knockouts(rules: CriteriaSet, titles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for one in rules.knockouts:
        yield "Điểm liệt", knockout_sentence(one, titles)


def share_text(share: Fraction) -> str:
    """A share as people write it: 30%, 1/3."""
    percent = share * 100
    return f"{percent}%" if percent.denominator == 1 else str(share)


def _joined(parts: Iterable[str]) -> str:
    return ", ".join(parts)
