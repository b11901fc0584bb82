"""The trail of what was done, newest first."""

import re
from typing import Any

from sqlalchemy import Row as StoredRow
from sqlalchemy import select

from desktop_app.models.audit import AuditEntry
from desktop_app.reports.report import Column, Format, Row, Table
from desktop_app.services.desk import Desk

_COLUMNS = (
    Column("number", "Số", Format.NUMBER, 6),
    Column("at", "Thời điểm", Format.DATE, 17),
    Column("actor", "Người thực hiện", Format.TEXT, 18),
    Column("action", "Việc", Format.TEXT, 26),
    Column("subject", "Đối tượng", Format.TEXT, 24),
    Column("detail", "Nội dung", Format.TEXT, 40),
    Column("reason", "Lý do", Format.TEXT, 24),
)
_ACTIONS = {
    "activity.add": "Ghi hoạt động, sáng kiến, mô hình",
    "activity.attach": "Lưu minh chứng của hoạt động",
    "activity.change": "Sửa hoạt động",
    "activity.withdraw": "Rút hoạt động",
    "bank.match": "Khớp sao kê ngân hàng",
    "bank.unmatch": "Bỏ khớp sao kê ngân hàng",
    "body.add": "Thêm cơ quan, tổ chức",
    "body.end": "Cơ quan, tổ chức thôi hoạt động",
    "campaign.clause": "Sửa kế hoạch của phong trào",
    "campaign.launch": "Phát động phong trào",
    "campaign.over_whole": "Giữ chỉ tiêu vượt 100%",
    "campaign.set": "Sửa phong trào",
    "campaign.state": "Đổi trạng thái phong trào",
    "campaign.target": "Sửa chỉ tiêu của phong trào",
    "contribution.add": "Ghi khoản vào sổ thu",
    "contribution.reverse": "Đảo khoản của sổ thu",
    "council.add": "Lập hội đồng",
    "council.meeting": "Ghi cuộc họp hội đồng",
    "council.meeting_withdraw": "Bỏ cuộc họp hội đồng",
    "council.member": "Thêm thành viên hội đồng",
    "council.member_end": "Thành viên thôi tham gia hội đồng",
    "council.set": "Sửa hội đồng",
    "criteria.adopt": "Đưa bộ tiêu chí vào dùng",
    "criteria.change": "Sửa bộ tiêu chí",
    "criteria.copy": "Sao chép bộ tiêu chí",
    "criteria.new": "Lập bộ tiêu chí mới",
    "criteria.retire": "Ngừng dùng bộ tiêu chí",
    "criteria.use": "Đưa bộ tiêu chí đã soạn vào dùng",
    "criteria.version": "Sửa bộ tiêu chí thành phiên bản mới",
    "department.set": "Sửa thông tin cơ quan",
    "document.add": "Lưu văn bản",
    "document.withdraw": "Gỡ văn bản",
    "donor.add": "Thêm người ủng hộ",
    "donor.set": "Sửa người ủng hộ",
    "drive.add": "Mở đợt vận động",
    "drive.goal": "Ghi mức vận động",
    "drive.set": "Sửa đợt vận động",
    "fund.add": "Thêm quỹ",
    "fund.set": "Sửa quỹ",
    "import.commit": "Nhập số liệu",
    "import.undo": "Rút lại lần nhập",
    "inspection.add": "Ghi cuộc kiểm tra",
    "inspection.attach": "Lưu văn bản kiểm tra",
    "inspection.change": "Sửa cuộc kiểm tra",
    "inspection.find": "Ghi điều phát hiện",
    "inspection.settle": "Ghi kết quả khắc phục",
    "inspection.unsettle": "Mở lại điều đã khắc phục",
    "inspection.withdraw": "Bỏ cuộc kiểm tra",
    "mark.set": "Nhập điểm",
    "mark.vote": "Hội đồng biểu quyết điểm",
    "mark.withdraw": "Rút điểm",
    "pledge.add": "Ghi đăng ký ủng hộ",
    "pledge.cancel": "Hủy đăng ký ủng hộ",
    "ranking.publish": "Công bố bảng xếp hạng",
    "receipt.issue": "Lập biên lai",
    "receipt.void": "Hủy biên lai",
    "registration.receive": "Nhận đăng ký, kế hoạch riêng",
    "registration.turn": "Chuyển trạng thái đăng ký, kế hoạch riêng",
    "registration.withdraw": "Bỏ bản đăng ký, kế hoạch riêng",
    "remittance.add": "Ghi khoản nộp quỹ",
    "remittance.reverse": "Đảo khoản nộp quỹ",
    "return.due": "Đặt hạn gửi báo cáo",
    "return.remind": "Đôn đốc gửi báo cáo",
    "review.add": "Ghi sơ kết, tổng kết",
    "review.change": "Sửa sơ kết, tổng kết",
    "review.withdraw": "Bỏ bản sơ kết, tổng kết",
    "score.compute": "Chấm điểm",
    "sheet.cross_forms": "Tạo phiếu chấm chéo",
    "sheet.hand_over": "Chuyển phiếu chấm điểm",
    "sheet.return": "Trả lại phiếu chấm điểm",
    "target.set": "Nhập số liệu chỉ tiêu",
    "task.add": "Giao thêm việc",
    "task.change": "Sửa việc",
    "task.drop": "Thôi không làm việc",
    "task.finish": "Ghi việc đã xong",
    "task.make": "Lập danh sách việc theo kế hoạch",
    "task.reopen": "Mở lại việc",
    "title.ship": "Ghi danh hiệu, hạn mức, lương cơ sở đi kèm chương trình",
    "unit.add": "Thêm đơn vị",
    "unit.alias": "Sửa cách viết khác của đơn vị",
    "unit.dissolve": "Giải thể đơn vị",
    "unit.merge": "Sáp nhập đơn vị",
    "unit.move": "Chuyển cơ quan quản lý đơn vị",
    "unit.rename": "Đổi tên đơn vị",
    "unit.set": "Sửa cụm, tổng số người của đơn vị",
    "unit.split": "Chia tách đơn vị",
    "unit.undo": "Hoàn tác sắp xếp đơn vị",
    "year.close": "Khóa sổ năm",
    "year.reopen": "Mở lại sổ năm",
}


_NAMES = {
    "accepted": "số tệp nhận",
    "actual": "thực hiện",
    "alias": "cách viết khác",
    "amount": "số tiền (đồng)",
    "authority": "cơ quan phát động",
    "bank_reference": "số chứng từ ngân hàng",
    "basis": "căn cứ",
    "beneficiaries": "số người được hưởng",
    "body": "cơ quan, tổ chức",
    "closes_on": "đến ngày",
    "cluster": "cụm",
    "code": "mã",
    "content": "nội dung số",
    "contributions_vnd": "tiền ủng hộ (đồng)",
    "criteria": "tiêu chí",
    "criteria_set": "bộ tiêu chí",
    "copied_from": "sao chép từ",
    "day": "ngày",
    "deadline": "hạn khắc phục",
    "decision": "quyết định",
    "document": "văn bản số",
    "done_on": "ngày xong",
    "drive": "đợt vận động",
    "due": "thời hạn",
    "due_on": "hạn gửi",
    "feeds_year_end": "tính vào bình xét",
    "file": "tệp",
    "files": "số tệp",
    "follow_up": "cách khắc phục",
    "fund": "quỹ",
    "fund_name": "tên quỹ",
    "given_on": "ngày nộp",
    "goal": "mức vận động (đồng)",
    "headcount": "tổng số người",
    "held_on": "thời gian",
    "helps": "phối hợp",
    "holder": "nơi giữ quỹ",
    "households_helped": "số hộ được giúp",
    "in_kind_value": "hiện vật quy đổi (đồng)",
    "issued_on": "ngày ban hành",
    "issuer": "cơ quan ban hành",
    "kind": "loại",
    "label": "nhãn",
    "labour_days": "ngày công",
    "leads": "chủ trì",
    "marker": "đơn vị chấm",
    "marks_dropped": "điểm không chuyển được",
    "marks_kept": "số điểm chuyển sang",
    "members": "số thành viên",
    "name": "tên",
    "note": "ghi chú",
    "number": "số",
    "opens_on": "từ ngày",
    "pairs": "số cặp",
    "parent": "thuộc phong trào",
    "parent_agency": "cơ quan chủ quản",
    "participants": "số người tham gia",
    "payer": "người nộp",
    "people": "số người",
    "period": "kỳ",
    "period_from": "giai đoạn từ",
    "period_to": "giai đoạn đến",
    "person": "cán bộ",
    "place": "địa danh",
    "planned": "kế hoạch",
    "planned_on": "dự kiến",
    "points": "điểm",
    "position": "số thứ tự",
    "present": "có mặt",
    "provisional": "số phiếu tạm tính",
    "quorum": "tỷ lệ dự họp tối thiểu",
    "quotas": "số hạn mức",
    "ranked": "số đối tượng",
    "received_on": "ngày nhận",
    "reminded": "các đơn vị",
    "replaces": "thay bảng số",
    "result": "kết quả",
    "reversal": "bút toán đảo số",
    "reversed_by": "bút toán đảo số",
    "role": "vai trò",
    "rows": "số dòng nhận",
    "salaries": "số mức lương cơ sở",
    "section": "mục",
    "settled_on": "ngày khắc phục",
    "signatory": "người ký",
    "signatory_position": "chức vụ người ký",
    "stage": "bước chấm",
    "state": "trạng thái",
    "successor": "phong trào tiếp nhận",
    "summary": "việc",
    "symbol": "ký hiệu",
    "takes_returns": "tính cả báo cáo của đơn vị",
    "tasks": "số việc",
    "campaigns": "số phong trào",
    "template": "mẫu",
    "text": "nội dung",
    "theme": "chủ đề",
    "title": "tên",
    "titles": "số danh hiệu, hình thức",
    "unit": "đơn vị",
    "units": "số đơn vị",
    "valid_from": "từ ngày",
    "valid_to": "đến ngày",
    "value": "giá trị (đồng)",
    "version": "phiên bản",
    "votes": "có quyền biểu quyết",
    "year": "năm",
}
_SUBJECTS = {
    "activity": "Hoạt động số",
    "activity_record": "Hoạt động số",
    "bank_line": "Dòng sao kê số",
    "body": "Cơ quan, tổ chức số",
    "campaign": "Phong trào",
    "campaign_record": "Phong trào số",
    "contribution": "Khoản số",
    "council": "Hội đồng số",
    "criteria_set": "Bộ tiêu chí số",
    "department": "Cơ quan",
    "document": "Văn bản số",
    "donor": "Người ủng hộ số",
    "drive": "Đợt vận động",
    "fund": "Quỹ",
    "import": "Lần nhập số",
    "inspection": "Cuộc kiểm tra số",
    "inspection_record": "Cuộc kiểm tra số",
    "mark": "Điểm của",
    "pledge": "Đăng ký số",
    "ranking": "Bảng xếp hạng số",
    "receipt": "Biên lai",
    "registration": "Đăng ký, kế hoạch số",
    "registration_record": "Đăng ký số",
    "remittance": "Khoản nộp quỹ số",
    "reorganisation": "Lần sắp xếp số",
    "reorganisation_record": "Lần sắp xếp số",
    "review": "Sơ kết, tổng kết số",
    "review_record": "Sơ kết, tổng kết số",
    "sheet": "Phiếu của",
    "store": "Sổ",
    "target": "Chỉ tiêu",
    "task": "Việc số",
    "unit": "Đơn vị",
    "unit_record": "Đơn vị số",
    "year": "Năm",
}
_DECIMAL = re.compile(r"-?[0-9]+\.[0-9]+")
_STATES = {"open": "đang mở", "closed": "đã khóa"}


class History:
    """Reading the trail."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def entries(self, limit: int = 200) -> Table:
        """The newest entries."""
        query = select(AuditEntry).order_by(AuditEntry.id.desc()).limit(limit)
        with self._desk.reading() as connection:
            rows = tuple(_row(entry) for entry in connection.execute(query))
        return Table("Nhật ký", _COLUMNS, rows, empty_text="Chưa có việc nào được ghi.")


def action_title(action: str) -> str:
    """A command in Vietnamese."""
    return _ACTIONS.get(action, action)


def _row(entry: StoredRow[Any]) -> Row:
    cells = (
        entry.id,
        entry.at.astimezone().isoformat(timespec="minutes"),
        entry.actor,
        action_title(entry.action),
        _subject(entry.subject),
        _detail(entry.before, entry.after),
        entry.reason,
    )
    return Row(cells, ident=f"audit:{entry.id}")


def _subject(subject: str) -> str:
    kind, _, rest = subject.partition(":")
    return f"{_SUBJECTS.get(kind, kind)} {rest}".strip()


def _detail(before: object, after: object) -> str:
    return " → ".join(_told(one) for one in (before, after) if one is not None)


def _told(value: object) -> str:
    if not isinstance(value, dict):
        return _STATES.get(str(value), str(value))
    parts = (
        f"{_NAMES.get(name, name)}: {_shown(one)}"
        for name, one in value.items()
        # What begins like this is kept for the program's own way back.
        if one != "" and not name.startswith("_")
    )
    return "; ".join(parts)


def _shown(value: object) -> str:
    """A figure as Vietnamese writes it: the trail keeps "9.50", and yes and no as a switch."""
    if isinstance(value, bool):
        return "có" if value else "không"
    text = str(value)
    return text.replace(".", ",") if _DECIMAL.fullmatch(text) else text
