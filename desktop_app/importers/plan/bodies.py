"""Who acts in a plan: agencies with their level, roles that duties are given to."""

import re

from desktop_app.importers.plan.wording import bare, low

_AGENCY = (
    r"(?:van phong )?(?:uy ban nhan dan|uy ban mat tran|ubnd|ubmttq|so|bo|ban|hoi|lien doan"
    r"|tong lien doan"
    r"|doan|tinh doan|thanh doan|huyen doan|cong doan|truong|trung tam|benh vien|tong cuc|cuc"
    r"|chi cuc|vu|vien"
    r"|dang uy|tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang bo|chi bo|phong|mat tran|cong an"
    r"|van phong"
    r"|bch|bth|btv|ban chap hanh|dai|kho bac|ngan hang|bao hiem|bo chi huy|toa an|cong ty|tap doan"
    r"|tong cong ty|hoc vien|thanh tra|quy|khoi|thu tuong|chinh phu|chu tich|quoc hoi"
    r"|chu tich nuoc|ldld"
    r"|hdnd|xa|phuong)\b"
)
_IS_AGENCY = re.compile(_AGENCY)
# From the people who wrote the plan up to the whole country.
_LEVELS = (
    (5, r"thu tuong|chinh phu|trung uong|chu tich nuoc|quoc hoi|ban bi thu|bo chinh tri"),
    (4, r"bo (?!chi huy|doi|phan)|tong lien doan|tong cuc|trung uong doan"),
    (3, r"tinh\b|thanh pho\b|lien doan lao dong|thanh uy|(?:ubnd|uy ban nhan dan)(?: tp|$)"),
    (2, r"huyen|quan\b|thi xa|so\b|ban |cong an"),
    (1, r"xa\b|phuong|thi tran|phong|truong"),
)
_BY_LEVEL = tuple((level, re.compile(rf"\b(?:{words})")) for level, words in _LEVELS)
OWN_LEVEL = 0
_UNKNOWN_LEVEL = 2

_ROLE_WORDS = """
    ban | ban chỉ đạo | báo | bí thư | bảo hiểm | bệnh viện | bộ | bộ chỉ huy | bộ phận | chi bộ
    | chi cục | chi hội | chi đoàn | chánh | chủ tịch | cá nhân | cán bộ | công an | công chức |
    công ty | công đoàn | cơ quan | cơ sở | cục | cụm | doanh nghiệp | giám đốc | giáo viên |
    huyện | huyện ủy | hđnd | học sinh | hộ gia đình | hội | hội viên | hội đồng | hợp tác xã |
    kho bạc | khoa | khối | kế toán | ldld | liên đoàn | lãnh đạo | lđlđ | mttq | mặt trận |
    ngành | ngân hàng | người dân | người lao động | người đứng đầu | nhà trường | nhân dân |
    nhân viên | phòng | phó | phường | quận | sinh viên | sở | thanh tra | thành phố | thành
    viên | thành ủy | thôn | thường trực | thị xã | thủ trưởng | trung tâm | trường | trưởng |
    trạm | tòa án | tập thể | tập đoàn | tỉnh | tỉnh đoàn | tỉnh ủy | tổ | tổ chức | tổng công
    ty | ubmttq | ubnd | viên chức | viện | văn phòng | vụ | xã | đoàn | đoàn viên | đài | đơn
    vị | đảng bộ | đảng viên | đảng ủy | địa phương | đồng chí | ủy ban
"""
_EACH = r"(?:(?:tất cả|toàn thể|toàn bộ|mỗi|từng|một số|những|các|đội ngũ|đồng chí) ){0,3}"
# "phòng trào", "phòng chống", "tổ chức thực hiện", "cơ sở vật chất" are no bodies.
_NO_ROLE = (
    r"(?!phòng,? chống|phòng ngừa|tổ chức (?:thực|triển|tuyên|các|sơ|tổng|tốt|phát|cho|kiểm|hội"
    r"|đăng|và|lễ"
    r"|rà|bình|xét|quán|học|đánh|thi|vận|ký|việc|phong|hoạt|có)|cơ sở vật|ban hành|báo cáo"
    r"|bộ tiêu chí|sở hữu"
    r"|hội nghị|hội nhập|trường hợp|xã hội|trưởng thành|đoàn kết|thành phố vào|tổ chức,"
    r"|tập thể dục|báo chí)"
)
_ROLES = sorted(" ".join(_ROLE_WORDS.split()).split(" | "), key=len, reverse=True)
_ROLE = re.compile(rf"{_EACH}{_NO_ROLE}(?:{'|'.join(_ROLES)})\b")


def is_agency(text: str) -> bool:
    """Whether a line begins with the name of a body."""
    return _IS_AGENCY.match(bare(text).lstrip(" -")) is not None


def level(body: str) -> int:
    """How high a body stands: 1 a commune's, 5 the country's; a department's are between."""
    copy = bare(body)
    return next((rank for rank, form in _BY_LEVEL if form.search(copy)), _UNKNOWN_LEVEL)


def starts_role(text: str) -> bool:
    """Whether a text begins with somebody who can be given a duty."""
    return _ROLE.match(low(text[:80])) is not None


def role_starts(text: str) -> list[int]:
    """Where in a sentence somebody begins who can be given a duty, after a comma or at once."""
    copy = low(text)
    return [
        at
        for at in (0, *(found.end() for found in re.finditer(r"[,;:]\s", copy)))
        if _ROLE.match(copy, at)
    ]
