from desktop_app.domain.plan_draft import Signature
from desktop_app.importers.plan.lines import read_lines
from desktop_app.importers.plan.stamps import find_stamps


def stamps(*lines: str) -> list[Signature]:
    return [one.value for one in find_stamps(read_lines(lines))]


def test_a_stamp_with_a_name_after_its_time() -> None:
    assert stamps(
        "CƠ QUAN - Email: ca@a.vn",
        "2022-03-08T09:56:26+0700",
        "Lê An<an@b.vn> đã ký lên văn bản này!",
    ) == [Signature("Lê An", "2022-03-08T09:56:26+0700")]


def test_a_stamp_with_its_labels() -> None:
    assert stamps(
        "Người ký: Sở Nội vụ",
        "Email: snv@a.vn",
        "Cơ quan ký: Tỉnh A",
        "Ngày ký: 08-03-2022 10:21:42 +07:00",
    ) == [Signature("Sở Nội vụ", "08-03-2022 10:21:42 +07:00")]


def test_stamps_one_after_the_other_are_told_apart() -> None:
    one = ("Ký bởi: Lê An", "Thời gian ký: 01/02/2024 08:00:00")
    two = ("Ký bởi: Lê Bình", "Thời gian ký: 01/02/2024 09:00:00")
    assert [one.name for one in stamps(*one, *two)] == ["Lê An", "Lê Bình"]


def test_an_address_or_a_time_in_a_plan_is_no_stamp() -> None:
    assert stamps("Email: snv@a.vn") == []
    assert stamps("- Gửi báo cáo về snv@a.vn;", "- Trước ngày 15/12.") == []
