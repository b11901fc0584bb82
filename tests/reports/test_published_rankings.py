from dataclasses import replace

from desktop_app.domain.criteria import Subject
from desktop_app.domain.ranking_rules import Publication, PublishedInfo, Scope
from desktop_app.reports.published_rankings import published_table
from tests.reports.values import rows, well_formed

FIRST = PublishedInfo(
    Publication(1, "2024-11-20T12:30+07:00", "Chị Thư", replaced_by=2),
    2024,
    "",
    Subject.COLLECTIVE,
    Scope.CLUSTER,
    "Bảng xếp hạng tập thể",
    26,
    provisional=True,
)


def test_each_published_ranking_says_whether_it_stands() -> None:
    second = replace(FIRST, published=Publication(2, "2024-11-21T08:00+07:00", "Anh An", "Sửa", 1))
    third = replace(
        FIRST,
        published=replace(second.published, number=3),
        provisional=False,
        scope=Scope.DEPARTMENT,
    )
    table = published_table([third, second, FIRST])
    assert [(row[0], row[2], row[6], row[7]) for row in rows(table)] == [
        (3, "Chung toàn cơ quan", "Đang dùng", "Sửa"),
        (2, "Trong từng cụm, đơn vị", "Tạm tính", "Sửa"),
        (1, "Trong từng cụm, đơn vị", "Đã thay bằng số 2", ""),
    ]
    assert table.rows[-1].ident == "ranking:1"
    assert well_formed(table)
