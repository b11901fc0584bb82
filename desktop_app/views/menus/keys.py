"""The page of all keys: those of the menus as they are now, and those of grids and dialogs."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMenuBar, QVBoxLayout, QWidget

from desktop_app.reports.report import Column, Row, Table
from desktop_app.views.dialogs import name_buttons, present
from desktop_app.views.look import look
from desktop_app.views.menus.entries import menus_of
from desktop_app.views.names import named
from desktop_app.views.table_view import TableView

SIZE = (640, 560)


def show_keys(parent: QWidget, bar: QMenuBar) -> QDialog:
    """Open the list of keys."""
    dialog = named(QDialog(parent), "keys", _tr("Phím tắt"))
    dialog.setWindowTitle(_tr("Phím tắt"))
    dialog.resize(look().pixels(SIZE[0]), look().pixels(SIZE[1]))
    table = TableView("keys.table", _tr("Phím tắt"))
    table.set_table(keys_table(bar))
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    name_buttons(box, "keys")
    box.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.addWidget(table)
    layout.addWidget(box)
    present(dialog)
    return dialog


def keys_table(bar: QMenuBar) -> Table:
    """Keys in groups: a menu each, then tables, forms and the list of Ctrl+K."""
    columns = (Column("keys", _tr("Phím"), width=18), Column("act", _tr("Việc"), width=46))
    groups = (*_of_menus(bar), *_fixed())
    rows = [line for title, lines in groups for line in _group(title, lines)]
    return Table(_tr("Phím tắt"), columns, tuple(rows))


def _group(title: str, lines: Iterable[tuple[str, str]]) -> Iterator[Row]:
    yield Row((title,), "group")
    for keys, act in lines:
        yield Row((keys, act))


def _of_menus(bar: QMenuBar) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    for menu in menus_of(bar):
        lines = [
            (_keys(action.shortcuts()), action.text().replace("&", ""))
            for action in menu.actions()
            if action.shortcuts()
        ]
        if lines:
            yield menu.title().replace("&", ""), lines


def _keys(sequences: Iterable[QKeySequence]) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return _tr(" hoặc ").join(one.toString(native) for one in sequences)


def _fixed() -> tuple[tuple[str, list[tuple[str, str]]], ...]:
    """The keys that controls have of themselves."""
    return (
        (
            _tr("Trong bảng"),
            [
                ("Ctrl+C, Ctrl+V", _tr("Sao chép vùng chọn, dán từ Excel (bảng nhập được)")),
                (_tr("Gõ chữ, F2"), _tr("Nhập đè, sửa tại ô (bảng nhập được)")),
                ("Enter, Shift+Enter", _tr("Xuống, lên một ô; ở bảng chỉ xem là mở dòng")),
                ("Tab, Shift+Tab", _tr("Sang phải, sang trái một ô (bảng nhập được)")),
                ("Ctrl+D, Ctrl+R", _tr("Điền xuống, điền sang phải (bảng nhập được)")),
                ("Delete", _tr("Xóa nội dung các ô đang chọn (bảng nhập được)")),
                ("F4", _tr("Tới ô trống tiếp theo (bảng chấm điểm)")),
                ("F3, Shift+F3", _tr("Tới chỗ tìm thấy tiếp theo, trước đó")),
                (_tr("Ctrl+mũi tên, Ctrl+Home, Ctrl+End"), _tr("Tới mép, đầu, cuối bảng")),
                ("Ctrl+A", _tr("Chọn cả bảng")),
                (_tr("Phím Menu, Shift+F10"), _tr("Mở bảng chọn của ô")),
            ],
        ),
        (
            _tr("Trong cửa sổ và hộp thoại"),
            [
                ("F6", _tr("Chuyển giữa danh sách trang, trang và thanh trạng thái")),
                ("Tab, Shift+Tab", _tr("Sang ô, nút tiếp theo, trước đó")),
                (_tr("Ctrl+con lăn chuột"), _tr("Phóng to, thu nhỏ")),
                ("Enter", _tr("Làm việc chính của hộp thoại")),
                ("Esc", _tr("Đóng hộp thoại, bỏ sửa ô, đóng thanh tìm")),
            ],
        ),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("keys", text)
