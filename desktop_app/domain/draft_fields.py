"""The fields of a plan's draft, as people see them: groups, names, and the parts of each."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.campaigns import MilestoneKind, TargetKind


class Group(StrEnum):
    """Where a field stands in a plan; the values are its titles."""

    HEAD = "Đầu văn bản"
    BASES = "Căn cứ"
    CONTENT = "Đối tượng, nội dung"
    DUTIES = "Nhiệm vụ"
    TARGETS = "Chỉ tiêu"
    CRITERIA = "Tiêu chí"
    MILESTONES = "Mốc thời gian"
    REWARDS = "Khen thưởng"
    REPORTING = "Báo cáo"
    RECIPIENTS = "Nơi nhận"
    SIGNATORY = "Người ký"
    UNREAD = "Phần chưa hiểu"


class PartKind(StrEnum):
    """How a part is written."""

    LINE = "line"
    TEXT = "text"
    DATE = "date"
    YEAR = "year"
    CHOICE = "choice"
    YES = "yes"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a field: its key, its label, how it is written, and what it may be."""

    key: str
    label: str
    kind: PartKind = PartKind.LINE
    choices: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class DraftField:
    """A field of a draft; `many` where it is a list. `blank`: what is said where it is empty.

    `hint`: what becomes of it, where that is not plain.
    `name` is the path in `PlanDraft` ("participants.collective").
    """

    name: str
    title: str
    group: Group
    parts: tuple[Part, ...]
    many: bool = False
    blank: str = ""
    hint: str = ""


TARGET_TITLES = {
    TargetKind.RANGE.value: "Khoảng (từ – đến)",
    TargetKind.REDUCTION.value: "Mức giảm",
    TargetKind.PERCENTAGE.value: "Tỷ lệ %",
    TargetKind.QUALITATIVE.value: "Định tính",
    TargetKind.AMOUNT.value: "Số lượng",
}
MILESTONE_TITLES = {
    MilestoneKind.LAUNCH.value: "Phát động",
    MilestoneKind.DRIVE.value: "Đợt vận động",
    MilestoneKind.INTERIM_REVIEW.value: "Sơ kết",
    MilestoneKind.FINAL_REVIEW.value: "Tổng kết",
    MilestoneKind.REPORT.value: "Báo cáo",
}
TEXT = Part("text", "Nội dung", PartKind.TEXT)
_DAY = Part("date", "Ngày", PartKind.DATE)


def _one(  # what a line of the table below says
    name: str, title: str, group: Group, kind: PartKind = PartKind.LINE, blank: str = ""
) -> DraftField:
    said = blank or f"Văn bản không có {title[0].lower()}{title[1:]}"
    return DraftField(name, title, group, (Part("text", title, kind),), blank=said)


def _many(name: str, title: str, group: Group, *parts: Part) -> DraftField:
    return DraftField(name, title, group, parts or (TEXT,), many=True)


FIELDS: tuple[DraftField, ...] = (
    _one("title", "Tên kế hoạch", Group.HEAD, PartKind.TEXT),
    _one("issuer", "Cơ quan ban hành", Group.HEAD),
    _one("number", "Số", Group.HEAD, blank="Văn bản để trống số"),
    _one("symbol", "Ký hiệu", Group.HEAD),
    _one("place", "Địa danh", Group.HEAD),
    _one("date", "Ngày ban hành", Group.HEAD, PartKind.DATE, "Văn bản để trống ngày"),
    _one("year", "Năm của kế hoạch", Group.HEAD, PartKind.YEAR, "Văn bản không nêu năm"),
    _one("theme", "Chủ đề", Group.HEAD, PartKind.TEXT),
    _one("period_from", "Giai đoạn từ", Group.HEAD, blank="Văn bản không nêu giai đoạn"),
    _one("period_to", "Giai đoạn đến", Group.HEAD, blank="Văn bản không nêu giai đoạn"),
    _many(
        "legal_bases",
        "Văn bản căn cứ",
        Group.BASES,
        TEXT,
        Part("number", "Số, ký hiệu"),
        _DAY,
        Part("issuer", "Cơ quan ban hành"),
    ),
    _one("parent", "Phong trào cấp trên", Group.BASES, PartKind.TEXT),
    _many("authorities", "Cấp phát động", Group.BASES),
    _many("linked_campaigns", "Phong trào liên quan", Group.BASES),
    _many("participants.collective", "Đối tượng tập thể", Group.CONTENT),
    _many("participants.individual", "Đối tượng cá nhân", Group.CONTENT),
    _many("contents", "Nội dung", Group.CONTENT),
    _many("duties", "Nhiệm vụ", Group.DUTIES, Part("role", "Giao cho"), TEXT),
    _many(
        "targets",
        "Chỉ tiêu",
        Group.TARGETS,
        TEXT,
        Part("kind", "Loại chỉ tiêu", PartKind.CHOICE, TARGET_TITLES),
        Part("value", "Con số"),
        Part("unit", "Đơn vị tính"),
    ),
    _many("criteria.collective", "Tiêu chí tập thể", Group.CRITERIA),
    _many("criteria.individual", "Tiêu chí cá nhân", Group.CRITERIA),
    _many(
        "milestones",
        "Mốc thời gian",
        Group.MILESTONES,
        TEXT,
        Part("kind", "Việc", PartKind.CHOICE, MILESTONE_TITLES),
        Part("year", "Năm", PartKind.YEAR),
        _DAY,
    ),
    _many("rewards", "Khen thưởng", Group.REWARDS),
    _one(
        "feeds_year_end",
        "Kết quả tính vào xét thi đua cuối năm",
        Group.REWARDS,
        PartKind.YES,
        "Không",
    ),
    _many("reporting", "Báo cáo", Group.REPORTING),
    _many("recipients", "Nơi nhận", Group.RECIPIENTS),
    DraftField(
        "signatory",
        "Người ký",
        Group.SIGNATORY,
        (Part("position", "Chức vụ"), Part("name", "Họ và tên")),
        blank="Văn bản không ghi người ký",
    ),
    _many(
        "signatures", "Chữ ký số", Group.SIGNATORY, Part("name", "Của"), Part("time", "Thời điểm")
    ),
    DraftField(
        "unread",
        "Phần chưa hiểu",
        Group.UNREAD,
        (Part("heading", "Đề mục"), TEXT),
        many=True,
        hint=(
            "Bấm “Chuyển sang mục” nếu phần này thuộc một mục ở trên. Để nguyên thì chữ được giữ "
            "cùng phong trào; mục đích, yêu cầu thành mục đích, yêu cầu của phong trào."
        ),
    ),
)
BY_NAME: Mapping[str, DraftField] = {field.name: field for field in FIELDS}
