"""The signatures of a file as a table and in words: whose, when, and whether they hold."""

from collections.abc import Sequence

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
_COLUMNS = (
    Column("signer", "Người ký", width=34),
    Column("signed_at", "Ngày giờ ký", width=26),
    Column("content", "Nội dung", width=44),
    Column("certificate", "Chứng thư số", width=44),
    Column("page", "Trang", width=7),
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
    Trust.TRUSTED: "Nơi cấp được máy này tin cậy",
    Trust.UNKNOWN: "Máy này không biết nơi cấp",
    Trust.OUT_OF_DATE: "Không có hiệu lực vào lúc ký",
}


def signatures_table(check: FileCheck) -> Table:
    """The first signed first."""
    rows = tuple(Row(_cells(one)) for one in check.signatures)
    title = f"Chữ ký số của tệp “{check.path.name}”"
    return Table(title, _COLUMNS, rows, empty_text="Tệp chưa có chữ ký số nào.")


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


def content_told(one: SignatureCheck) -> str:
    """Whether the document still says what was signed."""
    return _STATES.get(one.state, _SINCE[one.since])


def certificate_told(one: SignatureCheck) -> str:
    """Who issued the certificate, and what this computer makes of it."""
    if one.certificate is None:
        return ""
    return f"{_TRUST[one.trust]}: {one.certificate.issuer or 'không ghi nơi cấp'}"


def _cells(one: SignatureCheck) -> tuple[str, ...]:
    at = f"{one.signed_at.astimezone():%d/%m/%Y %H:%M:%S %z}" if one.signed_at else ""
    signer = one.certificate.subject if one.certificate else "Không rõ"
    page = str(one.page) if one.page else "ẩn"
    return signer, at, content_told(one), certificate_told(one), page
