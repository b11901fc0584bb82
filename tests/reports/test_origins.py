from desktop_app.domain.criteria import Source
from desktop_app.domain.rows import Origin
from desktop_app.reports.origins import origin_text


def test_a_place_is_named_as_far_as_it_is_known() -> None:
    assert origin_text(Origin(1, "VP.xlsx", "Bảng 1", "E12")) == "VP.xlsx / Bảng 1 / E12"
    assert origin_text(Source("VP.csv", "", "")) == "VP.csv"
