from desktop_app.domain.reviews import Praise
from desktop_app.reports.report import Paragraph
from desktop_app.reports.written import praised, prose, prose_or_dots


def test_each_line_that_was_written_is_a_paragraph() -> None:
    found = tuple(prose("  Một câu.\n\nCâu sau.  \n"))
    assert found == (Paragraph("Một câu."), Paragraph("Câu sau."))


def test_where_nothing_was_written_there_are_lines_for_the_pen() -> None:
    assert [set(one.text) for one in prose_or_dots(" \n ")] == [{"."}] * 3
    assert list(prose_or_dots("Một câu.")) == [Paragraph("Một câu.")]


def test_those_who_stood_out_are_numbered_with_what_for() -> None:
    praises = (Praise(name="Văn phòng Sở", text="vượt mức"), Praise(name="Thanh tra Sở"))
    assert [one.text for one in praised(praises)] == [
        "1. Văn phòng Sở: vượt mức.",
        "2. Thanh tra Sở.",
    ]
