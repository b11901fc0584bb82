"""The fields that a certificate's texts are filled with, and how."""

import re
from collections.abc import Mapping

FIELDS: Mapping[str, str] = {
    "bang_chu": "số tiền bằng chữ",
    "chuc_danh": "chức vụ, đơn vị công tác của cá nhân",
    "chuc_vu_ky": "chức vụ người ký, hoặc “KT. …” khi cấp phó ký thay",
    "chuc_vu_ky_2": "chức vụ của cấp phó ký thay",
    "co_quan": "tên cơ quan",
    "co_quan_cap_tren": "cơ quan chủ quản",
    "danh_hieu": "tên danh hiệu, hình thức khen thưởng",
    "dia_danh": "địa danh",
    "don_vi_nop": "đơn vị của người nộp tiền",
    "ly_do_nop": "lý do nộp tiền, trên phiếu thu",
    "nam": "năm khen thưởng, năm của khoản thu",
    "ngay_ky": "“ngày … tháng … năm …” của quyết định",
    "ngay_lap": "“Ngày … tháng … năm …” lập phiếu thu",
    "ngay_quyet_dinh": "ngày quyết định, ví dụ 20/12/2024",
    "nguoi_ky": "họ và tên người ký",
    "quy": "quỹ nhận tiền, trên phiếu thu",
    "quyen": "ký hiệu quyển biên lai",
    "so_phieu": "số của biên lai, phiếu thu",
    "so_quyet_dinh": "số, ký hiệu quyết định",
    "so_tien": "số tiền",
    "ten": "tên cá nhân, tập thể, người nộp tiền",
    "thanh_tich": "thành tích, “Đã có thành tích …”",
    "tham_quyen": "chức vụ và cơ quan tặng thưởng",
    "ung_ho": "ủng hộ cho quỹ, đợt vận động nào",
    "xung_ho": "Ông hoặc Bà, của cá nhân",
}
_FIELD = re.compile(r"\{([^{}]*)\}")
_BEFORE, _AFTER = " ,;:-", " ,;"


def fill(pattern: str, values: Mapping[str, str]) -> str:
    """The pattern with its fields filled; nothing where all of its fields are empty."""
    wanted = _FIELD.findall(pattern)
    if wanted and not any(values.get(name) for name in wanted):
        return ""
    filled = _FIELD.sub(lambda found: values.get(found[1], ""), pattern)
    text = " ".join(filled.split())
    if not wanted:
        return text
    return text.replace(" ()", "").replace(" ,", ",").lstrip(_BEFORE).rstrip(_AFTER)


def unknown_fields(pattern: str) -> tuple[str, ...]:
    """What stands in braces and is no field, and a brace that is left alone."""
    wrong = [name for name in _FIELD.findall(pattern) if name not in FIELDS]
    rest = _FIELD.sub("", pattern)
    return (*dict.fromkeys(wrong), *(one for one in "{}" if one in rest))
