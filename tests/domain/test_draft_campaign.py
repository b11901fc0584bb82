import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.campaigns import (
    BySubject,
    LegalBasis,
    PurposeKind,
    RewardKind,
    TargetKind,
)
from desktop_app.domain.draft_campaign import (
    LONGEST_CODE,
    campaign_name,
    campaign_title,
    figures,
    is_over_whole,
    other_chapters,
    passages_of,
    purposes_of,
    short_code,
    template_of,
)
from desktop_app.domain.plan_draft import Chapter, DraftTarget, Passage, PlanDraft

TITLE = "Triển khai phong trào thi đua “Toàn ngành chung tay vì môi trường xanh - sạch, đẹp”"


@pytest.mark.parametrize(
    ("title", "name", "code"),
    [
        (TITLE, "Toàn ngành chung tay vì môi trường xanh - sạch, đẹp", "TNCTVMTX"),
        ('Phát động phong trào "Đền ơn, đáp nghĩa"', "Đền ơn, đáp nghĩa", "DODN"),
        ("Thực hiện phong trào thi đua chuyển đổi số", "chuyển đổi số", "CDS"),
        ("Kế hoạch năm 2025", "Kế hoạch năm 2025", "KHN2"),
        ("“…….”", "…….", "PT"),
        ("", "", "PT"),
    ],
)
def test_a_code_is_made_of_the_names_initials(title: str, name: str, code: str) -> None:
    assert (campaign_name(title), short_code(title)) == (name, code)


@pytest.mark.parametrize(
    ("title", "called"),
    [
        ("Tiếp tục thực hiện Phong trào thi đua “A” năm 2024", "Phong trào thi đua “A” năm 2024"),
        ("Triển khai thực hiện phong trào thi đua “A”", "Phong trào thi đua “A”"),
        ("Kế hoạch tổ chức cuộc vận động “A”", "Cuộc vận động “A”"),
        ("Triển khai công tác thi đua năm 2025", "Triển khai công tác thi đua năm 2025"),
        ("", ""),
    ],
)
def test_a_campaign_is_called_without_what_its_plan_does(title: str, called: str) -> None:
    assert campaign_title(title) == called


@given(st.text())
def test_any_title_gives_a_code_of_ascii(title: str) -> None:
    code = short_code(title)
    assert code.isascii()
    assert code.isalnum()
    assert len(code) <= LONGEST_CODE


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [
        ("0,1-0,2", "0.1", "0.2"),
        ("500", "500", "500"),
        ("1.500", "1500", "1500"),
        ("từ 85 đến 90", "85", "90"),
        ("1.200.000,5", "1200000.5", "1200000.5"),
        ("12.5", "12.5", "12.5"),
    ],
)
def test_a_printed_figure_becomes_an_exact_one(printed: str, low: str, high: str) -> None:
    assert figures(printed) == (low, high)


@pytest.mark.parametrize("words", ["", "đạt và vượt", "1, 2 và 3 hộ"])
def test_what_is_no_figure_or_range_stays_words(words: str) -> None:
    assert figures(words) is None


@pytest.mark.parametrize(
    ("kind", "value", "unit", "over"),
    [
        (TargetKind.PERCENTAGE, "100", "%", False),
        (TargetKind.PERCENTAGE, "100,0", "%", False),
        (TargetKind.PERCENTAGE, "100,5", "%", True),
        (TargetKind.RANGE, "95-120", "%", True),
        (TargetKind.AMOUNT, "500", "hộ", False),
        (TargetKind.PERCENTAGE, "", "%", False),
    ],
)
def test_more_than_the_whole_is_seen(
    kind: TargetKind, value: str, unit: str, *, over: bool
) -> None:
    assert is_over_whole(DraftTarget("x", kind, value, unit)) is over


def test_targets_get_codes_and_keep_words_without_a_figure() -> None:
    draft = PlanDraft(
        title=TITLE,
        targets=(
            DraftTarget("Giảm 500 hộ", TargetKind.REDUCTION, "500", "hộ"),
            DraftTarget("Đạt và vượt", TargetKind.QUALITATIVE),
        ),
    )
    first, second = template_of(draft, 2025).targets
    assert (first.code, first.low, first.high, first.unit) == ("CT1", "500", "500", "hộ")
    assert (second.code, second.low, second.unit) == ("CT2", "", "")


def test_purposes_come_from_what_was_kept_as_text_and_the_rest_stays() -> None:
    aims = Chapter("I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích\nNêu gương.\n2. Yêu cầu\n- Thiết thực.")
    money = Chapter("IV. KINH PHÍ", "Từ dự toán.")
    draft = PlanDraft(unread=(aims, money))
    found = [(one.text, one.kind) for one in purposes_of(draft)]
    assert found == [
        ("Nêu gương.", PurposeKind.PURPOSE),
        ("- Thiết thực.", PurposeKind.REQUIREMENT),
    ]
    assert other_chapters(draft) == (money,)


def test_a_purpose_without_headings_serves_both() -> None:
    draft = PlanDraft(unread=(Chapter("I. Mục đích, yêu cầu", "Nêu gương."),))
    assert [one.kind for one in purposes_of(draft)] == [PurposeKind.BOTH]
    draft = PlanDraft(unread=(Chapter("I. Mục đích", "Nêu gương."),))
    assert [one.kind for one in purposes_of(draft)] == [PurposeKind.PURPOSE]


def test_each_clause_has_the_passage_it_was_read_from() -> None:
    draft = PlanDraft(
        lines=("Căn cứ Luật X;", "", "- Các phòng", "", "thuộc Sở"),
        passages={
            "legal_bases[0]": Passage(0, 0),
            "participants.collective[1]": Passage(2, 4),
        },
        legal_bases=(LegalBasis("Luật X"),),
        participants=BySubject(("Một", "Hai")),
    )
    assert passages_of(draft) == {
        ("legal_basis", 1): "Căn cứ Luật X;",
        ("collective", 2): "- Các phòng\nthuộc Sở",
    }


def test_a_reward_says_by_its_words_when_it_is_given() -> None:
    texts = ("Hằng năm xét khen.", "Khen đột xuất.", "Khi tổng kết.", "Đúng người, đúng việc.")
    kinds = [one.kind for one in template_of(PlanDraft(rewards=texts), 2025).rewards]
    expected = [RewardKind.ANNUAL, RewardKind.AD_HOC, RewardKind.REVIEW, RewardKind.PRINCIPLE]
    assert kinds == expected


def test_a_plans_own_words_stay_in_whatever_year_it_is_launched() -> None:
    draft = PlanDraft(
        title="Phong trào “A b” năm 2024", number="5/KH-SYT", date="2023-12", year=2024
    )
    template = template_of(draft, 2025)
    assert (template.title, template.year) == ("Phong trào “A b” năm 2024", 2025)
    assert (template.number, template.date) == ("5/KH-SYT", "2023-12")
