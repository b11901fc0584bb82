from dataclasses import replace

from desktop_app.domain.awards.titles import Certainty
from desktop_app.domain.ranking_quotas import class_quotas
from desktop_app.reports.ranking_quotas import quotas_sentences, quotas_table
from tests.domain.test_ranking_quotas import DAY, FIFTH, ranking
from tests.reports.values import rows, well_formed


def test_who_is_inside_who_is_tied_and_how_many_there_are_stands_by_group() -> None:
    found = class_quotas(ranking(9_500, 9_400, 9_400, 9_000, good=10), (FIFTH,), DAY, {})
    table = quotas_table(found)
    assert rows(table, "group") == [
        ("Hoàn thành xuất sắc nhiệm vụ: tối đa 20% số “Hoàn thành tốt nhiệm vụ”",)
    ]
    # 10 × 20 % = 2: the first, then two equals for the one place that is left.
    assert rows(table) == [
        ("Văn phòng", 10, 2, 4, "Anh X0", "Anh X1, Anh X2 (còn 1 suất)", "Anh X3")
    ]
    assert well_formed(table)


def test_the_basis_and_its_certainty_are_told_and_nothing_is_changed() -> None:
    quota = replace(FIFTH, basis="Nghị định X", certainty=Certainty.IN_FORCE)
    said = quotas_sentences(class_quotas(ranking(9_500, good=10), (quota,), DAY, {}))
    assert said[0] == "Theo các hạn mức xếp loại có hiệu lực ngày 31/12/2026."
    assert "Nghị định X" in said[1]
    assert said[-1] == "Bảng này chỉ để xem: không xếp loại của ai bị đổi."


def test_without_a_quota_the_table_says_where_they_are_written() -> None:
    table = quotas_table(class_quotas(ranking(good=1), (), DAY, {}))
    assert table.rows == ()
    assert "trang Khen thưởng" in table.empty_text
