"""Nouns of the command line with their verbs: a module for each subject, its options beside it.

What a verb does stands in the module of the same name under `commands/`. A subject is added to
`SUBJECTS` here and to `SUBJECTS` there.
"""

from types import ModuleType

from desktop_app.cli.nouns import (
    activities,
    audit,
    awards,
    bank,
    campaigns,
    certificates,
    clusters,
    copies,
    councils,
    criteria,
    documents,
    drives,
    given_marks,
    inspections,
    ledger,
    merits,
    nominations,
    pasted_marks,
    pdf,
    people,
    pledges,
    printed_sheets,
    quotas,
    rankings,
    receipts,
    registrations,
    remittances,
    reviews,
    rounds,
    signing,
    statistics,
    story,
    targets,
    tasks,
    titles,
    units,
    word_templates,
)
from desktop_app.cli.nouns.verb import Verb
from desktop_app.cli.options import Fill

# What each noun is called in the list of commands; those that `arguments` names itself need none.
NOUNS: dict[str, str] = {
    "activity": "hoạt động, sáng kiến, mô hình, điển hình tiên tiến",
    "assessment": "xếp loại cuối năm của người, đơn vị",
    "award": "quyết định khen thưởng, thu hồi, tiền thưởng, quá trình",
    "bank": "sao kê ngân hàng, đối chiếu",
    "body": "cơ quan, tổ chức không phải đơn vị",
    "certificate": "giấy khen, bằng khen, thư cảm ơn: ai được in, vị trí in",
    "cluster": "cụm thi đua của năm",
    "contribution": "sổ thu: các khoản đóng góp",
    "copy": "bản sao lưu của sổ",
    "council": "hội đồng: thành viên, cuộc họp, biểu quyết",
    "criteria": "các bộ tiêu chí",
    "discipline": "kỷ luật, thanh tra, khiếu nại",
    "document": "văn bản lưu trong sổ",
    "donor": "người ủng hộ ngoài đơn vị",
    "drive": "các đợt vận động",
    "fund": "quỹ: thu, nộp, còn giữ",
    "initiative": "sáng kiến được công nhận",
    "inspection": "kiểm tra, giám sát, đôn đốc",
    "mark": "điểm do người chấm",
    "nomination": "đề nghị khen thưởng: theo quy định, bỏ phiếu",
    "pdf": "tệp PDF để lưu giữ",
    "pledge": "đăng ký ủng hộ",
    "quota": "hạn mức danh hiệu, xếp loại",
    "ranking": "bảng xếp hạng: công bố, so sánh, thử phương án",
    "receipt": "biên lai",
    "registration": "đăng ký thi đua, giao ước, kế hoạch riêng",
    "review": "sơ kết, tổng kết",
    "round": "đợt xét khen thưởng và hồ sơ",
    "salary": "lương cơ sở, làm tròn tiền thưởng",
    "sheet": "phiếu chấm điểm: đến lượt ai, chuyển, trả lại",
    "statistics": "biểu thống kê: số liệu, cách lập, ngày gửi",
    "target": "chỉ tiêu và kết quả",
    "task": "nhiệm vụ và các mốc của phong trào",
    "template": "mẫu văn bản Word: lưu để sửa, nhận mẫu đã sửa",
    "title": "danh hiệu thi đua, hình thức khen thưởng",
    "token": "thiết bị ký số (USB token)",
}
SUBJECTS: tuple[ModuleType, ...] = (
    activities,
    audit,
    awards,
    bank,
    campaigns,
    certificates,
    clusters,
    copies,
    councils,
    criteria,
    documents,
    drives,
    given_marks,
    inspections,
    ledger,
    merits,
    nominations,
    pasted_marks,
    pdf,
    people,
    pledges,
    printed_sheets,
    quotas,
    rankings,
    receipts,
    registrations,
    remittances,
    reviews,
    rounds,
    signing,
    statistics,
    story,
    targets,
    tasks,
    titles,
    units,
    word_templates,
)


def verbs_of(noun: str) -> tuple[tuple[str, str, Fill], ...]:
    """Every verb that the subjects give a noun: name, what it does, its options."""
    return tuple((verb.name, verb.what, verb.fill) for verb in all_verbs() if verb.noun == noun)


def all_verbs() -> tuple[Verb, ...]:
    """The verbs of all subjects."""
    return tuple(verb for subject in SUBJECTS for verb in subject.VERBS)
