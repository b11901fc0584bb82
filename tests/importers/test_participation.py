from desktop_app.domain.intake import Kind, ParticipationRow
from tests.importers.sheets import found, read


def test_an_activities_table() -> None:
    result = read("""
    STT ¦ Hoạt động ¦ Thời gian    ¦ Địa điểm ¦ Số người ¦ Số hộ ¦ Ngày công ¦ Kinh phí (nghìn đồng)
    1   ¦ Trồng cây ¦ tháng 8/2024 ¦ xã A     ¦ 25       ¦ x     ¦ 12,5      ¦ 1200
    """)
    (table,) = result.tables
    assert table.kind is Kind.PARTICIPATION
    assert table.rows == (
        ParticipationRow(
            row=2,
            activity="Trồng cây",
            held_on="2024-08",
            place="xã A",
            participants=25,
            labour_days=1250,
            value=1_200_000,
        ),
    )
    assert result.problems == ()


def test_an_activity_needs_its_name_and_whole_people() -> None:
    result = read("""
    STT ¦ Hoạt động ¦ Số người tham gia
    1   ¦           ¦ 25
    2   ¦ Trồng cây ¦ 2,5
    3   ¦ Trồng cây ¦ nhiều
    """)
    assert found(result) == [
        ("activity.missing", "B2"),
        ("number.fraction", "C3"),
        ("number.unreadable", "C4"),
    ]
    assert (result.tables[0].rows, result.tables[0].rows_total) == ((), 3)
