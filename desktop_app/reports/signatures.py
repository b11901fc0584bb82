"""The signatures of a file in words: whose, when, and whether they hold."""

from collections.abc import Iterator, Sequence

from desktop_app.domain.signing import (
    FileCheck,
    SignatureCheck,
    Since,
    State,
    TokenCertificate,
    Trust,
)
from desktop_app.reports.report import Column, Row, Table

OFFLINE = (
    "Chương trình không kết nối mạng: giờ ký là giờ của máy người ký, và việc chứng thư số có bị "
    "thu hồi hay không thì không kiểm tra được ở đây."
)
_TOKEN_COLUMNS = (
    Column("name", "Chứng thư số của", width=34),
    Column("ends", "Dùng đến", width=12),
    Column("issuer", "Nơi cấp", width=28),
    Column("token", "Thiết bị", width=20),
    Column("ident", "Mã trên thiết bị", width=16),
)
_STATES = {
    State.CHANGED: "ĐÃ BỊ SỬA: không còn đúng như lúc ký",
    State.UNREADABLE: "KHÔNG ĐỌC ĐƯỢC: chữ ký hoặc tệp bị hỏng",
}
_SINCE = {
    Since.NOTHING: "Còn nguyên như lúc ký",
    Since.SIGNED: "Còn nguyên; sau đó chỉ có thêm chữ ký",
    Since.CHANGED: "ĐÃ BỊ SỬA: có phần thêm vào sau khi ký",
}
_TRUST = {
    Trust.TRUSTED: "Máy này tin cậy nơi cấp chứng thư",
    Trust.UNKNOWN: "Máy này không biết nơi cấp chứng thư, nên chưa rõ có đúng là người đó không",
    Trust.OUT_OF_DATE: "Chứng thư không có hiệu lực vào lúc ký",
}


def signature_lines(check: FileCheck) -> tuple[tuple[str, ...], ...]:
    """Some lines on each signature, the first signed first."""
    return tuple(tuple(_lines(number, one)) for number, one in enumerate(check.signatures, 1))


def verdict(check: FileCheck) -> str:
    """One sentence on the whole file."""
    count = len(check.signatures)
    if not count:
        return f"Tệp “{check.path.name}” chưa có chữ ký số nào."
    if check.holds:
        return f"Tệp “{check.path.name}” có {count} chữ ký số, nội dung còn nguyên như lúc ký."
    broken = sum(not one.holds for one in check.signatures)
    return (
        f"Tệp “{check.path.name}” có {count} chữ ký số, trong đó {broken} chữ ký KHÔNG còn đúng "
        "với nội dung. Đừng dùng tệp này; hãy xin lại bản gốc."
    )


def token_table(found: Sequence[TokenCertificate]) -> Table:
    """What tokens bear; a row bears "certificate:IDENT"."""
    rows = tuple(
        Row(
            (
                one.certificate.subject,
                f"{one.certificate.ends.astimezone():%d/%m/%Y}",
                one.certificate.issuer,
                one.token,
                one.ident,
            ),
            ident=f"certificate:{one.ident}",
        )
        for one in found
    )
    empty = "Thiết bị không có chứng thư số nào."
    return Table("Chứng thư số trên thiết bị ký", _TOKEN_COLUMNS, rows, empty_text=empty)


def _lines(number: int, one: SignatureCheck) -> Iterator[str]:
    where = f"hiện ở trang {one.page}" if one.page else "không hiện trên trang"
    signer = one.certificate.subject if one.certificate else "không rõ người ký"
    yield f"Chữ ký {number}: {signer} ({where})"
    if one.signed_at is not None:
        yield f"   Ký lúc: {one.signed_at.astimezone():%d/%m/%Y %H:%M:%S}"
    yield f"   Nội dung: {_STATES.get(one.state, _SINCE[one.since])}"
    if one.certificate is not None:
        ends = f"{one.certificate.ends.astimezone():%d/%m/%Y}"
        yield f"   Chứng thư số: {one.certificate.issuer or 'không ghi nơi'} cấp, dùng đến {ends}"
        yield f"   {_TRUST[one.trust]}"
