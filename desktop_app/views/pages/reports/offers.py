"""The papers that can be had, in groups, in the words of those who print them."""

from __future__ import annotations

from desktop_app.views.pages.reports.award_offers import award_offers
from desktop_app.views.pages.reports.offer import Offer
from desktop_app.views.pages.reports.words import tr


def offers() -> tuple[Offer, ...]:
    """Every paper, group after group."""
    return (*_year(), *_campaigns(), *_returns(), *_fund(), *_marks(), *award_offers(), *_lists())


def _year() -> tuple[Offer, ...]:
    group = tr("Tổng kết năm")
    return (
        Offer(
            "report",
            group,
            tr("Báo cáo sơ kết, tổng kết"),
            tr("Kết quả so với kế hoạch, kèm phần người viết ở mục Phong trào."),
            "campaigns",
        ),
        Offer(
            "summary",
            group,
            tr("Báo cáo tổng kết"),
            tr("Kết quả của phong trào: tham gia, ủng hộ, chấm điểm."),
        ),
        Offer(
            "tally",
            group,
            tr("Bảng tổng hợp số liệu"),
            tr("Mọi bảng số liệu trong một tệp Excel, mỗi bảng một trang tính."),
        ),
        Offer(
            "multi-year",
            group,
            tr("Tổng hợp nhiều năm"),
            tr("Như đã báo cáo và theo cơ cấu tổ chức hiện nay."),
        ),
        Offer(
            "statistics",
            group,
            tr("Biểu thống kê"),
            tr("Số phong trào, khen thưởng theo biểu của Thông tư 02/2023; sửa được số và biểu."),
        ),
    )


def _campaigns() -> tuple[Offer, ...]:
    group, page = tr("Phong trào"), "campaigns"
    return (
        Offer("plan", group, tr("Kế hoạch phong trào"), tr("Văn bản kế hoạch để ký."), page),
        Offer("campaigns", group, tr("Danh mục phong trào"), tr("Các phong trào của năm.")),
        Offer("targets", group, tr("Kết quả chỉ tiêu"), tr("Kế hoạch, thực hiện từng đơn vị.")),
        Offer(
            "participation",
            group,
            tr("Hoạt động, tham gia"),
            tr("Các hoạt động đơn vị đã làm, theo từng đơn vị."),
        ),
        Offer(
            "activities",
            group,
            tr("Sổ hoạt động, sáng kiến, mô hình"),
            tr("Từng hoạt động, sáng kiến, mô hình, điển hình tiên tiến."),
        ),
        Offer("tasks", group, tr("Danh sách việc"), tr("Nhiệm vụ, mốc thời gian, ai làm.")),
        Offer("inspections", group, tr("Kiểm tra, giám sát"), tr("Các cuộc kiểm tra và kết quả.")),
        Offer(
            "story",
            group,
            tr("Diễn biến phong trào"),
            tr("Mọi việc đã diễn ra của một phong trào, theo ngày."),
            page,
        ),
    )


def _returns() -> tuple[Offer, ...]:
    group, page = tr("Báo cáo đơn vị"), "returns"
    return (
        Offer("returns", group, tr("Tình hình nộp báo cáo"), tr("Đúng hạn, nộp muộn, chưa nộp.")),
        Offer(
            "reminder",
            group,
            tr("Công văn đôn đốc"),
            tr("Gửi các đơn vị quá hạn. Lưu tệp là ghi lần đôn đốc; chỉ xem thì không ghi."),
            page,
        ),
        Offer("imports", group, tr("Các lần nhập tệp"), tr("Nhập lúc nào, tệp nào, kết quả.")),
        Offer(
            "forms",
            group,
            tr("Mẫu báo cáo gửi đơn vị"),
            tr("Mỗi đơn vị một tệp Excel để điền và gửi lại."),
            page,
            elsewhere=True,
        ),
        Offer(
            "answers",
            group,
            tr("Góp ý tệp đơn vị gửi"),
            tr("Tệp của đơn vị, ô sai được đánh dấu, kèm lý do."),
            page,
            elsewhere=True,
        ),
    )


def _fund() -> tuple[Offer, ...]:
    group, page = tr("Quỹ và vận động"), "fund"
    return (
        Offer(
            "contributions",
            group,
            tr("Ủng hộ, đóng góp"),
            tr("Theo đơn vị, kèm danh sách ủng hộ."),
        ),
        Offer("ledger", group, tr("Sổ thu"), tr("Từng khoản thu, kể cả khoản đã đảo.")),
        Offer("drives", group, tr("Các đợt vận động"), tr("Mức vận động, đã thu, đã nộp.")),
        Offer("remittances", group, tr("Các khoản nộp quỹ"), tr("Nộp ngày nào, nơi nhận.")),
        Offer(
            "receipts", group, tr("Biên lai"), tr("Từng biên lai để ký, hai tờ một trang."), page
        ),
        Offer(
            "receipt-slips",
            group,
            tr("Phiếu thu"),
            tr("Mỗi biên lai còn hiệu lực một tờ A5, giấy trắng hoặc phôi in sẵn."),
            page,
        ),
        Offer("receipt-list", group, tr("Sổ biên lai"), tr("Số biên lai đã lập, đã hủy.")),
        Offer(
            "bank", group, tr("Đối chiếu sao kê ngân hàng"), tr("Dòng sao kê đã khớp, chưa khớp.")
        ),
        Offer(
            "thanks",
            group,
            tr("Thư cảm ơn"),
            tr("Mỗi người, tổ chức ủng hộ ngoài đơn vị một thư."),
            page,
        ),
        Offer("donors", group, tr("Người ủng hộ ngoài đơn vị"), tr("Cá nhân, tổ chức ủng hộ.")),
    )


def _marks() -> tuple[Offer, ...]:
    return (*_rankings(), *_sheets())


def _rankings() -> tuple[Offer, ...]:
    group, page = tr("Chấm điểm, xếp hạng"), "scoring"
    return (
        Offer(
            "ranking", group, tr("Bảng xếp hạng"), tr("Thứ hạng, điểm, xếp loại theo cụm."), page
        ),
        Offer(
            "ranking-compared",
            group,
            tr("So sánh xếp hạng với năm trước"),
            tr("Lên, xuống bao nhiêu bậc, kể cả đơn vị đổi tên, sáp nhập."),
            "ranking",
        ),
        Offer(
            "published",
            group,
            tr("Các bảng xếp hạng đã công bố"),
            tr("Công bố ngày nào, bảng nào thay bảng nào."),
        ),
    )


def _sheets() -> tuple[Offer, ...]:
    group, page = tr("Chấm điểm, xếp hạng"), "scoring"
    return (
        Offer("scores", group, tr("Bảng điểm"), tr("Điểm từng tiêu chí của mọi đơn vị."), page),
        Offer(
            "score-sheets",
            group,
            tr("Phiếu chấm điểm"),
            tr("Mỗi đơn vị hoặc cán bộ một phiếu, có hoặc không kèm căn cứ từng điểm."),
            page,
        ),
        Offer(
            "criteria",
            group,
            tr("Bộ tiêu chí ra Excel"),
            tr("Bảng tiêu chí để xem, sửa và nhập lại."),
            "criteria",
            elsewhere=True,
        ),
        Offer(
            "cross-forms",
            group,
            tr("Phiếu chấm chéo"),
            tr("Mỗi đơn vị chấm một tệp Excel để chấm đơn vị khác."),
            page,
            elsewhere=True,
        ),
        Offer(
            "what-if",
            group,
            tr("Thử phương án xếp hạng"),
            tr("Nếu đổi điểm thì thứ hạng đổi ra sao; ai sát nhau."),
            "ranking",
            elsewhere=True,
        ),
    )


def _lists() -> tuple[Offer, ...]:
    group = tr("Đơn vị, cán bộ")
    return (
        Offer("units", group, tr("Danh sách đơn vị"), tr("Mã, tên, cụm, tổng số người.")),
        Offer("people", group, tr("Danh sách cán bộ"), tr("Mã, họ tên, chức vụ, đơn vị.")),
    )
