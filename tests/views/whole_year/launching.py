"""Step 2: both campaigns from their templates, and a plan document that is thought over."""

from PySide6.QtWidgets import QTextEdit

from tests.plan_documents.word_file import write_word
from tests.views.driving import click, enter_path, find, is_shown
from tests.views.pages.campaigns.drafting import row
from tests.views.pages.shown import rows_shown, text_of
from tests.views.whole_year.clerk import (
    COUNTRYSIDE,
    POOR,
    Clerk,
    choose_beginning,
    turn_tab,
    type_date,
    type_number,
)

PAGE, TABLE = "Phong trào", "campaigns.table"
DUE = "25/11/2024"
PLAN = (
    "UBND TỈNH AN BÌNH",
    "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
    "Số:      /KH-SLĐTBXH",
    "An Bình, ngày      tháng 3 năm 2024",
    "KẾ HOẠCH",
    "Triển khai phong trào thi đua “Toàn ngành chung tay vì môi trường xanh” năm 2024",
    "Căn cứ Kế hoạch số 12/KH-UBND ngày 05/02/2024 của UBND tỉnh, Sở xây dựng kế hoạch sau:",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Mục đích",
    "Nâng cao ý thức của mỗi người.",
    "II. NỘI DUNG THI ĐUA",
    "1. Trồng cây ở khuôn viên cơ quan.",
    "2. Phân loại rác tại nguồn.",
    "III. TỔ CHỨC THỰC HIỆN",
    "1. Văn phòng Sở: tổng hợp, báo cáo kết quả.",
    "Nơi nhận:",
    "- UBND tỉnh;",
    "- Lưu: VT.",
    "GIÁM ĐỐC",
    "Nguyễn Văn Mai",
)


def launch_the_campaigns(clerk: Clerk) -> None:
    """Two are launched; a third, read from a document, is launched and taken back."""
    launch(clerk, POOR, "VNN-2024")
    launch(clerk, COUNTRYSIDE, "NTM-2024")
    launch_from_a_document(clerk)
    think_better_of_it(clerk)
    look_at_the_plan_and_its_tasks(clerk)


def launch(clerk: Clerk, title: str, code: str) -> None:
    clerk.turns_to(PAGE, "campaigns.launch")
    clerk.opens("campaigns.launch", "launch.ok")
    choose_beginning("launch.plan", title)
    type_date("launch.due", DUE)
    click("launch.ok")
    clerk.until(lambda: is_shown(TABLE) and code in codes())


def launch_from_a_document(clerk: Clerk) -> None:
    path = write_word(PLAN, clerk.folder / "ke hoach moi truong.docx", numbered=False)
    clerk.opens("campaigns.read-plan", "campaigns.plan-file")
    enter_path("campaigns.plan-file", str(path))
    clerk.sees("draft.tree")
    assert row("Nội dung 2")[1] == "Phân loại rác tại nguồn."
    type_number("draft.year", "2024")
    click("draft.ok")
    clerk.no_longer_sees("draft")
    clerk.until(lambda: len(codes()) == 3)


def think_better_of_it(clerk: Clerk) -> None:
    clerk.takes_back("TNCTVMTX-2024")
    clerk.is_told("Đã hoàn tác: Phát động phong trào")
    clerk.until(lambda: sorted(codes()) == ["NTM-2024", "VNN-2024"])


def look_at_the_plan_and_its_tasks(clerk: Clerk) -> None:
    clerk.until(lambda: "Mức đề ra" in find("campaigns.detail", QTextEdit).toPlainText())
    turn_tab("campaigns.tabs", "Nhiệm vụ")
    clerk.sees_rows("campaigns.tasks.table")
    # The plan's duties and milestones have become tasks.
    assert text_of("campaigns.tasks.told").startswith(f"{len(tasks())} việc: ")
    assert any("Văn phòng Sở" in one for one in tasks())
    turn_tab("campaigns.tabs", "Kế hoạch")


def codes() -> list[str]:
    return [row[0] for row in rows_shown(TABLE)]


def tasks() -> list[list[str]]:
    return rows_shown("campaigns.tasks.table")
