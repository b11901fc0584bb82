"""The reports that can be had, in the order of the list, with the endings of their files."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

EXCEL, PDF, WORD = ".xlsx", ".pdf", ".docx"


@dataclass(frozen=True, slots=True)
class Offer:
    """One report: its kind as services know it, its title, what it says, its files' endings.

    `over_years`: it begins with a year that may be chosen.
    """

    kind: str
    title: str
    about: str
    endings: tuple[str, ...] = (EXCEL, PDF)
    over_years: bool = False


def offers() -> tuple[Offer, ...]:
    """Every report of the page."""
    return (
        Offer("ranking", _tr("Bảng xếp hạng"), _tr("Thứ hạng, điểm và xếp loại theo cụm.")),
        Offer(
            "summary",
            _tr("Báo cáo tổng kết"),
            _tr("Kết quả của phong trào: tham gia, ủng hộ, chấm điểm."),
            (PDF, WORD),
        ),
        Offer(
            "report",
            _tr("Báo cáo sơ kết, tổng kết"),
            _tr("Kết quả so với kế hoạch, kèm phần người viết ở mục Phong trào."),
            (PDF, WORD),
        ),
        Offer(
            "tally",
            _tr("Bảng tổng hợp số liệu"),
            _tr("Mọi bảng số liệu trong một tệp Excel, mỗi bảng một trang tính."),
            (EXCEL,),
        ),
        Offer("contributions", _tr("Ủng hộ, đóng góp"), _tr("Theo đơn vị, kèm danh sách ủng hộ.")),
        Offer("participation", _tr("Hoạt động, tham gia"), _tr("Các hoạt động đơn vị đã làm.")),
        Offer("returns", _tr("Tình hình nộp báo cáo"), _tr("Đúng hạn, nộp muộn, chưa nộp.")),
        Offer("targets", _tr("Kết quả chỉ tiêu"), _tr("Kế hoạch, thực hiện của từng đơn vị.")),
        Offer(
            "multi-year",
            _tr("Tổng hợp nhiều năm"),
            _tr("Như đã báo cáo và theo cơ cấu tổ chức hiện nay."),
            over_years=True,
        ),
        Offer("scores", _tr("Bảng điểm"), _tr("Điểm từng tiêu chí của mọi đơn vị.")),
        Offer(
            "awards",
            _tr("Danh sách khen thưởng"),
            _tr("Danh hiệu, hình thức khen thưởng, tiền thưởng và cách tính."),
        ),
        Offer(
            "officials",
            _tr("Danh sách phục vụ xếp loại cán bộ"),
            _tr("Điểm, mức đề nghị, danh hiệu, phong trào của từng người."),
        ),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("reports", text)
