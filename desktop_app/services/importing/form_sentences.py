"""What is said of a form that is whole but does not fit the store, or what was asked for."""

from desktop_app.domain.intake import Kind
from desktop_app.domain.periods import parse_period
from desktop_app.domain.problems import Problem, error, warning


def other_year(period: str, year: int) -> Problem:
    """The form is of another year than the one chosen."""
    own = parse_period(period).year
    sentence = f"Mẫu báo cáo này của năm {own}, không phải năm {year} đang nhập."
    return error("form.other_year", f"{sentence} Hãy nhập lại với năm {own}.", period)


def campaign_unknown(code: str) -> Problem:
    """The store has no such campaign."""
    sentence = f"Sổ này không có phong trào “{code}” ghi trong mẫu báo cáo."
    advice = "Hãy kiểm tra có đúng sổ của cơ quan đã phát mẫu không, hoặc phát động phong trào."
    return error("form.campaign_unknown", f"{sentence} {advice}", code)


def other_campaign(code: str, chosen: str) -> Problem:
    """The form is of another campaign than the one chosen."""
    own = f"phong trào “{code}”" if code else "cả năm"
    sentence = f"Mẫu này của {own}, không phải “{chosen}” đang nhập."
    return error("form.other_campaign", f"{sentence} Hãy chọn lại phong trào khi nhập.", code)


def other_period(period: str, chosen: str) -> Problem:
    """The form is of another period than the one chosen."""
    own, asked = parse_period(period).title, parse_period(chosen).title
    sentence = f"Mẫu báo cáo này của kỳ {own}, không phải kỳ {asked} đang nhập."
    return error("form.other_period", f"{sentence} Hãy chọn lại kỳ khi nhập.", period)


def unit_unknown(code: str) -> Problem:
    """The store has no such unit."""
    sentence = f"Sổ này không có đơn vị mã “{code}” ghi trong mẫu báo cáo."
    advice = "Hãy kiểm tra có đúng sổ đã phát mẫu không, hoặc thêm đơn vị vào danh sách."
    return error("form.unit_unknown", f"{sentence} {advice}", code)


def other_unit(own: str, written: str) -> Problem:
    """The title block was given another unit's name."""
    sentence = f"Mẫu này phát cho “{own}” nhưng đầu bảng ghi “{written}”."
    advice = f"Hãy xin đơn vị điền vào đúng mẫu của mình, hoặc sửa lại tên ở đầu bảng là “{own}”."
    return error("form.other_unit", f"{sentence} {advice}", written)


def not_issued() -> Problem:
    """The store has no record of the form."""
    return warning(
        "form.not_issued",
        "Sổ không ghi đã phát mẫu báo cáo này (sổ được phục hồi từ bản sao lưu cũ, hoặc mẫu do sổ "
        "khác tạo). Hãy kiểm tra trước khi nhận.",
    )


def older_issue() -> Problem:
    """A newer form was made for the same unit and period."""
    return warning(
        "form.older_issue",
        "Đơn vị điền vào mẫu của lần phát trước; sau đó đã phát mẫu mới hơn cho cùng kỳ. "
        "Hãy kiểm tra danh sách cán bộ và chỉ tiêu có còn đúng không.",
    )


def left_blank(kind: Kind) -> Problem:
    """A sheet is blank now, and something that came before counts for it."""
    what = "ủng hộ" if kind is Kind.CONTRIBUTIONS else "hoạt động"
    sentence = f"Lần này mẫu không ghi {what} nào, nhưng số liệu {what} đã nhận trước vẫn được giữ."
    return warning("form.left_blank", f"{sentence} Nếu cần bỏ, hãy rút lại lần nhập trước.")


def plan_differs(written: str, stored: str) -> Problem:
    """The plan in the form is not the one in the store."""
    told, kept = written or "để trống", stored or "không giao"
    sentence = f"Kế hoạch ghi trong mẫu ({told}) khác với sổ ({kept}); số trong sổ được giữ."
    return warning("form.plan_differs", f"{sentence} Hãy báo lại đơn vị nếu cần.", written)


def plan_alone(written: str, stored: str) -> Problem:
    """A plan was typed over the store's on a line without a result, which brings nothing."""
    told = written or "không giao"
    kept = f"khác với sổ ({stored})" if stored else "mà sổ không giao"
    sentence = f"Dòng này ghi kế hoạch ({told}) {kept} và chưa ghi kết quả nên không được nhận."
    advice = (
        "Nếu đơn vị muốn đổi chỉ tiêu, hãy sửa ở trang Phong trào; nếu quên kết quả, hãy bổ sung."
    )
    return warning("form.plan_alone", f"{sentence} {advice}", written)
