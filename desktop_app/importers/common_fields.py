"""Columns that many kinds of sheets share."""

from desktop_app.importers.cells import read_count, read_name, read_text
from desktop_app.importers.columns import Field
from desktop_app.importers.lines import ORDER_WORDS
from desktop_app.importers.shapes import ORDER

ORDER_FIELD = Field(ORDER, ORDER_WORDS, weight=0)
NOTE_FIELD = Field(
    "note", ("ghi chu", "ghichu", "dien giai", "ghi chu khac"), read_text, label="Ghi chú"
)
UNIT_CODE_FIELD = Field(
    "unit_code", ("ma don vi", "ma dv", "madonvi", "ma phong"), read_name, label="Mã đơn vị"
)
HEADCOUNT_FIELD = Field(
    "headcount",
    (
        "tong so cbccvc nld",
        "tong so cbccvc",
        "tong so cb ccvc nld",
        "tong so cong chuc vien chuc",
        "tong so can bo cong chuc vien chuc nguoi lao dong",
        "tong so cong chuc vien chuc nguoi lao dong",
        "tong so nguoi",
        "so nguoi trong don vi",
        "bien che",
        "bien che hien co",
        "so bien che",
        "tong so bien che",
        "so luong can bo",
        "so cbccvc",
        "so cbccvc nld",
        "quan so",
        "si so",
    ),
    read_count,
    label="Tổng số người của đơn vị",
)
POSITION_FIELD = Field(
    "position",
    (
        "chuc vu",
        "chuc danh",
        "chucvu",
        "chuc vu chuc danh",
        "chuc danh chuc vu",
        "chuc vu cong tac",
        "chuc vu don vi cong tac",
        "nghe nghiep",
    ),
    read_name,
    label="Chức vụ",
    dittos=True,
)
UNIT_SYNONYMS = (
    "don vi",
    "ten don vi",
    "donvi",
    "tendonvi",
    "don vi cong tac",
    "ten don vi tap the",
    "ten don vi tap the cong tac",
    "don vi tap the",
    "co quan don vi",
    "co quan",
    "ten co quan don vi",
    "phong don vi",
    "phong ban don vi",
    "don vi truc thuoc",
    "ten tap the",
    "tap the",
    "ten phong don vi",
    "don vi duoc cham",
    "don vi duoc giao",
    "don vi thuc hien",
)
IGNORED_FIELDS = (
    Field("_words", ("bang chu", "so tien bang chu", "viet bang chu"), weight=0),
    Field("_sign", ("ky ten", "ky nhan", "ky nop", "chu ky", "ky", "ky xac nhan"), weight=0),
    Field(
        "_ratio", ("ty le", "ti le", "ty le tham gia", "ty le hoan thanh", "dat ty le"), weight=0
    ),
    Field("_measure", ("don vi tinh", "dvt", "donvitinh"), weight=0),
    Field("_phone", ("so dien thoai", "dien thoai", "sdt"), weight=0),
)
PERSON_CODE_SYNONYMS = (
    "ma can bo",
    "ma nhan vien",
    "ma so",
    "ma cb",
    "ma nv",
    "ma cccvc",
    "ma cong chuc",
    "ma vien chuc",
    "ma so can bo",
    "macb",
    "so hieu",
    "so hieu cong chuc",
)
PERSON_SYNONYMS = (
    "ho va ten",
    "ho ten",
    "hoten",
    "ten can bo",
    "ho va ten can bo",
    "ca nhan",
)
