"""What may come between a PDF and its signature, each with its sentence."""

from datetime import datetime
from pathlib import Path

from desktop_app.domain.errors import KnownError, Refused
from desktop_app.domain.signing import Certificate


class WrongPassword(KnownError):
    """The password does not open the certificate's file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Mật khẩu của tệp chứng thư số “{path.name}” không đúng. Hãy gõ lại, để ý phím "
            "Caps Lock và bộ gõ tiếng Việt."
        )


class NotACertificate(KnownError):
    """The file holds no certificate with its key."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Tệp “{path.name}” không phải là tệp chứng thư số có khóa bí mật (.p12 hoặc .pfx). "
            "Hãy chọn tệp mà đơn vị cấp chứng thư đã giao."
        )


class OutOfDate(KnownError):
    """The certificate is not valid today."""

    def __init__(self, certificate: Certificate, now: datetime) -> None:
        begins, ends = (f"{day.astimezone():%d/%m/%Y}" for day in _days(certificate))
        when = f"đã hết hạn ngày {ends}" if now > certificate.ends else f"chỉ dùng từ {begins}"
        super().__init__(
            f"Chứng thư số của “{certificate.name}” {when} nên không ký được. Hãy dùng chứng thư "
            "còn hạn, hoặc kiểm tra ngày giờ của máy."
        )


class NotAPdf(KnownError):
    """The file cannot be read as a PDF."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Không đọc được “{name}” như một tệp PDF: tệp không phải PDF, bị hỏng hoặc có mật "
            "khẩu. Hãy xuất lại tệp PDF rồi thử lại."
        )


class NoMoreSignatures(Refused):
    """The document itself allows no further signature."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Tệp “{name}” đã được người ký trước khóa lại, không cho ký thêm. Hãy ký trên bản "
            "chưa khóa."
        )


class LibraryMissing(KnownError):
    """The token's library cannot be loaded."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Không dùng được thư viện “{path}” của thiết bị ký. Hãy cài phần mềm đi kèm thiết bị "
            "rồi chọn đúng tệp thư viện PKCS#11 của nó (.dll, .so)."
        )


class TokenAbsent(KnownError):
    """There is no token where it is looked for."""

    def __init__(self) -> None:
        super().__init__(
            "Không thấy thiết bị ký (USB token). Hãy cắm thiết bị vào máy, đợi vài giây rồi thử "
            "lại."
        )


class TokenEmpty(KnownError):
    """The token bears no certificate with a key, or not the one that was chosen."""

    def __init__(self, certificate: str = "") -> None:
        what = f"chứng thư “{certificate}”" if certificate else "chứng thư số nào có khóa bí mật"
        super().__init__(f"Trên thiết bị ký không có {what}. Hãy xem lại thiết bị đã cắm.")


class WhichCertificate(Refused):
    """The token bears several certificates, and none was chosen."""

    def __init__(self, names: list[str]) -> None:
        super().__init__(
            "Trên thiết bị ký có nhiều chứng thư số. Hãy chọn một: " + "; ".join(names) + "."
        )


class WrongPin(KnownError):
    """The PIN is wrong."""

    def __init__(self) -> None:
        super().__init__(
            "Mã PIN của thiết bị ký không đúng. Hãy gõ lại cẩn thận: sai nhiều lần thiết bị sẽ tự "
            "khóa."
        )


class TokenLocked(KnownError):
    """The token takes no PIN any more."""

    def __init__(self) -> None:
        super().__init__(
            "Thiết bị ký đã bị khóa vì nhập sai mã PIN nhiều lần. Hãy nhờ đơn vị cấp chứng thư mở "
            "khóa."
        )


class TokenFailed(KnownError):
    """The token did not do what it was asked; `why` is its own word."""

    def __init__(self, why: str) -> None:
        super().__init__(
            f"Thiết bị ký không ký được ({why}). Hãy rút thiết bị, cắm lại rồi thử lại."
        )


class OtherSignatures(Refused):
    """The new file would replace one that bears signatures of its own."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Tệp “{path.name}” đã có chữ ký số khác nên không ghi đè. Muốn ký thêm thì hãy chọn "
            "chính tệp đó để ký; không thì hãy ghi ra tên khác."
        )


def _days(certificate: Certificate) -> tuple[datetime, datetime]:
    return certificate.begins, certificate.ends
