from dataclasses import replace

from desktop_app.domain.close_calls import CloseCalls, ClosePair, NearClass
from desktop_app.domain.ranking_rows import ClusterRanking, RankedUnit, Ranking
from desktop_app.domain.what_if import OtherMark, OtherMaximum, Supposed, Supposition
from desktop_app.reports.what_if import (
    NOTHING,
    changes_sentence,
    classes_table,
    close_report,
    pairs_table,
    supposition_sentences,
    what_if_report,
    what_if_table,
)
from tests.reports.values import DEPARTMENT, RANKING, paragraphs, rows, titles, well_formed

WISH = Supposition((OtherMark("VP", "1.1", 950),), (OtherMaximum("2", 2000),), ("3",))


def ranked_anew(**points: tuple[int, int, str]) -> Ranking:
    """The first cluster with other ranks, points and classes by code."""

    def turned(row: RankedUnit) -> RankedUnit:
        if row.code not in points:
            return row
        rank, amount, band = points[row.code]
        return replace(row, rank=rank, tied=False, points=amount, band=band)

    first, *others = RANKING.clusters
    members = sorted(map(turned, first.rows), key=lambda row: row.rank or 0)
    return replace(RANKING, clusters=(replace(first, rows=tuple(members)), *others))


AFTER = ranked_anew(VP=(1, 9500, "Xuất sắc"), TTR=(2, 7000, "Tốt"))
FOUND = Supposed(WISH, RANKING, AFTER, ("Nên chấm lại.",))


def test_only_those_who_would_change_are_shown_with_both_sides() -> None:
    table = what_if_table(FOUND)
    assert titles(table) == [
        *("Mã", "Đơn vị", "Thay đổi", "Hạng", "Điểm", "Xếp loại"),
        *("Hạng", "Điểm", "Xếp loại"),
    ]
    assert rows(table, "group") == [("Cụm 1",)]
    assert rows(table) == [
        ("VP", "Văn phòng Sở", "Đổi điểm", 1, 9000, "Xuất sắc", 1, 9500, "Xuất sắc"),
        (
            *("TTR", "Thanh tra Sở", "Xuống 1 bậc, đổi xếp loại"),
            *(1, 9000, "Xuất sắc", 2, 7000, "Tốt"),
        ),
    ]
    assert well_formed(table)


def test_the_paper_says_what_is_supposed_and_what_to_know() -> None:
    assert supposition_sentences(WISH) == (
        "Bỏ tiêu chí 3.",
        "Điểm tối đa của tiêu chí 2 là 20,00.",
        "Điểm tiêu chí 1.1 của VP là 9,50.",
    )
    said = paragraphs(what_if_report(FOUND, DEPARTMENT))
    assert said[3:] == ["Đổi thứ hạng: 1 đơn vị; đổi xếp loại: 1 đơn vị.", "Nên chấm lại."]


def test_nothing_changed_is_said() -> None:
    same = replace(FOUND, after=RANKING)
    assert changes_sentence(same) == NOTHING
    assert what_if_table(same).rows == ()


def test_other_maxima_have_columns_of_their_own() -> None:
    first, *others = RANKING.clusters
    wider = tuple(replace(row, max_points=12000) for row in first.rows)
    after = replace(RANKING, clusters=(ClusterRanking("C1", "Cụm 1", wider), *others))
    assert titles(what_if_table(replace(FOUND, after=after))).count("Tối đa") == 2


def test_close_calls_say_by_how_much() -> None:
    upper, lower = RANKING.clusters[0].rows
    other = replace(lower, rank=2)
    found = CloseCalls(
        RANKING,
        50,
        (
            ClosePair("Cụm 1", upper, lower, 0),
            ClosePair("Cụm 1", upper, other, 0),
            ClosePair("Cụm 1", upper, other, 25),
            ClosePair("Cụm 1", upper, other, 25, on_percent=True),
        ),
        (NearClass(upper, "Tốt", -3), NearClass(upper, "Khá", 0), NearClass(upper, "Đạt", 7, True)),  # noqa: FBT003  # by percent
    )
    assert [row[-1] for row in rows(pairs_table(found))] == [
        "Đồng hạng",
        "Bằng nhau, xếp theo thứ tự xét",
        "0,25 điểm",
        "0,25%",
    ]
    assert [row[-1] for row in rows(classes_table(found))] == [
        "Thiếu 0,03 điểm",
        "Vừa đủ",
        "Vừa đủ, thừa 0,07%",
    ]
    once = replace(found, pairs=found.pairs[:1])
    assert all(map(well_formed, close_report(once, DEPARTMENT).tables))
