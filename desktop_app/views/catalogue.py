"""The English of what the window says: whole texts, and sentences with something filled in."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import count
from pathlib import Path

HOLDER = re.compile(r"\{(\w*)[^{}]*\}")
# A sentence this short says too little to be told from a name: only figures may fill it.
TELLING = 7
ANYTHING, FIGURES = r"(.+?)", r"([\d.,/%:+−–-]+)"
# A text of several sentences, lines or items is put together from its parts.
SEAMS = tuple(re.compile(seam) for seam in (r"(\n+)", r"((?<=[.!?…”])\s+(?=[^\W\d_a-zà-ỹđ“]|“))"))
JOINTS = ("; ", ": ", " · ", " – ", ", ")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sentence with placeholders: what it must contain, its shape, its English."""

    landmark: str
    shape: str
    names: tuple[str, ...]
    english: str


class Catalogue:
    """English words by Vietnamese text."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = {text: word for text, word in words.items() if word}
        templates = (text for text in self._words if HOLDER.search(text))
        ordered = sorted(templates, key=_told, reverse=True)
        self._patterns = tuple(_pattern(text, self._words[text]) for text in ordered)
        self.sentence = lru_cache(maxsize=50_000)(self._sentence)

    def word(self, text: str) -> str | None:
        """The English of a text that stands in the catalogue as it is."""
        return self._words.get(text)

    def _sentence(self, text: str) -> str:
        """The English of a text, whole or put together; what nobody knows stays as it is."""
        whole = self._whole(text)
        return self._in_parts(text) if whole is None else whole

    def _whole(self, text: str) -> str | None:
        known = self._words.get(text)
        return self._filled(text) if known is None else known

    def _filled(self, text: str) -> str | None:
        for pattern in self._patterns:
            if pattern.landmark in text:
                found = _compiled(pattern.shape).fullmatch(text)
                if found:
                    parts = zip(pattern.names, found.groups(), strict=True)
                    return pattern.english.format_map(
                        {name: self.sentence(part) for name, part in parts}
                    )
        return None

    def _in_parts(self, text: str) -> str:
        for seam in SEAMS:
            parts = seam.split(text)
            if len(parts) > 1:
                return "".join(self.sentence(part) if part.strip() else part for part in parts)
        return self._in_items(text)

    def _in_items(self, text: str) -> str:
        for joint in JOINTS:
            parts = text.split(joint)
            if len(parts) > 1 and any(self._whole(part) for part in parts):
                return joint.join(self.sentence(part) for part in parts)
        return text


def read_catalogue(folder: Path) -> Catalogue:
    """The catalogue of a folder of `AREA.json` files."""
    return Catalogue(dict(_words(folder)))


def _words(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.glob("*.json")):
        yield from json.loads(path.read_text(encoding="utf-8")).items()


def _pattern(text: str, english: str) -> Pattern:
    told = HOLDER.split(_counted(text))
    literals, names = told[::2], told[1::2]
    filling = ANYTHING if _told(text) >= TELLING else FIGURES
    shape = filling.join(re.escape(literal) for literal in literals)
    places = {name: f"{{_{at}}}" for at, name in enumerate(names)}
    ready = HOLDER.sub(lambda found: places[found[1]], _counted(english))
    return Pattern(
        max(literals, key=len),
        shape,
        tuple(f"_{at}" for at in range(len(names))),
        ready,
    )


@cache
def _compiled(shape: str) -> re.Pattern[str]:
    return re.compile(shape, re.DOTALL)


def _counted(text: str) -> str:
    """A text whose nameless placeholders have their number for a name, as `format` counts them."""
    number = count()
    return re.sub(r"\{\}", lambda _found: f"{{{next(number)}}}", text)


def _told(text: str) -> int:
    """How many letters a sentence has beside what is filled in."""
    return sum(letter.isalpha() for letter in HOLDER.sub("", text))
