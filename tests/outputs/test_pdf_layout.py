"""NĐ 30/2020 Phụ lục I measured from every PDF of the sample year, not from one of our making."""

from collections.abc import Iterator
from itertools import pairwise

import pytest

from desktop_app.reports.report import Heading
from desktop_app.services.papers.makers import PDFS
from tests.exporters.pdf.reading import Line, lines, page_sizes
from tests.outputs.made import paper_of
from tests.outputs.printed import CODES, Printed

MM = 72 / 25.4
LEFT, RIGHT, TOP, BOTTOM = 30 * MM, 20 * MM, 20 * MM, 20 * MM
NEAR = 1.5  # points: a letter's own side bearing
A4 = (210 * MM, 297 * MM)
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
# What has places of its own is held by tests of its own.
OWN_PLACES = {*PDFS}
REPORTS = [kind for kind in CODES if kind not in OWN_PLACES]
# Each on a page of its own, numbered anew.
OF_SEVERAL = {"score-sheets"}


def every_page(pdf: bytes) -> Iterator[tuple[int, float, float, list[Line]]]:
    """Each page's number from 1, its size and its lines, but for page numbers in the margin."""
    for at, (width, height) in enumerate(page_sizes(pdf)):
        yield at + 1, width, height, lines(pdf, at)


def is_number(line: Line) -> bool:
    return line.from_top < TOP and line.text.isdigit()


@pytest.mark.parametrize("kind", REPORTS)
def test_every_page_is_a4_and_no_text_leaves_its_margins(printed: Printed, kind: str) -> None:
    outside = []
    for page, width, height, found in every_page(printed[kind]):
        assert sorted((width, height)) == pytest.approx(A4, abs=0.1)
        outside += [
            (page, line.text)
            for line in found
            if not is_number(line)
            and not (
                line.left >= LEFT - NEAR
                and line.right <= width - RIGHT + NEAR
                and TOP <= line.from_top <= height - BOTTOM
            )
        ]
    assert outside == []


@pytest.mark.parametrize("kind", REPORTS)
def test_pages_are_numbered_from_the_second_in_the_middle_of_the_top_margin(
    printed: Printed, kind: str
) -> None:
    numbers = []
    for _, width, _, found in every_page(printed[kind]):
        here = [line for line in found if is_number(line)]
        assert len(here) <= 1
        for line in here:
            assert (line.size, line.font) == (13, "LiberationSerif")
            assert line.middle == pytest.approx((LEFT + width - RIGHT) / 2, abs=NEAR)
        numbers.append(int(here[0].text) if here else 1)
    assert numbers[0] == 1
    for before, after in pairwise(numbers):
        assert after == before + 1 or (after == 1 and kind in OF_SEVERAL)


@pytest.mark.parametrize("kind", REPORTS)
def test_an_official_document_has_its_head(printed: Printed, kind: str) -> None:
    report = printed.papers.reports(paper_of(kind, ".pdf"))[0]
    _, width, _, found = next(every_page(printed[kind]))
    heads = [line for line in found if line.text == NATION]
    assert bool(heads) == report.is_official
    if report.is_official:
        (nation,) = heads
        motto = next(line for line in found if line.text.startswith("Độc lập"))
        number = next(line for line in found if line.text.startswith("Số: "))
        date = next(line for line in found if ", ngày " in line.text)
        assert (nation.size, nation.font) == (12, "LiberationSerif-Bold")
        # In the right half, or beginning left of it where that half is narrower than the line.
        assert nation.middle >= LEFT + (width - LEFT - RIGHT) * 0.6
        assert nation.right <= width - RIGHT + NEAR
        assert nation.from_top - nation.size <= 25 * MM
        assert (motto.size, motto.font) == (13, "LiberationSerif-Bold")
        assert motto.middle == pytest.approx(nation.middle, abs=NEAR)
        assert (number.size, number.font) == (13, "LiberationSerif")
        assert (date.size, date.font) == (13, "LiberationSerif-Italic")
        assert date.from_top == pytest.approx(number.from_top, abs=0.1)


@pytest.mark.parametrize("kind", REPORTS)
def test_a_title_is_bold_and_in_the_middle(printed: Printed, kind: str) -> None:
    report = printed.papers.reports(paper_of(kind, ".pdf"))[0]
    _, width, _, found = next(every_page(printed[kind]))
    if report.title:
        first = next(line for line in found if report.title.upper().startswith(line.text[:12]))
        assert (first.size, first.font) == (14, "LiberationSerif-Bold")
        assert first.middle == pytest.approx((LEFT + width - RIGHT) / 2, abs=NEAR)


@pytest.mark.parametrize("kind", REPORTS)
def test_no_heading_stands_alone_at_the_foot_and_no_letter_is_too_small(
    printed: Printed, kind: str
) -> None:
    report = printed.papers.reports(paper_of(kind, ".pdf"))[0]
    headings = {block.text for block in report.blocks if isinstance(block, Heading)}
    for _, _, _, found in every_page(printed[kind]):
        assert found[-1].text not in headings
        assert min(line.size for line in found) >= 7
        assert {line.font.partition("-")[0] for line in found} == {"LiberationSerif"}
