"""The papers that can be had, in groups, in the words of those who print them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.text import fold


@dataclass(frozen=True, slots=True)
class Offer:
    """One paper: its kind as services know it, the group it stands in, its title, what it says.

    `page`: where it is made, if not here; else where to go when it cannot be made yet.
    """

    kind: str
    group: str
    title: str
    about: str
    page: str = ""
    elsewhere: bool = False

    def is_meant(self, typed: str) -> bool:
        """Whether each word that was typed begins one of the words that tell of it."""
        told = f" {fold(f'{self.title} {self.about} {self.group}')}"
        return all(f" {word}" in told for word in fold(typed).split())


def offers() -> tuple[Offer, ...]:
    """Every paper, group after group."""
    return (*_year(), *_campaigns(), *_returns(), *_fund(), *_marks(), *_awards(), *_lists())


def _year() -> tuple[Offer, ...]:
    group = _tr("Tổng kết năm")
    return (
        Offer(
            "report",
            group,
            _tr("Báo cáo sơ kết, tổng kết"),
            _tr("Kết quả so với kế hoạch, kèm phần người viết ở mục Phong trào."),
            "campaigns",
        ),
        Offer(
            "summary",
            group,
            _tr("Báo cáo tổng kết"),
            _tr("Kết quả của phong trào: tham gia, ủng hộ, chấm điểm."),
        ),
        Offer(
            "tally",
            group,
            _tr("Bảng tổng hợp số liệu"),
            _tr("Mọi bảng số liệu trong một tệp Excel, mỗi bảng một trang tính."),
        ),
        Offer(
            "multi-year",
            group,
            _tr("Tổng hợp nhiều năm"),
            _tr("Như đã báo cáo và theo cơ cấu tổ chức hiện nay."),
        ),
    )


def _campaigns() -> tuple[Offer, ...]:
    group, page = _tr("Phong trào"), "campaigns"
    return (
        Offer("plan", group, _tr("Kế hoạch phong trào"), _tr("Văn bản kế hoạch để ký."), page),
        Offer("campaigns", group, _tr("Danh mục phong trào"), _tr("Các phong trào của năm.")),
        Offer("targets", group, _tr("Kết quả chỉ tiêu"), _tr("Kế hoạch, thực hiện từng đơn vị.")),
        Offer(
            "participation",
            group,
            _tr("Hoạt động, tham gia"),
            _tr("Các hoạt động đơn vị đã làm, theo từng đơn vị."),
        ),
        Offer(
            "activities",
            group,
            _tr("Sổ hoạt động, sáng kiến, mô hình"),
            _tr("Từng hoạt động, sáng kiến, mô hình, điển hình tiên tiến."),
        ),
        Offer("tasks", group, _tr("Danh sách việc"), _tr("Nhiệm vụ, mốc thời gian, ai làm.")),
        Offer(
            "inspections", group, _tr("Kiểm tra, giám sát"), _tr("Các cuộc kiểm tra và kết quả.")
        ),
        Offer(
            "story",
            group,
            _tr("Diễn biến phong trào"),
            _tr("Mọi việc đã diễn ra của một phong trào, theo ngày."),
            page,
        ),
    )


def _returns() -> tuple[Offer, ...]:
    group, page = _tr("Báo cáo đơn vị"), "returns"
    return (
        Offer("returns", group, _tr("Tình hình nộp báo cáo"), _tr("Đúng hạn, nộp muộn, chưa nộp.")),
        Offer(
            "reminder",
            group,
            _tr("Công văn đôn đốc"),
            _tr("Gửi các đơn vị quá hạn. Lưu tệp là ghi lần đôn đốc; chỉ xem thì không ghi."),
            page,
        ),
        Offer("imports", group, _tr("Các lần nhập tệp"), _tr("Nhập lúc nào, tệp nào, kết quả.")),
        Offer(
            "forms",
            group,
            _tr("Mẫu báo cáo gửi đơn vị"),
            _tr("Mỗi đơn vị một tệp Excel để điền và gửi lại."),
            page,
            elsewhere=True,
        ),
        Offer(
            "answers",
            group,
            _tr("Góp ý tệp đơn vị gửi"),
            _tr("Tệp của đơn vị, ô sai được đánh dấu, kèm lý do."),
            page,
            elsewhere=True,
        ),
    )


def _fund() -> tuple[Offer, ...]:
    group, page = _tr("Quỹ và vận động"), "fund"
    return (
        Offer(
            "contributions",
            group,
            _tr("Ủng hộ, đóng góp"),
            _tr("Theo đơn vị, kèm danh sách ủng hộ."),
        ),
        Offer("ledger", group, _tr("Sổ thu"), _tr("Từng khoản thu, kể cả khoản đã đảo.")),
        Offer("drives", group, _tr("Các đợt vận động"), _tr("Mức vận động, đã thu, đã nộp.")),
        Offer("remittances", group, _tr("Các khoản nộp quỹ"), _tr("Nộp ngày nào, nơi nhận.")),
        Offer(
            "receipts", group, _tr("Biên lai"), _tr("Từng biên lai để ký, hai tờ một trang."), page
        ),
        Offer("receipt-list", group, _tr("Sổ biên lai"), _tr("Số biên lai đã lập, đã hủy.")),
        Offer(
            "bank", group, _tr("Đối chiếu sao kê ngân hàng"), _tr("Dòng sao kê đã khớp, chưa khớp.")
        ),
        Offer("donors", group, _tr("Người ủng hộ ngoài đơn vị"), _tr("Cá nhân, tổ chức ủng hộ.")),
    )


def _marks() -> tuple[Offer, ...]:
    return (*_rankings(), *_sheets())


def _rankings() -> tuple[Offer, ...]:
    group, page = _tr("Chấm điểm, xếp hạng"), "scoring"
    return (
        Offer(
            "ranking", group, _tr("Bảng xếp hạng"), _tr("Thứ hạng, điểm, xếp loại theo cụm."), page
        ),
        Offer(
            "ranking-compared",
            group,
            _tr("So sánh xếp hạng với năm trước"),
            _tr("Lên, xuống bao nhiêu bậc, kể cả đơn vị đổi tên, sáp nhập."),
            "ranking",
        ),
        Offer(
            "published",
            group,
            _tr("Các bảng xếp hạng đã công bố"),
            _tr("Công bố ngày nào, bảng nào thay bảng nào."),
        ),
    )


def _sheets() -> tuple[Offer, ...]:
    group, page = _tr("Chấm điểm, xếp hạng"), "scoring"
    return (
        Offer("scores", group, _tr("Bảng điểm"), _tr("Điểm từng tiêu chí của mọi đơn vị."), page),
        Offer(
            "score-sheets",
            group,
            _tr("Phiếu chấm điểm"),
            _tr("Mỗi đơn vị hoặc cán bộ một phiếu, có hoặc không kèm căn cứ từng điểm."),
            page,
        ),
        Offer(
            "criteria",
            group,
            _tr("Bộ tiêu chí ra Excel"),
            _tr("Bảng tiêu chí để xem, sửa và nhập lại."),
            "criteria",
            elsewhere=True,
        ),
        Offer(
            "cross-forms",
            group,
            _tr("Phiếu chấm chéo"),
            _tr("Mỗi đơn vị chấm một tệp Excel để chấm đơn vị khác."),
            page,
            elsewhere=True,
        ),
        Offer(
            "what-if",
            group,
            _tr("Thử phương án xếp hạng"),
            _tr("Nếu đổi điểm thì thứ hạng đổi ra sao; ai sát nhau."),
            "ranking",
            elsewhere=True,
        ),
    )


def _awards() -> tuple[Offer, ...]:
    group, page = _tr("Khen thưởng"), "awards"
    return (
        Offer(
            "awards",
            group,
            _tr("Danh sách khen thưởng"),
            _tr("Danh hiệu, hình thức khen thưởng, tiền thưởng và cách tính."),
        ),
        Offer(
            "nominations",
            group,
            _tr("Danh sách đề nghị"),
            _tr("Ai, danh hiệu gì, đủ điều kiện không."),
            page,
        ),
        Offer("dossier", group, _tr("Hồ sơ đợt xét"), _tr("Giấy tờ đã có và còn thiếu."), page),
        Offer("decisions", group, _tr("Các quyết định khen thưởng"), _tr("Số, ngày, tiền thưởng.")),
        Offer(
            "award-history",
            group,
            _tr("Quá trình thi đua, khen thưởng"),
            _tr("Của một đơn vị hoặc một cán bộ, qua các năm."),
        ),
        Offer("assessments", group, _tr("Xếp loại cuối năm"), _tr("Mức xếp loại và căn cứ.")),
        Offer(
            "officials",
            group,
            _tr("Danh sách phục vụ xếp loại cán bộ"),
            _tr("Điểm, mức đề nghị, danh hiệu, phong trào của từng người."),
        ),
        Offer(
            "initiatives", group, _tr("Sáng kiến được công nhận"), _tr("Tác giả, cấp công nhận.")
        ),
        Offer(
            "measures", group, _tr("Kỷ luật, thanh tra, khiếu nại"), _tr("Ai, từ ngày, đến ngày.")
        ),
        Offer(
            "titles", group, _tr("Danh hiệu, hình thức"), _tr("Danh mục, quy định đang áp dụng.")
        ),
        Offer(
            "quotas", group, _tr("Hạn mức, lương cơ sở"), _tr("Hạn mức đang áp dụng, mức lương.")
        ),
    )


def _lists() -> tuple[Offer, ...]:
    group = _tr("Đơn vị, cán bộ")
    return (
        Offer("units", group, _tr("Danh sách đơn vị"), _tr("Mã, tên, cụm, tổng số người.")),
        Offer("people", group, _tr("Danh sách cán bộ"), _tr("Mã, họ tên, chức vụ, đơn vị.")),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("reports", text)
