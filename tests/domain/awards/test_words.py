"""Conditions and quotas in Vietnamese words."""

from typing import Any

import pytest

from desktop_app.domain.awards.condition_data import read_condition
from desktop_app.domain.awards.titles import Certainty, ConditionKind, Quota
from desktop_app.domain.awards.words import (
    CERTAINTIES,
    condition_text,
    doubts_text,
    quota_text,
    share_text,
)
from desktop_app.domain.templates.fields import Fields

NAMES = {"ldtt": "Lao động tiên tiến", "cstd-co-so": "Chiến sĩ thi đua cơ sở"}
BARRED = (
    "không bị kỷ luật từ “Khiển trách” trở lên, không trong thời gian thanh tra, kiểm tra, "
    "giải quyết khiếu nại, tố cáo"
)
SAID: list[tuple[dict[str, Any], str]] = [
    ({"kind": "assessed", "at_least": "good"}, "xếp loại từ “Hoàn thành tốt nhiệm vụ” trở lên"),
    ({"kind": "held", "title": "ldtt"}, "đạt “Lao động tiên tiến”"),
    (
        {"kind": "held", "title": "cstd-co-so", "times": 3, "consecutive": True, "until": 1},
        "đạt “Chiến sĩ thi đua cơ sở” 3 năm liên tục, tính đến năm trước",
    ),
    (
        {"kind": "held", "assessed": "excellent", "times": 2},
        "đạt “Hoàn thành xuất sắc nhiệm vụ” trở lên 2 lần",
    ),
    ({"kind": "initiative", "scope": "province"}, "có sáng kiến cấp tỉnh trở lên"),
    ({"kind": "no_measure", "from": "warning"}, "không bị kỷ luật từ “Cảnh cáo” trở lên"),
    (
        {"kind": "no_measure", "from": "reprimand", "reviews": True},
        BARRED,
    ),
    (
        {"kind": "no_member_measure", "from": "warning"},
        "mọi người trong đơn vị không bị kỷ luật từ “Cảnh cáo” trở lên",
    ),
    (
        {"kind": "members", "title": "ldtt", "share": "70"},
        "có từ 70% số người đạt “Lao động tiên tiến”",
    ),
    (
        {"kind": "members", "title": "cstd-co-so", "times": 1},
        "có ít nhất 1 người đạt “Chiến sĩ thi đua cơ sở”",
    ),
    ({"kind": "served", "months": 6}, "công tác từ 6 tháng trở lên"),
    ({"kind": "first"}, "dẫn đầu cụm, khối thi đua"),
    (
        {"kind": "campaign_years", "years": 5, "authority": "Thủ tướng Chính phủ"},
        "dẫn đầu phong trào do Thủ tướng Chính phủ phát động từ 5 năm trở lên khi tổng kết",
    ),
    ({"kind": "joined"}, "tham gia phong trào thi đua"),
    ({"kind": "registered"}, "đã đăng ký danh hiệu này"),
    ({"kind": "points", "from": "91", "to": "100"}, "đạt từ 91,00 đến 100,00 điểm"),
    ({"kind": "by_hand", "text": "Do tỉnh quy định"}, "Do tỉnh quy định (do người xét)"),
    (
        {"kind": "any", "parts": [{"kind": "first"}, {"kind": "joined"}]},
        "một trong: dẫn đầu cụm, khối thi đua; hoặc tham gia phong trào thi đua",
    ),
]


@pytest.mark.parametrize(("data", "said"), SAID)
def test_a_condition_is_told(data: dict[str, Any], said: str) -> None:
    assert condition_text(read_condition(Fields(data)), NAMES) == said


def test_every_kind_of_condition_is_told_above() -> None:
    assert {data["kind"] for data, _ in SAID} == {kind.value for kind in ConditionKind}


def test_a_quota_is_told_by_names() -> None:
    titles = Quota("cstd-co-so", "ldtt", 1500)
    told = "Chiến sĩ thi đua cơ sở: tối đa 15% số “Lao động tiên tiến”"
    assert quota_text(titles, NAMES) == told
    classes = Quota("excellent", "good", 2000, classes=True)
    told = "Hoàn thành xuất sắc nhiệm vụ: tối đa 20% số “Hoàn thành tốt nhiệm vụ”"
    assert quota_text(classes, NAMES) == told


@pytest.mark.parametrize(("share", "said"), [(1500, "15%"), (6667, "66,67%"), (1250, "12,5%")])
def test_a_share_has_no_idle_zeros(share: int, said: str) -> None:
    assert share_text(share) == said


def test_doubts_are_told_part_by_part() -> None:
    assert doubts_text({}) == ""
    doubts = {"coefficient": Certainty.UNVERIFIED, "served": Certainty.OLDER_LAW}
    assert doubts_text(doubts) == "hệ số: chưa kiểm chứng; điều kiện: văn bản cũ"
    assert set(CERTAINTIES) == set(Certainty)
