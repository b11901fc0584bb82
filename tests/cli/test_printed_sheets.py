"""Printing score sheets by the command line."""

from pathlib import Path

from tests.cli.driving import Shell
from tests.services import books


def test_one_sheet_or_several_are_printed(begun: Shell, tmp_path: Path) -> None:
    listed = books.people(tmp_path / "can-bo.xlsx", ("CB01", "Nguyễn Thị Mẫu", "Văn phòng Sở"))
    begun.done("import", listed, "--year", 2024)
    begun.done("score", "--year", 2024)
    begun.done("score", "--year", 2024, "--subject", "individual")
    for name, chosen in (
        ("mot.xlsx", ("--unit", "U1")),
        ("nguoi.pdf", ("--person", "CB01")),
        ("tat-ca.pdf", ()),
    ):
        out = tmp_path / name
        made = begun.done("sheet", "print", "--year", 2024, *chosen, "--out", out)
        assert made == str(out)
        assert out.stat().st_size > 1000
    told = begun("sheet", "print", "--year", 2024, "--out", tmp_path / "x.xlsx")
    assert told.status == 3
    assert ".pdf" in told.err
