"""Certificates from the command line: who gets one, layouts, the test page, the file."""

from pathlib import Path

import pypdfium2
import pytest

from desktop_app.services.desk import Desk
from desktop_app.services.store import open_store
from tests.cli.driving import Shell
from tests.cli.fund_work import CLERK
from tests.services.certificates.made import department

YEAR = ("--year", 2024)


@pytest.fixture
def awarded(shell: Shell) -> Shell:
    """Two commendations and a title by one decision."""
    database = open_store(shell.store)
    department(Desk(database, CLERK))
    database.close()
    return shell


def pages(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [one.get_textpage().get_text_range() for one in document]


def test_who_gets_one_is_listed_and_printed(awarded: Shell, tmp_path: Path) -> None:
    found = awarded.document("certificate", "list", *YEAR)["certificates"]
    assert {one["layout"] for one in found} == {"giay-khen", "chung-nhan"}
    assert "Nguyễn Thị Hường" in awarded.done("certificate", "list", *YEAR)
    (title,) = awarded.document("certificate", "list", *YEAR, "--title", "ldtt")["certificates"]
    out = tmp_path / "giấy khen.pdf"
    assert awarded.done("export", "certificates", *YEAR, "--out", out) == str(out)
    assert len(pages(out)) == 3
    awarded.done("export", "certificates", *YEAR, "--out", out, "--only", title["award"], "--stock")
    (page,) = pages(out)
    assert "Lê Bình" in page
    assert "CỘNG HÒA" not in page


def test_a_layout_is_shown_corrected_and_put_back(awarded: Shell) -> None:
    show = ("certificate", "layout-show", "giay-khen")
    assert "Tên cá nhân, tập thể" in awarded.done(*show)
    change = ("certificate", "layout-set", "giay-khen")
    told = awarded.done(
        *change,
        "--part",
        "ten",
        "--top",
        "95,5",
        "--size",
        24,
        "--style",
        "italic",
        "--no-on-stock",
    )
    assert told == "Đã sửa mẫu in “Giấy khen”."
    awarded.done(*change, "--no-frame", "--page-width", 300, "--printer", "HP", "--right=-1.5")
    found = awarded.document(*show)
    (part,) = (one for one in found["parts"] if one["code"] == "ten")
    assert (part["top"], part["size"], part["style"], part["on_stock"]) == (
        95.5,
        24,
        "italic",
        False,
    )
    assert (found["width"], found["frame"]) == (300, False)
    assert found["offsets"] == [{"printer": "HP", "right": -1.5, "down": 0}]
    assert "HP: phải -1,5, xuống 0 mm" in awarded.done("certificate", "layouts")
    awarded.done("certificate", "layout-reset", "giay-khen")
    assert awarded.document(*show)["frame"] is True
    trail = awarded.done("audit", "list")
    assert "Tên cá nhân, tập thể, cách mép trên (mm): 92; " in trail
    assert "cách mép trên (mm): 95,5" in trail


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("layout-set", "giay-khen"), 2, "Không có gì thay đổi"),
        (("layout-set", "giay-khen", "--top", 5), 2, "--part"),
        (("layout-set", "giay-khen", "--part", "x", "--top", 5), 3, "quoc-hieu"),
        (("layout-set", "giay-khen", "--part", "ten", "--top", 500), 3, "mép dưới"),
        (("layout-set", "giay-khen", "--part", "ten", "--top", "a"), 2, "12,5"),
        (("layout-show", "khac"), 3, "giay-khen, bang-khen"),
        (("layout-reset", "giay-khen"), 3, "đi kèm"),
    ],
)
def test_what_cannot_be_is_told(
    shell: Shell, arguments: tuple[object, ...], status: int, said: str
) -> None:
    told = shell("certificate", *arguments)
    assert told.status == status
    assert said in told.err


def test_the_test_page_is_written(shell: Shell, tmp_path: Path) -> None:
    out = tmp_path / "thử.pdf"
    assert shell.done("certificate", "test-page", "bang-khen", "--out", out) == str(out)
    assert "Trang thử: Bằng khen" in pages(out)[0]


def test_certificates_of_nobody_are_refused_in_one_sentence(shell: Shell, tmp_path: Path) -> None:
    for kind, said in (
        ("certificates", "Chưa có ai để in"),
        ("thanks", "thư cảm ơn"),
        ("receipt-slips", "phiếu thu"),
    ):
        told = shell("export", kind, *YEAR, "--out", tmp_path / "a.pdf")
        assert told.status == 3
        assert said in told.err
