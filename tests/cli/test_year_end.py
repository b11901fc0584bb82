"""The year-end set by the command line."""

from pathlib import Path

from tests.cli.driving import Shell


def test_a_set_goes_into_a_folder_and_says_what_is_not_in_it(begun: Shell, tmp_path: Path) -> None:
    parts = ("--part", "plan", "--part", "ranking")
    command = ("export", "year-end-set", "--year", 2024, "--out", tmp_path / "ra")
    told = begun(*command, *parts)
    # The ranking cannot be made before scoring: done, but not all of it.
    assert (told.status, told.err) == (1, "")
    folder, *rest = told.out.splitlines()
    assert Path(folder) == tmp_path / "ra" / "Hồ sơ thi đua 2024"
    assert any("Bảng xếp hạng, Cả năm 2024. Năm 2024 chưa được chấm điểm" in one for one in rest)
    assert {one.name for one in Path(folder).iterdir()} == {
        "00 Mục lục hồ sơ - 2024.pdf",
        "00 Mục lục hồ sơ - 2024.xlsx",
        "01 Kế hoạch phong trào - VNN-2024.pdf",
    }
    again = begun(*command, "--part", "plan", "--editable", "--json")
    assert (again.status, again.err) == (0, "")
    document = again.json
    assert document["folder"].endswith("Hồ sơ thi đua 2024 (2)")
    assert [one["name"][-5:] for one in document["files"]] == ["4.pdf", ".docx"]
    assert document["left_out"] == []


def test_a_set_needs_a_folder_and_known_parts(begun: Shell, tmp_path: Path) -> None:
    command = ("export", "year-end-set", "--year", 2024)
    assert "--out THƯ_MỤC" in begun(*command).err
    told = begun(*command, "--out", tmp_path / "ra", "--part", "thơ")
    assert (told.status, (tmp_path / "ra").exists()) == (3, False)
    assert "không có phần “thơ”" in told.err
