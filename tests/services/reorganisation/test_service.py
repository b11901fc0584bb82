"""Acts in the store: what they write, what they refuse, and how they are taken back."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from desktop_app.domain.changes import Done
from desktop_app.domain.documents import DocumentKind, NewDocument
from desktop_app.domain.errors import ClosedYear, NotFound, Refused
from desktop_app.domain.inspections import NewInspection
from desktop_app.domain.registrations import Registered, RegistrationKind
from desktop_app.domain.reorganisation import ActKind, Decision, Successor, UnfitAct
from desktop_app.models.fund import Remittance
from desktop_app.models.units import PersonUnit, Unit, UnitLineage, UnitName, UnitYear
from desktop_app.services.desk import Desk
from desktop_app.services.history import History
from desktop_app.services.inspections import Inspections
from desktop_app.services.lineage import Lineage
from desktop_app.services.registrations import Registrations
from desktop_app.services.reorganisation.service import Reorganisation
from desktop_app.services.units import Units
from desktop_app.services.years import Years
from tests.services.desk_work import add, launch, list_people, list_units, send, unit_numbers
from tests.services.fund.fund_work import put_drive, put_fund
from tests.services.statements import counted

DAY = "2025-03-01"
BASIS = "Nghị quyết số 05/NQ-HĐND ngày 20/02/2025"
DECISION = Decision(DAY, BASIS, "Sắp xếp tổ chức bộ máy")
TABLES = (Unit, UnitName, UnitYear, PersonUnit, UnitLineage)


@pytest.fixture
def office(desk: Desk) -> Reorganisation:
    """Units LD, GN and TE of ten people each, listed in 2024 and 2025; two people serve in GN."""
    for year in (2024, 2025):
        list_units(desk, ["LD", "GN", "TE"], year=year)
    list_people(desk, "GN", "Trần Thị Nhàn", "Lê Văn Lành")
    return Reorganisation(desk)


def records(desk: Desk) -> dict[str, list[dict[str, Any]]]:
    """Every record without its version, which only rises."""
    with desk.reading() as connection:
        return {
            model.__tablename__: [
                {name: value for name, value in row.items() if name != "version"}
                for row in connection.execute(select(model.__table__)).mappings()
            ]
            for model in TABLES
        }


def listed(desk: Desk, year: int) -> dict[str, int | None]:
    return {one.code: one.headcount for one in Units(desk).all(year)}


def problems(work: Callable[[], Done[Any]]) -> dict[str, str]:
    with pytest.raises(UnfitAct) as refusal:
        work()
    return refusal.value.problems


def test_units_are_merged_into_a_new_one(desk: Desk, office: Reorganisation) -> None:
    into = Successor("LDXH", "Phòng Lao động và Xã hội", takes_people=True)
    assert office.merge(DECISION, ["LD", "GN"], into).value == "LDXH"
    assert listed(desk, 2024) == {"LD": 10, "GN": 10, "TE": 10}
    assert listed(desk, 2025) == {"LDXH": 20, "TE": 10}
    merged = Lineage(desk).history("GN")
    assert (merged.valid_to, merged.parent) == ("2025-02-28", "")
    assert [(one.code, one.share) for one in merged.successors[1:]] == [("LDXH", 10_000)]
    new = Lineage(desk).history("LDXH")
    assert new.valid_from == DAY
    assert [one.code for one in new.origins] == ["LDXH", "LD", "GN"]
    assert {one.unit for one in Units(desk).people("LDXH")} == {"Phòng Lao động và Xã hội"}
    assert len(Units(desk).people("LDXH")) == 2
    assert Units(desk).people("GN") == ()
    assert len(Units(desk).people("GN", year=2024)) == 2
    assert Units(desk).people("LDXH", year=2024) == ()
    assert [one.people for one in Units(desk).all(2024)] == [0, 2, 0]


def test_units_are_merged_into_one_that_is_there(desk: Desk, office: Reorganisation) -> None:
    office.merge(DECISION, ["GN"], Successor("LD"))
    assert listed(desk, 2025) == {"LD": 20, "TE": 10}
    (act,) = office.acts()
    assert (act.kind, act.day, act.basis) == (ActKind.MERGE, DAY, BASIS)
    assert act.summary == "Sáp nhập “Phòng GN” vào “Phòng LD”."


def test_a_unit_that_reported_in_the_year_stays_on_its_list(
    desk: Desk, office: Reorganisation
) -> None:
    (campaign,) = launch(desk, "vi-nguoi-ngheo", year=2025, due="2025-11-25")
    send(desk, "GN", campaign, {"donor": "An", "amount": 5_000}, year=2025)
    office.merge(DECISION, ["GN"], Successor("LD"))
    assert listed(desk, 2025) == {"LD": 10, "GN": 10, "TE": 10}


def test_a_unit_that_registered_was_inspected_or_handed_over_stays_on_its_list(
    desk: Desk, office: Reorganisation
) -> None:
    launch(desk, "vi-nguoi-ngheo", year=2025)
    drive = put_drive(desk, put_fund(desk), "D", year=2025)
    sent = Registered(RegistrationKind.REGISTRATION, "LD", received_on="2025-02-01")
    Registrations(desk).receive(2025, "", sent)
    Inspections(desk).add(2025, "VNN-2025", NewInspection("GN", planned_on="2025-12"))
    with desk.command() as command:
        record = {"drive_id": drive, "unit_id": unit_numbers(command)["TE"], "amount": 5}
        add(command, Remittance, {**record, "entered_at": command.now, "actor": "x"})
        command.audit("thử", "lần nộp")
    office.merge(DECISION, ["LD", "GN", "TE"], Successor(name="Phòng Mới"))
    assert set(listed(desk, 2025)) == {"LD", "GN", "TE", "DV01"}
    registered = Registrations(desk).lines(2025, "", RegistrationKind.REGISTRATION)
    assert [one.unit for one in registered if one.received_on] == ["LD"]


def test_a_unit_is_split_by_shares(desk: Desk, office: Reorganisation) -> None:
    parts = (Successor("TE", share=6_000), Successor(name="Phòng Việc làm", share=2_500))
    assert office.split(DECISION, "GN", parts).value == "TE, DV01"
    assert listed(desk, 2025) == {"LD": 10, "TE": 10, "DV01": None}
    (act,) = office.acts()
    assert act.summary == (
        "Chia tách “Phòng GN” thành “Phòng TE” (60,00%), “Phòng Việc làm” (25,00%)."
    )
    assert [(one.to, one.share) for one in act.parts] == [("TE", 6_000), ("DV01", 2_500)]


def test_a_unit_goes_on_after_a_part_was_split_off(desk: Desk, office: Reorganisation) -> None:
    parts = (Successor("GN", share=7_000), Successor(name="Phòng Việc làm", share=3_000))
    office.split(DECISION, "GN", parts)
    assert Lineage(desk).history("GN").valid_to == ""
    assert set(listed(desk, 2025)) == {"LD", "GN", "TE", "DV01"}


def test_a_unit_is_dissolved_without_a_successor(desk: Desk, office: Reorganisation) -> None:
    assert office.dissolve(DECISION, "TE").value == ""
    assert listed(desk, 2025) == {"LD": 10, "GN": 10}
    (act,) = office.acts()
    assert act.summary == "Giải thể “Phòng TE”, không có đơn vị kế thừa."


def test_a_renamed_unit_has_each_name_in_its_time(desk: Desk, office: Reorganisation) -> None:
    office.rename(DECISION, "GN", "Phòng Giảm nghèo bền vững")
    names = [(one.name, one.valid_from, one.valid_to) for one in Lineage(desk).history("GN").names]
    assert names == [
        ("Phòng GN", "", "2025-02-28"),
        ("Phòng Giảm nghèo bền vững", DAY, ""),
    ]
    assert [one.name for one in Units(desk).all(2024)] == ["Phòng LD", "Phòng GN", "Phòng TE"]
    assert "Phòng Giảm nghèo bền vững" in [one.name for one in Units(desk).all(2025)]


def test_a_unit_is_moved_under_another(desk: Desk, office: Reorganisation) -> None:
    office.move(DECISION, "TE", "LD")
    assert Lineage(desk).history("TE").parent == "Phòng LD"
    (act,) = office.acts()
    assert act.summary == "Chuyển “Phòng TE” từ trực thuộc Sở về “Phòng LD”."
    found = problems(lambda: office.move(Decision("2025-04-01", BASIS), "LD", "TE"))
    assert found == {"parent": "“Phòng TE” là chính đơn vị này hoặc trực thuộc nó."}


def test_what_stands_under_a_merged_unit_goes_with_it(desk: Desk, office: Reorganisation) -> None:
    office.move(Decision("2025-01-15", BASIS), "TE", "GN")
    office.merge(DECISION, ["GN"], Successor("LD"))
    assert Lineage(desk).history("TE").parent == "Phòng LD"


def test_a_child_that_takes_its_parent_over_comes_up(desk: Desk, office: Reorganisation) -> None:
    office.move(Decision("2025-01-15", BASIS), "TE", "GN")
    office.merge(DECISION, ["GN"], Successor("TE"))
    assert Lineage(desk).history("TE").parent == ""


def test_the_document_is_kept_with_the_act(office: Reorganisation) -> None:
    document = NewDocument("nq-05.pdf", b"%PDF-1.7", DocumentKind.REORGANISATION)
    decision = Decision(DAY, BASIS, document=document)
    office.merge(decision, ["GN"], Successor("LD"))
    (act,) = office.acts()
    assert [one.name for one in act.documents] == ["nq-05.pdf"]


def test_a_merger_before_its_units_existed_is_refused(desk: Desk, office: Reorganisation) -> None:
    office.merge(DECISION, ["LD", "GN"], Successor("LDXH", "Phòng Lao động và Xã hội"))
    found = problems(lambda: office.merge(Decision("2024-06-01", BASIS), ["LDXH"], Successor("TE")))
    assert found == {
        "day": "“Phòng Lao động và Xã hội” có từ ngày 01/03/2025; hãy ghi một ngày sau đó."
    }
    found = problems(lambda: office.merge(Decision("2025-06-01", BASIS), ["GN"], Successor("TE")))
    assert found == {
        "day": "“Phòng GN” chỉ hoạt động đến hết ngày 28/02/2025, không sắp xếp tiếp được."
    }
    with desk.reading() as connection:
        assert len(connection.execute(select(UnitLineage.id)).all()) == 2


def test_all_that_is_wrong_is_told_at_once_and_nothing_is_written(
    desk: Desk, office: Reorganisation
) -> None:
    before = records(desk)
    decision = Decision(DAY, "")
    parts = (Successor("GN", share=8_000), Successor(name="Phòng TE", share=3_000))
    found = problems(lambda: office.split(decision, "LD", parts))
    assert set(found) == {"basis", "successors", "name"}
    assert records(desk) == before


def test_what_is_not_there_is_said_to_be_so(office: Reorganisation) -> None:
    with pytest.raises(NotFound, match="Không có đơn vị “XX”"):
        office.merge(DECISION, ["XX"], Successor("LD"))
    with pytest.raises(NotFound, match="Không có đơn vị “YY”"):
        office.merge(DECISION, ["LD"], Successor("YY"))


def test_a_closed_year_takes_no_act(desk: Desk, office: Reorganisation) -> None:
    Years(desk).close(2025)
    with pytest.raises(ClosedYear):
        office.rename(DECISION, "GN", "Phòng Mới")
    with pytest.raises(ClosedYear):
        office.merge(Decision("2024-06-01", BASIS), ["GN"], Successor("LD"))


def test_an_act_is_not_taken_back_out_of_a_closed_years_list(
    desk: Desk, office: Reorganisation
) -> None:
    office.merge(Decision("2024-06-01", BASIS), ["GN"], Successor("LD"))
    Years(desk).close(2025)
    with pytest.raises(ClosedYear):
        office.undo()
    assert listed(desk, 2025) == {"LD": 20, "TE": 10}


@pytest.mark.parametrize("kind", list(ActKind))
def test_the_newest_act_is_taken_back_whole(
    desk: Desk, office: Reorganisation, kind: ActKind
) -> None:
    before, lists = records(desk), (listed(desk, 2024), listed(desk, 2025))
    parts = (Successor("TE", share=5_000, takes_people=True), Successor(name="Mới"))
    acts: dict[ActKind, Callable[[], Done[Any]]] = {
        ActKind.MERGE: lambda: office.merge(
            DECISION, ["GN", "TE"], Successor("LD", takes_people=True)
        ),
        ActKind.SPLIT: lambda: office.split(DECISION, "GN", parts),
        ActKind.RENAME: lambda: office.rename(DECISION, "GN", "Phòng Mới"),
        ActKind.MOVE: lambda: office.move(DECISION, "TE", "LD"),
        ActKind.DISSOLVE: lambda: office.dissolve(DECISION, "GN", parts),
    }
    acts[kind]()
    assert records(desk) != before
    assert office.undo().value
    assert records(desk) == before
    assert (listed(desk, 2024), listed(desk, 2025)) == lists
    assert office.acts() == ()
    assert History(desk).entries(1).rows[0].cells[3] == "Hoàn tác sắp xếp đơn vị"


def test_an_act_that_figures_rest_on_is_not_taken_back(desk: Desk, office: Reorganisation) -> None:
    (campaign,) = launch(desk, "vi-nguoi-ngheo", year=2025, due="2025-11-25")
    office.merge(DECISION, ["GN"], Successor("LD"))
    send(desk, "LD", campaign, {"donor": "An", "amount": 5_000}, year=2025)
    with pytest.raises(Refused, match="vì sau đó đã ghi báo cáo, khoản ủng hộ cho đơn vị tiếp"):
        office.undo()


def test_a_list_that_was_edited_since_keeps_an_act_from_being_taken_back(
    desk: Desk, office: Reorganisation
) -> None:
    office.merge(DECISION, ["GN"], Successor("LD"))
    list_units(desk, ["LD"], headcount=22, year=2025)
    with pytest.raises(Refused, match="đã được sửa sau đó"):
        office.undo()


def test_without_an_act_there_is_nothing_to_take_back(desk: Desk) -> None:
    with pytest.raises(Refused, match="Chưa có lần sắp xếp tổ chức nào"):
        Reorganisation(desk).undo()


def test_the_number_of_statements_does_not_grow_with_the_units(desk: Desk) -> None:
    list_units(desk, [f"U{place}" for place in range(60)], year=2025)
    with counted() as seen:
        Reorganisation(desk).merge(DECISION, ["U1"], Successor("U2"))
    assert len(seen) < 120
