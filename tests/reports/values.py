"""A small department by hand: two clusters, four units, figures that are easy to add up."""

from dataclasses import replace

from desktop_app.domain.activities import ActivityLine, ActivityTotal
from desktop_app.domain.criteria import Subject
from desktop_app.domain.judged import Judged
from desktop_app.domain.ranking_rows import ClusterRanking, RankedUnit, Ranking
from desktop_app.domain.rows import (
    CampaignInfo,
    CampaignReturns,
    ContributionLine,
    ContributionTotal,
    Department,
    Origin,
    ReturnLine,
    ReturnStatus,
    ScoreMatrix,
    TargetLine,
    UnitInfo,
)
from desktop_app.reports.figures import Figures
from desktop_app.reports.official import About
from desktop_app.reports.report import Cell, Heading, Paragraph, Report, Table

OFFICE = UnitInfo(1, "VP", "Văn phòng Sở", "Phòng", "C1", "Cụm 1", 10, 10)
INSPECTION = UnitInfo(2, "TTR", "Thanh tra Sở", "Phòng", "C1", "Cụm 1", 8, 7)
COLLEGE = UnitInfo(3, "CDN", "Trường Cao đẳng nghề", "Đơn vị sự nghiệp", "C2", "Cụm 2", 20, 20)
FUND = UnitInfo(4, "QBT", "Quỹ Bảo trợ trẻ em", "Đơn vị sự nghiệp", "C2", "Cụm 2", 5, 5)
LONELY = UnitInfo(5, "BAN", "Ban Quản lý dự án", "", "", "", None, 0)
UNITS = (OFFICE, INSPECTION, COLLEGE, FUND)
# The office and the college as they are judged.
SCORED = Judged(Subject.COLLECTIVE, 1, "VP", "Văn phòng Sở", "C1", "Cụm 1", 1, 10)
SCHOOL = Judged(Subject.COLLECTIVE, 3, "CDN", "Trường Cao đẳng nghề", "C2", "Cụm 2", 3, 20)

DEPARTMENT = Department(
    name="Sở Lao động tỉnh An Bình",
    parent_agency="ỦY BAN NHÂN DÂN TỈNH AN BÌNH",
    place="An Bình",
)
POVERTY = CampaignInfo(
    1,
    "VNN-2024",
    "vi-nguoi-ngheo",
    "Phong trào thi đua “Vì người nghèo” năm 2024",
    2024,
    "2024-11-25",
    3,
    4,
)
COUNTRYSIDE = CampaignInfo(
    2,
    "NTM-2024",
    "nong-thon-moi",
    "Phong trào thi đua “Nông thôn mới” năm 2024",
    2024,
    "2024-11-25",
    4,
    4,
)
MADE_FROM = (("Tệp dữ liệu", "mau.thidua"),)
YEAR = About(DEPARTMENT, 2024, (POVERTY, COUNTRYSIDE), made_from=MADE_FROM)
CAMPAIGN = About(DEPARTMENT, 2024, (POVERTY, COUNTRYSIDE), "VNN-2024", MADE_FROM)

# The fund has sent nothing. Cluster 1: 17 of 18 people, 3.500.000 đồng; all: 35 of 43.
CONTRIBUTIONS = (
    ContributionTotal(OFFICE, 10, 10000, 2_000_000, 500_000, 250, 1_500_000, 10),
    ContributionTotal(INSPECTION, 7, 8750, 1_500_000, 0, 0, None, 7),
    ContributionTotal(COLLEGE, 18, 9000, 4_000_000, 1_000_000, 1000, 6_000_000, 18),
    ContributionTotal(FUND, 0, None, 0, 0, 0, 500_000, 0),
)
GIFTS = (
    ContributionLine(
        "VP",
        "Văn phòng Sở",
        "Trần Thị Mận",
        "Chuyên viên",
        300_000,
        "",
        0,
        0,
        None,
        "2024-10-17",
        "",
        Origin(7, "VP.xlsx", "Danh sách", "E12"),
    ),
    ContributionLine(
        "VP",
        "Văn phòng Sở",
        "Lê Văn Bưởi",
        "Văn thư",
        0,
        "10 áo ấm",
        500_000,
        50,
        None,
        "2024-10",
        "",
        Origin(7, "VP.xlsx", "Danh sách", "E13"),
    ),
    ContributionLine(
        "CDN",
        "Trường Cao đẳng nghề",
        "Khoa Cơ khí",
        "",
        4_000_000,
        "",
        0,
        0,
        18,
        "",
        "Cả khoa",
        Origin(8, "CDN.ods", "", ""),
    ),
)
ACTIVITIES = (
    ActivityTotal(OFFICE, 2, 9, 4, 150, 3_000_000),
    ActivityTotal(INSPECTION, 0, None, 0, 0, 0),
    ActivityTotal(COLLEGE, 3, 20, 0, 2000, 10_000_000),
    ActivityTotal(FUND, 1, None, 6, 0, 0),
)
DEEDS = (
    ActivityLine(
        "VP",
        "Văn phòng Sở",
        "Sửa nhà tình nghĩa",
        "2024-08-15",
        "Xã Đắk Ơ",
        9,
        None,
        150,
        0,
        "",
        Origin(9, "VP-ntm.xls", "Sheet1", "C7"),
    ),
)
RETURNS = (
    CampaignReturns(
        POVERTY,
        "2024",
        "2024-11-25",
        (
            ReturnLine(OFFICE, ReturnStatus.ON_TIME, "2024-11-20", 0, 2),
            ReturnLine(INSPECTION, ReturnStatus.LATE, "2024-12-03", 8, 1),
            ReturnLine(COLLEGE, ReturnStatus.CORRECTING, "", 0, 0),
            ReturnLine(FUND, ReturnStatus.MISSING, "", 0, 0),
        ),
    ),
    CampaignReturns(
        COUNTRYSIDE,
        "2024",
        "2024-11-25",
        tuple(ReturnLine(unit, ReturnStatus.ON_TIME, "2024-11-24", 0, 1) for unit in UNITS),
    ),
)


def target(unit: UnitInfo, code: str, planned: str, actual: str, **others: int) -> TargetLine:
    """One of the three targets; without a plan it was not assigned."""
    return TargetLine(
        unit_code=unit.code,
        unit_name=unit.name,
        code=code,
        title=TARGET_TITLES[code][0],
        measure=TARGET_TITLES[code][1],
        planned=planned,
        actual=actual,
        not_assigned=not planned,
        share=others.get("share"),
    )


def ranked(unit: UnitInfo, rank: int, points: int, most: int, band: str) -> RankedUnit:
    """A unit that has its place alone."""
    return RankedUnit(
        rank=rank,
        tied=False,
        code=unit.code,
        name=unit.name,
        points=points,
        max_points=most,
        band=band,
    )


def tied(unit: UnitInfo, rank: int, points: int, most: int, band: str) -> RankedUnit:
    """A unit that shares its place."""
    return replace(ranked(unit, rank, points, most, band), tied=True)


def unranked(unit: UnitInfo, most: int, reason: str) -> RankedUnit:
    """A unit that has no place, and why."""
    return RankedUnit(
        rank=None,
        tied=False,
        code=unit.code,
        name=unit.name,
        points=None,
        max_points=most,
        band="",
        reason=reason,
    )


TARGET_TITLES = {"NV": ("Nhiệm vụ", "%"), "QUY": ("Quỹ", "đồng"), "GN": ("Hộ thoát nghèo", "hộ")}
TARGETS = (
    target(OFFICE, "NV", "100", "91.2", share=9120),
    target(OFFICE, "QUY", "1500000", ""),
    target(COLLEGE, "NV", "100", ""),
    target(COLLEGE, "GN", "", ""),
)
MATRIX = ScoreMatrix(
    "Bộ tiêu chí năm",
    (
        ("1.1", "Nhiệm vụ", 2500),
        ("1.2", "Sáng kiến", 1000),
        ("2.1", "Điểm thưởng", 500),
        ("bonus_cap", "Giới hạn tổng điểm thưởng", 400),
    ),
    ((SCORED, (2350, None, 500, -100), 2750), (SCHOOL, (2000, 900, 0, None), 2900)),
)
RANKING = Ranking(
    2024,
    "",
    "nam-tap-the.1",
    "Bộ tiêu chí năm",
    ("criterion:1.1", "fact:participation@vi-nguoi-ngheo"),
    (
        ClusterRanking(
            "C1",
            "Cụm 1",
            (
                tied(INSPECTION, 1, 9000, 10000, "Xuất sắc"),
                tied(OFFICE, 1, 9000, 10000, "Xuất sắc"),
            ),
        ),
        ClusterRanking(
            "C2",
            "Cụm 2",
            (ranked(COLLEGE, 1, 7050, 8500, "Tốt"), unranked(FUND, 10000, "Chưa chấm")),
        ),
    ),
)
FIGURES = Figures(YEAR, CONTRIBUTIONS, ACTIVITIES, RETURNS, TARGETS, MATRIX, RANKING)


def rows(table: Table, level: str = "data") -> list[tuple[Cell, ...]]:
    """The cells of a table's rows of one level."""
    return [row.cells for row in table.rows if row.level == level]


def levels(table: Table) -> list[str]:
    return [row.level for row in table.rows]


def titles(table: Table) -> list[str]:
    return [column.title for column in table.columns]


def column(table: Table, key: str, level: str = "data") -> list[Cell]:
    """A column's values in the rows of one level."""
    place = [one.key for one in table.columns].index(key)
    return [cells[place] for cells in rows(table, level)]


def paragraphs(report: Report) -> list[str]:
    return [block.text for block in report.blocks if isinstance(block, Paragraph)]


def headings(report: Report) -> list[str]:
    return [block.text for block in report.blocks if isinstance(block, Heading)]


def well_formed(table: Table) -> bool:
    """Whether data rows fill the columns, and no key and no row's name stands twice."""
    keys = [column.key for column in table.columns]
    idents = [row.ident for row in table.rows if row.ident]
    return (
        all(len(cells) == len(keys) for cells in rows(table))
        and all(len(row.cells) <= len(keys) for row in table.rows)
        and len(set(keys)) == len(keys)
        and len(set(idents)) == len(idents)
    )
