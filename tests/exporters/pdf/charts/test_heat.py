from desktop_app.exporters.pdf.charts import has_room
from desktop_app.reports.chart import Category, Chart, ChartKind, Mark, Series, Tone
from tests.exporters.pdf.charts.values import WIDTH, areas, words

GOOD = Mark(1, note="Đúng hạn", sign="Đ", tone=Tone.GOOD)
BAD = Mark(0, note="Chưa nộp", sign="C", tone=Tone.BAD)


def heat(series: int) -> Chart:
    columns = tuple(Series(f"Phong trào số {at}", (GOOD, BAD), f"PT{at}") for at in range(series))
    places = (Category("Văn phòng"), Category("Thanh tra"))
    return Chart(ChartKind.HEAT, "Báo cáo", places, columns, legend=(GOOD, BAD))


def test_each_cell_has_its_sign_and_the_signs_are_explained() -> None:
    assert words(heat(2)) == [
        "Đ: đúng hạn; C: chưa nộp.",
        *("Phong trào số 0", "Phong trào số 1"),
        *("Văn phòng", "Đ", "Đ"),
        *("Thanh tra", "C", "C"),
    ]


def test_cells_are_alike_and_end_at_the_right_edge() -> None:
    cells = [one for one in areas(heat(2)) if one.width > 100]
    assert {round(one.width) for one in cells} == {130}
    assert round(max(one.left + one.width for one in cells)) == WIDTH


def test_more_columns_than_have_room_are_no_drawing() -> None:
    # 58 % of 450 points are 261: thirteen cells of 20 points, not fourteen.
    assert has_room(heat(13), WIDTH)
    assert not has_room(heat(14), WIDTH)


def test_where_a_title_is_too_long_all_are_short_and_explained() -> None:
    title = "Phong trào thi đua chung sức xây dựng nông thôn mới của công chức, viên chức, " * 3
    columns = (Series(title.strip(), (GOOD,), "NTM-2024"), Series("Vì trẻ em", (BAD,), "VTE-2024"))
    said = words(Chart(ChartKind.HEAT, "Báo cáo", (Category("Văn phòng"),), columns))
    assert said[-5:] == ["NTM-2024", "VTE-2024", "Văn phòng", "Đ", "C"]
    legend = " ".join(said[:-5])
    assert legend == f"NTM-2024: {title.strip()}; VTE-2024: Vì trẻ em."
