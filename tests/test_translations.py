"""Everything that the window can say has its English, and the catalogue holds nothing else."""

import ast
import json
import re
from collections.abc import Iterator

import pytest

from desktop_app.views.catalogue import HOLDERS
from tests.source_tree import parsed, place, python_files
from tools.translations import (
    ASKS_FOR_TRANSLATION,
    CATALOGUE,
    VIETNAMESE,
    Said,
    area,
    called,
    catalogue,
    english,
    said_texts,
    sorted_into_areas,
    texts_of,
)

WORD = re.compile(r"\w+")


@pytest.fixture(scope="module")
def words() -> dict[str, str]:
    return english()


@pytest.fixture(scope="module")
def said() -> Said:
    return said_texts()


def listed(texts: list[str]) -> str:
    """Texts for a failed test to print, as they stand in the catalogue."""
    return "".join(f"\n{json.dumps(text, ensure_ascii=False)}" for text in texts)


def test_everything_that_the_window_says_is_translated(said: Said, words: dict[str, str]) -> None:
    missing = [text for text in said if not words.get(text)]
    assert not missing, f"run `make translations`, then fill in the English of:{listed(missing)}"


def test_the_catalogue_holds_nothing_that_nobody_says(said: Said) -> None:
    wanted = sorted_into_areas(said, {})
    stale = [text for name, held in catalogue().items() for text in held.keys() - wanted[name]]
    assert not stale, f"run `make translations`: nobody says{listed(stale)}"


def test_a_text_stands_once_and_in_order() -> None:
    held = [text for words in catalogue().values() for text in words]
    assert len(held) == len(set(held))
    assert all(list(words) == sorted(words) for words in catalogue().values())


def test_placeholders_are_the_same_and_side_by_side_where_they_were(words: dict[str, str]) -> None:
    """What fills two of them is found as one piece, so English may not part them."""
    differing = [
        text
        for text, word in words.items()
        if word and sorted(HOLDERS.findall(text)) != sorted(HOLDERS.findall(word))
    ]
    assert not differing, listed(differing)


def test_keys_dots_and_outer_blanks_are_kept(words: dict[str, str]) -> None:
    def marks(text: str) -> tuple[int, bool, bool, bool]:
        keys = len(re.findall(r"&\w", text))
        return keys, text.endswith("…"), text[:1].isspace(), text[-1:].isspace()

    differing = [text for text, word in words.items() if word and marks(text) != marks(word)]
    assert not differing, listed(differing)


def test_english_is_english_but_for_names_and_examples(words: dict[str, str]) -> None:
    """A Vietnamese word may stand there only as it stands in the Vietnamese: a name, a heading."""
    mixed = [
        text
        for text, word in words.items()
        if any(VIETNAMESE.search(one) and one not in text for one in WORD.findall(word))
    ]
    assert not mixed, listed(mixed)


def test_what_is_translated_is_a_whole_text_not_one_put_together() -> None:
    """Names go in by `.format`, after the translation."""
    together = [
        place(path, node.lineno)
        for path in python_files("desktop_app/views")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call) and called(node) in ASKS_FOR_TRANSLATION
        if any(isinstance(one, ast.JoinedStr | ast.BinOp) for one in node.args)
    ]
    assert together == []


def test_texts_are_found_in_calls_constants_and_put_together_ones() -> None:
    source = '''
def told(self, row):
    """Không phải lời nói ra."""
    self.tr("PDF")
    return f"Dòng {row.place}: {len(row)} và {row.place}", "ô", r"\\d+ ngày"
'''
    assert list(texts_of(source)) == ["PDF", "Dòng {place}: {row} và {place2}", "ô"]


def areas() -> Iterator[str]:
    for path in python_files("desktop_app/views/pages"):
        yield area(path)


def test_an_area_is_a_folder_of_the_source() -> None:
    assert {"views.awards", "views.fund"} <= set(areas())
    assert {path.stem for path in CATALOGUE.glob("*.json")} >= {"shared", "views", "domain"}
