"""What stands on certificates reads as the office would have written it."""

import pytest

from desktop_app.domain.awards.given import AwardLine
from desktop_app.domain.awards.titles import Level, TitleKind
from desktop_app.domain.certificates.wording import (
    Gift,
    Recipient,
    achievement,
    authority,
    award_values,
    salutation,
    signing_day,
    thanks_values,
)
from desktop_app.domain.criteria import Subject
from desktop_app.domain.fund_rows import DonorKind
from desktop_app.domain.rows import Department

HOUSE = Department(
    "Sở Giáo dục và Đào tạo",
    "Ủy ban nhân dân tỉnh An Bình",
    "An Bình",
    "Giám đốc",
    "Trần Văn Minh",
)
OCCASION = "phong trào thi đua năm 2024"


def award(subject: Subject = Subject.INDIVIDUAL, by: str = "Giám đốc Sở") -> AwardLine:
    return AwardLine(
        id=1,
        decision_id=2,
        number="12/QĐ-SGDĐT",
        decided_on="2024-12-20",
        authority=by,
        title="giay-khen-ca-nhan",
        title_name="Giấy khen của Giám đốc Sở (cá nhân)",
        subject=subject,
        subject_id=3,
        code="A-0",
        name="Nguyễn Thị Hường",
        unit="Trường THPT Đắk Ơ",
        year=2024,
        campaign="",
        achievement="",
        coefficient=None,
        base_salary=None,
        money=None,
    )


@pytest.mark.parametrize(
    ("text", "abstract", "sentence"),
    [
        ("", "", "Đã có thành tích xuất sắc trong phong trào thi đua năm 2024"),
        ("Thành tích xuất sắc trong công tác.", "", "Đã có thành tích xuất sắc trong công tác"),
        ("Đã có thành tích tốt", "", "Đã có thành tích tốt"),
        ("đã ủng hộ quỹ", "", "Đã ủng hộ quỹ"),
        ("Có nhiều thành tích vì người nghèo", "", "Đã có nhiều thành tích vì người nghèo"),
        ("Xuất sắc trong dạy học", "", "Đã có thành tích xuất sắc trong dạy học"),
        ("Hoàn thành xuất sắc nhiệm vụ", "", "Đã hoàn thành xuất sắc nhiệm vụ"),
        ("12 năm liền giúp hộ nghèo", "", "Đã có thành tích: 12 năm liền giúp hộ nghèo"),
        (
            "",
            "Về việc tặng Giấy khen cho các cá nhân đã có thành tích xuất sắc năm 2024.",
            "Đã có thành tích xuất sắc năm 2024",
        ),
        (
            "",
            "Về việc tặng Giấy khen",
            "Đã có thành tích xuất sắc trong phong trào thi đua năm 2024",
        ),
    ],
)
def test_what_is_written_becomes_a_sentence(text: str, abstract: str, sentence: str) -> None:
    assert achievement(text, abstract, OCCASION) == sentence


@pytest.mark.parametrize(
    ("named", "own", "full"),
    [
        ("Giám đốc Sở", True, "Giám đốc Sở Giáo dục và Đào tạo"),
        ("", True, "Giám đốc Sở Giáo dục và Đào tạo"),
        ("Giám đốc Sở Giáo dục tỉnh An Bình", True, "Giám đốc Sở Giáo dục tỉnh An Bình"),
        ("Chủ tịch Ủy ban nhân dân tỉnh", False, "Chủ tịch Ủy ban nhân dân tỉnh An Bình"),
        ("Chủ tịch UBND tỉnh", False, "Chủ tịch Ủy ban nhân dân tỉnh An Bình"),
        ("Chủ tịch UBND tỉnh Bình Yên", False, "Chủ tịch Ủy ban nhân dân tỉnh Bình Yên"),
        ("Thủ tướng Chính phủ", False, "Thủ tướng Chính phủ"),
    ],
)
def test_who_awards_is_told_in_full(named: str, own: bool, full: str) -> None:  # noqa: FBT001  # a case
    assert authority(named, HOUSE, own=own) == full


@pytest.mark.parametrize(
    ("gender", "told"), [("Nữ", "Bà"), ("nam", "Ông"), ("NAM", "Ông"), ("", ""), ("khác", "")]
)
def test_nobody_is_addressed_by_guess(gender: str, told: str) -> None:
    assert salutation(gender) == told


@pytest.mark.parametrize(
    ("iso", "told"),
    [
        ("2025-01-05", "ngày 05 tháng 01 năm 2025"),
        ("2025-03-10", "ngày 10 tháng 3 năm 2025"),
        ("2025", "ngày …… tháng …… năm ………"),
    ],
)
def test_days_are_written_as_decree_30_asks(iso: str, told: str) -> None:
    assert signing_day(iso) == told


def test_a_persons_certificate_tells_job_unit_decision_and_who_signs() -> None:
    one = Recipient(award(), TitleKind.AWARD_FORM, Level.DEPARTMENT, "Nữ", "Giáo viên", OCCASION)
    values = award_values(one, HOUSE)
    assert one.layout == "giay-khen"
    assert values["xung_ho"] == "Bà"
    assert values["chuc_danh"] == "Giáo viên, Trường THPT Đắk Ơ"
    assert values["danh_hieu"] == "Giấy khen của Giám đốc Sở"
    assert (values["so_quyet_dinh"], values["ngay_quyet_dinh"]) == ("12/QĐ-SGDĐT", "20/12/2024")
    assert (values["chuc_vu_ky"], values["nguoi_ky"]) == ("Giám đốc", "Trần Văn Minh")


def test_a_unit_is_not_addressed_and_has_no_job() -> None:
    line = award(Subject.COLLECTIVE)
    values = award_values(Recipient(line, TitleKind.AWARD_FORM, Level.DEPARTMENT, "Nữ"), HOUSE)
    assert (values["xung_ho"], values["chuc_danh"]) == ("", "")


def test_the_departments_head_does_not_sign_for_the_province() -> None:
    line = award(by="Chủ tịch Ủy ban nhân dân tỉnh")
    one = Recipient(line, TitleKind.AWARD_FORM, Level.PROVINCE, occasion=OCCASION)
    values = award_values(one, HOUSE)
    assert one.layout == "bang-khen"
    assert values["chuc_vu_ky"] == "Chủ tịch"
    assert "nguoi_ky" not in values


def test_a_deputy_signs_for_the_head() -> None:
    house = Department("Sở Y tế", "", "", "Phó Giám đốc", "Lê An")
    values = award_values(Recipient(award(), TitleKind.AWARD_FORM, Level.DEPARTMENT), house)
    assert (values["chuc_vu_ky"], values["chuc_vu_ky_2"]) == ("KT. Giám đốc", "Phó Giám đốc")


def test_a_letter_of_thanks_tells_what_was_given_to_what() -> None:
    gift = Gift(
        1, "Công ty An Phát", DonorKind.ENTERPRISE, 12_000_000, 0, ("Quỹ “Vì người nghèo”",)
    )
    values = thanks_values(gift, HOUSE, 2024, "2024-11-20")
    assert values["so_tien"] == "12.000.000 đồng"
    assert values["bang_chu"] == "mười hai triệu đồng"
    assert values["ung_ho"] == "Quỹ “Vì người nghèo”"


def test_goods_are_told_beside_money_and_help_given_directly_beside_a_fund() -> None:
    gift = Gift(1, "Ông A", DonorKind.PERSON, 500_000, 300_000, ("Quỹ X",), direct=True)
    values = thanks_values(gift, HOUSE, 2024, "2024-11-20")
    assert values["so_tien"] == "500.000 đồng và hiện vật trị giá 300.000 đồng"
    assert values["bang_chu"] == ""
    assert values["ung_ho"] == "Quỹ X và trực tiếp cho người có hoàn cảnh khó khăn"
