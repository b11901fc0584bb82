"""Documents that the office keeps, and what they belong to."""

from dataclasses import dataclass
from enum import StrEnum


class DocumentKind(StrEnum):
    """What a document is."""

    PLAN = "plan"
    OWN_PLAN = "own_plan"
    REGISTRATION = "registration"
    INSPECTION = "inspection"
    REVIEW = "review"
    DECISION = "decision"
    REMITTANCE = "remittance"
    REORGANISATION = "reorganisation"
    PROPOSAL = "proposal"
    ACHIEVEMENT_REPORT = "achievement_report"
    MINUTES = "minutes"
    EVIDENCE = "evidence"
    OTHER = "other"


KIND_TITLES = {
    DocumentKind.PLAN: "Kế hoạch",
    DocumentKind.OWN_PLAN: "Kế hoạch của đơn vị",
    DocumentKind.REGISTRATION: "Bản đăng ký, giao ước",
    DocumentKind.INSPECTION: "Biên bản kiểm tra",
    DocumentKind.REVIEW: "Báo cáo sơ kết, tổng kết",
    DocumentKind.DECISION: "Quyết định",
    DocumentKind.REMITTANCE: "Chứng từ nộp tiền",
    DocumentKind.REORGANISATION: "Văn bản sắp xếp tổ chức",
    DocumentKind.PROPOSAL: "Tờ trình",
    DocumentKind.ACHIEVEMENT_REPORT: "Báo cáo thành tích",
    DocumentKind.MINUTES: "Biên bản bình xét, xét khen thưởng",
    DocumentKind.EVIDENCE: "Minh chứng",
    DocumentKind.OTHER: "Văn bản khác",
}


class OwnerKind(StrEnum):
    """What a document can belong to."""

    CAMPAIGN = "campaign"
    UNIT = "unit"
    ACTIVITY = "activity"
    INSPECTION = "inspection"
    REGISTRATION = "registration"
    REVIEW = "review"
    REORGANISATION = "reorganisation"
    AWARD_ROUND = "award_round"
    AWARD_DECISION = "award_decision"
    NOMINATION = "nomination"


@dataclass(frozen=True, slots=True)
class Owner:
    """A record of the store, by its number."""

    kind: OwnerKind
    id: int


@dataclass(frozen=True, slots=True)
class NewDocument:
    """A document to be kept: its bytes under the name of its file; `issued_on` ISO, may be ""."""

    name: str
    content: bytes
    kind: DocumentKind
    number: str = ""
    issued_on: str = ""
    abstract: str = ""


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """A kept document; `kept_on` is the day in the office's own time, ISO."""

    id: int
    name: str
    kind: DocumentKind
    number: str
    issued_on: str
    abstract: str
    kept_on: str
    actor: str
