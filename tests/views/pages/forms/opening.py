"""How a form stands there when it was opened: the focus, the keys, the order of its fields."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.views.form import FormDialog


def faults(form: FormDialog) -> Iterator[str]:
    """What an eye or a keyboard would stumble over."""
    default = [one.objectName() for one in form.findChildren(QPushButton) if one.isDefault()]
    if default != [f"{form.objectName()}.ok"]:
        yield f"Enter presses {default}"
    order = list(_in_tab_order(form))
    if order and form.focusWidget() is not order[0]:
        yield f"begins elsewhere than at {order[0].objectName()}"
    places = [one.mapTo(form, QPoint()).y() for one in order]
    for above, below, first, then in zip(places, places[1:], order, order[1:], strict=False):
        if above > below + then.height():
            yield f"Tab goes up from {first.objectName()} to {then.objectName()}"


def _in_tab_order(form: FormDialog) -> Iterator[QWidget]:
    one = form.nextInFocusChain()
    while one is not None and one is not form:
        by_tab = bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
        seen = form.isAncestorOf(one) and one.isVisible() and one.isEnabled()
        if seen and by_tab and one.focusProxy() is None:
            yield one
        one = one.nextInFocusChain()
