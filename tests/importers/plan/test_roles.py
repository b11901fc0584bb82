import pytest

from desktop_app.importers.plan.roles import given_role, heading_role, sentence_role


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        (
            "Các phòng thuộc Sở; các trung tâm triển khai kế hoạch.",
            "Các phòng thuộc Sở; các trung tâm",
        ),
        ("Căn cứ Kế hoạch này, các đơn vị xây dựng kế hoạch.", "các đơn vị"),
        ("Giao Văn phòng Sở theo dõi, đôn đốc.", "Văn phòng Sở"),
        ("Đề nghị Ban Chỉ đạo tỉnh phối hợp.", "Ban Chỉ đạo tỉnh"),
        ("Hội đồng thi đua khen thưởng xét chọn.", "Hội đồng thi đua khen thưởng"),
        ("Đề nghị Mặt trận và các tổ chức đoàn thể tham gia.", "Mặt trận và các tổ chức đoàn thể"),
        (
            "Tăng cường chỉ đạo của Đảng ủy, phối hợp với Công đoàn để thực hiện.",
            "Đảng ủy, Công đoàn",
        ),
        ("Kết quả thực hiện đưa vào bình xét.", ""),
        ("Tổ chức thực hiện nghiêm túc.", ""),
        ("Phòng, chống dịch bệnh được quan tâm.", ""),
    ],
)
def test_who_has_to_do_it(sentence: str, role: str) -> None:
    assert sentence_role(sentence) == role


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Đối với các phòng, ban:", "các phòng, ban"),
        ("Trách nhiệm của Công đoàn", "Công đoàn"),
        ("Sở Nội vụ (cơ quan thường trực)", "Sở Nội vụ (cơ quan thường trực)"),
        ("Văn phòng Sở có trách nhiệm:", "Văn phòng Sở"),
        ("Công tác tuyên truyền", ""),
    ],
)
def test_a_heading_says_whose_duties_follow(heading: str, role: str) -> None:
    assert heading_role(heading) == role


def test_only_a_word_of_handing_over_makes_a_role_under_another() -> None:
    assert given_role("Căn cứ chức năng, các đơn vị thực hiện.") == ""
    assert given_role("Yêu cầu các xã báo cáo.") == "các xã"
