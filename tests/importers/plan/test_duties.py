from desktop_app.domain.campaigns import Duty
from desktop_app.importers.plan import read_plan


def duties(*lines: str) -> tuple[Duty, ...]:
    return read_plan(["KẾ HOẠCH", "Một hai", "I. TỔ CHỨC THỰC HIỆN", *lines]).duties


def test_items_under_a_role_are_its_duties_but_those_given_to_another() -> None:
    assert duties("1. Đối với các phòng", "- Làm tốt;", "- Giao Văn phòng Sở tổng hợp.") == (
        Duty("Các phòng", "Làm tốt"),
        Duty("Văn phòng Sở", "Giao Văn phòng Sở tổng hợp."),
    )


def test_running_text_has_a_duty_for_each_sentence_that_names_somebody() -> None:
    found = duties("Các phòng thực hiện. Kết quả được xét thi đua. Giao Văn phòng theo dõi.")
    assert [one.role for one in found] == ["Các phòng", "Văn phòng"]


def test_an_item_is_one_duty_of_its_subject() -> None:
    assert duties("1. Các phòng triển khai. Sau đó báo cáo.", "2. Công đoàn phối hợp.") == (
        Duty("Các phòng", "Các phòng triển khai. Sau đó báo cáo."),
        Duty("Công đoàn", "Công đoàn phối hợp."),
    )


def test_a_role_before_a_colon() -> None:
    assert duties("1. Văn phòng: Chủ trì theo dõi.", "2. Công đoàn:", "- Vận động.") == (
        Duty("Văn phòng", "Chủ trì theo dõi."),
        Duty("Công đoàn", "Vận động."),
    )


def test_an_item_that_names_nobody_is_nobody_s() -> None:
    assert duties("- Tuyên truyền sâu rộng.") == (Duty("", "Tuyên truyền sâu rộng."),)


def test_reports_are_told_by_their_word_and_by_their_chapter() -> None:
    draft = read_plan(
        ["KẾ HOẠCH", "Một", "I. TỔ CHỨC THỰC HIỆN", "1. Các phòng làm tốt. Báo cáo về Văn phòng.",
         "2. Chế độ báo cáo", "- Gửi trước ngày 15 hằng tháng."]
    )  # fmt: skip
    assert draft.reporting == ("Báo cáo về Văn phòng.", "Gửi trước ngày 15 hằng tháng.")
    assert len(draft.duties) == 1


def test_the_last_words_are_no_duty() -> None:
    found = duties("1. Các phòng thực hiện.", "Trên đây là Kế hoạch, đề nghị các phòng làm./.")
    assert len(found) == 1
