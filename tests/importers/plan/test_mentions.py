import pytest

from desktop_app.importers.plan import read_plan


def plan(title: str, opening: str = "", *body: str) -> list[str]:
    return ["KẾ HOẠCH", title, opening, "I. TỔ CHỨC THỰC HIỆN", *body]


@pytest.mark.parametrize(
    ("title", "opening", "year"),
    [
        ("Phong trào năm 2024", "Sở A ban hành kế hoạch năm 2023 như sau:", 2024),
        ("Phong trào", "Căn cứ Luật A năm 2022, Sở A ban hành kế hoạch năm 2023 như sau:", 2023),
        (
            "Phong trào",
            "Căn cứ Công văn số 1/A-B ngày 1 tháng 2 năm 2022, Sở A ban hành kế hoạch:",
            None,
        ),
        ("Phong trào giai đoạn năm 2021-2025", "Sở A ban hành kế hoạch:", None),
    ],
)
def test_the_year_is_the_plan_s_own(title: str, opening: str, year: int | None) -> None:
    assert read_plan(plan(title, opening)).year == year


@pytest.mark.parametrize(
    "text", ["giai đoạn 2021-2025", "giai đoạn 2021 – 2025", "giai đoạn từ năm 2021 đến năm 2025"]
)
def test_a_period_in_all_its_spellings(text: str) -> None:
    draft = read_plan(plan(f"Phong trào {text}"))
    assert (draft.period_from, draft.period_to) == ("2021", "2025")


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Kết quả là tiêu chí bình xét thi đua cuối năm.", True),
        ("Lấy kết quả làm căn cứ đánh giá, xếp loại công chức hằng năm.", True),
        ("Kết quả phong trào là căn cứ xếp loại thi đua các đơn vị.", True),
        ("Hằng năm, các đơn vị đánh giá phong trào.", False),
        ("Đánh giá kết quả gắn với sơ kết, tổng kết.", False),
    ],
)
def test_whether_the_result_counts_at_the_year_s_end(sentence: str, counts: bool) -> None:  # noqa: FBT001  a column of the table
    assert read_plan(plan("Phong trào", "", f"1. {sentence}")).feeds_year_end is counts


def test_a_theme_may_be_named_in_a_sentence() -> None:
    draft = read_plan(
        plan("Phong trào", "Sở A phát động phong trào với chủ đề “Tận tâm, sáng tạo” như sau:")
    )
    assert draft.theme == "Tận tâm, sáng tạo"
    assert draft.linked_campaigns == ()


def test_awarding_among_requirements_is_a_reward_where_it_is_the_subject() -> None:
    lines = [
        "KẾ HOẠCH",
        "Một",
        "I. YÊU CẦU",
        "Việc khen thưởng phải kịp thời.",
        "Biểu dương, khen thưởng kịp thời.",
    ]
    draft = read_plan(lines)
    assert draft.rewards == ("Việc khen thưởng phải kịp thời.",)
    assert draft.unread[0].text.count("\n") == 1
