"""Stores by the command line: made, checked, copied, brought back, and refused calmly."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.driving import Shell


def test_a_new_store_prints_its_path_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shell = Shell(tmp_path / "sâu" / "sổ mới.tên-gì-cũng-được", capsys)
    assert shell.done("init", "--name", "Sở Nội vụ") == str(shell.store)
    assert shell.document("department", "show")["name"] == "Sở Nội vụ"


def test_a_store_without_a_name_lies_in_the_users_data_folder(
    shell: Shell, capsys: pytest.CaptureFixture[str]
) -> None:
    from desktop_app.cli import main  # noqa: PLC0415  # without --store
    from desktop_app.config import data_folder  # noqa: PLC0415

    shell.done("check")
    assert main(["init", "--name", "Sở"]) == 0
    assert Path(capsys.readouterr().out.strip()).parent == data_folder()


def test_a_new_store_replaces_no_file(shell: Shell) -> None:
    before = shell.store.read_bytes()
    told = shell("init", "--name", "Sở khác")
    assert (told.status, told.out) == (3, "")
    assert told.err == f"Tệp “{shell.store}” đã có. Hãy chọn tên khác; tệp cũ được giữ nguyên.\n"
    assert shell.store.read_bytes() == before


def test_the_letterhead_changes_where_it_is_named(shell: Shell) -> None:
    shell.done("department", "set", "--place", "An Bình", "--signatory", "Nguyễn Văn Mẫu")
    assert shell.document("department", "show") == {
        "name": "Sở Thử Nghiệm",
        "parent_agency": "",
        "place": "An Bình",
        "signatory_position": "",
        "signatory": "Nguyễn Văn Mẫu",
    }


def test_a_sound_store_passes_its_check(begun: Shell) -> None:
    found = begun.document("check")
    assert found["ok"] is True
    assert {"store.sound", "audit.whole"} <= {one["code"] for one in found["findings"]}
    assert "Đúng  Tệp dữ liệu nguyên vẹn" in begun.done("check")


def test_a_store_that_was_tampered_with_fails_its_check(begun: Shell) -> None:
    with closing(sqlite3.connect(begun.store)) as link, link:
        link.execute("DELETE FROM audit_entry WHERE id = 2")
    told = begun("check", "--json")
    assert (told.status, told.err, told.json["ok"]) == (1, "", False)
    assert "SAI " in begun("check").out


def test_a_backup_comes_back_where_no_store_is(
    begun: Shell, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "sao lưu.thidua"
    assert begun.done("backup", copy) == str(copy)
    other = Shell(tmp_path / "máy khác.thidua", capsys)
    assert other.done("restore", copy) == f"Đã phục hồi sổ “{other.store}”."
    assert other.document("unit", "list", "--year", 2024) == begun.document(
        "unit", "list", "--year", 2024
    )


def test_a_store_that_a_backup_replaces_is_kept_beside(begun: Shell, tmp_path: Path) -> None:
    copy = tmp_path / "sao lưu.thidua"
    begun.done("backup", copy)
    begun.done("department", "set", "--name", "Tên mới")
    told = begun.done("restore", copy).splitlines()
    kept = Path(told[1].partition("“")[2].partition("”")[0])
    assert begun.document("department", "show")["name"] == "Sở Thử Nghiệm"
    begun.store = kept
    assert begun.document("department", "show")["name"] == "Tên mới"


def test_a_backup_replaces_no_file(begun: Shell, tmp_path: Path) -> None:
    taken = tmp_path / "đã có.thidua"
    taken.write_text("của người khác", encoding="utf-8")
    assert begun("backup", taken).status == 3
    assert taken.read_text(encoding="utf-8") == "của người khác"


def no_file(path: Path) -> None:
    path.unlink()


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def no_store(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7 " * 500)


def of_another_program(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as link:
        link.execute("CREATE TABLE something (x)")


def read_only(path: Path) -> None:
    path.chmod(0o444)


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as link, link:
        link.execute("UPDATE alembic_version SET version_num = 'r9999'")


@pytest.mark.parametrize("broken", [no_file, a_folder, no_store, of_another_program, newer])
def test_a_store_that_cannot_be_used_is_one_calm_sentence(broken: object, shell: Shell) -> None:
    assert callable(broken)
    broken(shell.store)
    told = shell("rank", "--year", 2024, "--json")
    assert (told.status, told.out) == (3, "")
    assert told.err.startswith(("Tệp “", "Không tìm thấy tệp dữ liệu “"))
    assert len(told.err.splitlines()) == 1


def test_a_read_only_store_is_one_calm_sentence(shell: Shell) -> None:
    read_only(shell.store)
    told = shell("launch", "vi-nguoi-ngheo", "--year", 2024)
    assert (told.status, told.out) == (3, "")
    assert "chỉ cho phép đọc" in told.err


def test_a_locked_store_is_one_calm_sentence(shell: Shell) -> None:
    with closing(sqlite3.connect(shell.store, isolation_level=None)) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        told = shell("launch", "vi-nguoi-ngheo", "--year", 2024)
    assert (told.status, told.out) == (3, "")
    assert told.err.endswith("đang được chương trình khác sử dụng. Hãy đóng nó rồi thử lại.\n")


def test_who_acts_stands_in_the_trail(shell: Shell) -> None:
    shell("--actor", "Chị Văn Thư", "department", "set", "--place", "An Bình")
    entries = shell.document("audit", "list", "--limit", 1)
    assert [one["actor"] for one in entries] == ["Chị Văn Thư"]
    assert "Sửa thông tin cơ quan" in shell.done("audit", "list")
