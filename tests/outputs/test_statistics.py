"""The statistics of the sample year: figures worked out by hand, in the workbook and on paper."""

import openpyxl

from desktop_app.domain.papers import EXCEL, PDF
from tests.outputs.made import Made
from tests.outputs.reading import pages

# Two campaigns of 2021 to 2025: “Vì người nghèo” follows the prime minister's, “Nông thôn mới” the
# province's. By line: in all, of the centre, the province, the department, unknown; the nation, the
# province, the department, unknown; regular, thematic.
TOTALS = [2, 1, 1, 0, 0, 1, 1, 0, 0, 0, 2]


def test_the_sample_years_figures_stand_in_the_workbook(made: Made) -> None:
    book = openpyxl.load_workbook(made["statistics", EXCEL], data_only=True)
    rows = [row for row in book.worksheets[0].iter_rows(values_only=True) if _is_line(row)]
    # Each runs three years or more: the total stands in the fifth column of durations too.
    assert [row[2:8] for row in rows] == [(one, 0, 0, 0, one, 0) for one in TOTALS]


def _is_line(row: tuple[object, ...]) -> bool:
    return bool(row[0] or row[1]) and all(isinstance(one, int) for one in row[2:8])


def test_the_paper_names_both_forms_and_who_signs(made: Made) -> None:
    text = "\n".join(pages(made["statistics", PDF]))
    for told in ("Biểu 0601.N. Số phong trào thi đua", "Biểu 0603.N.", "NGƯỜI LẬP BIỂU"):
        assert told in text
    assert "Gửi trước ngày 15/12/2024." in " ".join(text.split())
