from dataclasses import replace

from desktop_app.reports.participation import (
    clusters_table,
    lines_table,
    participation_report,
    sentence,
    totals_table,
)
from tests.reports.values import ACTIVITIES, CAMPAIGN, DEEDS, column, rows, well_formed


def test_units_and_clusters_are_added_up() -> None:
    table = totals_table(ACTIVITIES)
    assert rows(table)[0] == (1, "Văn phòng Sở", 2, 9, 4, 150, 3_000_000, "")
    assert rows(table, "subtotal") == [
        (None, "Cộng", 2, 9, 4, 150, 3_000_000, ""),
        (None, "Cộng", 4, 20, 6, 2000, 10_000_000, ""),
    ]
    assert rows(table, "total") == [(None, "Tổng cộng", 6, 29, 10, 2150, 13_000_000, "")]
    assert well_formed(table)


def test_a_unit_without_activities_has_none_and_nothing_else() -> None:
    assert rows(totals_table(ACTIVITIES))[1] == (
        2,
        "Thanh tra Sở",
        0,
        None,
        None,
        None,
        None,
        "Chưa có hoạt động",
    )


def test_an_activity_without_a_number_of_people_leaves_it_blank() -> None:
    assert column(totals_table(ACTIVITIES), "participants") == [9, None, 20, None]


def test_the_short_table_has_a_row_for_each_cluster() -> None:
    assert rows(clusters_table(ACTIVITIES)) == [
        (1, "Cụm 1", 2, 2, 9, 4, 150, 3_000_000),
        (2, "Cụm 2", 2, 4, 20, 6, 2000, 10_000_000),
    ]


def test_an_activity_shows_the_cell_it_came_from() -> None:
    table = lines_table(DEEDS)
    assert rows(table) == [
        (
            1,
            "Văn phòng Sở",
            "Sửa nhà tình nghĩa",
            "2024-08-15",
            "Xã Đắk Ơ",
            9,
            None,
            150,
            None,
            "",
            "VP-ntm.xls / Sheet1 / C7",
        )
    ]
    assert [row.ident for row in table.rows] == ["line:0"]


def test_what_was_done_is_said_in_a_sentence() -> None:
    assert sentence(ACTIVITIES) == (
        "Có 3/4 đơn vị tổ chức hoạt động với tổng số 6 hoạt động; giúp đỡ 10 lượt hộ; "
        "đóng góp 21,5 ngày công; kinh phí, giá trị thực hiện 13.000.000 đồng."
    )
    assert sentence(ACTIVITIES[1:2]) == "Chưa có số liệu về hoạt động."


def test_the_report_attaches_the_activities_without_their_sources() -> None:
    report = participation_report(ACTIVITIES, DEEDS, CAMPAIGN)
    totals, listed = report.tables
    assert totals == totals_table(ACTIVITIES)
    assert "origin" not in [one.key for one in listed.columns]
    assert well_formed(listed)
    assert len(participation_report(ACTIVITIES, (), CAMPAIGN).tables) == 1


def test_nothing_gives_empty_tables() -> None:
    assert totals_table(()).rows == clusters_table(()).rows == lines_table(()).rows == ()


def test_kind_and_content_are_columns_only_where_something_was_said_of_them() -> None:
    (plain,) = DEEDS
    typed = replace(plain, kind="initiative", content="2. Hỗ trợ sinh kế")
    assert "kind" not in [column.key for column in lines_table([plain]).columns]
    table = lines_table([plain, typed])
    at = [column.key for column in table.columns].index("kind")
    assert [row.cells[at : at + 2] for row in table.rows] == [
        ("Hoạt động", ""),
        ("Sáng kiến", "2. Hỗ trợ sinh kế"),
    ]


def test_initiatives_models_and_exemplars_are_told_for_themselves() -> None:
    office, other, *_ = ACTIVITIES
    totals = [replace(office, initiatives=2, exemplars=1), replace(other, models=1)]
    assert sentence(totals).endswith("đồng. Có 2 sáng kiến, 1 mô hình, 1 điển hình tiên tiến.")
    assert sentence(totals[1:]) == "Có 1 mô hình."
    notes = [row.cells[-1] for row in totals_table(totals).rows if row.level == "data"]
    assert notes == ["Có 2 sáng kiến, 1 điển hình tiên tiến.", "Có 1 mô hình."]
