"""A plan's targets: what is to be reached, with its figure as printed."""

import re
from collections.abc import Iterable, Iterator, Sequence

from desktop_app.domain.campaigns import TargetKind
from desktop_app.domain.plan_draft import DraftTarget
from desktop_app.importers.plan.found import Found
from desktop_app.importers.plan.outline import Node
from desktop_app.importers.plan.paragraphs import Paragraph
from desktop_app.importers.plan.sections import Item, Section, carriers
from desktop_app.importers.plan.wording import low

_NUMBER = r"(?:[0-9]{1,3}(?:\.[0-9]{3}){1,4}(?:,[0-9]{1,4})?|[0-9]{1,9}(?:[.,][0-9]{1,4})?)"
_RANGE = rf"{_NUMBER}\s?%?\s?(?:-|–|—|đến|tới)\s?{_NUMBER}"
_TWO_WORDS = (
    "mô hình", "sáng kiến", "công trình", "tập thể", "cá nhân", "đơn vị", "ngày công",
    "lao động", "học sinh",
    "cán bộ", "hội viên", "đoàn viên", "điển hình", "suất quà", "phần quà", "học bổng",
    "căn nhà", "ngôi nhà",
    "tin bài", "hoạt động", "giải pháp", "gia đình", "tiêu chí", "sản phẩm", "chương trình",
    "triệu đồng",
    "tỷ đồng", "tỉ đồng", "nghìn đồng", "ngàn đồng", "đề tài", "người dân", "phong trào",
    "cơ sở", "chi đoàn",
    "hợp tác xã", "hồ sơ", "văn bản", "thủ tục", "hội nghị", "bài viết", "thiết bị", "tác phẩm",
    "thành viên",
    "vụ việc", "cuộc họp", "lớp học", "sự kiện", "nhiệm vụ", "doanh nghiệp", "nhà tình thương",
    "lượt người", "đợt", "dự án",
)  # fmt: skip
_UNIT = rf"(?:{'|'.join(_TWO_WORDS)}|[^\W\d_]{{1,10}})"
_PERCENT = re.compile(
    rf"(?<![0-9.,])(?P<value>{_RANGE}|{_NUMBER})\s?(?P<unit>%(?:\s?/\s?năm)?|phần trăm)"
)
_COUNT = re.compile(
    rf"(?<![0-9.,])(?P<value>{_RANGE}|{_NUMBER})\s(?P<unit>{_UNIT})\b(?P<per>\s?/\s?năm)?"
)
_NO_COUNT = re.compile(r"(?:năm|khóa|kỳ|tuổi|trong|và|của|đến|về|theo|do|nhằm)$")
_SPAN = re.compile(r"(?:tháng|tuần|ngày|giờ|phút|lần)$")
_SPAN_GOAL = re.compile(r"\b(?:giảm|rút ngắn|ít nhất|tối thiểu|không quá|tăng|còn|dưới)\b")
_NAMED = re.compile(
    r"(?:số|ngày|tháng|năm|quý|điều|khoản|điểm|mục|khóa|lần thứ|thứ|cấp|kỷ niệm|giai đoạn|chương"
    r"|phụ lục|mẫu|/|-|đợt"
    r"|bước|kế hoạch|nghị quyết|chỉ thị|quyết định|nghị định|thông tư|khối|cụm|hạng|loại)\s?$"
)
_GOAL = re.compile(
    r"\b(?:giảm|ít nhất|tối thiểu|không quá|phấn đấu|trên|tối đa|mỗi|bình quân|thêm|từ|đạt|tăng)\b"
)
_FALLS = re.compile(r"\bgiảm\b(?!\snghèo)(?:\s(?!còn|xuống)[^\W\d_]{1,8}){0,6}\s?$")
_EXCEEDS = re.compile(
    r"\b(?:hoàn thành|đạt)\b[^.;]{0,50}\bvượt\b[^.;]{0,40}\bchỉ tiêu\b"
    r"|\bchỉ tiêu\b[^.;]{0,60}\b(?:đạt|hoàn thành)\b[^.;]{0,20}\bvượt\b"
)
_CALLED = re.compile(r"chỉ tiêu|cụ thể")
_HALF = 2


def find_targets(section: Section) -> list[Found[DraftTarget]]:
    """The targets of their own chapter: an item is one, or one for each clause with a figure.

    A chapter of aims ("Mục tiêu") without any figure sets no targets.
    """
    items = carriers(section)
    named = _CALLED.search(low(section.heading.head.text))
    if not named and not any(_has_figure(item.text()) for item in items):
        return []
    return [
        Found(target, item.passage())
        for item in items
        for target in (_each(item.text()) if _has_figure(item.text()) else [_in_words(item.text())])
    ]


def find_among_contents(items: Iterable[Item]) -> list[Found[DraftTarget]]:
    """The targets that contents name: figures, and what is to be exceeded.

    Where most items of a list have figures, its others are targets in words.
    """
    found = []
    for item in items:
        for paragraph in item.paragraphs:
            found += [Found(one, paragraph.passage) for one in _named(paragraph.text)]
        found += _in_list(item.children)
    return found


def _in_list(nodes: Sequence[Node]) -> list[Found[DraftTarget]]:
    figured = [node for node in nodes if _named(node.head.text)]
    most = len(nodes) > 1 and len(figured) * _HALF >= len(nodes)
    found = []
    for node in nodes:
        named = _named(node.head.text) or ([_in_words(node.head.text)] if most else [])
        found += [Found(one, node.head.passage) for one in named]
        found += _in_list(node.children)
    return found


def target_paragraphs(items: Iterable[Item]) -> set[Paragraph]:
    """The paragraphs below contents that are targets and nothing else."""
    lines = {one.passage.first for item in items for one in _in_list(item.children)}
    return {
        paragraph
        for item in items
        for child in item.children
        for paragraph in child.walk()
        if paragraph.first in lines
    }


def _named(text: str) -> list[DraftTarget]:
    """The targets in a text that is not all about targets."""
    figured = [one for clause in _clauses(text) for one in _figured(clause, strict=True)]
    if figured:
        return figured
    return [_in_words(text)] if _EXCEEDS.search(low(text)) else []


def _each(text: str) -> Iterator[DraftTarget]:
    for clause in _clauses(text):
        yield from _figured(clause, strict=False)


def _has_figure(text: str) -> bool:
    return next(_each(text), None) is not None


def _clauses(text: str) -> list[str]:
    return [one.strip() for one in re.split(r";\s|;$|\n", text) if one.strip()]


def _figured(clause: str, *, strict: bool) -> Iterator[DraftTarget]:
    """The target of a clause with its first figure; `strict` where others figures are at hand."""
    copy = low(clause)
    found = _first(_PERCENT, copy) or _first_count(copy, strict=strict)
    if found is None:
        return
    unit = re.sub(r"\s", "", found["unit"]) if "%" in found["unit"] else found["unit"]
    per = "/năm" if found.re is _COUNT and found["per"] else ""
    value = re.sub(r"\s?([-–—%])\s?", r"\1", clause[found.start("value") : found.end("value")])
    yield DraftTarget(clause.rstrip(" .;/"), _kind(copy, found), value.replace("%", ""), unit + per)


def _first(form: re.Pattern[str], copy: str) -> re.Match[str] | None:
    return next((one for one in form.finditer(copy) if not _inside(copy, one)), None)


def _first_count(copy: str, *, strict: bool) -> re.Match[str] | None:
    for found in _COUNT.finditer(copy):
        if _NO_COUNT.match(found["unit"]) or _inside(copy, found):
            continue
        goal = _SPAN_GOAL if _SPAN.match(found["unit"]) else _GOAL
        loose = not strict and goal is _GOAL
        if loose or goal.search(copy, max(0, found.start() - 40), found.start()):
            return found
    return None


def _inside(copy: str, found: re.Match[str]) -> bool:
    """Whether a number only names something: a year, a document, an article."""
    before = copy[max(0, found.start() - 20) : found.start()]
    return _NAMED.search(before) is not None or before[-1:] in tuple("0123456789,.")


def _kind(copy: str, found: re.Match[str]) -> TargetKind:
    if re.fullmatch(_RANGE, found["value"]):
        return TargetKind.RANGE
    if _FALLS.search(copy, max(0, found.start() - 60), found.start()):
        return TargetKind.REDUCTION
    percent = "%" in found["unit"] or found["unit"] == "phần trăm"
    return TargetKind.PERCENTAGE if percent else TargetKind.AMOUNT


def _in_words(text: str) -> DraftTarget:
    return DraftTarget(text.strip().rstrip(" .;/"), TargetKind.QUALITATIVE)
