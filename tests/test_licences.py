"""No library that the program ships with has a licence that contradicts its own, Apache-2.0."""

import re
from importlib.metadata import Distribution, distributions

from tests.source_tree import ROOT

# What may stand beside Apache-2.0 in one program; of several to choose from one is enough.
FITTING = ("MIT", "BSD", "Apache", "PSF", "Python Software Foundation", "LGPL", "MPL", "HPND")
_NAME = re.compile(r"^([a-z0-9][\w.-]*)==", re.IGNORECASE | re.MULTILINE)


def locked() -> set[str]:
    """The libraries of the runtime lock, as packages are compared."""
    text = (ROOT / "locks/runtime.txt").read_text(encoding="utf-8")
    return {plain(name) for name in _NAME.findall(text)}


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def shipped() -> list[Distribution]:
    return [one for one in distributions() if plain(one.metadata["Name"]) in locked()]


def licence(library: Distribution) -> str:
    """All that a library says of its licence, its licence file's first lines included."""
    said = library.metadata
    keys = ("License-Expression", "License", "Classifier")
    words = [word for key in keys for word in said.get_all(key, [])]
    told = [word for word in words if word and (not word.count("::") or "License" in word)]
    return " | ".join(told) or _first_lines(library)


def _first_lines(library: Distribution) -> str:
    files = [file for file in library.files or () if "licen" in file.name.lower()]
    return " ".join(file.read_text()[:400] for file in files if file.suffix in {"", ".txt", ".md"})


def test_every_shipped_library_is_known_here() -> None:
    elsewhere = {"colorama"}  # on Windows alone
    assert locked() - {plain(one.metadata["Name"]) for one in shipped()} <= elsewhere


def test_each_licence_fits_the_programs_own() -> None:
    unfit = {
        one.metadata["Name"]: licence(one)
        for one in shipped()
        if not any(word in licence(one) for word in FITTING)
    }
    assert unfit == {}
