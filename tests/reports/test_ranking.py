from dataclasses import replace

from desktop_app.reports.ranking import (
    bands_sentence,
    cluster_tables,
    ranking_report,
    ranking_table,
)
from tests.reports.values import (
    COUNTRYSIDE,
    DEPARTMENT,
    MADE_FROM,
    POVERTY,
    RANKING,
    paragraphs,
    rows,
    titles,
    well_formed,
)

CAMPAIGNS = (POVERTY, COUNTRYSIDE)


def test_all_clusters_stand_in_one_table() -> None:
    table = ranking_table(RANKING)
    assert titles(table) == ["Hạng", "Mã", "Đơn vị", "Điểm", "Điểm tối đa", "Xếp loại", "Ghi chú"]
    assert rows(table, "group") == [("Cụm 1",), ("Cụm 2",)]
    assert rows(table) == [
        (1, "TTR", "Thanh tra Sở", 9000, 10000, "Xuất sắc", "Đồng hạng"),
        (1, "VP", "Văn phòng Sở", 9000, 10000, "Xuất sắc", "Đồng hạng"),
        (1, "CDN", "Trường Cao đẳng nghề", 7050, 8500, "Tốt", ""),
        (None, "QBT", "Quỹ Bảo trợ trẻ em", None, None, "", "Chưa chấm"),
    ]
    assert table.rows[1].ident == "unit:TTR"
    assert well_formed(table)


def test_a_document_has_a_table_for_each_cluster_without_codes() -> None:
    first, second = cluster_tables(RANKING)
    assert (first.title, second.title) == ("Cụm 1", "Cụm 2")
    assert titles(first) == ["Hạng", "Đơn vị", "Điểm", "Điểm tối đa", "Xếp loại", "Ghi chú"]
    assert rows(second)[0] == (1, "Trường Cao đẳng nghề", 7050, 8500, "Tốt", "")
    assert well_formed(first)


def test_the_official_ranking_says_its_basis_its_rules_and_its_result() -> None:
    opening, places, ties = paragraphs(
        ranking_report(RANKING, DEPARTMENT, MADE_FROM, campaigns=CAMPAIGNS)
    )
    assert opening == (
        "Căn cứ Bộ tiêu chí năm, Sở Lao động tỉnh An Bình chấm điểm, xếp hạng công tác thi đua "
        "năm 2024 đối với 04 phòng, đơn vị thuộc 02 cụm thi đua; còn 01 đơn vị chưa xếp hạng. "
        "Kết quả xếp loại: 02 đơn vị “Xuất sắc”, 01 đơn vị “Tốt”."
    )
    assert places.startswith("Thứ hạng được xếp trong từng cụm thi đua theo tổng điểm")
    assert ties == (
        "Trường hợp bằng tổng điểm, thứ hạng được xét lần lượt theo: (1) Điểm tiêu chí 1.1 "
        "(cao hơn xếp trên); (2) Tỷ lệ người tham gia trong phong trào “Vì người nghèo” "
        "(cao hơn xếp trên)."
    )


def test_without_a_tie_order_no_rule_is_named() -> None:
    said = paragraphs(ranking_report(replace(RANKING, tie_order=()), DEPARTMENT))
    assert len(said) == 2


def test_the_document_is_complete_to_sign() -> None:
    report = ranking_report(RANKING, DEPARTMENT, MADE_FROM)
    assert report.kind == "ranking"
    assert report.title == "Bảng xếp hạng"
    assert report.abstract == (
        "Kết quả chấm điểm, xếp hạng công tác thi đua năm 2024 của các phòng, đơn vị thuộc Sở"
    )
    assert report.tables == cluster_tables(RANKING)
    assert [signature.position for signature in report.signatures] == ["Giám đốc"]
    assert report.recipients[-1] == "Lưu: VT, VP"
    assert report.made_from == MADE_FROM


def test_the_ranking_of_a_campaign_bears_its_name() -> None:
    report = ranking_report(replace(RANKING, campaign="VNN-2024"), DEPARTMENT, (), CAMPAIGNS)
    assert report.abstract == (
        "Kết quả chấm điểm, xếp hạng phong trào thi đua “Vì người nghèo” năm 2024 "
        "của các phòng, đơn vị thuộc Sở"
    )


def test_classes_stand_from_the_best_whatever_the_clusters_order() -> None:
    turned = replace(RANKING, clusters=RANKING.clusters[::-1])
    assert bands_sentence(turned) == "Kết quả xếp loại: 02 đơn vị “Xuất sắc”, 01 đơn vị “Tốt”."


def test_nobody_ranked_gives_no_classes_and_an_empty_table() -> None:
    nobody = replace(RANKING, clusters=())
    assert bands_sentence(nobody) == ""
    assert ranking_table(nobody).rows == ()
    assert cluster_tables(nobody) == ()
