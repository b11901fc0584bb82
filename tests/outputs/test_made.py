"""Every output of the sample year, as a file that its own program opens."""

from collections.abc import Mapping
from pathlib import Path

import pypdfium2
import pytest

from desktop_app.domain.errors import Refused
from desktop_app.services.office import Office
from tests.outputs.made import WITHOUT, Made, paper_of
from tests.outputs.reading import opened_book


def test_every_output_of_the_year_is_made(made: Made) -> None:
    assert [key for key in made if made[key].stat().st_size < 1000] == []


def test_what_the_year_has_nothing_for_says_so(office: Office) -> None:
    for kind, sentence in WITHOUT.items():
        with pytest.raises(Refused, match=sentence):
            office.papers.look(paper_of(kind))


def test_libreoffice_opens_every_workbook(recalculated: Mapping[str, Path], made: Made) -> None:
    sheets = {kind: opened_book(path).sheetnames for kind, path in recalculated.items()}
    ours = {kind: opened_book(path).sheetnames for kind, path in made.of_ending(".xlsx").items()}
    assert sheets == ours


def test_libreoffice_prints_every_word_document(printed_words: Mapping[str, Path]) -> None:
    pages = {}
    for kind, path in printed_words.items():
        with pypdfium2.PdfDocument(path) as document:
            pages[kind] = len(document)
    assert pages
    assert [kind for kind, count in pages.items() if not count] == []
