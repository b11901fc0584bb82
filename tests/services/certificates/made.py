"""A department with a decision of two commendations and a title, and a donor's gift."""

from desktop_app.domain.awards.given import NewAward, NewDecision
from desktop_app.domain.rows import Department
from desktop_app.services.awards.decisions import AwardDecisions
from desktop_app.services.desk import Desk
from desktop_app.services.settings import Settings
from tests.services.desk_work import YEAR, list_people, list_units

DECISION = NewDecision("12/QĐ-S", "2024-11-05")
HEAD = Department(
    "Sở Thử Nghiệm", "Ủy ban nhân dân tỉnh An Bình", "An Bình", "Giám đốc", "Trần Văn Minh"
)


def department(desk: Desk) -> int:
    """The letterhead, two units, people, and a decision; its number."""
    Settings(desk).set_department(HEAD)
    list_units(desk, ["A", "B"])
    list_people(desk, "A", "Nguyễn Thị Hường", "Lê Bình")
    given = [
        NewAward(
            "giay-khen-ca-nhan", "A-0", YEAR, achievement="Thành tích xuất sắc trong công tác"
        ),
        NewAward("giay-khen-tap-the", "A", YEAR),
        NewAward("ldtt", "A-1", YEAR),
    ]
    return AwardDecisions(desk).add_history(DECISION, given).value
