"""The five plans that the program was asked for, read: their figures, one by one."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import Any

import pytest

from desktop_app.domain.campaigns import MilestoneKind, TargetKind
from desktop_app.domain.plan_draft import PlanDraft
from desktop_app.domain.text import fold
from desktop_app.importers.plan import read_plan, why_no_plan
from tests.importers.plan.laws import lines_lost, without_passage
from tests.importers.plan.samples import rule_files
from tests.source_tree import ROOT

SEEDS = ROOT.parent / "shared" / "seeds"
pytestmark = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="the five plans are not beside the checkout"
)

PLANS = ("000", "001", "002", "003", "004")
TEMPLATES = {
    "000": "sgddt-binh-phuoc-vi-nguoi-ngheo",
    "001": "stttt-bac-kan-vi-nguoi-ngheo",
    "002": "sldtbxh-binh-phuoc-vi-nguoi-ngheo",
    "003": "sgddt-binh-phuoc-nong-thon-moi",
    "004": "sldtbxh-binh-phuoc-nong-thon-moi",
}
COUNTRYSIDE, LABOUR = "xây dựng nông thôn mới", "sở lao động thương binh và xã hội"
WORK = "lao động sản xuất kinh doanh giỏi"
RUN = 6  # words in a row that would be a sentence taken over


def text_of(plan: str) -> str:
    return next(SEEDS.glob(f"{plan}_*.txt")).read_text(encoding="utf-8")


@cache
def draft_of(plan: str) -> PlanDraft:
    return read_plan(text_of(plan).splitlines())


def quoted(text: str) -> str:
    """The quoted part of a campaign's name, without what only spelling changes."""
    found = re.search(r"“([^”]+)”", text)
    return plain(found[1] if found else text)


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


@pytest.mark.parametrize(
    ("plan", "year", "date", "period", "number"),
    [
        ("000", 2022, "2022", ("", ""), ""),
        ("001", 2021, "2021-08", ("2021", "2025"), ""),
        ("002", 2024, "2024-08", ("2021", "2025"), ""),
        ("003", None, "", ("2021", "2025"), ""),
        ("004", 2024, "2024-08", ("2021", "2025"), ""),
    ],
)
def test_years_dates_and_periods(
    plan: str, year: int | None, date: str, period: tuple[str, str], number: str
) -> None:
    draft = draft_of(plan)
    assert (draft.year, draft.date, draft.number) == (year, date, number)
    assert (draft.period_from, draft.period_to) == period


@pytest.mark.parametrize(
    ("plan", "issuer", "symbol", "place"),
    [
        ("000", "Sở Giáo dục và Đào tạo", "KH-SGDĐT", "Bình Phước"),
        ("001", "Sở Thông tin và Truyền thông", "KH-STTTT", "Bắc Kạn"),
        ("002", "Sở Lao động - Thương binh và Xã hội", "KH-SLĐTBXH", "Bình Phước"),
        ("003", "Sở Giáo dục và Đào tạo", "", ""),
        ("004", "Sở Lao động – Thương binh và Xã hội", "KH-SLĐTBXH", "Bình Phước"),
    ],
)
def test_who_issued_it_and_where(plan: str, issuer: str, symbol: str, place: str) -> None:
    draft = draft_of(plan)
    assert (draft.issuer, draft.symbol, draft.place) == (issuer, symbol, place)


@pytest.mark.parametrize(
    ("plan", "parent", "authorities"),
    [
        (
            "000",
            "cả nước chung tay vì người nghèo không để ai bị bỏ lại phía sau",
            ("UBND tỉnh Bình Phước", "Chính phủ"),
        ),
        (
            "001",
            "bắc kạn chung tay vì người nghèo không để ai bị bỏ lại phía sau",
            ("UBND tỉnh", "Thủ tướng Chính phủ"),
        ),
        ("002", "cả nước chung tay vì người nghèo không để ai bị bỏ lại phía sau", ()),
        (
            "003",
            f"nông dân bình phước thi đua {WORK} chung tay {COUNTRYSIDE}",
            ("UBND tỉnh",),
        ),
        (
            "004",
            f"công chức viên chức người lao động {LABOUR} chung sức {COUNTRYSIDE}",
            ("Sở Lao động – Thương binh và Xã hội",),
        ),
    ],
)
def test_what_each_follows(plan: str, parent: str, authorities: tuple[str, ...]) -> None:
    draft = draft_of(plan)
    assert quoted(draft.parent) == plain(parent)
    assert draft.authorities == authorities


def test_only_one_names_a_theme() -> None:
    assert [plan for plan in PLANS if draft_of(plan).theme] == ["002"]
    assert draft_of("002").theme.startswith("Công chức, viên chức, người lao động Sở Lao động")
    assert draft_of("002").theme.endswith("Không để ai bị bỏ lại phía sau")


def test_the_documents_they_rest_on() -> None:
    bases = {
        plan: [(one.number, one.date, one.issuer) for one in draft_of(plan).legal_bases]
        for plan in PLANS
    }
    assert bases == {
        "000": [],
        "001": [("511/KH-UBND", "2021-08-13", "UBND tỉnh")],
        "002": [],
        "003": [("197/KH-UBND", "2021-06-09", "UBND tỉnh")],
        "004": [("246/KH-SLĐTBXH", "2022-09-07", "Sở Lao động – Thương binh và Xã hội")],
    }


# linked campaigns, participants of both kinds, contents, duties, targets, criteria of both kinds,
# milestones, rewards, reporting, recipients, signatures
COUNTS = {
    "000": (4, 0, 0, 5, 4, 0, 0, 0, 0, 0, 1, 6, 0),
    "001": (0, 0, 0, 2, 2, 0, 4, 2, 2, 3, 2, 4, 0),
    "002": (4, 0, 0, 8, 7, 5, 0, 0, 0, 0, 1, 6, 0),
    "003": (2, 0, 0, 5, 4, 0, 0, 0, 2, 0, 0, 4, 6),
    "004": (4, 1, 1, 4, 4, 1, 0, 0, 0, 1, 1, 6, 0),
}


@pytest.mark.parametrize("plan", PLANS)
def test_counts_of_everything(plan: str) -> None:
    draft = draft_of(plan)
    counted = (
        draft.linked_campaigns, draft.participants.collective, draft.participants.individual,
        draft.contents, draft.duties, draft.targets, draft.criteria.collective,
        draft.criteria.individual, draft.milestones, draft.rewards, draft.reporting,
        draft.recipients, draft.signatures,
    )  # fmt: skip
    assert tuple(map(len, counted)) == COUNTS[plan]


def test_roles_of_the_duties() -> None:
    roles = {plan: [plain(duty.role) for duty in draft_of(plan).duties] for plan in PLANS}
    units = plain("các phòng chuyên môn nghiệp vụ thuộc sở các đơn vị sự nghiệp trực thuộc sở")
    people = plain("công chức viên chức người lao động")
    assert roles["002"] == [units] * 4 + [plain("văn phòng sở")] + [people] * 2
    assert roles["004"] == [units] * 2 + [plain("văn phòng sở"), people]
    assert roles["001"] == [
        plain("các phòng đơn vị thuộc trực thuộc sở"),
        plain("hội đồng thi đua khen thưởng sở"),
    ]
    assert roles["000"][3] == roles["003"][2] == plain("văn phòng")
    assert [role.partition(" ")[0] for role in roles["000"][:3]] == ["cac", "can", "toan"]
    for body in ("đảng ủy", "lãnh đạo", "công đoàn", "đoàn thanh niên"):
        assert plain(body) in roles["003"][0]


def test_targets_have_figure_unit_and_kind() -> None:
    figures = [(one.kind, one.value, one.unit) for one in draft_of("002").targets]
    assert figures == [
        (TargetKind.RANGE, "0,1-0,2", "%/năm"),
        (TargetKind.REDUCTION, "500", "hộ"),
        (TargetKind.PERCENTAGE, "100", "%"),
        (TargetKind.PERCENTAGE, "100", "%"),
        (TargetKind.QUALITATIVE, "", ""),
    ]
    assert [one.kind for one in draft_of("004").targets] == [TargetKind.QUALITATIVE]


def test_milestones_with_and_without_a_year() -> None:
    moments = {
        plan: [(one.kind, one.year, one.date) for one in draft_of(plan).milestones]
        for plan in ("001", "003")
    }
    assert moments == {
        "001": [
            (MilestoneKind.INTERIM_REVIEW, 2023, ""),
            (MilestoneKind.FINAL_REVIEW, 2025, ""),
        ],
        "003": [
            (MilestoneKind.INTERIM_REVIEW, None, ""),
            (MilestoneKind.FINAL_REVIEW, None, ""),
        ],
    }


def test_four_say_that_the_result_counts_at_the_year_s_end() -> None:
    assert [plan for plan in PLANS if draft_of(plan).feeds_year_end] == ["000", "001", "003", "004"]


def test_who_signs() -> None:
    signed = [(draft_of(plan).signatory.position, draft_of(plan).signatory.name) for plan in PLANS]
    assert signed == [
        ("Giám đốc", ""),
        ("Giám đốc", "Hà Văn Tiến"),
        ("Giám đốc", "Phùng Hiệp Quốc"),
        ("Giám đốc", ""),
        ("Giám đốc", "Phùng Hiệp Quốc"),
    ]


def test_stamps_are_signatures_and_never_the_plan_s_own_date() -> None:
    stamps = [(one.name, one.time) for one in draft_of("003").signatures]
    office = "Sở Giáo dục và Đào tạo"
    assert stamps == [
        ("Trịnh Văn Nam", "2022-03-08T09:56:26+0700"),
        ("Lý Thanh Tâm", "2022-03-08T09:59:02+0700"),
        (office, "2022-03-08T10:21:42+0700"),
        (office, "2022-03-08T10:21:43+0700"),
        (office, "2022-03-08T10:21:49+0700"),
        (office, "2022-03-08T10:21:54+0700"),
    ]


@pytest.mark.parametrize("plan", PLANS)
def test_purposes_stay_unread_under_their_heading_and_nothing_is_lost(plan: str) -> None:
    draft = draft_of(plan)
    assert any("MỤC ĐÍCH" in chapter.heading and chapter.text for chapter in draft.unread)
    assert lines_lost(draft) == []
    assert without_passage(draft) == []
    assert why_no_plan(draft) == ""


@cache
def template_of(plan: str) -> dict[str, Any]:  # Any: a file's values are of all kinds
    path = ROOT / "resources" / "campaigns" / f"{TEMPLATES[plan]}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def months(texts: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(one.get("number", ""), one.get("date", "")) for one in texts]


@pytest.mark.parametrize("plan", PLANS)
def test_a_template_has_its_plan_s_names_numbers_and_dates(plan: str) -> None:
    draft, template = draft_of(plan), template_of(plan)
    period = template.get("period", {})
    assert quoted(draft.title) == quoted(template["title"])
    assert quoted(draft.parent) == quoted(template["parent"])
    assert [quoted(one) for one in draft.linked_campaigns] == [
        quoted(one) for one in template.get("linked_campaigns", [])
    ]
    assert (draft.number, draft.date) == (template.get("number", ""), template.get("date", ""))
    assert draft.year == template.get("year")
    assert (draft.symbol, draft.place) == (template.get("symbol", ""), template.get("place", ""))
    assert (draft.period_from, draft.period_to) == (period.get("from", ""), period.get("to", ""))
    assert plain(draft.theme) == plain(template.get("theme", ""))
    assert [(one.number, one.date) for one in draft.legal_bases] == months(
        template.get("legal_bases", [])
    )
    signatory = template["signatory"]
    assert (draft.signatory.position, draft.signatory.name) == (
        signatory["position"],
        signatory.get("name", ""),
    )
    assert draft.feeds_year_end == template.get("feeds_year_end", False)


@pytest.mark.parametrize("plan", PLANS)
def test_a_template_has_as_many_items_as_its_plan(plan: str) -> None:
    draft, template = draft_of(plan), template_of(plan)
    criteria = template.get("criteria", {})
    counted = {
        "contents": len(draft.contents),
        "duties": len(draft.duties),
        "targets": len(draft.targets),
        "milestones": len(draft.milestones),
        "rewards": len(draft.rewards),
        "reporting": len(draft.reporting),
        "recipients": len(draft.recipients),
    }
    assert counted == {field: len(template.get(field, [])) for field in counted}
    assert len(draft.criteria.collective) == len(criteria.get("collective", []))
    assert len(draft.criteria.individual) == len(criteria.get("individual", []))


@pytest.mark.parametrize("plan", PLANS)
def test_a_template_has_its_plan_s_figures(plan: str) -> None:
    targets = template_of(plan).get("targets", [])
    assert [(one.kind.value, figures(one.value)) for one in draft_of(plan).targets] == [
        (one["kind"], bounds(one)) for one in targets
    ]
    milestones = template_of(plan).get("milestones", [])
    assert [(one.kind.value, one.year) for one in draft_of(plan).milestones] == [
        (one["kind"], one.get("year")) for one in milestones
    ]


def figures(value: str) -> tuple[str, ...]:
    return tuple(value.replace(",", ".").split("-")) if value else ()


def bounds(target: dict[str, Any]) -> tuple[str, ...]:
    low, high = target.get("low", ""), target.get("high", "")
    return tuple(dict.fromkeys(filter(None, (low, high))))


def runs(text: str) -> Iterator[str]:
    words = re.findall(r"\w+", text.casefold())
    return (" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


def names_of(text: str) -> set[str]:
    """What a plan calls by name: quoted names, and words in a row that begin with a capital."""
    quotes = set(re.findall(r"[“\"]([^”\"]{6,})[”\"]", text))
    proper = set()
    for begun in re.findall(r"\w+(?: \w+)+", text):
        for capital, words in groupby(begun.split(), lambda word: word[:1].isupper()):
            name = list(words)
            if capital and len(name) > 1 and not any(word.isupper() for word in name):
                proper.add(" ".join(name))
    return quotes | proper


def test_the_rules_know_no_plan_by_name_or_sentence() -> None:
    rules = "\n".join(path.read_text(encoding="utf-8") for path in rule_files())
    texts = [text_of(plan) for plan in PLANS]
    named = {name for text in texts for name in names_of(text) if name in rules}
    taken = set(runs(rules)) & {run for text in texts for run in runs(text)}
    assert (named, taken) == (set(), set())
