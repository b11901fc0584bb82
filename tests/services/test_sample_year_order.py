"""The sample year taken in another order, and taken twice."""

from pathlib import Path

from desktop_app.config import resource
from desktop_app.domain.changes import Actor
from desktop_app.domain.rows import Department
from desktop_app.services import demo
from desktop_app.services.demo import Step
from desktop_app.services.importing import ImportOptions
from desktop_app.services.office import Office
from tests.services.figures import YEAR, figures


def shuffled(steps: list[Step]) -> list[Step]:
    """The same year by an office that does things the other way round, as far as it can be.

    Units come before what names them, campaigns before their returns, and a unit's correction
    after what it corrects.
    """
    order = ("units", "launch", "scores", "returns", "targets", "people")
    by_kind = {kind: [one for one in steps if one["kind"] == kind] for kind in order}
    first, late = by_kind["returns"][:2], by_kind["returns"][2:]
    by_kind["returns"] = [*reversed(first), *reversed(late)]
    by_kind["launch"].reverse()
    return [step for kind in order for step in by_kind[kind]]


def test_another_order_of_imports_gives_the_same_figures(
    sample_office: Office, tmp_path: Path
) -> None:
    plan = demo.sample_plan()
    plan["steps"] = shuffled(plan["steps"])
    other = Office.create(tmp_path / "so.thidua", Department("Sở Thử Nghiệm"), Actor("Anh Khác"))
    try:
        imported = demo.fill(other, plan)
        assert {file.status for file in imported} == {"accepted"}
        assert figures(other) == figures(sample_office)
    finally:
        other.close()


def test_the_year_sent_again_changes_nothing(sample_office: Office) -> None:
    before = figures(sample_office)
    options = ImportOptions(YEAR, received_on="2024-12-31")
    preview = sample_office.importing.preview([resource("sample_year")], options)
    outcome = sample_office.importing.commit(preview).value
    assert outcome.import_id is None
    kinds = {Path(file.path).suffix: file.status for file in outcome.files}
    sheets = {".xlsx", ".xls", ".ods"}
    assert {status for ending, status in kinds.items() if ending in sheets} == {"duplicate"}
    assert {status for ending, status in kinds.items() if ending not in sheets} == {"ignored"}
    assert figures(sample_office) == before
