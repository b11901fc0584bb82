"""Forms by the command line: made, sent out, and taken in again."""

from pathlib import Path

import openpyxl

from tests.cli.driving import Shell

FORMS = ("forms", "--campaign", "VNN-2024", "--period", "2024")


def test_forms_are_made_for_every_unit_and_listed(begun: Shell, tmp_path: Path) -> None:
    out = tmp_path / "mẫu"
    told = begun.done(*FORMS, "--out", out)
    files = sorted(str(path) for path in out.iterdir())
    assert sorted(told.splitlines()[:-1]) == files
    assert told.splitlines()[-1] == "Đã tạo 3 mẫu báo cáo."
    assert out / "U1 - Văn phòng Sở - VNN-2024 - 2024.xlsx" in out.iterdir()


def test_forms_for_chosen_units_have_the_day_that_was_given(begun: Shell, tmp_path: Path) -> None:
    out = tmp_path / "mẫu"
    chosen = ("--unit", "U1", "--unit", "U3", "--due", "2024-12-10")
    document = begun.document(*FORMS, "--out", out, *chosen)
    assert {key: document[key] for key in ("campaign", "period")} == {
        "campaign": "VNN-2024",
        "period": "2024",
    }
    assert [Path(path).name[:2] for path in document["files"]] == ["U1", "U3"]
    page = openpyxl.load_workbook(document["files"][0])["Ủng hộ"]
    assert "Hạn gửi: 10/12/2024" in str(page["A5"].value)


def test_a_form_comes_back_without_a_question(begun: Shell, tmp_path: Path) -> None:
    (path,) = begun.document(*FORMS, "--out", tmp_path / "mẫu", "--unit", "U2")["files"]
    book = openpyxl.load_workbook(path)
    book["Ủng hộ"]["B8"], book["Ủng hộ"]["E8"] = "Lê Thị Ấm", 500_000
    back = tmp_path / "Book1.xlsx"
    book.save(back)
    document = begun.document("import", back, "--as", "return")
    (file,) = document["files"]
    assert (file["status"], file["kind"], file["problems"]) == ("accepted", "return", [])
    assert document["totals"] == {"contributions_vnd": 500_000}
    assert "Tiền ủng hộ được tính" in begun.done("intake", "show", document["import_id"])


def test_what_is_there_is_not_written_over(begun: Shell, tmp_path: Path) -> None:
    begun.done(*FORMS, "--out", tmp_path / "mẫu")
    told = begun(*FORMS, "--out", tmp_path / "mẫu")
    assert (told.status, told.out) == (3, "")
    assert "Thư mục đã có tệp" in told.err


def test_an_unknown_campaign_is_one_calm_sentence(begun: Shell, tmp_path: Path) -> None:
    told = begun("forms", "--campaign", "XYZ", "--period", "2024", "--out", tmp_path / "mẫu")
    known = "Các mã đang có: VNN-2024."
    assert (told.status, told.err) == (3, f"Không có phong trào năm 2024 “XYZ”. {known}\n")
