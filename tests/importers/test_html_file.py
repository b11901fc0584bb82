from desktop_app.domain.problems import Problem
from desktop_app.importers.html_file import read_html
from desktop_app.importers.workbook import Workbook

PAGE = """<html><head><meta charset="utf-8"><title>x</title><style>td {color: red}</style></head>
<body><p>SỞ Y TẾ</p><table>
<tr><th rowspan=2>STT</th><th colspan=2>Đóng góp</th></tr><tr><th>Tiền</th><th>Công</th></tr>
<tr><td>1<td>1.500.000&nbsp;đ<td>a<br>b</tr>
<tr style="display:none"><td>2</td><td>=1+1</td><td></td></tr>
</table><p>Người lập</p></body></html>"""


def read(page: str, encoding: str = "utf-8") -> Workbook:
    workbook = read_html("DS", page.encode(encoding))
    assert isinstance(workbook, Workbook), workbook
    return workbook


def test_a_page_is_laid_out_as_excel_shows_it() -> None:
    (sheet,) = read(PAGE).sheets
    assert sheet.rows == (
        ("SỞ Y TẾ", None, None),
        ("STT", "Đóng góp", None),
        (None, "Tiền", "Công"),
        ("1", "1.500.000 đ", "a\nb"),
        ("2", "=1+1", None),
        ("Người lập", None, None),
    )
    assert sheet.merged == ((1, 0, 2, 0), (1, 1, 1, 2))
    assert sheet.hidden_rows == (4,)


def test_it_is_said_that_the_file_is_a_web_page() -> None:
    (problem,) = read(PAGE).problems
    assert (problem.code, problem.is_error) == ("file.web_table", False)


def test_the_encoding_is_the_pages_own_or_found_out() -> None:
    cells = read(PAGE).sheets[0].rows
    assert read(PAGE, "utf-16").sheets[0].rows == cells
    assert read(PAGE.replace('<meta charset="utf-8">', "")).sheets[0].rows == cells
    old = "<html><table><tr><td>Hä vµ tªn<td>NguyÔn V¨n B×nh</table></html>"
    assert read(old, "latin-1").sheets[0].rows == (("Họ và tên", "Nguyễn Văn Bình"),)


def test_a_page_without_a_table_is_refused() -> None:
    problem = read_html("DS", b"<html><body>Hello</body></html>")
    assert isinstance(problem, Problem)
    assert problem.code == "file.web_page"


def test_spans_without_end_are_cut() -> None:
    page = "<table>" + "<tr><td rowspan=999999999 colspan=999999999>x</td></tr>" * 9 + "</table>"
    problem = read_html("DS", page.encode())
    assert isinstance(problem, Problem)
    assert problem.code == "file.too_large"
