import pytest

from desktop_app.importers.plan.names import find_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("phong trào thi đua “Lao động giỏi”", ["Phong trào thi đua “Lao động giỏi”"]),
        (
            "cuộc vận động “Ngày vì dân” và “Xanh sạch đẹp”",
            ["Cuộc vận động “Ngày vì dân”", "Cuộc vận động “Xanh sạch đẹp”"],
        ),
        ("gắn phong trào với việc “Học và làm theo”", ["“Học và làm theo”"]),
        (
            'phong trào "Lao động giỏi" giai đoạn 2021 – 2025',
            ["Phong trào “Lao động giỏi” giai đoạn 2021 – 2025"],
        ),
    ],
)
def test_campaigns_are_named_in_quotation_marks(text: str, names: list[str]) -> None:
    assert [one.full for one in find_names(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "ủng hộ Quỹ “Vì người nghèo”", "phong trào với phương châm “nội lực là chính”",
        "phong trào có chủ đề “Tận tâm phục vụ”", "danh hiệu thi đua “Gia đình văn hóa”",
        "Hai chữ “tự nguyện hơn”",
    ],
)  # fmt: skip
def test_funds_mottoes_themes_and_titles_are_no_campaigns(text: str) -> None:
    assert find_names(text) == []


def test_one_name_in_two_spellings_has_one_key() -> None:
    first, second = find_names(
        "phong trào “Cùng nhau - Không ai lẻ loi”; phong trào “Cùng nhau, không ai lẻ loi”"
    )
    assert first.key == second.key
