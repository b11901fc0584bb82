"""Every output of the sample year, made once for all: `make outputs` alone asks for these tests."""

import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from desktop_app.domain.changes import Actor
from desktop_app.services import demo
from desktop_app.services.office import Office
from tests.made_once import made_once
from tests.outputs.converting import converted
from tests.outputs.made import Made
from tests.outputs.printed import Printed, opened

# They make some eighty files and start LibreOffice, which the suite does without.
collect_ignore_glob = [] if "THIDUA_OUTPUTS" in os.environ else ["test_*.py"]
CLERK = Actor("Chị Văn Thư")


@pytest.fixture(scope="session")
def sample_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample year, imported and scored; nobody writes to it."""

    def make(folder: Path) -> Path:
        return demo.sample_store(folder, CLERK)

    return made_once(tmp_path_factory, "sample", make)


@pytest.fixture(scope="session")
def office(sample_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """An office on a copy of it; whoever changes it takes a copy of their own."""
    path = Path(shutil.copy(sample_store, tmp_path_factory.mktemp("office")))
    opened = Office.open(path, CLERK)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def made(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Every output by kind and ending, made when it is first asked for."""
    return Made(office, tmp_path_factory)


@pytest.fixture(scope="session")
def recalculated(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Every workbook by its kind, as LibreOffice saves it after working its formulas out anew."""
    books = made.of_ending(".xlsx")

    def make(folder: Path) -> Path:
        return converted(books.values(), ".xlsx", folder)["tally"].parent

    folder = made_once(tmp_path_factory, "recalculated", make)
    return {kind: folder / path.name for kind, path in books.items()}


@pytest.fixture(scope="session")
def printed_words(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Every Word document by its kind, as the PDF that LibreOffice makes of it."""
    documents = made.of_ending(".docx")

    def make(folder: Path) -> Path:
        return converted(documents.values(), ".pdf", folder)["summary"].parent

    folder = made_once(tmp_path_factory, "printed-words", make)
    return {kind: folder / f"{path.stem}.pdf" for kind, path in documents.items()}


@pytest.fixture(scope="session")
def printed(sample_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Printed]:
    """Every PDF by its kind, as it prints on one day."""
    yield from opened(sample_store, tmp_path_factory)
