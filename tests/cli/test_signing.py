"""Signing and looking at signatures, on the command line."""

from pathlib import Path

import pytest

from desktop_app.exporters.pdf import pdf_bytes
from desktop_app.reports.report import Paragraph, Report, Signature
from tests.cli.driving import Shell
from tests.exporters.pdf.reading import FONTS
from tests.signing_means import (
    DIRECTOR,
    ISSUER,
    OFFICE,
    PASSWORD,
    PIN,
    TOKEN,
    certificate_file,
    make_token,
    pair,
)


@pytest.fixture(scope="module")
def printed() -> bytes:
    people = (Signature("Giám đốc", "Một"), Signature("Kế toán", "Hai"))
    return pdf_bytes(
        Report("paper", "Biên bản", blocks=(Paragraph("Nội dung."),), signatures=people), FONTS
    )


@pytest.fixture
def file(tmp_path: Path, printed: bytes) -> Path:
    path = tmp_path / "Biên bản.pdf"
    path.write_bytes(printed)
    return path


@pytest.fixture
def means(tmp_path: Path) -> tuple[object, ...]:
    """The options that name the certificate and the file of its password."""
    secret = tmp_path / "mật khẩu.txt"
    secret.write_text(f"{PASSWORD}\r\n", encoding="utf-8-sig")
    path = certificate_file(tmp_path / "Sở.p12")
    return "--certificate", path, "--password-file", secret


def test_two_people_sign_in_the_places_kept_for_them_and_both_hold(
    shell: Shell, file: Path, means: tuple[object, ...]
) -> None:
    path = shell.done("sign", file, *means)
    assert path == str(file.with_name("Biên bản (đã ký).pdf"))
    again = shell.document("sign", path, *means)
    assert (again["path"], again["certificate"]["name"]) == (path, DIRECTOR)
    found = shell.document("verify", path)
    assert found["ok"] is True
    assert [one["since"] for one in found["signatures"]] == ["signed", "nothing"]
    assert [one["page"] for one in found["signatures"]] == [1, 1]
    full = shell("sign", path, *means)
    assert full.status == 2
    assert "không còn chỗ ký để sẵn" in full.err


def test_a_changed_file_ends_with_status_1_and_says_so(
    shell: Shell, file: Path, means: tuple[object, ...]
) -> None:
    path = Path(shell.done("sign", file, *means, "--page", 1, "--box", "30,220,70,24"))
    text = shell.done("verify", path)
    assert f"{DIRECTOR}, {OFFICE}" in text
    assert f"{ISSUER} cấp" in text
    assert "Máy này không biết nơi cấp chứng thư" in text
    assert "nội dung còn nguyên như lúc ký" in text
    signed = bytearray(path.read_bytes())
    signed[200] ^= 1
    path.write_bytes(signed)
    told = shell("verify", path)
    assert (told.status, told.err) == (1, "")
    assert "1 chữ ký KHÔNG còn đúng với nội dung" in told.out


def test_a_file_that_nobody_signed_is_nothing_that_holds(shell: Shell, file: Path) -> None:
    told = shell("verify", file)
    assert told.status == 1
    assert "chưa có chữ ký số nào" in told.out


def test_a_token_signs_and_is_listed(shell: Shell, file: Path, tmp_path: Path) -> None:
    library = make_token(tmp_path / "token", pair())
    secret = tmp_path / "pin.txt"
    secret.write_text(PIN)
    (found,) = shell.document("token", "list", library)
    assert (found["token"], found["name"]) == (TOKEN, DIRECTOR)
    out = tmp_path / "xong.pdf"
    by = ("--token", library, "--token-certificate", DIRECTOR, "--password-file", secret)
    assert shell.done("sign", file, *by, "--invisible", "--out", out) == str(out)
    (one,) = shell.document("verify", out)["signatures"]
    assert (one["holds"], one["page"]) == (True, None)


def test_a_wrong_password_is_one_sentence(shell: Shell, file: Path, tmp_path: Path) -> None:
    path = certificate_file(tmp_path / "Sở.p12")
    told = shell("sign", file, "--certificate", path)
    assert (told.status, told.out) == (3, "")
    assert told.err.startswith("Mật khẩu của tệp chứng thư số “Sở.p12” không đúng.")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--place", 3), "để sẵn 2 chỗ ký, không có chỗ 3"),
        (("--place", 1, "--invisible"), "Chỉ ghi một trong"),
        (("--page", 1), "phải đi cùng nhau"),
        (("--page", 1, "--box", "1,2,3"), "không phải là ô"),
    ],
)
def test_where_a_signature_goes_is_told_in_one_way(
    shell: Shell, file: Path, means: tuple[object, ...], options: tuple[object, ...], sentence: str
) -> None:
    told = shell("sign", file, *means, *options)
    assert told.status == 2
    assert sentence in told.err


def test_something_must_sign(shell: Shell, file: Path) -> None:
    told = shell("sign", file)
    assert told.status == 2
    assert "--certificate --token" in told.err
