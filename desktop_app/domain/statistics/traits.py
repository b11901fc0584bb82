"""What is known of each kind of record, by which a form may count it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.domain.statistics.forms import Source

UNKNOWN = "unknown"
_UNKNOWN = {UNKNOWN: "Chưa rõ"}
_LEVELS = {"central": "Trung ương", "province": "Tỉnh", "department": "Cơ quan"}
_GENDERS = {"male": "Nam", "female": "Nữ"} | _UNKNOWN


@dataclass(frozen=True, slots=True)
class Trait:
    """One thing that is known of a record; `values`: their names, empty where the store has them.

    What the store has (titles, kinds of units, jobs) is named by those who keep it.
    """

    code: str
    name: str
    values: Mapping[str, str] = field(default_factory=dict)


TRAITS: Mapping[Source, tuple[Trait, ...]] = {
    Source.CAMPAIGNS: (
        Trait("level", "Cấp phát động", _LEVELS | _UNKNOWN),
        Trait(
            "scope",
            "Phạm vi",
            {"country": "Toàn quốc", "province": "Toàn tỉnh"}
            | {"department": "Trong cơ quan"}
            | _UNKNOWN,
        ),
        Trait(
            "origin",
            "Tự phát động hay hưởng ứng",
            {"own": "Cơ quan tự phát động", "following": "Hưởng ứng cấp trên"},
        ),
        Trait("kind", "Hình thức tổ chức", {"regular": "Thường xuyên", "thematic": "Chuyên đề"}),
        Trait(
            "duration",
            "Thời gian thực hiện",
            {
                "under_1": "Dưới 1 năm",
                "one": "1 năm",
                "one_to_3": "Trên 1 năm đến dưới 3 năm",
                "from_3": "Từ 3 năm trở lên",
            }
            | _UNKNOWN,
        ),
        Trait(
            "begun",
            "Năm bắt đầu",
            {"this_year": "Trong năm", "earlier": "Từ các năm trước"} | _UNKNOWN,
        ),
        Trait(
            "state",
            "Tình trạng",
            {
                "launched": "Đang thực hiện",
                "suspended": "Tạm dừng",
                "closed": "Đã kết thúc",
                "handed_over": "Đã chuyển giao",
            },
        ),
    ),
    Source.AWARDS: (
        Trait("title", "Danh hiệu, hình thức"),
        Trait(
            "title_kind",
            "Loại",
            {"emulation_title": "Danh hiệu thi đua", "award_form": "Hình thức khen thưởng"},
        ),
        Trait("level", "Cấp quyết định", _LEVELS),
        Trait(
            "subject",
            "Đối tượng",
            {"collective": "Tập thể", "individual": "Cá nhân", "household": "Hộ gia đình"},
        ),
        Trait(
            "method",
            "Phương thức",
            {"regular": "Thường xuyên", "thematic": "Chuyên đề", "ad_hoc": "Đột xuất"} | _UNKNOWN,
        ),
        Trait("standing", "Hiệu lực", {"standing": "Còn hiệu lực", "revoked": "Đã thu hồi"}),
        Trait("gender", "Giới tính", _GENDERS),
        Trait("job", "Chức vụ"),
        Trait("staff_category", "Đối tượng cán bộ"),
        Trait("unit_kind", "Loại đơn vị"),
        Trait("cluster", "Cụm"),
    ),
    Source.INITIATIVES: (
        Trait(
            "scope",
            "Phạm vi công nhận",
            {"unit": "Cơ sở", "province": "Tỉnh", "country": "Toàn quốc"},
        ),
    ),
    Source.UNITS: (Trait("unit_kind", "Loại đơn vị"), Trait("cluster", "Cụm")),
    Source.PEOPLE: (
        Trait("gender", "Giới tính", _GENDERS),
        Trait("job", "Chức vụ"),
        Trait("staff_category", "Đối tượng cán bộ"),
        Trait("unit_kind", "Loại đơn vị"),
        Trait("cluster", "Cụm"),
    ),
}


def trait_of(source: Source, code: str) -> Trait | None:
    """The trait of that code; None where such records have none."""
    return next((one for one in TRAITS[source] if one.code == code), None)
