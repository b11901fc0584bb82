"""People from the command line."""

import pytest

from tests.cli.driving import Shell

YEAR = ("--year", 2024)


@pytest.fixture
def staffed(shell: Shell) -> Shell:
    """Units U1 and U2; Lê Văn Lành (L1) serves in U1."""
    for number, name in enumerate(("Văn phòng Sở", "Thanh tra Sở"), 1):
        shell.done("unit", "add", name, *YEAR, "--code", f"U{number}")
    added = shell.done("person", "add", "Lê Văn Lành", *YEAR, "--unit", "U1", "--code", "L1")
    assert added == "L1"
    return shell


def test_a_person_moves_leaves_and_comes_back(staffed: Shell) -> None:
    staffed.done("person", "move", "L1", "--to", "U2", "--on", "2024-05-01", "--job", "Kế toán")
    staffed.done("person", "leave", "L1", "--on", "2024-07-01", "--reason", "Biệt phái")
    assert "không công tác ở đơn vị nào" in staffed.done("person", "show", "L1")
    staffed.done("person", "return", "L1", "--to", "U1", "--on", "2024-09-01")
    told = staffed.document("person", "show", "L1")
    assert [(one["unit"], one["valid_from"], one["valid_to"]) for one in told["places"]] == [
        ("U1", "", "2024-05-01"),
        ("U2", "2024-05-01", "2024-07-01"),
        ("U1", "2024-09-01", ""),
    ]


def test_a_person_is_corrected_and_taken_out(staffed: Shell) -> None:
    staffed.done("person", "set", "L1", "--name", "Lê Văn Lãnh", "--born", "1990-02-03")
    (place,) = staffed.document("person", "show", "L1")["places"]
    staffed.done("person", "place", "L1", place["id"], *YEAR, "--job", "Văn thư")
    told = staffed.document("person", "show", "L1")
    assert (told["name"], told["born_on"]) == ("Lê Văn Lãnh", "1990-02-03")
    assert told["places"][0]["job"] == "Văn thư"
    staffed.done("person", "remove", "L1")
    assert staffed("person", "show", "L1").status == 3


def test_a_code_in_use_is_refused_with_a_sentence(staffed: Shell) -> None:
    told = staffed("person", "add", "Người khác", *YEAR, "--unit", "U1", "--code", "L1")
    assert told.status == 3
    assert "Mã “L1” đã dùng cho Lê Văn Lành" in told.err
