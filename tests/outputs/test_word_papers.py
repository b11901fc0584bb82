"""Word papers of the year, the awards' too, as LibreOffice prints them: text, margins, numbers."""

import shutil
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import docx
import pypdfium2
import pytest

from desktop_app.config import resource
from desktop_app.domain.awards.nominations import NewNomination
from desktop_app.domain.awards.rounds import NewRound, RoundKind
from desktop_app.domain.changes import Actor
from desktop_app.domain.councils import NewCouncil, NewMeeting, NewMember, Role, Votes
from desktop_app.domain.papers import PDF, WORD, Paper
from desktop_app.exporters.word.templates import check, filled
from desktop_app.services.office import Office
from tests.exporters.word.templates.samples import decision, lines, minutes, proposal, shipped
from tests.outputs.converting import converted
from tests.outputs.made import YEAR, paper_of

AWARDS = ("proposal", "minutes", "decision")
KINDS = (*AWARDS, "plan", "report", "summary", "reminder")
POINTS_OF_MM = 72 / 25.4
LEFT_MM, RIGHT_MM, WIDTH_MM = 30, 20, 210
SLACK_MM = 1


@pytest.fixture(scope="module")
def awarded(sample_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The sample year with a round: two units, a person who was voted on."""
    path = Path(shutil.copy(sample_store, tmp_path_factory.mktemp("awarded")))
    office = Office.open(path, Actor("Chị Văn Thư"))
    number = office.award_rounds.add(YEAR, NewRound(RoundKind.MERIT, "Khen thưởng năm 2024")).value
    add = office.nominations.add
    for unit in office.units.all(YEAR)[:2]:
        add(number, NewNomination("giay-khen-tap-the", unit.code, reason="Hội đồng xét"))
    person = office.units.people(year=YEAR)[0]
    one = add(number, NewNomination("cstd-co-so", person.code, reason="Hội đồng xét")).value
    council = office.councils.add(NewCouncil("Hội đồng Thi đua - Khen thưởng", 6667)).value
    for place in range(9):
        role = Role.CHAIR if not place else Role.MEMBER
        office.councils.add_member(council, NewMember(f"Ủy viên {place}", role))
    meeting = NewMeeting("2024-11-20", 9, "Phòng họp", round_id=number)
    met = office.councils.add_meeting(council, meeting).value
    office.nomination_votes.cast(one, met, Votes(8, 8000, against=1))
    return office


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("word-papers")


@pytest.fixture(scope="module")
def words(awarded: Office, folder: Path) -> Mapping[str, Path]:
    write = awarded.papers.write
    return {kind: write(_paper(kind), folder / f"{kind}{WORD}").value for kind in KINDS}


def _paper(kind: str) -> Paper:
    return paper_of(kind, WORD)


@pytest.fixture(scope="module")
def printed(words: Mapping[str, Path], folder: Path) -> Mapping[str, Path]:
    """As LibreOffice prints them, all at one start."""
    return converted(words.values(), PDF, folder / "libreoffice")


def told(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    return squeezed(" ".join(texts))


def squeezed(text: str) -> str:
    """Without what the breaking of lines and pages adds."""
    return "".join(unicodedata.normalize("NFC", text).replace("\ufffe", "-").split())


@pytest.mark.parametrize("kind", KINDS)
def test_every_paragraph_is_printed(
    kind: str, words: Mapping[str, Path], printed: Mapping[str, Path]
) -> None:
    document, text = docx.Document(str(words[kind])), told(printed[kind])
    lacking = [one.text for one in document.paragraphs if squeezed(one.text) not in text]
    # A paragraph may go over a page, with the page's number in its midst.
    assert len(lacking) <= len(pypdfium2.PdfDocument(printed[kind])) - 1


@pytest.mark.parametrize("kind", KINDS)
def test_text_keeps_to_the_margins(kind: str, printed: Mapping[str, Path]) -> None:
    """Source: NĐ 30/2020, Phụ lục I: 30 mm at the left, 20 mm at the right."""
    with pypdfium2.PdfDocument(printed[kind]) as document:
        for page in document:
            if page.get_width() > page.get_height():
                continue
            text = page.get_textpage()
            boxes = [text.get_charbox(at) for at in range(text.count_chars())]
            seen = [box for box in boxes if box[2] > box[0]]
            assert min(box[0] for box in seen) >= (LEFT_MM - SLACK_MM) * POINTS_OF_MM
            edge = (WIDTH_MM - RIGHT_MM + SLACK_MM) * POINTS_OF_MM
            assert max(box[2] for box in seen) <= edge


def test_the_second_page_has_its_number_at_the_top_and_the_first_none(
    printed: Mapping[str, Path],
) -> None:
    with pypdfium2.PdfDocument(printed["summary"]) as document:
        tops = [
            page.get_textpage()
            .get_text_bounded(bottom=page.get_height() - 18 * POINTS_OF_MM)
            .strip()
            for page in (document[0], document[1])
        ]
    assert tops == ["", "2"]


def test_the_list_of_a_decision_counts_its_pages_anew(printed: Mapping[str, Path]) -> None:
    with pypdfium2.PdfDocument(printed["decision"]) as document:
        last = document[len(document) - 1]
        text = last.get_textpage().get_text_range()
    assert squeezed(text).startswith("Phụlục")


@pytest.mark.parametrize("kind", AWARDS)
def test_the_pdf_says_what_the_word_document_says(
    kind: str, awarded: Office, words: Mapping[str, Path], folder: Path
) -> None:
    ours = told(awarded.papers.write(paper_of(kind, PDF), folder / f"{kind}-ours{PDF}").value)
    document = docx.Document(str(words[kind]))
    texts = [one.text for one in document.paragraphs]
    lacking = [one for one in texts if squeezed(one) not in ours]
    assert len(lacking) <= 1  # a page's number in its midst


def test_templates_that_another_program_saved_are_filled_as_before(folder: Path) -> None:
    """Whoever edits a template saves it with a program that writes the file its own way."""
    resaved = folder / "resaved"
    resaved.mkdir()
    shipped_ones = {kind: resource("word_templates", f"{kind}{WORD}") for kind in KINDS}
    saved = converted(shipped_ones.values(), WORD, resaved)
    assert {kind: check(saved[kind].read_bytes(), kind) for kind in KINDS} == dict.fromkeys(
        KINDS, ()
    )
    for report in (proposal(), minutes(), decision()):
        theirs = filled(saved[report.kind].read_bytes(), report)
        assert lines(theirs) == lines(filled(shipped(report.kind), report))
