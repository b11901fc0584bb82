from sqlalchemy import select

from desktop_app.domain.problems import warning
from desktop_app.models.intake import ImportProblem
from desktop_app.services.importing.problem_records import write_problems
from tests.services import books
from tests.services.importing.conftest import Intake


def test_a_problem_is_kept_with_its_cell(intake: Intake) -> None:
    intake.take(books.people(intake.folder / "p.xlsx", ("001", "Lê An", "Văn phòng")))
    odd = warning("amount.odd", "Số tiền lạ.", "5").at("Trang 1", "E12")
    with intake.desk.command() as command:
        write_problems(command, 1, [odd])
        command.audit("thử", "tệp")
    with intake.desk.reading() as connection:
        kept = connection.execute(select(ImportProblem).order_by(ImportProblem.id.desc())).first()
    assert kept is not None
    assert (kept.file_id, kept.severity, kept.sheet, kept.cell, kept.value) == (
        (1, "warning", "Trang 1", "E12", "5")
    )
