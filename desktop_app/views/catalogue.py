"""The English of what the window says: whole texts, and sentences with something filled in."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import count, groupby, pairwise
from pathlib import Path

HOLDER = re.compile(r"\{(\w*)[^{}]*\}")
# Placeholders side by side are filled as one, since nothing tells where the first ends.
HOLDERS = re.compile(r"((?:\{[^{}]*\})+)")
# A sentence of few letters could be a name: only figures and codes may fill it. One that is not
# certain yet may begin and end with what is known only.
TELLING, CERTAIN, MARKS = 8, 16, re.compile(r"[“:;()]")
CODE = r"[\dA-ZĐƯ.,/%:+−–-]"
ANYTHING, FIGURES, MAYBE = r"(.+?)", rf"({CODE}+)", r"(.*?)"
IS_CODE = re.compile(rf"{CODE}+").fullmatch
WORDY = re.compile(r"[^\W\d_]")
ACCENTED = re.compile(r"[^\x00-\x7f…“”–·×→−]")
LINES = re.compile(r"(\n+)")
SENTENCES = re.compile(r"((?<=[.!?…”])\s+(?=\w|“))")
BRACKETS = re.compile(r"(.+) \(([^()]+)\)([.…]?)", re.DOTALL)
BOUND, BOUNDS = "bound", frozenset({"before", "after"})
TAILS = ("…", ".", ":", "?")


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
        templates = [pair for text, word in self._words.items() for pair in _templates(text, word)]
        ordered = sorted(templates, key=lambda pair: _told(pair[0]), reverse=True)
        self._patterns = tuple(_pattern(text, word) for text, word in ordered)
        self.sentence = lru_cache(maxsize=50_000)(self._sentence)

    def word(self, text: str) -> str | None:
        """The English of a text that stands in the catalogue as it is."""
        return self._words.get(text)

    def name(self, text: str) -> str:
        """The English of a text that may be a name: only where it is known as a whole."""
        return self._whole(text) or text

    def _sentence(self, text: str) -> str:
        """The English of a text, whole or put together; what nobody knows stays as it is."""
        ways: tuple[Callable[[str], str | None], ...] = (
            self._in_lines,
            self._whole,
            self._in_sentences,
            self._bracketed,
            self._in_items,
            self._with_codes,
        )
        said = next((one for one in (way(text) for way in ways) if one is not None), text)
        other = self._with_another_letter(text) if ACCENTED.search(said) else None
        return said if other is None else min(said, other, key=_accents)

    def _whole(self, text: str) -> str | None:
        known = self._known(text) or self._filled(text)
        if known is None and text.endswith(TAILS):
            known = self._filled(text[:-1])
            return None if known is None else known + text[-1]
        return known

    def _known(self, text: str) -> str | None:
        """A text that stands there, maybe with another mark at its end or a small first letter."""
        if text in self._words:
            return self._words[text]
        swapped = self._words.get(text[:1].swapcase() + text[1:])
        if swapped is not None:
            return swapped[:1].swapcase() + swapped[1:]
        if text.endswith(TAILS) and len(text) > 1:
            stem = self._known(text[:-1])
            return None if stem is None else stem + text[-1]
        return None

    def _filled(self, text: str) -> str | None:
        for pattern in self._patterns:
            if pattern.landmark in text:
                found = _compiled(pattern.shape).fullmatch(text)
                if found and self._bounds_are_clear(pattern, found):
                    return self._better(self._put_in(pattern, found), text)
        return None

    def _bounds_are_clear(self, pattern: Pattern, found: re.Match[str]) -> bool:
        """A part that was found within another text is one only if the rest of it is known too."""
        parts = zip(pattern.names, found.groups(), strict=True)
        bounds = [part for name, part in parts if name.startswith(BOUND)]
        return all(map(self._is_clear, bounds))

    def _put_in(self, pattern: Pattern, found: re.Match[str]) -> str:
        parts = zip(pattern.names, found.groups(), strict=True)
        return pattern.english.format_map({name: self.sentence(part) for name, part in parts})

    def _better(self, filled: str, text: str) -> str:
        """Too much may have fallen into one placeholder: then each part is said by itself."""
        apart = (self._in_sentences(text), self._in_items(text))
        ways = [filled, *(one for one in apart if one is not None)]
        return min(ways, key=_accents)

    def _in_lines(self, text: str) -> str | None:
        return self.word(text) or self._apart(LINES, text)

    def _in_sentences(self, text: str) -> str | None:
        return self._apart(SENTENCES, text)

    def _apart(self, seam: re.Pattern[str], text: str) -> str | None:
        parts = seam.split(text)
        if len(parts) == 1:
            return None
        return "".join(self.sentence(part) if part.strip() else part for part in parts)

    def _bracketed(self, text: str) -> str | None:
        found = BRACKETS.fullmatch(text)
        if found is None:
            return None
        stem, inner, tail = found.groups()
        if self._whole(stem) is None and self.sentence(inner) == inner:
            return None
        return f"{self.sentence(stem)} ({self.sentence(inner)}){tail}"

    def _in_items(self, text: str) -> str | None:
        """Items of a list are said where all of them are known, so that no name is half said."""
        parts = text.split(" · ")
        if len(parts) > 1:
            return " · ".join(self.sentence(part) for part in parts)
        for joint in ("; ", ", ", " – "):
            parts = text.split(joint)
            if len(parts) > 1 and all(map(self._is_clear, parts)):
                return joint.join(self.sentence(part) for part in parts)
        label, colon, rest = text.partition(": ")
        if colon and self._whole(label) is not None:
            return f"{self.sentence(label)}: {self.sentence(rest)}"
        return None

    def _with_codes(self, text: str) -> str | None:
        """Known words before, between and after figures and codes: “Nộp muộn 2”."""
        runs = [
            (is_code, " ".join(words))
            for is_code, words in groupby(text.split(" "), lambda word: bool(IS_CODE(word)))
        ]
        stem, _, last = text.rpartition(" ")
        if IS_CODE(last) and self._whole(stem) is not None:
            return f"{self.sentence(stem)} {last}"
        if len(runs) < 2 or not all(is_code or self._known(run) for is_code, run in runs):  # noqa: PLR2004  # one run is the text itself
            return None
        return " ".join(run if is_code else self.sentence(run) for is_code, run in runs)

    def _with_another_letter(self, text: str) -> str | None:
        """What begins a sentence may be known from the midst of one, and the other way round."""
        swapped = text[:1].swapcase() + text[1:]
        english = self._whole(swapped)
        return None if english in {None, swapped} else english[:1].swapcase() + english[1:]

    def _is_clear(self, text: str) -> bool:
        known = self._whole(text) is not None or self.sentence(text) != text
        return known or not WORDY.search(text) or IS_CODE(text) is not None


def read_catalogue(folder: Path) -> Catalogue:
    """The catalogue of a folder of `AREA.json` files."""
    return Catalogue(dict(_words(folder)))


def _words(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.glob("*.json")):
        yield from json.loads(path.read_text(encoding="utf-8")).items()


def _templates(text: str, english: str) -> Iterator[tuple[str, str]]:
    """A text with placeholders; one that begins or ends as a part of another has one there."""
    before = "{before}" if text[:1] in {" ", ",", ";"} else ""
    after = "{after}" if text[-1:] == " " else ""
    if before or after or HOLDER.search(text):
        yield f"{before}{_counted(text)}{after}", f"{before}{_counted(english)}{after}"


def _pattern(text: str, english: str) -> Pattern:
    told = HOLDERS.split(text)
    literals, holders = told[::2], told[1::2]
    telling = _told(text) >= TELLING or MARKS.search(HOLDER.sub("", text))
    shape = re.escape(literals[0])
    for before, after in pairwise(literals):
        touching = bool(before) and before[-1] not in " “(/"
        filling = (MAYBE if touching else ANYTHING) if telling else FIGURES
        shape += filling + re.escape(after)
    loose = _loose_ends(literals) if _told(text) < CERTAIN else frozenset()
    names = tuple(
        f"{BOUND}{at}" if holder.strip("{}") in BOUNDS or at in loose else f"_{at}"
        for at, holder in enumerate(holders)
    )
    places = {holder: f"{{{name}}}" for holder, name in zip(holders, names, strict=True)}
    ready = HOLDERS.sub(lambda found: places[found[1]], english)
    return Pattern(max(literals, key=len), shape, names, ready)


def _loose_ends(literals: Sequence[str]) -> frozenset[int]:
    """The placeholders that begin or end a sentence with no mark between them and its words."""
    first = {0} if not literals[0] and re.match(r" \w", literals[1]) else set()
    last = {len(literals) - 2} if not literals[-1] and re.search(r"\w $", literals[-2]) else set()
    return frozenset(first | last)


@cache
def _compiled(shape: str) -> re.Pattern[str]:
    return re.compile(shape, re.DOTALL)


def _counted(text: str) -> str:
    """A text whose nameless placeholders have their number for a name, as `format` counts them."""
    number = count()
    return re.sub(r"\{\}", lambda _found: f"{{{next(number)}}}", text)


def _accents(text: str) -> int:
    """How much of a text is Vietnamese still."""
    return len(ACCENTED.findall(text))


def _told(text: str) -> int:
    """How many letters a sentence has beside what is filled in."""
    return sum(letter.isalpha() for letter in HOLDER.sub("", text))
