"""A form filled in, and the rows that it has to give."""

from datetime import date

from desktop_app.domain.intake import ContributionRow, Kind, ParticipationRow, ScoreRow, TargetRow
from tests.form_samples import Entries

FILLED: Entries = {
    "Ủng hộ": {
        0: {"amount": 500_000, "given_on": date(2024, 10, 17), "note": "một ngày lương"},
        2: {"goods": "2 thùng mì", "in_kind_value": 300_000, "labour_days": 1.5},
        3: {"donor": "Phạm Văn Mới", "amount": 200_000},
    },
    "Hoạt động": {
        0: {
            "activity": "1. Vận động ủng hộ Quỹ vì người nghèo",
            "held_on": date(2024, 10, 17),
            "place": "Hội trường",
            "participants": 18,
            "households_helped": 2,
            "value": 4_000_000,
        },
    },
    "Chỉ tiêu": {0: {"actual": 13}, 2: {"note": "Đã thăm hỏi 20 hộ"}},
    "Tự chấm": {3: {"self": 8.25, "note": "có minh chứng"}, 4: {"self": 5}},
}

ROWS = {
    Kind.CONTRIBUTIONS: (
        ContributionRow(
            row=8,
            donor="Nguyễn Thị Ấm",
            donor_code="CB01",
            position="Chánh Văn phòng",
            amount=500_000,
            given_on="2024-10-17",
            note="một ngày lương",
        ),
        ContributionRow(
            row=10,
            donor="Lê Thị Ly",
            donor_code="CB03",
            position="Văn thư",
            goods="2 thùng mì",
            in_kind_value=300_000,
            labour_days=150,
        ),
        ContributionRow(row=11, donor="Phạm Văn Mới", amount=200_000),
    ),
    Kind.PARTICIPATION: (
        ParticipationRow(
            row=8,
            activity="1. Vận động ủng hộ Quỹ vì người nghèo",
            held_on="2024-10-17",
            place="Hội trường",
            participants=18,
            households_helped=2,
            value=4_000_000,
        ),
    ),
    Kind.TARGETS: (
        TargetRow(8, target="Giảm hộ nghèo", measure="hộ", planned="12", actual="13", code="GN"),
        TargetRow(10, target="Nâng cao đời sống", note="Đã thăm hỏi 20 hộ", code="DS"),
    ),
    Kind.SCORES: (
        ScoreRow(
            row=10,
            column="D",
            criterion="2.1",
            stage="self",
            points=825,
            note="có minh chứng",
            title="Chất lượng tham mưu",
        ),
        ScoreRow(
            row=11,
            column="D",
            criterion="2.2",
            stage="self",
            points=500,
            title="Chấp hành pháp luật",
        ),
    ),
}
