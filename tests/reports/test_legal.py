"""Where a rule stands and how sure that is, in words."""

from desktop_app.domain.awards.titles import Certainty
from desktop_app.reports.legal import basis_line, legal_tip, sure_line, with_basis
from desktop_app.reports.report import Column, Table

TABLE = Table("Bảng", (Column("name", "Tên"), Column("band", "Xếp loại")), ())


def test_every_certainty_has_its_words() -> None:
    assert [sure_line(one) for one in Certainty] == [
        "Mức chắc chắn: đang có hiệu lực.",
        "Mức chắc chắn: văn bản cũ.",
        "Mức chắc chắn: thông lệ.",
        "Mức chắc chắn: chưa kiểm chứng.",
    ]


def test_a_basis_ends_with_one_stop_and_none_says_so() -> None:
    assert basis_line("Điều 24.") == basis_line("Điều 24") == "Căn cứ: Điều 24."
    assert basis_line("") == "Căn cứ: chưa ghi."


def test_doubts_stand_below() -> None:
    told = legal_tip("Điều 9", Certainty.OLDER_LAW, ["Cần đối chiếu – hệ số: văn bản cũ."])
    assert told.splitlines() == [
        "Căn cứ: Điều 9.",
        "Mức chắc chắn: văn bản cũ.",
        "Cần đối chiếu – hệ số: văn bản cũ.",
    ]


def test_only_the_heading_that_rests_on_the_rule_tells_its_basis() -> None:
    told = with_basis(TABLE, "band", "Nghị định 335/2025/NĐ-CP")
    assert [one.tip for one in told.columns] == ["", "Căn cứ: Nghị định 335/2025/NĐ-CP."]
    assert with_basis(TABLE, "band", "") == TABLE
