"""Each text stands in its box to the tenth of a millimetre, measured from the file."""

from collections.abc import Callable
from dataclasses import replace

import pypdfium2
import pytest

from desktop_app.config import resource
from desktop_app.domain.certificates.layouts import Align, Layout, Part, Stand
from desktop_app.domain.progress import Cancelled
from desktop_app.exporters.pdf.certificates import certificates_pdf
from desktop_app.exporters.pdf.self_check import self_check
from desktop_app.reports.certificates import Sheet
from tests.domain.certificates.samples import LAYOUT, NAME
from tests.exporters.pdf.reading import Line, line_with, lines, page_sizes, page_texts, rules

MM = 72 / 25.4
VALUES = {"xung_ho": "Bà", "ten": "Nguyễn Thị Hường"}
LONG = " ".join(["Trường Phổ thông Dân tộc nội trú"] * 7)[:200]


def drawn(*sheets: Sheet) -> bytes:
    return certificates_pdf(sheets, resource("fonts"))


def of(name: str, layout: Layout = LAYOUT) -> Sheet:
    return Sheet(layout, {"ten": name})


def inside(line: Line, part: Part) -> bool:
    left, right = part.left / 10 * MM, (part.left + part.width) / 10 * MM
    top, foot = part.top / 10 * MM, (part.top + part.height) / 10 * MM
    return left - 0.5 <= line.left and line.right <= right + 0.5 and top < line.from_top < foot


def test_there_is_a_page_for_each_on_the_layouts_paper() -> None:
    sizes = page_sizes(drawn(of("A"), of("B"), of("C", replace(LAYOUT, width=2100, height=2970))))
    assert [(round(w / MM), round(h / MM)) for w, h in sizes] == [(297, 210)] * 2 + [(210, 297)]


def test_a_name_stands_in_the_middle_of_its_box_at_its_size() -> None:
    line = line_with(drawn(Sheet(LAYOUT, VALUES)), 0, "Bà Nguyễn Thị Hường")
    assert line.size == pytest.approx(26, abs=0.1)
    # The box goes from 38,5 to 258,5 mm, so its middle is at 148,5 mm.
    assert line.middle / MM == pytest.approx(148.5, abs=0.5)
    # A line of 26 pt is 26 × 1,2 × 0,3528 = 11,0 mm high, so (19 - 11) / 2 = 4 mm stay above it;
    # its baseline is 78 hundredths of it lower: 92 + 4 + 8,6 = 104,6 mm.
    assert line.from_top / MM == pytest.approx(104.6, abs=0.3)


@pytest.mark.parametrize(("align", "edge"), [(Align.LEFT, 38.5), (Align.RIGHT, 258.5)])
def test_a_text_stands_at_the_edge_of_its_box(align: Align, edge: float) -> None:
    layout = LAYOUT.with_part(replace(NAME, align=align))
    line = line_with(drawn(Sheet(layout, VALUES)), 0, "Hường")
    found = line.left if align is Align.LEFT else line.right
    assert found / MM == pytest.approx(edge, abs=0.6)


@pytest.mark.parametrize(("stand", "baseline"), [(Stand.TOP, 100.6), (Stand.FOOT, 108.6)])
def test_a_text_stands_at_the_top_or_the_foot_of_its_box(stand: Stand, baseline: float) -> None:
    # As in the middle, but with nothing (92 + 8,6) or with 8 mm (92 + 8 + 8,6) above it.
    layout = LAYOUT.with_part(replace(NAME, stand=stand))
    line = line_with(drawn(Sheet(layout, VALUES)), 0, "Hường")
    assert line.from_top / MM == pytest.approx(baseline, abs=0.3)


@pytest.mark.parametrize("name", [LONG, "W" * 200, "Đắk Ơ " * 33, "ệ" * 200])
def test_a_name_of_200_letters_stays_in_its_box_whole(name: str) -> None:
    pdf = drawn(of(name, replace(LAYOUT, parts=(NAME,))))
    assert all(inside(line, NAME) for line in lines(pdf, 0))
    assert "".join(page_texts(pdf)[0].split()) == "".join(name.split())


@pytest.mark.parametrize("name", ["Nguyễn 🎉 An", "An \u202eBình", "Lê\u200b Văn", "e\u0302\u0301"])
def test_odd_letters_do_not_break_a_page(name: str) -> None:
    pdf = drawn(of(name, replace(LAYOUT, parts=(NAME,))))
    assert page_texts(pdf)[0].strip()
    assert all(inside(line, NAME) for line in lines(pdf, 0))


def test_vietnamese_copies_out_equal() -> None:
    assert "Nguyễn Thị Hường - Đắk Ơ" in page_texts(drawn(of("Nguyễn Thị Hường - Đắk Ơ")))[0]


def test_on_stock_what_is_on_it_already_is_not_printed_and_the_rest_moves() -> None:
    blank, moved = Sheet(LAYOUT, VALUES), Sheet(LAYOUT, VALUES, stock=True, printer="HP 1020")
    pdf = drawn(blank, moved)
    first, second = (line_with(pdf, page, "Hường") for page in (0, 1))
    assert (second.left - first.left) / MM == pytest.approx(-1.5, abs=0.02)
    assert (second.from_top - first.from_top) / MM == pytest.approx(2.0, abs=0.02)
    told = page_texts(pdf)
    assert "Giấy khen" in told[0]
    assert "Giấy khen" not in told[1]


def objects(pdf: bytes, page: int) -> int:
    with pypdfium2.PdfDocument(pdf) as document:
        return sum(1 for _ in document[page].get_objects())


def test_the_frame_is_drawn_on_blank_paper_alone() -> None:
    sheets = (
        Sheet(LAYOUT, VALUES),
        Sheet(LAYOUT, VALUES, stock=True),
        Sheet(replace(LAYOUT, frame=False), VALUES),
    )
    framed, stock, plain = (objects(drawn(one), 0) for one in sheets)
    assert framed > plain > stock


def test_a_rule_is_as_wide_as_its_text() -> None:
    part = replace(NAME, rule=True)
    pdf = drawn(Sheet(replace(LAYOUT, frame=False, parts=(part,)), VALUES))
    line = line_with(pdf, 0, "Hường")
    ((left, right, below),) = rules(pdf, 0)
    assert left == pytest.approx(line.left, abs=1.5)
    assert right == pytest.approx(line.right, abs=1.5)
    assert below > line.from_top


def test_what_is_drawn_passes_every_check_of_an_archive() -> None:
    pdf = drawn(Sheet(LAYOUT, VALUES), Sheet(LAYOUT, VALUES, stock=True))
    assert [one for one in self_check(pdf) if one.faults] == []


def test_the_file_holds_the_frame_once_for_all_pages() -> None:
    one, many = len(drawn(of("A"))), len(drawn(*[of("A")] * 40))
    assert many < 2 * one


def test_equal_sheets_give_equal_files() -> None:
    one = certificates_pdf([of("A")], resource("fonts"), invariant=True)
    assert one == certificates_pdf([of("A")], resource("fonts"), invariant=True)


def stop_after(count: int) -> Callable[[int, int, str], None]:
    def progress(done: int, _total: int, _what: str) -> None:
        if done >= count:
            raise Cancelled

    return progress


def test_it_can_be_cancelled_between_two_pages() -> None:
    with pytest.raises(Cancelled):
        certificates_pdf([of("A")] * 5, resource("fonts"), stop_after(2))
