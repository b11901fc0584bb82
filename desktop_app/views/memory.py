"""What the window remembers of its user between two starts: widths, columns, filters, options."""

import json
import logging
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from desktop_app.config import window_file

# A column that is drawn wider would write the file a hundred times.
PAUSE_MS = 500

_log = logging.getLogger(__name__)


class Memory(QObject):
    """Small JSON values by name, kept in one file; losing it loses comfort, never data."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("memory")
        self._path = path
        self._values = _read(path)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.save)

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401  # any JSON value
        """What was remembered under a key; the caller checks its shape, the file may be old."""
        return self._values.get(key, default)

    def put(self, key: str, value: Any) -> None:  # noqa: ANN401  # any JSON value
        """Remember a JSON value; None forgets."""
        if self._values.get(key) == value:
            return
        self._values[key] = value
        if value is None:
            del self._values[key]
        self._timer.start()

    def forget(self) -> None:
        """Remember nothing any more, as at the very first start."""
        self._values.clear()
        self._timer.start()

    def save(self) -> None:
        """Write the file now; where it cannot be written the next start only forgets."""
        self._timer.stop()
        partial = self._path.with_name(f"{self._path.name}.dang-ghi")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            partial.write_text(json.dumps(self._values, ensure_ascii=False), encoding="utf-8")
            partial.replace(self._path)
        except OSError:
            _log.info("window's memory not saved", exc_info=True)


def memory() -> Memory:
    """The running application's memory, read from its file when it is first asked for."""
    application = QCoreApplication.instance()
    if application is None:
        return Memory(window_file())
    known = application.findChild(Memory, "memory")
    if known is not None:
        return known
    made = Memory(window_file(), application)
    application.aboutToQuit.connect(made.save)
    return made


def _read(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        _log.info("window's memory ignored: %s", error)
        return {}
    return found if isinstance(found, dict) else {}
