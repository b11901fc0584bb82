"""What this page's parts say in common."""

from PySide6.QtCore import QCoreApplication


def tr(text: str) -> str:
    """A text in the language of the window."""
    return QCoreApplication.translate("letterheads", text)


def letterhead_titles() -> dict[str, tuple[str, str]]:
    """Each field's title, and what may stand in it."""
    return {
        "name": (tr("Tên cơ quan"), tr("Sở Nông nghiệp và Môi trường")),
        "parent_agency": (tr("Cơ quan chủ quản"), tr("Ủy ban nhân dân tỉnh Đồng Nai")),
        "place": (tr("Địa danh"), tr("Đồng Nai")),
        "signatory_position": (tr("Chức vụ người ký"), tr("Giám đốc")),
        "signatory": (tr("Họ tên người ký"), ""),
    }
