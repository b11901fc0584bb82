"""Documents and bodies from the command line."""

from pathlib import Path

from tests.cli.driving import Shell

CAMPAIGN = "VNN-2024"


def test_a_document_of_a_campaign_is_kept_listed_and_saved(begun: Shell, tmp_path: Path) -> None:
    paper = tmp_path / "quyết định.txt"
    paper.write_text("Quyết định khen thưởng", encoding="utf-8")
    head = ("--kind", "decision", "--number", "12/QĐ-SYT", "--date", "2024-05-06")
    number = begun.done("document", "add", "campaign", CAMPAIGN, paper, *head)
    (found,) = begun.document("document", "list", "campaign", CAMPAIGN)["documents"]
    assert (str(found["id"]), found["number"], found["issued_on"]) == (
        number,
        "12/QĐ-SYT",
        "2024-05-06",
    )
    begun.done("document", "save", number, "--out", tmp_path / "lại.txt")
    assert (tmp_path / "lại.txt").read_bytes() == paper.read_bytes()


def test_a_withdrawn_document_is_no_longer_listed(begun: Shell, tmp_path: Path) -> None:
    paper = tmp_path / "ảnh.jpg"
    paper.write_bytes(b"\xff\xd8\xff")
    number = begun.done("document", "add", "campaign", CAMPAIGN, paper)
    begun.done("document", "withdraw", number, "--reason", "Nhầm ảnh")
    assert begun.document("document", "list", "campaign", CAMPAIGN) == {"documents": []}


def test_an_owner_that_there_is_not_ends_in_one_sentence(begun: Shell) -> None:
    for owner in (("unit", "KHONG-CO"), ("review", "hai"), ("campaign", "X-2024")):
        told = begun("document", "list", *owner)
        assert (told.status, told.out) == (3, "")
        assert told.err.startswith("Không có")


def test_a_body_is_added_and_ended(begun: Shell) -> None:
    number = begun.done("body", "add", "Công đoàn ngành", "--level", "province")
    begun.done("body", "end", number, "--day", "2025-03-01")
    (found,) = begun.document("body", "list")["bodies"]
    assert (found["name"], found["level"], found["valid_to"]) == (
        "Công đoàn ngành",
        "province",
        "2025-03-01",
    )
