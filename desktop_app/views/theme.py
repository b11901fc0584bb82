"""The house look: one style sheet in the scheme's colours, at the size that the user chose."""

import re
from dataclasses import asdict
from pathlib import Path
from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from desktop_app.config import resource
from desktop_app.views.colours import COLOURS, Colours
from desktop_app.views.icons import icon

__all__ = ["COLOURS", "dress", "font", "icon", "palette", "style_sheet"]

SMALLEST_POINTS = 10.0
# Lines of one to three pixels stay as fine as they are, whatever the size of the text.
_PIXELS = re.compile(r"\b([4-9]|\d\d+)px")


STYLE = Template("""
* { outline: none; }
QToolTip { color: $text; background: $surface; border: 1px solid $strong_line; padding: 4px; }
QMenuBar { background: $surface; border-bottom: 1px solid $line; padding: 1px 4px; }
QMenuBar::item { padding: 4px 10px; background: transparent; }
QMenuBar::item:selected { background: $accent_soft; }
QStatusBar { background: $surface; border-top: 1px solid $line; }
QStatusBar::item { border: none; }

QFrame#header { background: $surface; border-bottom: 1px solid $line; }
QLabel[role="department"] { font-weight: 600; }
QLabel[role="title"] { font-size: ${title_points}pt; font-weight: 600; }
QLabel[role="subtitle"] { font-size: ${subtitle_points}pt; font-weight: 600; }
QLabel[role="step"] { font-weight: 600; }
QLabel[role="hint"] { color: $muted; }
QLabel[role="figure"] { font-size: ${figure_points}pt; font-weight: 600; color: $accent_dark; }
QLabel[role="field-problem"] { color: $error; }
QLabel[urgency="overdue"] { color: $error; font-weight: 600; }
QLabel[urgency="near"] { color: $warning; font-weight: 600; }

QListWidget[role="paragraphs"]::item { padding: 8px; border-bottom: 1px solid $line; }
QListWidget#sidebar { background: $sunken; border: none; border-right: 1px solid $line;
    padding: 6px 0; }
QListWidget#sidebar::item { padding: 7px 12px; border-left: 3px solid transparent; color: $text; }
QListWidget#sidebar::item:hover { background: $line; }
QListWidget#sidebar::item:selected { background: $surface; border-left: 3px solid $accent;
    color: $accent_dark; font-weight: 600; }
QListWidget#sidebar:focus { border-right: 2px solid $accent; }

QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: 6px; }

QPushButton, QToolButton, QCheckBox, QRadioButton, QTabBar { icon-size: 16px; }
QPushButton, QToolButton { background: $surface; border: 1px solid $strong_line;
    border-radius: 4px; padding: 4px 12px; }
QToolButton { padding: 4px; }
QPushButton:hover, QToolButton:hover { background: $sunken; }
QPushButton:pressed, QToolButton:pressed { background: $line; }
QPushButton:focus, QToolButton:focus { border: 2px solid $info; padding: 3px 11px; }
QToolButton:focus { padding: 3px; }
QPushButton:disabled, QToolButton:disabled { color: $muted; border-color: $line;
    background: $window; }
QPushButton[role="primary"] { background: $accent; border-color: $accent; color: $on_accent;
    font-weight: 600; }
QPushButton[role="primary"]:hover { background: $accent_hover; }
QPushButton[role="primary"]:focus { border: 2px solid $text; }
QPushButton[role="primary"]:disabled { background: $window; border-color: $line;
    color: $muted; }
QPushButton[role="choice"] { text-align: left; padding: 16px 20px; border-radius: 6px;
    font-weight: 600; }
QPushButton[role="choice"]:focus { padding: 15px 19px; }
QPushButton[role="figure-card"] { border-color: $line; border-radius: 6px; padding: 0; }
QPushButton[role="link"] { border: none; background: transparent; padding: 1px 0; color: $info;
    text-align: left; font-weight: 600; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border-bottom: 2px solid $info; padding: 1px 0 0 0; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox { background: $surface;
    border: 1px solid $strong_line; border-radius: 4px; padding: 3px 6px;
    selection-background-color: $info; selection-color: $on_info; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
    border: 2px solid $info; padding: 2px 5px; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QComboBox[invalid="true"],
QAbstractSpinBox[invalid="true"] { border: 2px solid $error; padding: 2px 5px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
    background: $window; color: $muted; border-color: $line; }
QCheckBox, QRadioButton { border: 1px solid transparent; border-radius: 3px; padding: 1px 2px; }
QCheckBox:focus, QRadioButton:focus { border-color: $info; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 22px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url($icons/down.svg);
    width: 12px; height: 12px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 18px; }
QAbstractSpinBox::up-arrow { image: url($icons/up.svg); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url($icons/down.svg); width: 10px; height: 10px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $strong_line;
    selection-background-color: $selection; selection-color: $text; }

QTableView, QTreeView, QListView { background: $surface; border: 1px solid $line;
    gridline-color: $line; selection-background-color: $selection; selection-color: $text; }
QTableView:focus, QTreeView:focus { border: 1px solid $info; }
QTableView::item { padding: 0 4px; }
QHeaderView { background: $sunken; }
QHeaderView::section { background: $sunken; border: none; border-right: 1px solid $line;
    border-bottom: 1px solid $strong_line; padding: 4px 6px; font-weight: 600; }
QHeaderView::section:hover { background: $line; }
QTableCornerButton::section { background: $sunken; border: none; }

QProgressBar { background: $sunken; border: 1px solid $line; border-radius: 4px;
    text-align: center; min-height: 14px; color: $text; }
QProgressBar::chunk { background: $info_soft; border-radius: 3px; border-right: 2px solid $info; }

QFrame#banner { border-radius: 4px; border: 1px solid $info; background: $info_soft; }
QFrame#banner[tone="success"] { border-color: $success; background: $success_soft; }
QFrame#banner[tone="warning"] { border-color: $warning; background: $warning_soft; }
QFrame#banner[tone="error"] { border-color: $error; background: $error_soft; }
QFrame#banner QToolButton { border: none; background: transparent; }
QFrame#banner QToolButton:focus { border: 1px solid $text; }
QTabWidget::pane { border: 1px solid $line; background: $surface; top: -1px; }
QTabBar::tab { background: $sunken; border: 1px solid $line; padding: 5px 14px; }
QTabBar::tab:selected { background: $surface; border-bottom-color: $surface; font-weight: 600; }
QTabWidget[role="many"] QTabBar::tab { padding: 5px 7px; }
QTabBar::tab:selected:focus { border: 1px solid $info; border-bottom: 3px solid $info; }
QSplitter::handle { background: $line; }
QScrollArea[role="page"] { border: none; background: transparent; }
""")


def palette(colours: Colours = COLOURS) -> QPalette:
    """The colours for what the style sheet does not reach."""
    made = QPalette()
    role = QPalette.ColorRole
    for where, colour in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.group),
        (role.Text, colours.text),
        (role.Button, colours.surface),
        (role.ButtonText, colours.text),
        (role.ToolTipBase, colours.surface),
        (role.ToolTipText, colours.text),
        (role.PlaceholderText, colours.muted),
        (role.Highlight, colours.info),
        (role.HighlightedText, colours.on_info),
        (role.Link, colours.info),
        (role.Mid, colours.line),
        (role.Dark, colours.strong_line),
        (role.Accent, colours.info),
    ):
        made.setColor(where, QColor(colour))
    for where in (role.Text, role.ButtonText, role.WindowText):
        made.setColor(QPalette.ColorGroup.Disabled, where, QColor(colours.muted))
    return made


def font(percent: int = 100) -> QFont:
    """The system's own interface font at the size chosen, never smaller than `SMALLEST_POINTS`."""
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    made.setPointSizeF(max(made.pointSizeF(), SMALLEST_POINTS) * percent / 100)
    return made


def style_sheet(points: float, percent: int = 100, colours: Colours = COLOURS) -> str:
    """The style sheet for text of `points`; titles grow with it, and room with `percent`."""
    sizes = {
        "title_points": f"{points * 1.4:.1f}",
        "subtitle_points": f"{points * 1.15:.1f}",
        "figure_points": f"{points * 1.9:.1f}",
    }
    sheet = STYLE.substitute(asdict(colours), icons=_arrows(colours).as_posix(), **sizes)
    return _PIXELS.sub(lambda found: f"{round(int(found[1]) * percent / 100)}px", sheet)


def dress(application: QApplication, percent: int = 100) -> None:
    """Put the house look on the whole application, in the colours that hold now."""
    application.setPalette(palette())
    application.setFont(font(percent))
    application.setStyleSheet(style_sheet(font(percent).pointSizeF(), percent))


def furnish_style(application: QApplication) -> None:
    """What the look stands on, the same in every scheme and size."""
    application.setStyle(QStyleFactory.create("Fusion"))
    application.setWindowIcon(icon("app", "accent"))


def _arrows(colours: Colours) -> Path:
    """The folder of the style sheet's arrows, which Qt cannot tint."""
    is_dark = QColor(colours.surface).lightness() < QColor(colours.text).lightness()
    return resource("icons", "dark") if is_dark else resource("icons")
