"""What a year's work asks for next, in the order in which the office does it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.overview import YearOverview
from desktop_app.views.pages.overview.places import OF_YEAR


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what it is, whether it was begun, and the page (with its act) that does it."""

    key: str
    title: str
    hint: str
    action: str
    page: str
    ident: str
    done: bool


def is_begun(year: YearOverview) -> bool:
    """Whether the first steps are behind: there are units and a campaign."""
    return year.units > 0 and bool(year.campaigns)


def first_steps(year: YearOverview) -> tuple[Step, ...]:
    """From an empty store to forms that were sent."""
    return (_letterhead(year), _units(year), _launch(year), _forms(year))


def steps_of(year: YearOverview) -> tuple[Step, ...]:
    """The steps from an empty store to a ranking; of a closed year the last alone."""
    if year.closed:
        return (_rank(),)
    return (*first_steps(year), _returns(year), _score(year), _rank())


def next_step(steps: tuple[Step, ...]) -> Step:
    """The first that was not begun; the last is never done with."""
    return next((step for step in steps if not step.done), steps[-1])


def _letterhead(year: YearOverview) -> Step:
    return Step(
        "letterhead",
        _tr("Điền thông tin cơ quan"),
        _tr("Cơ quan chủ quản, địa danh, người ký: để in đúng thể thức văn bản."),
        _tr("Điền thông tin…"),
        "history",
        "department",
        # Once work has begun, nobody is held up for it.
        done=year.letterhead or is_begun(year),
    )


def _units(year: YearOverview) -> Step:
    return Step(
        "units",
        _tr("Nhập danh sách đơn vị"),
        _tr("Bảng tính có mã, tên đơn vị, cụm thi đua và số người của năm."),
        _tr("Nhập danh sách…"),
        "returns",
        "import:units",
        done=year.units > 0,
    )


def _launch(year: YearOverview) -> Step:
    return Step(
        "launch",
        _tr("Phát động phong trào đầu tiên"),
        _tr("Chọn một kế hoạch mẫu, năm và hạn nộp báo cáo."),
        _tr("Phát động…"),
        "campaigns",
        "launch",
        done=bool(year.campaigns),
    )


def _forms(year: YearOverview) -> Step:
    return Step(
        "forms",
        _tr("Gửi mẫu báo cáo cho các đơn vị"),
        _tr("Mỗi đơn vị một tệp để điền và gửi lại; đơn vị cũng có thể dùng bảng riêng."),
        _tr("Tạo mẫu báo cáo…"),
        "returns",
        "forms",
        done=year.forms > 0 or _has_returns(year),
    )


def _returns(year: YearOverview) -> Step:
    return Step(
        "returns",
        _tr("Nhập báo cáo của các đơn vị"),
        _tr("Cả thư mục một lần; chương trình cho xem trước từng tệp, từng lỗi."),
        _tr("Nhập báo cáo…"),
        "returns",
        "import:",
        done=_has_returns(year),
    )


def _has_returns(year: YearOverview) -> bool:
    return any(campaign.returned for campaign in year.campaigns)


def _score(year: YearOverview) -> Step:
    return Step(
        "score",
        _tr("Chấm điểm"),
        _tr("Chương trình tính phần điểm có số liệu; phần còn lại người chấm nhập."),
        _tr("Tới trang chấm điểm"),
        "scoring",
        OF_YEAR,
        done=year.scored > 0,
    )


def _rank() -> Step:
    return Step(
        "rank",
        _tr("Xếp hạng và in"),
        _tr("Thứ hạng trong từng cụm, xếp loại; xuất ra Excel hoặc PDF."),
        _tr("Xem xếp hạng"),
        "ranking",
        OF_YEAR,
        done=False,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("overview_steps", text)
