"""Writers of files are loaded when the first file is written: most starts write none."""

from collections.abc import Callable
from importlib import import_module
from typing import Any


def late(module: str, name: str) -> Callable[..., Any]:
    """A function of a module that is loaded when the function is called first."""

    def called(*args: Any, **named: Any) -> Any:  # noqa: ANN401  # whatever the function takes
        return getattr(import_module(module), name)(*args, **named)

    return called
