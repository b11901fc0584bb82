"""Whom a plan means: units by their names, bodies by what they are, or nobody in particular."""

import pytest

from desktop_app.domain.task_roles import bodies_in, units_in, ways_of_calling

UNITS = {
    way: code
    for name, code in {
        "Văn phòng Sở": "VP",
        "Phòng Kế hoạch, Tài chính": "KHTC",
        "Văn phòng Đăng ký đất đai": "DKDD",
        "Phòng Người có công": "NCC",
        "Phòng Lao động, việc làm và giáo dục nghề nghiệp": "LD",
    }.items()
    for way in ways_of_calling(name)
}


def units(role: str) -> list[tuple[str, bool]]:
    return [(one.who, one.helps) for one in units_in(role, UNITS)]


def bodies(role: str) -> list[str]:
    return [one.who for one in bodies_in(role)]


@pytest.mark.parametrize(
    ("role", "who"),
    [
        ("Văn phòng Sở", ["VP"]),
        ("Văn phòng", ["VP"]),
        ("VĂN PHÒNG SỞ", ["VP"]),
        ("Văn phòng Sở GDĐT", ["VP"]),
        ("Giao Văn phòng Sở theo dõi", ["VP"]),
        ("Văn phòng tổng hợp và báo cáo kết quả phong trào", ["VP"]),
        ("Các phòng báo cáo kết quả về Văn phòng Sở", []),
        ("Văn phòng Đăng ký đất đai", ["DKDD"]),
        ("Văn phòng Hội đồng nhân dân", []),
        ("Văn phòng và Phòng Kế hoạch, Tài chính", ["VP", "KHTC"]),
        ("Phòng Lao động, việc làm và giáo dục nghề nghiệp", ["LD"]),
        ("Các phòng, đơn vị trực thuộc", []),
        ("Phòng chuyên môn, nghiệp vụ và đơn vị sự nghiệp trực thuộc Sở", []),
        ("Phong Nguoi co cong", []),
    ],
)
def test_a_unit_is_meant_where_its_name_stands_by_itself(role: str, who: list[str]) -> None:
    assert [code for code, _ in units(role)] == who


def test_who_comes_after_cooperating_helps() -> None:
    assert units("Văn phòng Sở phối hợp với Phòng Người có công") == [("VP", False), ("NCC", True)]
    assert units("Phòng Người có công chủ trì; Văn phòng") == [("NCC", False), ("VP", False)]


@pytest.mark.parametrize(
    ("role", "who"),
    [
        ("Hội đồng Thi đua - Khen thưởng Sở", ["Hội đồng Thi đua - Khen thưởng"]),
        ("Hội đồng TĐKT", ["Hội đồng Thi đua - Khen thưởng"]),
        ("Hội đồng Thi đua, khen thưởng", ["Hội đồng Thi đua - Khen thưởng"]),
        (
            "Đảng ủy, Lãnh đạo, Công đoàn, Đoàn TNCS Hồ Chí Minh",
            ["Đảng ủy", "Lãnh đạo Sở", "Công đoàn", "Đoàn Thanh niên"],
        ),
        ("Đảng uỷ Sở", ["Đảng ủy"]),
        ("Lãnh đạo cơ quan", ["Lãnh đạo Sở"]),
        ("Đoàn Thanh niên Sở", ["Đoàn Thanh niên"]),
        ("Các phòng, đơn vị", []),
        ("Công chức, viên chức, người lao động", []),
    ],
)
def test_a_body_is_known_by_what_it_is_called(role: str, who: list[str]) -> None:
    assert bodies(role) == who


def test_somebody_who_is_named_twice_is_meant_once() -> None:
    assert bodies("Công đoàn; Ban Chấp hành Công đoàn") == ["Công đoàn"]


def test_a_unit_is_called_by_its_name_and_by_aliases_of_several_words() -> None:
    assert ways_of_calling("Văn phòng Sở", ("VP", "Văn phòng cơ quan", "các phòng")) == (
        "Văn phòng Sở",
        "Văn phòng",
        "Văn phòng cơ quan",
    )
