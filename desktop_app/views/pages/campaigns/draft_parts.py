"""Small parts of a draft's dialog: the text's side, what to do there."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.views.controls import label


def beside(text: QWidget) -> QWidget:
    """The side on which the document's text stands."""
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(8, 0, 0, 0)
    column.addWidget(label(_tr("Văn bản kế hoạch"), "subtitle"))
    column.addWidget(text, stretch=1)
    return side


def hint_for(*, is_new: bool) -> str:
    """What is done in the dialog."""
    if is_new:
        return _tr(
            "Chọn từng mục rồi ghi; danh sách thì bấm “Thêm”. Chỉ bắt buộc ghi tên kế hoạch, mục "
            "khác để trống được và sửa tiếp sau khi phát động."
        )
    return _tr(
        "Chọn một mục để xem chỗ được đọc trong văn bản và sửa lại cho đúng. "
        "Mục văn bản không có thì để trống."
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("draft_parts", text)
