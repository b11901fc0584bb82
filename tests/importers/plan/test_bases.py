import pytest

from desktop_app.importers.plan.bases import find_bases, plan_clause
from desktop_app.importers.plan.lines import read_lines
from desktop_app.importers.plan.paragraphs import find_paragraphs


def bases(*lines: str) -> list[tuple[str, str, str]]:
    found = find_bases(find_paragraphs(read_lines(lines)))
    return [(one.value.number, one.value.date, one.value.issuer) for one in found]


@pytest.mark.parametrize(
    ("line", "basis"),
    [
        (
            "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định;",
            ("98/2023/NĐ-CP", "2023-12-31", "Chính phủ"),
        ),
        (
            "Thực hiện Kế hoạch 9/KH-UBND ngày 9/6/2021 của UBND tỉnh về việc phát động;",
            ("9/KH-UBND", "2021-06-09", "UBND tỉnh"),
        ),
        ("Căn cứ Chỉ thị số 34-CT/TW của Bộ Chính trị;", ("34-CT/TW", "", "Bộ Chính trị")),
        (
            "Căn cứ Công văn số 12/SVH-VP của Sở Văn hóa, Thể thao và Du lịch về báo cáo;",
            ("12/SVH-VP", "", "Sở Văn hóa, Thể thao và Du lịch"),
        ),
        ("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;", ("", "2022-06-15", "")),
    ],
)
def test_a_basis_has_number_date_and_issuer(line: str, basis: tuple[str, str, str]) -> None:
    assert bases(line) == [basis]


def test_whose_opinion_was_asked_is_no_issuer() -> None:
    line = "Căn cứ Tờ trình số 1/TTr-A ngày 1/2/2024 và ý kiến của các cơ quan, UBND tỉnh ban hành:"
    assert bases(line) == [("1/TTr-A", "2024-02-01", "")]


def test_documents_in_one_sentence_are_two_and_one_within_the_other_is_one() -> None:
    line = (
        "Thực hiện Chỉ thị số 1/CT-TTg ngày 1/2/2024 của Thủ tướng về việc thi hành Nghị quyết "
        "số 5/NQ-CP và Kế hoạch số 2/KH-UBND ngày 3/4/2024 của UBND tỉnh, Sở A ban hành Kế hoạch:"
    )
    assert [number for number, _, _ in bases(line)] == ["1/CT-TTg", "2/KH-UBND"]


def test_what_is_no_document_is_no_basis() -> None:
    assert bases("Căn cứ chức năng, nhiệm vụ được giao;", "(Kèm theo Quyết định số 5/QĐ-A)") == []


def test_the_issuer_speaks_after_the_bases() -> None:
    text = "Thực hiện Kế hoạch số 2/KH-A của UBND tỉnh, Sở Nội vụ xây dựng kế hoạch như sau:"
    assert text[plan_clause(text) :].startswith("Sở Nội vụ")
    assert plan_clause("Căn cứ Kế hoạch số 2/KH-A;") == len("Căn cứ Kế hoạch số 2/KH-A;")
