from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop_app.domain.campaigns import TargetKind
from desktop_app.domain.documents import Owner, OwnerKind
from desktop_app.domain.errors import ClosedYear, Refused
from desktop_app.domain.plan_draft import Chapter, DraftTarget, PlanDraft, blank_draft
from desktop_app.domain.plan_refusals import (
    LaunchedByThatName,
    LaunchedFromIt,
    NoPlan,
    PlanRefused,
    TargetOverWhole,
)
from desktop_app.domain.progress import Cancelled
from desktop_app.importers.plan import read_plan
from desktop_app.importers.plan_files import read_document
from desktop_app.models.campaigns import Campaign, CampaignClause
from desktop_app.services import plan_drafts
from desktop_app.services.campaigns import Campaigns
from desktop_app.services.desk import Desk
from desktop_app.services.documents import Documents
from desktop_app.services.plan_drafts import PlanDrafts, ReadPlan
from desktop_app.services.years import Years
from tests.plan_documents import no_plans
from tests.plan_documents.files import write, write_odt, write_pdf
from tests.plan_documents.made import make_plan
from tests.plan_documents.word_file import write_word
from tests.services.trail import trail
from tests.source_tree import ROOT

SEEDS = ROOT.parent / "shared" / "seeds"
LINES = (
    "UBND TỈNH AN BÌNH",
    "SỞ Y TẾ",
    "Số:      /KH-SYT",
    "An Bình, ngày      tháng 8 năm 2025",
    "KẾ HOẠCH",
    "Triển khai phong trào thi đua “Toàn ngành chung tay vì môi trường xanh” năm 2025",
    "Căn cứ Kế hoạch số 12/KH-UBND ngày 05/02/2025 của UBND tỉnh, Sở Y tế xây dựng kế hoạch sau:",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Mục đích",
    "Nâng cao ý thức của mỗi người.",
    "2. Yêu cầu",
    "Thiết thực, hiệu quả.",
    "II. NỘI DUNG THI ĐUA",
    "1. Trồng cây ở khuôn viên cơ quan.",
    "2. Phân loại rác tại nguồn.",
    "III. TỔ CHỨC THỰC HIỆN",
    "1. Văn phòng Sở: tổng hợp, báo cáo kết quả.",
    "Nơi nhận:",
    "- UBND tỉnh;",
    "- Lưu: VT.",
    "GIÁM ĐỐC",
    "Lê Thị Hoa",
)
CODE = "TNCTVMTX-2025"
TITLE = "Phong trào thi đua “Toàn ngành chung tay vì môi trường xanh” năm 2025"


@pytest.fixture(scope="module")
def plan() -> ReadPlan:
    return plan_drafts.read_text("\n".join(LINES))


@pytest.fixture
def drafts(desk: Desk) -> PlanDrafts:
    return PlanDrafts(desk)


def without_places(draft: PlanDraft) -> PlanDraft:
    """The draft but for its lines; a page's width breaks what is kept as text."""
    unread = tuple(Chapter(one.heading, " ".join(one.text.split())) for one in draft.unread)
    return replace(draft, lines=(), passages={}, unread=unread)


def campaign_count(desk: Desk) -> int:
    with desk.reading() as connection:
        return len(list(connection.scalars(select(Campaign.id))))


def test_a_corrected_draft_becomes_a_campaign(
    desk: Desk, drafts: PlanDrafts, plan: ReadPlan
) -> None:
    draft = replace(plan.draft, number="45/KH-SYT")
    done = drafts.launch(draft, plan.document, 2025, "2025-11-15")
    detail = Campaigns(desk).detail(done.value)
    assert done.value == CODE
    assert detail.info.title == TITLE
    assert (detail.info.due_on, detail.number, detail.issuer) == (
        "2025-11-15",
        "45/KH-SYT",
        "Sở Y tế",
    )
    assert [one.text for one in detail.clauses if one.section == "content"] == [
        "Trồng cây ở khuôn viên cơ quan.",
        "Phân loại rác tại nguồn.",
    ]
    assert [one.text for one in detail.clauses if one.section == "purpose"] == [
        "Nâng cao ý thức của mỗi người.",
        "Thiết thực, hiệu quả.",
    ]


def test_each_clause_keeps_its_passage(desk: Desk, drafts: PlanDrafts, plan: ReadPlan) -> None:
    contents = tuple(f"{text} (sửa)" for text in plan.draft.contents)
    drafts.launch(replace(plan.draft, contents=contents), plan.document, 2025)
    clauses = Campaigns(desk).detail(CODE).clauses
    assert [(one.text, one.passage) for one in clauses if one.section == "content"] == [
        ("Trồng cây ở khuôn viên cơ quan. (sửa)", f"{LINES[12]}\n{LINES[13]}"),
        ("Phân loại rác tại nguồn. (sửa)", LINES[14]),
    ]


def test_the_document_is_kept_on_the_campaign(
    desk: Desk, drafts: PlanDrafts, plan: ReadPlan, tmp_path: Path
) -> None:
    drafts.launch(plan.draft, plan.document, 2025)
    with desk.reading() as connection:
        row = connection.execute(select(Campaign.id, Campaign.document_id)).one()
    (document,) = Documents(desk).of(Owner(OwnerKind.CAMPAIGN, row.id))
    assert document.id == row.document_id
    assert (document.name, document.issued_on) == (plan_drafts.PASTED_NAME, "2025-08")
    saved = Documents(desk).save(document.id, tmp_path / "a.txt")
    assert saved.read_bytes() == "\n".join(LINES).encode()


def test_what_nobody_gave_a_place_stays_under_its_heading(
    desk: Desk, drafts: PlanDrafts, plan: ReadPlan
) -> None:
    unread = (*plan.draft.unread, Chapter("V. KINH PHÍ", "Từ dự toán của cơ quan."))
    drafts.launch(replace(plan.draft, unread=unread), plan.document, 2025)
    with desk.reading() as connection:
        query = select(CampaignClause.label, CampaignClause.text, CampaignClause.printed)
        rows = connection.execute(query.where(CampaignClause.section == "other")).all()
    assert ("V. KINH PHÍ", "Từ dự toán của cơ quan.", False) in [tuple(row) for row in rows]


def test_the_same_document_is_launched_once_a_year(
    desk: Desk, drafts: PlanDrafts, plan: ReadPlan
) -> None:
    drafts.launch(plan.draft, plan.document, 2025)
    with pytest.raises(LaunchedFromIt, match=CODE):
        drafts.launch(plan.draft, plan.document, 2025)
    assert drafts.launch(plan.draft, plan.document, 2026).value == "TNCTVMTX-2026"
    assert campaign_count(desk) == 2


def test_another_document_of_the_same_initials_gets_a_code_of_its_own(
    drafts: PlanDrafts, plan: ReadPlan
) -> None:
    drafts.launch(plan.draft, plan.document, 2025)
    other = replace(plan.document, content=b"another")
    assert drafts.launch(plan.draft, other, 2025).value == "TNCTVMTX2-2025"


def test_more_than_the_whole_is_asked_about_and_goes_in_with_a_reason(
    desk: Desk, drafts: PlanDrafts, plan: ReadPlan
) -> None:
    targets = (DraftTarget("Thu hơn giao", TargetKind.PERCENTAGE, "110", "%"),)
    draft = replace(plan.draft, targets=targets)
    with pytest.raises(TargetOverWhole, match="Thu hơn giao"):
        drafts.launch(draft, plan.document, 2025)
    assert campaign_count(desk) == 0
    drafts.launch(draft, plan.document, 2025, reason="Tính cả đăng ký thêm")
    (target,) = Campaigns(desk).detail(CODE).targets
    assert (target.code, target.low, target.high) == ("CT1", "110", "110")
    told = [one for one in trail(desk) if one.action == "campaign.over_whole"]
    assert [one.reason for one in told] == ["Tính cả đăng ký thêm"]


def test_a_draft_without_a_title_is_not_launched(
    desk: Desk, drafts: PlanDrafts, plan: ReadPlan
) -> None:
    with pytest.raises(Refused, match="tên kế hoạch"):
        drafts.launch(replace(plan.draft, title=""), plan.document, 2025)
    assert campaign_count(desk) == 0


def test_a_closed_year_takes_no_campaign(desk: Desk, drafts: PlanDrafts, plan: ReadPlan) -> None:
    drafts.launch(plan.draft, plan.document, 2025)
    Years(desk).close(2025)
    with pytest.raises(ClosedYear):
        drafts.launch(plan.draft, replace(plan.document, content=b"b"), 2025)


@pytest.mark.parametrize("seed", range(1, 13))
def test_one_plan_gives_one_draft_whatever_kind_of_file_it_comes_as(
    tmp_path: Path, seed: int
) -> None:
    made = make_plan(seed)
    found = {
        ending: without_places(read_plan(read_document(write(made, tmp_path / f"a{ending}"))))
        for ending in (".txt", ".docx", ".odt", ".pdf")
    }
    for ending, draft in found.items():
        assert draft == found[".txt"], ending


@pytest.mark.parametrize("name", ["letter", "decision", "sheet", "poem"])
def test_what_is_no_plan_is_said_so(tmp_path: Path, name: str) -> None:
    with pytest.raises(NoPlan) as told:
        plan_drafts.read(no_plans.text_file(tmp_path, name))
    assert str(told.value).endswith(".")


def test_a_file_that_cannot_be_read_is_refused_with_its_sentence(tmp_path: Path) -> None:
    for path in (no_plans.scan(tmp_path), no_plans.encrypted(tmp_path), tmp_path / "x.docx"):
        with pytest.raises(PlanRefused):
            plan_drafts.read(path)


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    def stop(_done: int, _total: int, what: str) -> None:
        assert what == "Đang đọc văn bản"
        raise Cancelled

    with pytest.raises(Cancelled):
        plan_drafts.read(write(make_plan(1), tmp_path / "a.txt"), stop)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the five plans are not beside the checkout")
@pytest.mark.parametrize("plan_number", ["000", "001", "002", "003", "004"])
def test_each_of_the_five_plans_reads_the_same_as_every_kind_of_file(
    tmp_path: Path, plan_number: str
) -> None:
    text = next(SEEDS.glob(f"{plan_number}_*.txt"))
    lines = tuple(text.read_text(encoding="utf-8").splitlines())
    expected = without_places(read_plan(read_document(text)))
    for path in (
        write_word(lines, tmp_path / "typed.docx", numbered=False),
        write_word(lines, tmp_path / "numbered.docx", numbered=True),
        write_odt(lines, tmp_path / "a.odt"),
        write_pdf(lines, tmp_path / "a.pdf"),
    ):
        assert without_places(read_plan(read_document(path))) == expected, path.name


def test_a_plan_that_was_written_from_nothing_is_launched_without_a_document(desk: Desk) -> None:
    draft = replace(
        blank_draft(2025, "Sở Y tế"),
        title="Kế hoạch phát động phong trào thi đua “Công sở xanh”",
        contents=("Phân loại rác.",),
        unread=(Chapter("Mục đích, yêu cầu", "Giữ cơ quan sạch đẹp."),),
    )
    code = PlanDrafts(desk).launch(draft, None, 2025, "2025-11-30").value
    detail = Campaigns(desk).detail(code)
    assert (code, detail.info.title) == ("CSX-2025", "Phong trào thi đua “Công sở xanh”")
    assert (detail.issuer, detail.info.due_on, detail.document_id) == (
        *("Sở Y tế", "2025-11-30", None),
    )
    sections = {one.section: one.text for one in detail.clauses}
    assert sections == {"purpose": "Giữ cơ quan sạch đẹp.", "content": "Phân loại rác."}
    with pytest.raises(LaunchedByThatName, match="CSX-2025"):
        PlanDrafts(desk).launch(draft, None, 2025)
    assert PlanDrafts(desk).launch(draft, None, 2026).value == "CSX-2026"


def test_a_plan_without_a_name_is_not_launched(desk: Desk) -> None:
    with pytest.raises(Refused, match="tên kế hoạch"):
        PlanDrafts(desk).launch(blank_draft(2025), None, 2025)
