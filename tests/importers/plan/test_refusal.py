import pytest

from desktop_app.importers.plan import looks_like_plan, read_plan, why_no_plan
from tests.importers.plan import samples


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("", "không có chữ"),
        ("SỞ A\nQUYẾT ĐỊNH\nVề việc tặng Giấy khen\nĐiều 1. Tặng Giấy khen.", "quyết định"),
        ("SỞ A\nKính gửi: Sở B\nĐề nghị phối hợp theo Kế hoạch số 5/KH-A.", "công văn"),
        ("BÁO CÁO\nKết quả thực hiện Kế hoạch năm 2024\nI. KẾT QUẢ\n1. Một", "báo cáo"),
        ("STT\tHọ và tên\tSố tiền\n1\tLê Văn An\t100.000", "KẾ HOẠCH"),
        ("Chương 1\nĐêm ấy trời mưa. Anh nghĩ đến kế hoạch ngày mai.", "KẾ HOẠCH"),
        ("KẾ HOẠCH", "KẾ HOẠCH"),
    ],
)  # fmt: skip
def test_what_is_no_plan_is_told_what_it_is(text: str, word: str) -> None:
    draft = read_plan(text.split("\n"))
    assert word in why_no_plan(draft)
    assert not looks_like_plan(draft)


@pytest.mark.parametrize("text", [samples.PROVINCE, samples.UNION, samples.COMMUNE, samples.YOUTH])
def test_plans_are_plans(text: str) -> None:
    assert looks_like_plan(read_plan(text.split("\n")))


def test_a_plan_without_its_word_is_known_by_its_chapters() -> None:
    text = samples.PROVINCE.replace("\nKẾ HOẠCH\n", "\n", 1)
    assert looks_like_plan(read_plan(text.split("\n")))


def test_a_plan_issued_with_a_decision_is_a_plan() -> None:
    text = "SỞ A\nQUYẾT ĐỊNH\nĐiều 1. Ban hành.\n" + samples.COMMUNE
    assert looks_like_plan(read_plan(text.split("\n")))
