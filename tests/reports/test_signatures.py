"""What is said of a file's signatures."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.domain.signing import (
    Certificate,
    FileCheck,
    SignatureCheck,
    Since,
    State,
    TokenCertificate,
    Trust,
)
from desktop_app.reports.signatures import signature_lines, token_table, verdict

HUONG = Certificate(
    "Nguyễn Thị Hường",
    "Sở Thử Nghiệm",
    "CA2",
    "1f",
    datetime(2024, 1, 1, tzinfo=UTC),
    datetime(2026, 12, 31, tzinfo=UTC),
)
GOOD = SignatureCheck(
    "A",
    State.INTACT,
    Since.NOTHING,
    Trust.TRUSTED,
    HUONG,
    datetime(2024, 11, 20, 1, 30, tzinfo=UTC),
    page=2,
)


def check(*signatures: SignatureCheck) -> FileCheck:
    return FileCheck(Path("Báo cáo.pdf"), signatures)


def test_a_signature_tells_who_when_what_and_by_whose_certificate() -> None:
    """01:30 in UTC is 08:30 in Vietnam."""
    assert signature_lines(check(GOOD)) == (
        (
            "Chữ ký 1: Nguyễn Thị Hường, Sở Thử Nghiệm (hiện ở trang 2)",
            "   Ký lúc: 20/11/2024 08:30:00",
            "   Nội dung: Còn nguyên như lúc ký",
            "   Chứng thư số: CA2 cấp, dùng đến 31/12/2026",
            "   Máy này tin cậy nơi cấp chứng thư",
        ),
    )


def test_one_that_cannot_be_read_says_no_more_than_that() -> None:
    broken = SignatureCheck("A", State.UNREADABLE, Since.CHANGED, Trust.UNKNOWN)
    assert signature_lines(check(broken)) == (
        (
            "Chữ ký 1: không rõ người ký (không hiện trên trang)",
            "   Nội dung: KHÔNG ĐỌC ĐƯỢC: chữ ký hoặc tệp bị hỏng",
        ),
    )


@pytest.mark.parametrize(
    ("one", "told"),
    [
        (GOOD, "Còn nguyên như lúc ký"),
        (replace(GOOD, since=Since.SIGNED), "Còn nguyên; sau đó chỉ có thêm chữ ký"),
        (replace(GOOD, since=Since.CHANGED), "ĐÃ BỊ SỬA: có phần thêm vào sau khi ký"),
        (replace(GOOD, state=State.CHANGED), "ĐÃ BỊ SỬA: không còn đúng như lúc ký"),
    ],
)
def test_what_became_of_the_content(one: SignatureCheck, told: str) -> None:
    assert signature_lines(check(one))[0][2] == f"   Nội dung: {told}"


def test_the_verdict_is_one_sentence_on_the_whole_file() -> None:
    changed = replace(GOOD, state=State.CHANGED)
    assert verdict(check()) == "Tệp “Báo cáo.pdf” chưa có chữ ký số nào."
    assert "có 2 chữ ký số, nội dung còn nguyên" in verdict(check(GOOD, GOOD))
    assert "có 2 chữ ký số, trong đó 1 chữ ký KHÔNG còn đúng" in verdict(check(GOOD, changed))


def test_an_unknown_issuer_is_no_fault_of_the_file() -> None:
    unknown = replace(GOOD, trust=Trust.UNKNOWN)
    assert "còn nguyên" in verdict(check(unknown))
    assert "không biết nơi cấp" in signature_lines(check(unknown))[0][4]


def test_a_token_s_certificates_bear_what_chooses_them() -> None:
    table = token_table([TokenCertificate("01", "Thiết bị", HUONG)])
    (row,) = table.rows
    assert row.ident == "certificate:01"
    assert row.cells == (
        "Nguyễn Thị Hường, Sở Thử Nghiệm",
        "31/12/2026",
        "CA2",
        "Thiết bị",
        "01",
    )
