import pytest

from desktop_app.importers.plan.topics import Topic, chapter_topics, part_topic


@pytest.mark.parametrize(
    ("heading", "first"),
    [
        ("MỤC ĐÍCH, YÊU CẦU", Topic.PURPOSE),
        ("Phạm vi, đối tượng", Topic.PARTICIPANTS),
        ("NỘI DUNG THỰC HIỆN", Topic.CONTENTS),
        ("NHIỆM VỤ, GIẢI PHÁP", Topic.CONTENTS),
        ("CHỈ TIÊU THI ĐUA", Topic.TARGETS),
        ("MỤC TIÊU CỤ THỂ", Topic.TARGETS),
        ("MỤC TIÊU CHUNG", Topic.PURPOSE),
        ("TIÊU CHUẨN XÉT KHEN THƯỞNG", Topic.CRITERIA),
        ("HÌNH THỨC KHEN THƯỞNG", Topic.REWARDS),
        ("ĐỐI TƯỢNG KHEN THƯỞNG", Topic.REWARDS),
        ("TIẾN ĐỘ THỰC HIỆN", Topic.TIME),
        ("CHẾ ĐỘ THÔNG TIN, BÁO CÁO", Topic.REPORTING),
        ("TỔ CHỨC THỰC HIỆN", Topic.DUTIES),
        ("PHÂN CÔNG NHIỆM VỤ", Topic.DUTIES),
        ("TRÁCH NHIỆM CỦA CÁC ĐƠN VỊ", Topic.DUTIES),
        ("KINH PHÍ THỰC HIỆN", Topic.MONEY),
        ("CHỦ ĐỀ NĂM 2024", Topic.THEME),
    ],
)
def test_a_chapter_is_known_by_its_words(heading: str, first: Topic) -> None:
    assert chapter_topics(heading)[0] is first


def test_a_heading_may_speak_of_several_things() -> None:
    assert set(chapter_topics("TIÊU CHÍ VÀ HÌNH THỨC KHEN THƯỞNG")) == {
        Topic.CRITERIA,
        Topic.REWARDS,
    }
    assert chapter_topics("AN TOÀN GIAO THÔNG") == ()


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("Chủ đề", Topic.THEME),
        ("Nội dung thi đua", Topic.CONTENTS),
        ("Nội dung tuyên truyền về biển đảo", None),
        ("Công tác khen thưởng", Topic.REWARDS),
        ("Tổ chức phát động", None),
        ("Chế độ báo cáo", Topic.REPORTING),
    ],
)
def test_a_sub_heading_is_known_by_what_it_begins_with(heading: str, topic: Topic | None) -> None:
    assert part_topic(heading) is topic
