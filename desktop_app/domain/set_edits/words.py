"""What the parts, methods and fields of a criteria set are called in Vietnamese."""

from collections.abc import Mapping

from desktop_app.domain.criteria import Direction, Method, Subject
from desktop_app.domain.set_rules import MissingStage, Reading, Unassigned

METHOD_TITLES: Mapping[Method, str] = {
    Method.GROUP: "Nhóm tiêu chí",
    Method.MANUAL: "Người chấm cho điểm",
    Method.GRADED: "Chọn một trong các mức",
    Method.PASS_FAIL: "Đạt hoặc không đạt",
    Method.TARGET_RATIO: "Tỷ lệ thực hiện chỉ tiêu",
    Method.AGAINST_LEADER: "So với đơn vị dẫn đầu cụm",
    Method.TIER: "Theo bậc của số liệu",
    Method.PER_OCCURRENCE: "Theo số lần",
    Method.PARTICIPATION_RATIO: "Tỷ lệ người tham gia",
    Method.FUND_RATIO: "Tỷ lệ vận động quỹ",
    Method.TIMELINESS: "Nộp báo cáo đúng hạn",
    Method.FORMULA: "Công thức",
    Method.CAMPAIGN_RESULT: "Kết quả của phong trào",
    Method.BONUS: "Điểm thưởng",
    Method.PENALTY: "Điểm trừ",
}
SUBJECT_TITLES: Mapping[Subject, str] = {
    Subject.COLLECTIVE: "Tập thể",
    Subject.INDIVIDUAL: "Cá nhân",
    Subject.HOUSEHOLD: "Hộ gia đình",
}
STATE_TITLES: Mapping[str, str] = {
    "draft": "Đang soạn",
    "in_use": "Đang dùng",
    "retired": "Ngừng dùng",
}
DIRECTION_TITLES: Mapping[Direction, str] = {
    Direction.HIGHER: "Càng nhiều càng tốt",
    Direction.LOWER: "Càng ít càng tốt",
}
UNASSIGNED_TITLES: Mapping[Unassigned, str] = {
    Unassigned.LEFT_OUT: "Không tính vào điểm tối đa",
    Unassigned.AMONG_THEMSELVES: "So sánh với nhau",
}
READING_TITLES: Mapping[Reading, str] = {
    Reading.POINTS: "Tổng điểm",
    Reading.PERCENT: "Tỷ lệ phần trăm điểm",
    Reading.BAND: "Xếp loại",
    Reading.RANK: "Thứ hạng",
}
MISSING_TITLES: Mapping[MissingStage, str] = {
    MissingStage.SKIP: "Chia trọng số cho các bước còn lại",
    MissingStage.ZERO: "Tính là không điểm",
    MissingStage.WAIT: "Chờ đủ các bước",
}
# The fields of a criterion, in the order in which forms and workbooks show them.
CRITERION_FIELDS: Mapping[str, str] = {
    "code": "Mã",
    "parent": "Thuộc nhóm",
    "title": "Tiêu chí",
    "max": "Điểm tối đa",
    "method": "Cách chấm",
    "fact": "Số liệu, chỉ tiêu",
    "per": "Chia cho số liệu",
    "campaign": "Mẫu phong trào",
    "direction": "Chiều",
    "cap": "Tỷ lệ tính tối đa",
    "points_each": "Điểm mỗi lần",
    "reach": "Phần điểm khi đạt chỉ tiêu",
    "excess": "Thưởng mỗi 100% vượt",
    "excess_cap": "Thưởng vượt nhiều nhất",
    "unassigned": "Khi không được giao",
    "reads": "Lấy của phong trào",
    "formula": "Công thức",
    "note": "Ghi chú",
    "example": "Ví dụ",
}
STEP_FIELDS: Mapping[str, str] = {"label": "Tên mức", "at_least": "Từ", "points": "Điểm"}
BAND_FIELDS: Mapping[str, str] = {"name": "Xếp loại", "at_least": "Từ điểm", "note": "Ghi chú"}
STAGE_FIELDS: Mapping[str, str] = {
    "code": "Bước chấm",
    "criteria": "Tiêu chí được chấm",
    "weight": "Trọng số",
    "council": "Hội đồng biểu quyết",
}
KNOCKOUT_FIELDS: Mapping[str, str] = {
    "criterion": "Tiêu chí",
    "below": "Dưới tỷ lệ điểm tối đa",
    "penalty": "Bị trừ từ (điểm)",
    "highest": "Xếp loại cao nhất còn lại",
    "bars": "Không được xét",
    "text": "Diễn giải",
}
HEAD_FIELDS: Mapping[str, str] = {
    "code": "Mã",
    "title": "Tên bộ tiêu chí",
    "subject": "Đối tượng",
    "version": "Phiên bản",
    "campaign": "Mẫu phong trào",
    "clusters": "Cụm được chấm",
    "bands_on_percent": "Xếp loại theo tỷ lệ phần trăm",
    "bands_without_bonus": "Xếp loại không kể điểm thưởng",
    "rank_on_percent": "Xếp hạng theo tỷ lệ phần trăm",
    "round_to": "Làm tròn điểm đến",
    "bonus_cap": "Tổng điểm thưởng tối đa",
    "penalty_cap": "Tổng điểm trừ tối đa",
    "excess_cap": "Tổng thưởng vượt chỉ tiêu tối đa",
    "tie_order": "Thứ tự xét khi bằng điểm",
    "missing_stage": "Khi thiếu một bước chấm",
    "basis": "Căn cứ",
}
TIE_TITLES: Mapping[str, str] = {
    "points_without_bonus": "điểm không kể điểm thưởng cao hơn",
    "fewer_penalties": "ít điểm trừ hơn",
    "criterion:MÃ": "điểm của tiêu chí có mã đó cao hơn",
    "fact:SỐ LIỆU": "số liệu đó tốt hơn",
}
