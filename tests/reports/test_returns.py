from dataclasses import replace

from desktop_app.reports.returns import (
    board_table,
    counts_sentence,
    counts_table,
    names_sentences,
    returns_report,
)
from tests.reports.values import RETURNS, YEAR, column, paragraphs, rows, titles, well_formed

POVERTY, COUNTRYSIDE = RETURNS


def test_every_unit_of_every_campaign_stands_on_the_board() -> None:
    table = board_table(RETURNS)
    assert rows(table, "group") == [
        ("Phong trào thi đua “Vì người nghèo” năm 2024 (Năm 2024, hạn nộp 25/11/2024)",),
        ("Phong trào thi đua “Nông thôn mới” năm 2024 (Năm 2024, hạn nộp 25/11/2024)",),
    ]
    assert rows(table)[:4] == [
        (1, "VP", "Văn phòng Sở", "Cụm 1", "Đúng hạn", "2024-11-20", 0, 2, ""),
        (2, "TTR", "Thanh tra Sở", "Cụm 1", "Nộp muộn", "2024-12-03", 8, 1, ""),
        (3, "CDN", "Trường Cao đẳng nghề", "Cụm 2", "Đang chỉnh sửa", "", None, 0, ""),
        (4, "QBT", "Quỹ Bảo trợ trẻ em", "Cụm 2", "Chưa nộp", "", None, 0, ""),
    ]
    assert table.rows[2].ident == "return:VNN-2024:2024:TTR"
    assert well_formed(table)


def test_units_are_counted_by_where_they_stand() -> None:
    table = counts_table(RETURNS)
    counted = ["Đúng hạn", "Nộp muộn", "Đang chỉnh sửa", "Chưa nộp"]
    assert titles(table)[4:] == [*counted, "Đã nộp", "Tỷ lệ"]
    # In time or late: 1 + 1 of 4 is one half; all four.
    assert rows(table) == [
        (1, "Vì người nghèo", "2024-11-25", 4, 1, 1, 1, 1, 2, 5000),
        (2, "Nông thôn mới", "2024-11-25", 4, 4, 0, 0, 0, 4, 10000),
    ]


def test_only_what_there_is_is_counted_in_words() -> None:
    assert counts_sentence(POVERTY) == (
        "Phong trào thi đua “Vì người nghèo” năm 2024: 2/4 đơn vị đã nộp báo cáo (01 đơn vị nộp "
        "đúng hạn; 01 đơn vị nộp muộn; 01 đơn vị đang chỉnh sửa; 01 đơn vị chưa nộp)."
    )
    assert counts_sentence(COUNTRYSIDE).endswith(
        "4/4 đơn vị đã nộp báo cáo (04 đơn vị nộp đúng hạn)."
    )
    assert counts_sentence(replace(POVERTY, lines=())).endswith("0/0 đơn vị đã nộp báo cáo.")


def test_those_who_did_not_answer_in_time_are_named() -> None:
    assert names_sentences(POVERTY) == (
        "Chưa nộp báo cáo (01 đơn vị): Quỹ Bảo trợ trẻ em.",
        "Đang chỉnh sửa báo cáo (01 đơn vị): Trường Cao đẳng nghề.",
        "Nộp báo cáo muộn (01 đơn vị): Thanh tra Sở (muộn 8 ngày).",
    )
    assert names_sentences(COUNTRYSIDE) == ("Tất cả đơn vị đã nộp báo cáo đúng hạn.",)
    assert names_sentences(replace(POVERTY, lines=())) == ()


def test_the_report_has_the_counts_and_a_table_for_each_campaign() -> None:
    report = returns_report(RETURNS, YEAR)
    counts, poverty, countryside = report.tables
    assert counts == counts_table(RETURNS)
    assert (poverty.title, countryside.title) == ("Vì người nghèo", "Nông thôn mới")
    assert poverty.unit_note == "Hạn nộp: 25/11/2024"
    assert rows(poverty, "group") == [("Cụm 1",), ("Cụm 2",)]
    assert column(poverty, "status") == ["Đúng hạn", "Nộp muộn", "Đang chỉnh sửa", "Chưa nộp"]
    assert paragraphs(report) == [counts_sentence(one) for one in RETURNS]


def test_a_campaign_without_a_due_day_names_none() -> None:
    (group,) = rows(board_table((replace(POVERTY, due="", lines=()),)), "group")
    assert group == ("Phong trào thi đua “Vì người nghèo” năm 2024 (Năm 2024)",)


def test_no_campaign_gives_empty_tables() -> None:
    assert board_table(()).rows == counts_table(()).rows == ()
