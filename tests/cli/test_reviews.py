"""Reviews from the command line."""

from pathlib import Path

import docx

from tests.cli.driving import Shell

VNN = ("--campaign", "VNN-2024")


def test_a_review_is_added_changed_and_shown(begun: Shell) -> None:
    unit = begun.document("unit", "list", "--year", 2024)[0]
    number = begun.done("review", "add", *VNN, "--period", "2024-H1", "--lessons", "Giao rõ việc")
    praise = f"{unit['code']}: Vận động tốt"
    begun.done("review", "set", number, "--direction", "Làm sớm", "--praise-unit", praise)
    found = begun.document("review", "show", number)
    assert found["text"]["lessons"] == "Giao rõ việc"
    assert found["text"]["direction"] == "Làm sớm"
    assert found["praises"][0]["name"] == unit["name"]
    assert found["period"] == "2024-H1"
    assert [one["review"] for one in begun.document("review", "list", *VNN)["reviews"]] == [
        int(number)
    ]


def test_its_report_is_written_with_what_people_wrote(begun: Shell, tmp_path: Path) -> None:
    number = begun.done("review", "add", *VNN, "--lessons", "Giao rõ việc cho từng đơn vị.")
    out = tmp_path / "sơ kết.docx"
    assert begun.done("review", "export", number, "--out", out) == str(out)
    text = [paragraph.text for paragraph in docx.Document(str(out)).paragraphs]
    assert "Giao rõ việc cho từng đơn vị." in text


def test_the_years_report_needs_no_kept_review(begun: Shell, tmp_path: Path) -> None:
    out = tmp_path / "báo cáo.pdf"
    begun.done("export", "report", "--year", 2024, *VNN, "--out", out)
    assert out.read_bytes().startswith(b"%PDF")


def test_a_review_of_nothing_is_bad_usage(begun: Shell) -> None:
    told = begun("review", "add", "--title", "Sơ kết")
    assert (told.status, told.out) == (2, "")
    assert "--campaign" in told.err


def test_a_withdrawn_review_is_gone(begun: Shell) -> None:
    number = begun.done("review", "add", *VNN)
    begun.done("review", "withdraw", number, "--reason", "Ghi nhầm")
    assert begun.document("review", "list") == {"reviews": []}
