from dataclasses import replace

from desktop_app.domain.ranking_compared import compare
from desktop_app.domain.ranking_rows import RankedUnit, Ranking
from desktop_app.reports.ranking_compared import (
    comparison_report,
    comparison_table,
    steps_text,
    summary_sentence,
)
from tests.reports.values import DEPARTMENT, RANKING, paragraphs, rows, titles, well_formed


def numbered(ranking: Ranking) -> Ranking:
    """Each row with a number of its own, as records have."""
    codes = sorted(row.code for cluster in ranking.clusters for row in cluster.rows)
    clusters = tuple(
        replace(one, rows=tuple(replace(row, id=codes.index(row.code) + 1) for row in one.rows))
        for one in ranking.clusters
    )
    return replace(ranking, clusters=clusters)


def last_year() -> Ranking:
    """The office was second; the college was called otherwise and the fund did not exist."""

    def turned(row: RankedUnit) -> RankedUnit:
        if row.code == "VP":
            return replace(row, rank=2, points=8000, band="Tốt")
        return replace(row, name="Trường nghề") if row.code == "CDN" else row

    now = numbered(RANKING)
    clusters = tuple(
        replace(one, rows=tuple(turned(row) for row in one.rows if row.code != "QBT"))
        for one in now.clusters
    )
    return replace(now, year=2023, clusters=clusters)


FOUND = compare(last_year(), numbered(RANKING))


def test_then_and_now_stand_side_by_side_under_their_cluster() -> None:
    table = comparison_table(FOUND)
    assert titles(table) == [
        *("Mã", "Đơn vị", "Hạng", "Điểm", "Xếp loại"),
        *("Hạng", "Điểm", "Xếp loại", "Thay đổi", "Ghi chú"),
    ]
    assert [column.group for column in table.columns][2:6] == ["Năm 2023"] * 3 + ["Năm 2024"]
    assert rows(table) == [
        ("TTR", "Thanh tra Sở", 1, 9000, "Xuất sắc", 1, 9000, "Xuất sắc", "Giữ hạng", ""),
        ("VP", "Văn phòng Sở", 2, 8000, "Tốt", 1, 9000, "Xuất sắc", "Lên 1 bậc", ""),
        (
            *("CDN", "Trường Cao đẳng nghề", 1, 7050, "Tốt", 1, 7050, "Tốt"),
            *("Giữ hạng", "Năm trước tên là “Trường nghề”"),
        ),
        (
            *("QBT", "Quỹ Bảo trợ trẻ em", None, None, "", None, None, "", ""),
            "Năm trước chưa có",
        ),
    ]
    assert well_formed(table)


def test_the_paper_says_which_rankings_it_compares() -> None:
    said = paragraphs(comparison_report(FOUND, DEPARTMENT))
    assert said == [
        "Năm 2023: Bảng theo điểm hiện có, chưa công bố.",
        "Năm 2024: Bảng theo điểm hiện có, chưa công bố.",
        "So với năm 2023: 1 đơn vị lên hạng, 0 đơn vị xuống hạng, 2 đơn vị giữ hạng.",
    ]
    nobody = replace(FOUND, clusters=())
    assert summary_sentence(nobody) == ""
    assert [steps_text(one) for one in (-2, None)] == ["Xuống 2 bậc", ""]
