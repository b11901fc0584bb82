"""Where things are, and what the program remembers of its user between two starts."""

import logging
import os
import sys
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

import tomlkit
from platformdirs import user_cache_path, user_config_path, user_data_path
from tomlkit.exceptions import TOMLKitError

APP_NAME = "SoThiDua"
STORE_SUFFIX = ".thidua"
SETTINGS_FILE = "settings.toml"
WINDOW_FILE = "window.json"
BROKEN_SUFFIX = ".hong"
SMALLEST_PERCENT = 80
LARGEST_PERCENT = 200

_log = logging.getLogger(__name__)


class Scheme(StrEnum):
    """The colours of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Language(StrEnum):
    """The language of the window; what is printed stays Vietnamese."""

    VIETNAMESE = "vi"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the program remembers.

    Attributes:
        last_store: The path of the store last opened, or empty.
        text_percent: The size of the window's text, 100 as the system has it.
    """

    last_store: str = ""
    scheme: Scheme = Scheme.SYSTEM
    text_percent: int = 100
    language: Language = Language.VIETNAMESE


def resource(*parts: str) -> Path:
    """A file or folder that ships with the program, also when it is frozen into one."""
    return _root().joinpath("resources", *parts)


def guide_folder() -> Path:
    """The user guide, which ships with the program as well."""
    return _root().joinpath("docs", "huong-dan")


def _root() -> Path:
    return Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))


def data_folder() -> Path:
    """The user's data folder, made when it is first asked for."""
    return user_data_path(APP_NAME, appauthor=False, ensure_exists=True)


def scratch_folder() -> Path:
    """Where previews are staged until they are confirmed or refused."""
    return user_cache_path(APP_NAME, appauthor=False, ensure_exists=True)


def default_store() -> Path:
    """The store that is used where none is named."""
    return data_folder() / f"so-thi-dua{STORE_SUFFIX}"


def settings_file() -> Path:
    """The file that holds the settings, whether it exists or not."""
    return user_config_path(APP_NAME, appauthor=False) / SETTINGS_FILE


def window_file() -> Path:
    """The file of what the window remembers of its user, whether it exists or not."""
    return user_config_path(APP_NAME, appauthor=False) / WINDOW_FILE


def load_settings() -> Settings:
    """The settings; the defaults where there are none.

    A file that is no TOML is kept aside under `BROKEN_SUFFIX`; a value of a wrong type, or one that
    is unknown, counts as not set.
    """
    kept = _read()
    read = {
        field.name: _understood(field.default, kept.get(field.name)) for field in fields(Settings)
    }
    return Settings(**read)


def save_settings(settings: Settings) -> None:
    """Write the settings; what the file holds beside them, comments included, stays.

    Raises:
        OSError: the file cannot be written.
    """
    document = _read()
    document.update({name: _plain(value) for name, value in asdict(settings).items()})
    path = settings_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f"{path.name}.dang-ghi")
    partial.write_text(tomlkit.dumps(document), encoding="utf-8")
    partial.replace(path)


def _plain(value: object) -> object:
    return value.value if isinstance(value, StrEnum) else value


def _understood(default: Any, value: object) -> Any:  # noqa: ANN401  # of the default's type
    """A value as its field has it, else the field's default."""
    kind = type(default)
    if kind is int:
        is_size = isinstance(value, int) and value in range(SMALLEST_PERCENT, LARGEST_PERCENT + 1)
        return value if is_size else default
    try:
        return kind(value) if isinstance(value, str) else default
    except ValueError:
        return default


def _read() -> tomlkit.TOMLDocument:
    path = settings_file()
    try:
        return tomlkit.parse(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return tomlkit.document()
    except (OSError, UnicodeDecodeError, TOMLKitError) as error:
        _log.info("settings ignored: %s", error)
        _keep_aside(path)
        return tomlkit.document()


def _keep_aside(path: Path) -> None:
    """Move a broken file out of the way, where it is a file that can be moved."""
    if path.is_file() and os.access(path.parent, os.W_OK):
        path.replace(path.with_name(path.name + BROKEN_SUFFIX))
