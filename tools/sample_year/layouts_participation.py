"""Fifteen forms of an activities table."""

from tools.sample_year.layouts import Layout, column, stt
from tools.sample_year.quirks import Quirk

_TITLES = (
    "KẾT QUẢ THỰC HIỆN",
    "Phong trào thi đua “Chung sức xây dựng nông thôn mới” năm 2024",
)
_DEED = column("title", "Nội dung hoạt động", width=40)
_WHEN = column("held_on", "Thời gian", width=13)
_WHERE = column("place", "Địa điểm", width=26)
_PEOPLE = column("participants", "Số người tham gia", width=11)
_HOUSES = column("households", "Số hộ được giúp", width=10)
_DAYS = column("labour", "Ngày công", width=9)
_COST = column("value", "Kinh phí (đồng)", width=14)
_NOTE = column("note", "Ghi chú", width=16)

_FORMS = (
    Layout(
        "HD-01",
        "plain table, one header row",
        (stt(), _DEED, _WHEN, _WHERE, _PEOPLE, _HOUSES, _DAYS, _COST, _NOTE),
        _TITLES,
    ),
    Layout(
        "HD-02",
        "two header rows: held, result",
        (
            stt(),
            _DEED,
            column("held_on", "Tổ chức thực hiện", "Thời gian", width=13),
            column("place", "Tổ chức thực hiện", "Địa điểm", width=26),
            column("participants", "Kết quả", "Số người tham gia", width=10),
            column("households", "Kết quả", "Số hộ được giúp đỡ", width=10),
            column("labour", "Kết quả", "Số ngày công", width=9),
            column("value", "Kết quả", "Kinh phí (đồng)", width=14),
            _NOTE,
        ),
        _TITLES,
        frozenset({Quirk.TWO_ROW_HEADER}),
    ),
    Layout(
        "HD-03",
        "three header rows",
        (
            stt("TT"),
            _DEED,
            _WHEN,
            column("participants", "Kết quả thực hiện", "Huy động", "Số người tham gia", width=10),
            column("labour", "Kết quả thực hiện", "Huy động", "Ngày công", width=9),
            column("value", "Kết quả thực hiện", "Huy động", "Kinh phí (đồng)", width=14),
            column("households", "Kết quả thực hiện", "Số hộ được giúp", width=10),
            _NOTE,
        ),
        ("BIỂU TỔNG HỢP", *_TITLES[1:]),
        frozenset({Quirk.THREE_ROW_HEADER}),
    ),
    Layout(
        "HD-04",
        "table by team with sums",
        (
            stt(),
            column("title", "Nội dung công việc", width=40),
            _WHEN,
            _WHERE,
            _PEOPLE,
            _HOUSES,
            _DAYS,
            _COST,
        ),
        _TITLES,
    ),
    Layout(
        "HD-05",
        "table from a program: machine headers in row 1",
        (
            column("stt", "stt", width=5),
            column("title", "noidung", width=40),
            column("held_on", "thoigian", width=12),
            column("place", "diadiem", width=26),
            column("participants", "songuoi", width=9),
            column("households", "soho", width=9),
            column("labour", "ngaycong", width=9),
            column("value", "kinhphi", width=12),
        ),
        (),
        frozenset({Quirk.MACHINE_HEADERS}),
    ),
    Layout(
        "HD-06",
        "short table: activity, day, people, households",
        (
            stt(),
            column("title", "Tên hoạt động", width=44),
            column("held_on", "Ngày thực hiện", width=14),
            column("participants", "Số người", width=9),
            column("households", "Số hộ được hỗ trợ", width=11),
            _NOTE,
        ),
        ("BÁO CÁO PHONG TRÀO XÂY DỰNG NÔNG THÔN MỚI NĂM 2024",),
    ),
    Layout(
        "HD-07",
        "table in thousands",
        (
            stt("TT"),
            _DEED,
            _WHEN,
            _WHERE,
            column("participants", "Số lượt người tham gia", width=11),
            column("labour", "Ngày công", width=9),
            column("value", "Kinh phí", width=10),
            _NOTE,
        ),
        _TITLES,
    ),
    Layout(
        "HD-08",
        "table with a unit column, line breaks in the header",
        (
            stt(),
            column("unit", "Tên đơn vị", width=28),
            column("title", "Nội dung\nhoạt động", width=36),
            column("held_on", "Thời gian\nthực hiện", width=13),
            column("participants", "Số người\ntham gia", width=10),
            column("households", "Số hộ\nđược giúp", width=10),
            column("labour", "Số\nngày công", width=9),
            column("value", "Kinh phí\n(đồng)", width=14),
        ),
        _TITLES,
        frozenset({Quirk.HEADER_NEWLINES, Quirk.UNIT_IN_COLUMN}),
    ),
    Layout(
        "HD-09",
        "people and cost before the place",
        (
            stt("TT"),
            _DEED,
            column("participants", "Số người tham gia (người)", width=11),
            column("value", "Kinh phí hỗ trợ (đồng)", width=14),
            column("households", "Số hộ được giúp (hộ)", width=10),
            _WHEN,
            _WHERE,
        ),
        _TITLES,
    ),
    Layout(
        "HD-10",
        "table that begins in column B after several blank rows",
        (stt(), _DEED, _WHEN, _WHERE, _PEOPLE, _DAYS, _NOTE),
        _TITLES,
        frozenset({Quirk.LEFT_MARGIN, Quirk.DEEP_HEADER}),
        margin=1,
        gap=3,
    ),
    Layout(
        "HD-11",
        "report with prose above and below the table",
        (stt("TT"), _DEED, _WHEN, _WHERE, _PEOPLE, _HOUSES, _DAYS, _COST),
        (
            "BÁO CÁO",
            *_TITLES[1:],
        ),
        frozenset({Quirk.DEEP_HEADER, Quirk.PROSE_BELOW}),
        prose=(
            "Căn cứ Kế hoạch phát động phong trào thi đua của Sở, đơn vị đã triển khai đến",
            "toàn thể công chức, viên chức, người lao động, kết quả cụ thể như sau:",
        ),
    ),
    Layout(
        "HD-12",
        "old template with a guide sheet and hidden lists",
        (
            stt(),
            column("title", "Nội dung hoạt động (*)", width=40),
            column("held_on", "Thời gian tổ chức (*)", width=14),
            column("place", "Địa điểm tổ chức", width=26),
            column("participants", "Số người tham gia (*)", width=11),
            column("households", "Số hộ được giúp đỡ", width=10),
            column("labour", "Số ngày công", width=9),
            column("value", "Kinh phí (đồng)", width=14),
            _NOTE,
        ),
        ("MẪU TỔNG HỢP HOẠT ĐỘNG CHUNG SỨC XÂY DỰNG NÔNG THÔN MỚI NĂM 2024",),
        frozenset({Quirk.HIDDEN_LIST, Quirk.GUIDE_SHEET}),
    ),
    Layout(
        "HD-13",
        "day first, two header rows",
        (
            stt(),
            _WHEN,
            column("title", "Hoạt động đã tổ chức", width=40),
            _WHERE,
            column("participants", "Nguồn lực huy động", "Số người tham gia", width=10),
            column("labour", "Nguồn lực huy động", "Ngày công", width=9),
            column("value", "Nguồn lực huy động", "Kinh phí (đồng)", width=14),
            column("households", "Số hộ được giúp", width=10),
        ),
        _TITLES,
        frozenset({Quirk.TWO_ROW_HEADER}),
    ),
    Layout(
        "HD-14",
        "works and models with their commune",
        (
            stt("TT"),
            column("title", "Tên công trình, phần việc, mô hình", width=40),
            column("place", "Địa điểm thực hiện", width=26),
            column("held_on", "Thời gian thực hiện", width=14),
            _PEOPLE,
            _HOUSES,
            _DAYS,
            _COST,
            _NOTE,
        ),
        ("DANH MỤC CÔNG TRÌNH, PHẦN VIỆC", "Chung sức xây dựng nông thôn mới năm 2024"),
    ),
    Layout(
        "HD-15",
        "table of the poverty campaign's activities",
        (stt(), _DEED, _WHEN, _WHERE, _PEOPLE, _HOUSES, _DAYS, _COST, _NOTE),
        (
            "CÁC HOẠT ĐỘNG ĐÃ TỔ CHỨC",
            "Phong trào thi đua “Vì người nghèo - Không để ai bị bỏ lại phía sau” năm 2024",
        ),
    ),
    Layout(
        "HD-16",
        "what was done, in one line each, with its unit of result",
        (
            stt(),
            column("title", "Hoạt động, phong trào", width=42),
            column("held_on", "Thời điểm", width=13),
            column("participants", "Tổng số người tham gia", width=11),
            column("labour", "Tổng số ngày công", width=10),
            column("households", "Số hộ dân được giúp", width=11),
            column("value", "Trị giá (đồng)", width=14),
        ),
        ("THỐNG KÊ HOẠT ĐỘNG", "tham gia xây dựng nông thôn mới năm 2024"),
    ),
)
PARTICIPATION_FORMS = {form.code: form for form in _FORMS}
