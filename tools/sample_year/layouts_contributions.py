"""Fifteen forms of a contributions list."""

from tools.sample_year.layouts import Layout, column, stt
from tools.sample_year.quirks import Quirk

_FUND = "Quỹ “Vì người nghèo” năm 2024"
_LIST = ("DANH SÁCH", f"Cán bộ, công chức, viên chức, người lao động ủng hộ {_FUND}")
_RESULT = ("KẾT QUẢ ỦNG HỘ QUỸ “VÌ NGƯỜI NGHÈO” NĂM 2024",)
_NAME = column("donor", "Họ và tên", width=28)
_POST = column("position", "Chức vụ", width=20)
_NOTE = column("note", "Ghi chú", width=20)
_SIGN = column("sign", "Ký tên", width=10)

_FORMS = (
    Layout(
        "UH-01",
        "plain list of people, one header row",
        (stt(), _NAME, _POST, column("amount", "Số tiền (đồng)", width=16), _SIGN, _NOTE),
        _LIST,
    ),
    Layout(
        "UH-02",
        "two header rows: money, goods, labour under one heading",
        (
            stt(),
            _NAME,
            _POST,
            column("amount", "Nội dung ủng hộ", "Tiền mặt (đồng)", width=15),
            column("goods", "Nội dung ủng hộ", "Hiện vật", width=22),
            column("in_kind", "Nội dung ủng hộ", "Hiện vật quy đổi (đồng)", width=15),
            column("labour", "Nội dung ủng hộ", "Ngày công", width=9),
            _NOTE,
        ),
        _LIST,
        frozenset({Quirk.TWO_ROW_HEADER, Quirk.IN_KIND}),
    ),
    Layout(
        "UH-03",
        "three header rows with a total column",
        (
            stt("TT"),
            _NAME,
            column("total_value", "Giá trị ủng hộ (đồng)", "Tổng số", width=15),
            column("amount", "Giá trị ủng hộ (đồng)", "Trong đó", "Tiền mặt", width=14),
            column("in_kind", "Giá trị ủng hộ (đồng)", "Trong đó", "Hiện vật quy đổi", width=14),
            column("given_on", "Ngày nộp", width=13),
            _NOTE,
        ),
        _RESULT,
        frozenset({Quirk.THREE_ROW_HEADER, Quirk.TOTAL_COLUMN, Quirk.IN_KIND}),
    ),
    Layout(
        "UH-04",
        "tally by team",
        (
            stt("TT"),
            column("donor", "Tổ, bộ phận", width=30),
            column("headcount", "Tổng số CBCCVC, NLĐ", width=12),
            column("participants", "Số người tham gia", width=11),
            column("ratio", "Tỷ lệ %", width=8),
            column("amount", "Số tiền (đồng)", width=15),
            column("in_kind", "Hiện vật (quy đổi)", width=14),
            column("labour", "Ngày công", width=8),
            column("given_on", "Ngày nộp", width=12),
            column("receipt", "Số chứng từ", width=9),
            _NOTE,
        ),
        ("BIỂU TỔNG HỢP", f"Kết quả vận động ủng hộ {_FUND}"),
        frozenset({Quirk.TALLY_LINES, Quirk.IN_KIND}),
    ),
    Layout(
        "UH-05",
        "table from a program: machine headers in row 1",
        (
            column("stt", "stt", width=5),
            column("donor", "hoten", width=26),
            column("position", "chucvu", width=18),
            column("amount", "sotien", width=12),
            column("given_on", "ngaynop", width=12),
            column("note", "ghichu", width=20),
        ),
        (),
        frozenset({Quirk.MACHINE_HEADERS}),
    ),
    Layout(
        "UH-06",
        "list from a web form: giver, telephone, money, day",
        (
            stt(),
            column("donor", "Tên người ủng hộ", width=28),
            column("phone", "Số điện thoại", width=14),
            column("amount", "Số tiền ủng hộ", width=16),
            column("given_on", "Ngày đóng", width=13),
        ),
        ("DANH SÁCH ỦNG HỘ VÌ NGƯỜI NGHÈO 2024",),
    ),
    Layout(
        "UH-07",
        "list with staff codes and birth dates",
        (
            stt(),
            column("code", "Mã cán bộ", width=10),
            _NAME,
            column("born", "Ngày sinh", width=13),
            _POST,
            column("amount", "Số tiền ủng hộ (đồng)", width=16),
            _NOTE,
        ),
        _LIST,
        frozenset({Quirk.CODE_AS_NUMBER}),
    ),
    Layout(
        "UH-08",
        "list in thousands with the way of payment",
        (
            stt("TT"),
            column("donor", "Họ tên", width=26),
            column("position", "Chức danh", width=20),
            column("amount", "Số tiền", width=10),
            column("method", "Hình thức nộp", width=14),
            _NOTE,
        ),
        _LIST,
        frozenset({Quirk.MEASURE_THOUSAND}),
    ),
    Layout(
        "UH-09",
        "list with team and unit columns, line breaks in the header",
        (
            stt(),
            _NAME,
            _POST,
            column("team", "Tên phòng ban/\nkhối, tổ công tác", width=26),
            column("unit", "Tên đơn vị/tập thể\ncông tác", width=28),
            column("amount", "Số tiền ủng hộ\n(đồng)", width=15),
            _NOTE,
        ),
        _LIST,
        frozenset({Quirk.HEADER_NEWLINES, Quirk.UNIT_IN_COLUMN}),
    ),
    Layout(
        "UH-10",
        "one day's pay, by team",
        (
            stt(),
            _NAME,
            _POST,
            column("amount", "Số tiền ủng hộ 01 ngày lương", width=18),
            _SIGN,
            _NOTE,
        ),
        ("DANH SÁCH ĐÓNG GÓP 01 NGÀY LƯƠNG", f"Ủng hộ {_FUND}"),
    ),
    Layout(
        "UH-11",
        "list with receipts",
        (
            stt("TT"),
            column("donor", "Họ và tên người ủng hộ", width=28),
            column("amount", "Số tiền (đồng)", width=15),
            column("given_on", "Ngày nộp", width=13),
            column("receipt", "Số biên lai", width=10),
            _NOTE,
        ),
        _LIST,
    ),
    Layout(
        "UH-12",
        "list that begins in column B after several blank rows",
        (stt(), _NAME, column("amount", "Số tiền đóng góp", width=16), _NOTE),
        _RESULT,
        frozenset({Quirk.LEFT_MARGIN, Quirk.DEEP_HEADER}),
        margin=1,
        gap=3,
    ),
    Layout(
        "UH-13",
        "old template with a guide sheet and hidden lists",
        (
            stt(),
            column("donor", "Họ và tên (*)", width=28),
            column("category", "Phân loại cán bộ", width=16),
            column("amount", "Số tiền ủng hộ (đồng) (*)", width=16),
            column("goods", "Hiện vật (nếu có)", width=22),
            column("in_kind", "Trị giá hiện vật (đồng)", width=14),
            _NOTE,
        ),
        ("MẪU TỔNG HỢP ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO NĂM 2024",),
        frozenset({Quirk.HIDDEN_LIST, Quirk.GUIDE_SHEET, Quirk.IN_KIND}),
    ),
    Layout(
        "UH-14",
        "tally by team, two header rows",
        (
            stt("TT"),
            column("donor", "Phòng, khoa, đội", width=30),
            column("participants", "Số người tham gia", width=11),
            column("amount", "Ủng hộ bằng tiền", "Số tiền (đồng)", width=15),
            column("given_on", "Ủng hộ bằng tiền", "Ngày nộp", width=12),
            column("receipt", "Ủng hộ bằng tiền", "Số phiếu thu", width=9),
            column("in_kind", "Ủng hộ khác", "Hiện vật quy đổi (đồng)", width=14),
            column("labour", "Ủng hộ khác", "Ngày công", width=9),
            _NOTE,
        ),
        (
            "TỔNG HỢP ỦNG HỘ",
            f"{_FUND} - phong trào thi đua “Vì người nghèo - Không để ai bị bỏ lại phía sau”",
        ),
        frozenset({Quirk.TWO_ROW_HEADER, Quirk.TALLY_LINES, Quirk.IN_KIND}),
    ),
    Layout(
        "UH-15",
        "report with prose above and below the table",
        (stt("TT"), _NAME, _POST, column("amount", "Số tiền ủng hộ (đồng)", width=17), _NOTE),
        (
            "BÁO CÁO",
            f"Kết quả ủng hộ {_FUND}",
        ),
        frozenset({Quirk.DEEP_HEADER, Quirk.PROSE_BELOW}),
        prose=(
            "Thực hiện Kế hoạch phát động phong trào thi đua “Vì người nghèo - Không để ai bị",
            "bỏ lại phía sau” năm 2024, đơn vị báo cáo kết quả ủng hộ của công chức, viên chức,",
            "người lao động như sau:",
        ),
    ),
)
CONTRIBUTION_FORMS = {form.code: form for form in _FORMS}
