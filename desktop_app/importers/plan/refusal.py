"""Why a text is no plan: said to the user, who chose it."""

import re

from desktop_app.domain.plan_draft import PlanDraft
from desktop_app.importers.plan.front import names_kind
from desktop_app.importers.plan.lines import read_lines
from desktop_app.importers.plan.wording import bare, is_caps

# What a plan is told by where it does not call itself one: chapters that only plans have.
_SIGNS = ("contents", "duties", "recipients", "signatory")
_FEWEST_SIGNS = 3
_KINDS = (
    ("quyet dinh", "quyết định"), ("nghi quyet", "nghị quyết"), ("thong bao", "thông báo"),
    ("bao cao", "báo cáo"), ("to trinh", "tờ trình"), ("bien ban", "biên bản"),
    ("huong dan", "hướng dẫn"), ("chi thi", "chỉ thị"), ("giay moi", "giấy mời"),
    ("chuong trinh", "chương trình"), ("quy che", "quy chế"), ("thong tu", "thông tư"),
    ("nghi dinh", "nghị định"), ("cong dien", "công điện"), ("giay uy quyen", "giấy ủy quyền"),
    ("hop dong", "hợp đồng"), ("giay khen", "giấy khen"), ("bang khen", "bằng khen"),
    ("danh sach", "danh sách"), ("bang tong hop", "bảng tổng hợp"), ("luat", "luật"),
)  # fmt: skip
_LETTER = re.compile(r"(?:v/v|kinh gui)\b")
_HEAD = 40  # lines in which a document says what it is
_ADVICE = "hãy chọn tệp của một kế hoạch."


def looks_like_plan(draft: PlanDraft) -> bool:
    """Whether the draft was read from a plan."""
    return why_no_plan(draft) == ""


def why_no_plan(draft: PlanDraft) -> str:
    """A sentence on why the draft's text is no plan; empty where it is one."""
    lines = [line.text for line in read_lines(draft.lines)]
    if not lines:
        return f"Tệp không có chữ nào đọc được; {_ADVICE}"
    if any(names_kind(text) for text in lines) and _has_chapters(draft):
        return ""
    kind = _other_kind(lines)
    if kind:
        return f"Văn bản này là {kind}, không phải kế hoạch; {_ADVICE}"
    if sum(bool(getattr(draft, sign)) for sign in _SIGNS) >= _FEWEST_SIGNS and draft.contents:
        return ""
    return (
        "Không thấy chữ “KẾ HOẠCH” ở đầu văn bản hoặc các phần của một kế hoạch "
        f"(nội dung, tổ chức thực hiện, nơi nhận); {_ADVICE}"
    )


def _has_chapters(draft: PlanDraft) -> bool:
    """Whether anything stands in the plan besides its name."""
    read = (
        draft.contents,
        draft.duties,
        draft.targets,
        draft.rewards,
        draft.participants.collective,
    )
    return any(read) or any(chapter.heading for chapter in draft.unread)


def _other_kind(lines: list[str]) -> str:
    for text in lines[:_HEAD]:
        copy = bare(text).strip(" .:*")
        if _LETTER.match(copy):
            return "công văn"
        for start, kind in _KINDS:
            if copy == start or (is_caps(text) and re.match(rf"{start}\b", copy)):
                return kind
    return ""
