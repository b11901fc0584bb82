"""Whom a sentence or a heading gives something to do."""

import re

from desktop_app.importers.plan.bodies import role_starts, starts_role
from desktop_app.importers.plan.wording import low, undoubled

_HEADING = re.compile(
    r"(?:đối với|trách nhiệm của|trách nhiệm|nhiệm vụ của|nhiệm vụ|đề nghị|giao cho|giao"
    r"|phân công|về phía"
    r"|yêu cầu)\s"
)
_GIVEN = re.compile(
    r"(?:(?:đồng thời|ngoài ra|trân trọng|kính),?\s)?(?:giao(?: cho)?|đề nghị|yêu cầu|phân công"
    r"|ủy quyền(?: cho)?)\s"
)
_ADVERBIAL = re.compile(
    r"(?:căn cứ|dựa|trên cơ sở|theo|từ|để|hằng|hàng|định kỳ|trước|chậm nhất|sau|khi|trong|ngoài"
    r"|nhằm|vào"
    r"|kết thúc|quý|tháng|năm|cuối|đầu|ngay|bên cạnh|cùng với|với)\b"
)
_OF = re.compile(r"\bcủa\s")
_WITH = re.compile(
    r"phối hợp (?:chặt chẽ )?với\s(?P<who>[^;.]{3,160}?)(?=\s(?:để|trong|nhằm|tổ chức|triển khai"
    r"|thực hiện)\b|[,;.]|$)"
)
_VERBS = (
    "báo cáo", "ban hành", "bảo đảm", "bình xét", "bố trí", "cần", "căn cứ", "cập nhật",
    "chấp hành", "chỉ đạo",
    "chịu trách nhiệm", "chủ động", "chủ trì", "chuẩn bị", "có nhiệm vụ", "có trách nhiệm",
    "có kế hoạch", "cử",
    "cung cấp", "cụ thể hóa", "dựa", "duy trì", "đảm bảo", "đánh giá", "đăng ký", "đăng tải",
    "đẩy mạnh",
    "đề nghị", "đề ra", "đề xuất", "đôn đốc", "được giao", "được phân công", "đưa", "giám sát",
    "giới thiệu",
    "giúp", "gửi", "gương mẫu", "hỗ trợ", "hoàn thành", "huy động", "hướng dẫn", "hưởng ứng",
    "khẩn trương",
    "khi", "kịp thời", "kiểm tra", "là", "làm", "lập", "lồng ghép", "lựa chọn", "nâng cao", "nếu",
    "nghiên cứu", "nghiêm túc", "nỗ lực", "phải", "phát động", "phát huy", "phân công",
    "phổ biến", "phối hợp",
    "quan tâm", "quán triệt", "quản lý", "rà soát", "sẽ", "sơ kết", "tạo điều kiện",
    "tăng cường", "tập trung",
    "tham gia", "tham mưu", "thẩm định", "theo", "thông báo", "thống nhất", "thường xuyên",
    "thực hiện",
    "tích cực", "tiếp nhận", "tiếp tục", "tổ chức", "tổng hợp", "tổng kết", "trên cơ sở",
    "triển khai", "trình",
    "trực tiếp", "tự", "tuyên truyền", "vận động", "xây dựng", "xem xét", "xét", "thành lập",
    "nhân rộng",
    "phát hiện", "biểu dương", "khen thưởng", "quyết định", "trao đổi", "phản ánh", "bám sát",
    "nắm", "động viên",
    "đồng hành", "hạch toán", "cân đối", "giải quyết", "tháo gỡ", "kết nối", "thi đua",
    "sử dụng", "nộp", "mở",
    "đăng", "viết", "tập huấn", "kiện toàn", "xử lý", "ưu tiên", "tặng", "trao", "biên soạn",
    "cam kết", "tự giác", "tiến hành", "dành", "mạnh dạn", "giải đáp", "vận dụng", "áp dụng",
    "bảo quản", "giữ", "trả lời",
    "công bố", "tuyển chọn", "mời", "hoàn thiện", "sắp xếp", "đối chiếu", "bồi dưỡng",
    "đào tạo",
    "phục vụ", "tôn vinh", "nêu gương", "khơi dậy", "đồng thời", "đi đầu", "góp phần",
    "đóng góp", "khảo sát", "thống kê", "niêm yết", "chia sẻ", "phân bổ",
)  # fmt: skip
_VERB = re.compile(rf"\b(?:{'|'.join(sorted(_VERBS, key=len, reverse=True))})\b")
# After these words what could be a verb is a part of a name: "các tổ chức", "ban chỉ đạo".
_NOUN_BEFORE = re.compile(
    r"\b(?:(?:các|những|mọi|của|ban) tổ chức|ban chỉ đạo|(?:phòng|đơn vị|cán bộ|ban"
    r"|cơ quan) quản lý|cấp (?:trên|dưới) trực tiếp|làm công tác"
    r"|(?:hội đồng|ban|cụm|khối|phong trào|công tác) thi đua(?:,?(?: -| và)? khen thưởng)?)$"
)
# Verbs that a role's own name may have: "cán bộ làm công tác …".
_WEAK = re.compile(
    r"[\s,(]*(?:trực tiếp|thường xuyên|là|làm|được giao|được phân công|tham gia|quản lý|sử dụng)\b"
)
_LONGEST = 400


def heading_role(heading: str) -> str:
    """Whose duties stand under a heading; empty where it names nobody."""
    text = undoubled(heading.strip().rstrip(" :"))
    led = _HEADING.match(low(text))
    rest = text[led.end() :] if led else text
    rest = re.sub(r"\s\(?(?:có|chịu) trách nhiệm\)?.{0,40}$", "", rest)
    return rest.strip() if starts_role(rest) or (led and low(text).startswith("đối với")) else ""


def is_told(text: str) -> bool:
    """Whether a heading tells somebody what to do, as a sentence does."""
    text = undoubled(text)
    role = sentence_role(text)
    begin = text.find(role) + len(role)
    return bool(role) and _WEAK.match(low(text[begin:])) is None


def given_role(sentence: str) -> str:
    """Whom a sentence hands something to by its first word ("Giao …", "Đề nghị …"); else empty."""
    sentence = undoubled(sentence)
    copy = low(sentence)
    led = _GIVEN.match(copy)
    if led is None or not starts_role(sentence[led.end() :]):
        return ""
    return _cut(sentence, led.end())


def sentence_role(sentence: str) -> str:
    """Who has to do something by a sentence: who is told to, or its subject; else empty."""
    sentence = undoubled(sentence[:_LONGEST].strip())
    given = given_role(sentence)
    if given:
        return given
    copy = low(sentence)
    starts = role_starts(sentence)
    if 0 in starts:
        return _cut(sentence, 0)
    if _ADVERBIAL.match(copy) and starts:
        return _cut(sentence, starts[0])
    return _of_somebody(sentence, copy)


def _of_somebody(sentence: str, copy: str) -> str:
    """Who does what a sentence without a subject wants: "… của A, phối hợp với B để …"."""
    owned = next((one for one in _OF.finditer(copy) if starts_role(sentence[one.end() :])), None)
    joined = _WITH.search(copy)
    if owned is None or joined is None:
        return ""
    first = _cut(sentence, owned.end())
    return f"{first}, {sentence[joined.start('who') : joined.end('who')].strip()}" if first else ""


def _cut(sentence: str, begin: int) -> str:
    """The role from where it begins to the verb, which is written small; names' parts are not."""
    copy = low(sentence)
    for found in _VERB.finditer(copy, begin + 1):
        noun = _NOUN_BEFORE.search(copy, begin, found.end())
        if sentence[found.start()].islower() and noun is None:
            return sentence[begin : found.start()].strip(" ,;:-")
    return ""
