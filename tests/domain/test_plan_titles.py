import pytest

from desktop_app.domain.plan_titles import in_another_year, title_key


@pytest.mark.parametrize(
    "other",
    [
        "Phong trào thi đua “Chung sức - Không bỏ lại ai” giai đoạn 2021-2025",
        "phong trào  “Chung sức – không bỏ lại ai” giai đoạn 2021 – 2025",
        "Triển khai thực hiện phong trào thi đua «Chung sức-Không bỏ lại ai» giai đoạn 2021-2025",
    ],
)
def test_a_title_is_known_in_other_writing(other: str) -> None:
    title = "Phong trào thi đua “Chung sức - Không bỏ lại ai” giai đoạn 2021 - 2025"
    assert title_key(other) == title_key(title)


def test_titles_of_other_years_are_other_titles() -> None:
    assert title_key("Phong trào “A” năm 2024") != title_key("Phong trào “A” năm 2025")


def test_a_year_moves_and_a_period_does_not() -> None:
    assert in_another_year("kết quả năm 2024", 2024, 2025) == "kết quả năm 2025"
    assert in_another_year("Năm 2021, giai đoạn 2021-2025", 2021, 2023) == (
        "Năm 2023, giai đoạn 2021-2025"
    )
    assert in_another_year("năm 2021 - 2025", 2021, 2023) == "năm 2021 - 2025"
    assert in_another_year("năm 2024", 2024, 2024) == "năm 2024"
