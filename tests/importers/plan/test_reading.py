import re
import textwrap
import time
import unicodedata
from collections.abc import Callable
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop_app.domain.campaigns import Duty, LegalBasis, MilestoneKind, Signatory, TargetKind
from desktop_app.domain.plan_draft import Chapter, DraftTarget, PlanDraft
from desktop_app.importers.plan import read_plan, why_no_plan
from desktop_app.importers.plan.wording import low
from tests.importers.plan import samples
from tests.importers.plan.laws import lines_lost, without_passage

SAMPLES = {
    "province": samples.PROVINCE,
    "union": samples.UNION,
    "commune": samples.COMMUNE,
    "youth": samples.YOUTH,
}
LARGEST, PATIENCE = 200_000, 20  # characters; seconds on a machine that does other work too


def read(text: str) -> PlanDraft:
    return read_plan(text.split("\n"))


def test_a_province_s_plan_from_head_to_annex() -> None:
    draft = read(samples.PROVINCE)
    assert (draft.issuer, draft.number) == ("Ủy ban nhân dân tỉnh Hà Giang", "118/KH-UBND")
    assert (draft.symbol, draft.place, draft.date) == ("KH-UBND", "Hà Giang", "2024-01-05")
    assert (draft.year, draft.period_from, draft.period_to) == (2024, "2024", "2025")
    assert [(one.number, one.date, one.issuer) for one in draft.legal_bases] == [
        ("", "2022-06-15", ""),
        ("98/2023/NĐ-CP", "2023-12-31", "Chính phủ"),
        ("539/QĐ-TTg", "2024-06-19", "Thủ tướng Chính phủ"),
        ("15/TTr-SNV", "2024-01-03", ""),
    ]
    assert draft.parent == (
        "Phong trào thi đua “Cả nước chung tay xóa nhà tạm, nhà dột nát trong năm 2025”"
    )
    assert draft.authorities == ("Thủ tướng Chính phủ",)
    assert len(draft.contents) == 3
    assert [(one.kind, one.value, one.unit) for one in draft.targets] == [
        (TargetKind.AMOUNT, "3.500", "nhà"),
        (TargetKind.PERCENTAGE, "100", "%"),
        (TargetKind.RANGE, "20-25", "tỷ đồng"),
        (TargetKind.QUALITATIVE, "", ""),
    ]
    assert (len(draft.criteria.collective), len(draft.criteria.individual)) == (2, 1)
    assert len(draft.rewards) == 2
    assert [(one.kind, one.date) for one in draft.milestones] == [
        (MilestoneKind.LAUNCH, "2024-01"),
        (MilestoneKind.INTERIM_REVIEW, ""),
        (MilestoneKind.FINAL_REVIEW, "2025-12"),
    ]
    assert [one.role.split(" (")[0] for one in draft.duties] == [
        "Sở Nội vụ",
        "Sở Nội vụ",
        "Sở Xây dựng",
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội",
        "UBND các huyện, thành phố",
        "UBND các huyện, thành phố",
    ]
    assert len(draft.reporting) == 2
    assert draft.recipients[0] == "Thủ tướng Chính phủ (b/c)"
    assert draft.recipients[-1] == "Lưu: VT, NC"
    assert draft.signatory == Signatory(
        "TM. Ủy ban nhân dân, KT. Chủ tịch, Phó Chủ tịch", "Trần Đức Quý"
    )


def test_what_is_not_understood_stays_under_its_heading() -> None:
    unread = {chapter.heading: chapter.text for chapter in read(samples.PROVINCE).unread}
    assert unread["VI. KINH PHÍ"].startswith("Từ nguồn ngân sách")
    assert unread["II. PHẠM VI, ĐỐI TƯỢNG"] == "1. Phạm vi: Trên địa bàn toàn tỉnh."
    assert "2. Huyện B: 600 nhà" in unread["PHỤ LỤC"]
    assert list(unread)[-2] == ""


def test_a_union_s_plan_out_of_a_pdf() -> None:
    draft = read(samples.UNION)
    assert draft.issuer == "Công đoàn Y tế Việt Nam"
    assert (draft.number, draft.symbol, draft.date) == ("", "KH-CĐYT", "2025-03")
    assert draft.theme == "Tận tâm, sáng tạo, vì sức khỏe nhân dân"
    assert [one.number for one in draft.legal_bases] == ["51-KH/TLĐ", "34-CT/TW"]
    assert draft.linked_campaigns == ("Cuộc vận động “Người Việt Nam ưu tiên dùng hàng Việt Nam”",)
    assert len(draft.contents) == 5
    assert [one.role for one in draft.duties] == [
        "Ban Tuyên giáo và Nữ công",
        "Các công đoàn cơ sở",
    ]
    assert [one.date for one in draft.milestones] == ["2025-03", "2025-06-30", "2025-11"]
    assert draft.feeds_year_end
    assert draft.signatory.name.endswith("Nguyễn Thanh Bình")
    assert len(draft.recipients) == 3


def test_a_commune_s_plan_with_arabic_chapters() -> None:
    draft = read(samples.COMMUNE)
    assert (draft.issuer, draft.number) == ("Ủy ban nhân dân xã Tứ Xã", "07/KH-UBND")
    assert draft.participants.collective == ("Các thôn, các ngành, đoàn thể xã",)
    assert len(draft.participants.individual) == 1
    assert [one.role for one in draft.duties] == [
        "Các thôn", "Công chức Văn hóa - Xã hội", "MTTQ và các đoàn thể", "Các thôn",
    ]  # fmt: skip
    assert draft.targets == (
        DraftTarget(
            "Thi đua phát triển kinh tế, thu nhập bình quân đạt 65 triệu đồng/người/năm",
            TargetKind.AMOUNT,
            "65",
            "triệu đồng",
        ),
        DraftTarget("Giảm tỷ lệ hộ nghèo 0,5%", TargetKind.REDUCTION, "0,5", "%"),
    )
    assert draft.signatory == Signatory("TM. Ủy ban nhân dân, Chủ tịch", "Bùi Văn Đạt")


def test_a_youth_union_s_plan_signed_above_its_recipients() -> None:
    draft = read(samples.YOUTH)
    assert (draft.number, draft.symbol) == ("215-KH/TĐTN-TTNTH", "KH/TĐTN-TTNTH")
    assert [(one.kind, one.value, one.unit) for one in draft.targets] == [
        (TargetKind.PERCENTAGE, "100", "%"),
        (TargetKind.RANGE, "02–03", "km"),
        (TargetKind.AMOUNT, "50.000", "cây"),
    ]
    assert draft.duties[0] == Duty(
        "Ban Phong trào Tỉnh đoàn",
        "Cấp tỉnh: Ban Phong trào Tỉnh đoàn tham mưu, theo dõi; tổng hợp báo cáo.",
    )
    assert len(draft.reporting) == 3
    assert draft.recipients == ("Như trên", "BTV Tỉnh đoàn", "Lưu VP")
    assert draft.signatory.name == "Vũ Thị Hiền"


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_is_lost_and_all_that_is_read_has_its_lines(name: str) -> None:
    draft = read(SAMPLES[name])
    assert (lines_lost(draft), without_passage(draft)) == ([], [])
    assert why_no_plan(draft) == ""


def blank_between(lines: list[str]) -> list[str]:
    return [one for line in lines for one in (line, "")]


def without_blanks(lines: list[str]) -> list[str]:
    return [line for line in lines if line.strip()]


def decomposed(lines: list[str]) -> list[str]:
    return [unicodedata.normalize("NFD", line) for line in lines]


def ends_of_windows(lines: list[str]) -> list[str]:
    return [f"{line}  \r" for line in lines]


def wrapped(lines: list[str]) -> list[str]:
    """Broken at a page's width, but for lines set in columns."""
    halves = [[line] if re.search(r"\t| {3}", line) else textwrap.wrap(line, 110) for line in lines]
    return [one for half in halves for one in half or [""]]


def marked_down(lines: list[str]) -> list[str]:
    chapters = [re.sub(r"^([IVX]+[./] ?.*)$", r"## **\1**", line) for line in lines]
    return [re.sub(r"^([0-9][./] .{3,50})$", r"**\1**", line) for line in chapters]


def paged(lines: list[str]) -> list[str]:
    return [
        one for at, line in enumerate(lines) for one in (line, *([f"- {at} -"] * (at % 20 == 19)))
    ]


def straight_quotes(lines: list[str]) -> list[str]:
    return [line.replace("“", '"').replace("”", '"') for line in lines]


def numbered_anew(lines: list[str]) -> list[str]:
    """Every chapter after the first is "II"."""
    return [re.sub(r"^(?:II|III|IV|V|VI|VII)([./])", r"II\1", line) for line in lines]


def other_bullets(lines: list[str]) -> list[str]:
    return [re.sub(r"^- ", "– ", line) for line in lines]


def older_tones(lines: list[str]) -> list[str]:
    return [line.replace("ủy", "uỷ").replace("Ủy", "Uỷ") for line in lines]


NOISE = (
    blank_between, without_blanks, decomposed, ends_of_windows, wrapped, marked_down, paged,
    straight_quotes, numbered_anew, other_bullets, older_tones,
)  # fmt: skip


def said(value: object) -> object:
    """A value without what only typing changes."""
    if isinstance(value, str):
        return re.sub(r"\W+", " ", low(value))
    if isinstance(value, tuple):
        return tuple(said(one) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return tuple(said(getattr(value, one.name)) for one in fields(value))
    return value


def all_said(draft: PlanDraft) -> dict[str, object]:
    apart = ("lines", "passages", "unread")
    return {
        one.name: said(getattr(draft, one.name)) for one in fields(draft) if one.name not in apart
    }


@pytest.mark.parametrize("noise", NOISE, ids=lambda one: one.__name__)
@pytest.mark.parametrize("name", SAMPLES)
def test_noise_changes_nothing_of_what_is_read(
    name: str, noise: Callable[[list[str]], list[str]]
) -> None:
    lines = SAMPLES[name].split("\n")
    noisy = read_plan(noise(lines))
    assert all_said(noisy) == all_said(read_plan(lines))
    assert (lines_lost(noisy), without_passage(noisy)) == ([], [])


def test_chapters_may_stand_in_any_order() -> None:
    head, *chapters = re.split(r"(?m)^(?=[IVX]+\. )", samples.PROVINCE.partition("\nTrên đây")[0])
    turned = read(head + "\n".join(reversed(chapters)) + "\nNơi nhận:\n- Lưu: VT.\n")
    straight = read(head + "\n".join(chapters) + "\nNơi nhận:\n- Lưu: VT.\n")
    assert turned.contents == straight.contents
    assert turned.duties == straight.duties
    assert turned.targets == straight.targets
    assert turned.criteria == straight.criteria


def test_an_empty_text_is_an_empty_draft() -> None:
    assert read_plan([]) == PlanDraft()
    assert read_plan(["", "  ", "\t"]).unread == ()


def test_a_text_that_is_no_plan_is_kept_whole() -> None:
    draft = read("Kính gửi: Sở Nội vụ\n\nXin gửi lời cảm ơn.")
    assert draft.unread == (Chapter("", "Kính gửi: Sở Nội vụ\nXin gửi lời cảm ơn."),)
    assert draft.contents == ()


def test_the_rules_name_no_place_and_nobody() -> None:
    """The whole comparison is in test_seeds.py; this one runs everywhere."""
    rules = "\n".join(path.read_text(encoding="utf-8") for path in samples.rule_files()).casefold()
    names = ("bình phước", "bắc kạn", "phùng hiệp", "hà văn tiến", "chung tay", "chung sức", "511/")
    assert [name for name in names if name in rules] == []


WORDS = st.sampled_from(
    [
        "KẾ HOẠCH", "I. NỘI DUNG", "II. TỔ CHỨC THỰC HIỆN", "III. KHEN THƯỞNG", "1. ", "a) ",
        "- ", "+ ",
        "V. TIÊU CHÍ", "1. Đối với tập thể", "b) Cá nhân: ", "IV. THỜI GIAN", "Nơi nhận:",
        "GIÁM ĐỐC",
        "Lê Văn An", "PHỤ LỤC I", "Số: 12/KH-ABC", "An Bình, ngày tháng năm 2024", "“", "”",
        '"', "…",
        "Căn cứ Quyết định số 1/QĐ-UBND ngày 31/02/2024 của UBND tỉnh;", "sơ kết năm 2023", "100%",
        "giảm 0,1-0,2%/năm", "Sở A báo cáo.", "Giao Văn phòng theo dõi.", "phong trào “Một hai ba”",
        "2022-03-08T09:56:26+0700", "Lê An<a@b.vn> đã ký lên văn bản này!", "\t", "   ",
        "\u0301", "\x00",
        "II.", "Trên đây là Kế hoạch", "chủ đề “Hai ba bốn”", "V. MỤC ĐÍCH", "Tập thể", ":", ";",
        "TM.",
    ]
)  # fmt: skip
LINES = st.lists(st.lists(WORDS | st.text(max_size=12), max_size=5).map(" ".join), max_size=25)


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_any_lines_become_a_draft_that_loses_none_and_invents_no_place(lines: list[str]) -> None:
    draft = read_plan(lines)
    why_no_plan(draft)
    assert (lines_lost(draft), without_passage(draft)) == ([], [])


PREFIXES = (
    "",
    "KẾ HOẠCH\nMột\nI. NỘI DUNG\n1. ",
    "KẾ HOẠCH\nMột\nI. THỜI GIAN\n- ",
    "Nơi nhận:\n- ",
)
PIECES = (
    " ", "1", '"', "“", "”", "…", "*", "(", "a<b@c> ", ", ", "số ", "của Sở ", "sơ kết, ",
    "tổ chức ",
    "phong trào “a b” ", "giảm 1 ", "Quyết định số 1/A và ", "ngày 1/1/2024 ", "\n", "Nguyễn ",
    "GIÁM ĐỐC ",
)  # fmt: skip


@settings(max_examples=4, deadline=None)
@given(st.sampled_from(PREFIXES), st.sampled_from(PIECES), st.sampled_from([70, LARGEST]))
@example("Nơi nhận:\n- ", "GIÁM ĐỐC ", LARGEST)
@example("", "“", 70)
def test_hostile_texts_are_read_in_bounded_time(prefix: str, piece: str, width: int) -> None:
    text = piece * (LARGEST // len(piece))
    lines = (prefix + "\n".join(text[at : at + width] for at in range(0, len(text), width))).split(
        "\n"
    )
    begun = time.monotonic()
    read_plan(lines)
    assert time.monotonic() - begun < PATIENCE


def test_a_basis_is_named_with_its_issuer() -> None:
    opening = "Thực hiện Hướng dẫn số 9-HD/TU ngày 1/2/2024 của Tỉnh ủy, Sở A ban hành như sau:"
    assert read(f"KẾ HOẠCH\nMột hai\n{opening}").legal_bases == (
        LegalBasis(
            "Hướng dẫn số 9-HD/TU ngày 1/2/2024 của Tỉnh ủy", "9-HD/TU", "2024-02-01", "Tỉnh ủy"
        ),
    )
