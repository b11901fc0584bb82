"""The fields that the office's Word templates may name, for each kind of document.

A field's name is plain letters, as people type it between two braces; what it stands for is told in
Vietnamese, with an example.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class FieldKind(StrEnum):
    """TEXT stands within a line; PART is paragraphs and tables; TABLE is one table, with rows."""

    TEXT = "text"
    PART = "part"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class ColumnName:
    """What a row of a table gives: the report's column, its name in a template, what it is."""

    key: str
    name: str
    told: str


@dataclass(frozen=True, slots=True)
class Field:
    """One field; `columns` of a TABLE."""

    name: str
    told: str
    example: str = ""
    kind: FieldKind = FieldKind.TEXT
    columns: tuple[ColumnName, ...] = ()


KIND_NAMES: Mapping[str, str] = {
    "plan": "Kế hoạch phong trào",
    "report": "Báo cáo sơ kết, tổng kết",
    "summary": "Báo cáo tổng kết",
    "proposal": "Tờ trình khen thưởng",
    "minutes": "Biên bản họp hội đồng",
    "decision": "Quyết định khen thưởng",
    "reminder": "Công văn đôn đốc",
}


def _part(name: str, told: str) -> Field:
    return Field(name, told, kind=FieldKind.PART)


_HEAD = (
    Field("co_quan_chu_quan", "Cơ quan chủ quản, chữ hoa", "ỦY BAN NHÂN DÂN TỈNH AN BÌNH"),
    Field("co_quan", "Cơ quan ban hành, chữ hoa", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
    Field("so_ky_hieu", "Số, ký hiệu; chưa có số thì để chỗ trống", "Số: ……/TTr-……"),
    Field("dia_danh_ngay", "Địa danh, ngày, tháng, năm", "An Bình, ngày … tháng … năm 20…"),
)
_TITLE = (
    Field("ten_van_ban", "Tên loại văn bản, chữ hoa", "TỜ TRÌNH"),
    Field("trich_yeu", "Trích yếu", "Về việc đề nghị khen thưởng năm 2024"),
)
_LETTER = (Field("ve_viec", "Trích yếu của công văn", "V/v đôn đốc gửi báo cáo"),)
_TO = (_part("kinh_gui", "Kính gửi, mỗi nơi nhận một dòng"),)
_TEXT = (_part("noi_dung", "Toàn bộ nội dung do chương trình lập"),)
_FOOT = (
    _part("noi_nhan", "Nơi nhận, mỗi nơi một dòng"),
    Field("quyen_han_ky", "Quyền hạn của người ký, nếu ký thay", "KT. GIÁM ĐỐC"),
    Field("chuc_vu_ky", "Chức vụ người ký, chữ hoa", "PHÓ GIÁM ĐỐC"),
    Field("nguoi_ky", "Họ và tên người ký", "Trần Văn Nam"),
)
_PROSE = (
    _part("ton_tai", "Tồn tại, hạn chế và nguyên nhân, do người viết"),
    _part("bai_hoc", "Bài học kinh nghiệm, do người viết"),
    _part("phuong_huong", "Phương hướng, nhiệm vụ, do người viết"),
)
_LIST_COLUMNS = (
    ColumnName("number", "stt", "Số thứ tự"),
    ColumnName("name", "ten", "Họ và tên, tập thể"),
    ColumnName("unit", "don_vi", "Đơn vị của cá nhân"),
    ColumnName("title", "danh_hieu", "Danh hiệu, hình thức"),
    ColumnName("achievement", "thanh_tich", "Thành tích, căn cứ xét"),
)
_ROUND = (
    Field("nam", "Năm", "2024"),
    Field("dot_xet", "Tên đợt xét", "Khen thưởng năm 2024"),
    Field("so_tap_the", "Số tập thể", "05"),
    Field("so_ca_nhan", "Số cá nhân", "12"),
    Field("hoi_dong", "Tên hội đồng đã họp", "Hội đồng Thi đua - Khen thưởng"),
    Field("ngay_hop", "Ngày họp hội đồng", "20/11/2024"),
)
_COUNTS = (
    ColumnName("number", "stt", "Số thứ tự"),
    ColumnName("title", "danh_hieu", "Danh hiệu, hình thức"),
    ColumnName("authority", "tham_quyen", "Thẩm quyền quyết định"),
    ColumnName("collectives", "tap_the", "Số tập thể"),
    ColumnName("people", "ca_nhan", "Số cá nhân"),
)
_ANNEX = (
    Field("ten_phu_luc", "Tên danh sách kèm theo", "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG"),
    Field("kem_theo", "Danh sách kèm theo văn bản nào", "(Kèm theo Tờ trình số ……/TTr-……)"),
)


def _list(told: str, *more: ColumnName) -> Field:
    columns = (*_LIST_COLUMNS, *more)
    return Field("danh_sach", told, kind=FieldKind.TABLE, columns=columns)


_PROPOSAL = (
    *_ROUND,
    _part("can_cu", "Các căn cứ, theo quy định đang lưu ở Danh hiệu, hình thức"),
    _part("mo_dau", "Câu mở đầu"),
    Field("tong_hop", "Bảng số lượng theo danh hiệu", kind=FieldKind.TABLE, columns=_COUNTS),
    _part("qua_trinh", "Đã họp, bỏ phiếu, công bố thế nào"),
    _part("ho_so", "Hồ sơ gửi kèm"),
    _part("ket", "Câu kết"),
    *_ANNEX,
    _list("Danh sách đề nghị"),
)
_MINUTES = (
    *_ROUND,
    Field("chu_toa", "Chủ tọa", "Nguyễn Văn An"),
    Field("thu_ky", "Thư ký", "Lê Thị Bình"),
    Field("dia_diem", "Nơi họp", "Phòng họp số 1"),
    Field("co_mat", "Số thành viên có quyền biểu quyết có mặt", "08"),
    Field("tong_thanh_vien", "Tổng số thành viên có quyền biểu quyết", "09"),
    _part("mo_dau", "Câu mở đầu: ngày, nơi họp, hội đồng nào"),
    _part("thanh_phan", "Số người có mặt, vắng mặt, chủ tọa, thư ký"),
    Field(
        "thanh_vien",
        "Bảng thành viên hội đồng",
        kind=FieldKind.TABLE,
        columns=(
            ColumnName("number", "stt", "Số thứ tự"),
            ColumnName("name", "ten", "Họ và tên"),
            ColumnName("job", "chuc_vu", "Chức vụ"),
            ColumnName("role", "vai_tro", "Vai trò trong hội đồng"),
        ),
    ),
    _part("noi_dung_hop", "Việc đã xét; ý kiến thảo luận do người viết"),
    Field(
        "ket_qua",
        "Bảng kết quả bỏ phiếu",
        kind=FieldKind.TABLE,
        columns=(
            ColumnName("number", "stt", "Số thứ tự"),
            ColumnName("name", "ten", "Họ và tên, tập thể"),
            ColumnName("title", "danh_hieu", "Danh hiệu, hình thức"),
            ColumnName("in_favour", "dong_y", "Số phiếu đồng ý"),
            ColumnName("against", "khong_dong_y", "Số phiếu không đồng ý"),
            ColumnName("blank", "phieu_trang", "Số phiếu trắng"),
            ColumnName("share", "ty_le", "Tỷ lệ trên tổng số thành viên"),
            ColumnName("required", "can_dat", "Tỷ lệ cần đạt"),
            ColumnName("result", "ket_luan", "Thông qua hay không"),
        ),
    ),
    _part("ket_luan", "Kết luận của cuộc họp"),
    _part("ket", "Câu kết"),
)
_DECISION = (
    *_ROUND,
    Field("tong_tien", "Tổng tiền thưởng, đồng", "12.300.000"),
    Field("tong_tien_chu", "Tổng tiền thưởng bằng chữ", "Mười hai triệu ba trăm nghìn đồng"),
    Field("tham_quyen", "Người quyết định, chữ hoa", "GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
    _part("can_cu", "Các căn cứ, theo quy định đang lưu ở Danh hiệu, hình thức"),
    _part("de_nghi", "Theo đề nghị của ai"),
    _part("dieu_1", "Điều 1: tặng gì, cho bao nhiêu tập thể, cá nhân"),
    _part("dieu_2", "Điều 2: tiền thưởng, nguồn tiền"),
    _part("dieu_3", "Điều 3: hiệu lực, ai thi hành"),
    *_ANNEX,
    _list(
        "Danh sách kèm theo quyết định",
        ColumnName("money", "tien_thuong", "Tiền thưởng, đồng; trống nếu chưa có"),
    ),
)
_REPORT = (
    _part("mo_dau", "Câu mở đầu"),
    _part("chi_dao", "Công tác chỉ đạo, tổ chức thực hiện"),
    _part("ket_qua", "Kết quả thực hiện, kể cả phần người viết"),
    _part("guong_tieu_bieu", "Tập thể, cá nhân tiêu biểu"),
    *_PROSE,
    _part("kien_nghi", "Kiến nghị, đề xuất, do người viết; có cả tiêu đề"),
    _part("ket", "Câu kết"),
)

FIELDS: Mapping[str, tuple[Field, ...]] = {
    "plan": (*_HEAD, *_TITLE, *_TEXT, *_FOOT),
    "report": (*_HEAD, *_TITLE, *_TEXT, *_REPORT, *_FOOT),
    "summary": (*_HEAD, *_TITLE, *_TEXT, *_PROSE, *_FOOT),
    "proposal": (*_HEAD, *_TITLE, *_TO, *_TEXT, *_PROPOSAL, *_FOOT),
    "minutes": (*_HEAD, *_TITLE, *_TEXT, *_MINUTES, *_FOOT),
    "decision": (*_HEAD, *_TITLE, *_TEXT, *_DECISION, *_FOOT),
    "reminder": (*_HEAD, *_LETTER, *_TO, *_TEXT, *_FOOT),
}
