"""The five plans as they print: each has the chapters of the plan that it was made from."""

import re
from collections.abc import Mapping

import pytest

from desktop_app.domain.campaigns import CampaignTemplate
from desktop_app.reports.report import Heading, Paragraph
from desktop_app.services import templates
from desktop_app.services.campaigns import Campaigns
from desktop_app.services.desk import Desk
from desktop_app.services.exporting import report_bytes
from desktop_app.services.reporting import Reporting
from tests.source_tree import ROOT

SEEDS = ROOT.parent / "shared" / "seeds"
PURPOSE = ("1. Mục đích", "2. Yêu cầu")
# By template: the start of its seed's file name, the chapters, the headings within them.
CHAPTERS: Mapping[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {
    "sgddt-binh-phuoc-vi-nguoi-ngheo": (
        "000",
        ("I. MỤC ĐÍCH, YÊU CẦU", "II. NỘI DUNG THỰC HIỆN", "III. TỔ CHỨC THỰC HIỆN"),
        (),
    ),
    "stttt-bac-kan-vi-nguoi-ngheo": (
        "001",
        (
            "I. MỤC ĐÍCH YÊU CẦU",
            "II. NỘI DUNG THI ĐUA",
            "III. TIÊU CHUẨN THI ĐUA",
            "IV. KHEN THƯỞNG",
            "V. TỔ CHỨC THỰC HIỆN",
        ),
        (
            *PURPOSE,
            "1. Đối với tập thể",
            "2. Đối với cá nhân",
            "1. Khen thưởng hằng năm",
            "2. Khen thưởng đột xuất",
            "3. Khen thưởng sơ kết, tổng kết phong trào",
        ),
    ),
    "vi-nguoi-ngheo": (
        "002",
        (
            "I. MỤC ĐÍCH, YÊU CẦU",
            "II. CHỦ ĐỀ, NỘI DUNG PHONG TRÀO THI ĐUA",
            "III. TỔ CHỨC THỰC HIỆN",
        ),
        (
            *PURPOSE,
            "1. Chủ đề",
            "2. Nội dung phong trào thi đua",
            "a) Thực hiện tốt nhiệm vụ chính trị",
            "b) Thực hiện các hoạt động khác",
            "1. Đối với phòng chuyên môn, nghiệp vụ và đơn vị sự nghiệp trực thuộc Sở",
            "2. Đối với công chức, viên chức, người lao động",
        ),
    ),
    "sgddt-binh-phuoc-nong-thon-moi": (
        "003",
        ("I. MỤC ĐÍCH, YÊU CẦU", "II. NỘI DUNG THỰC HIỆN", "III. TỔ CHỨC THỰC HIỆN"),
        (),
    ),
    "nong-thon-moi": (
        "004",
        (
            "I. MỤC ĐÍCH, YÊU CẦU",
            "II. ĐỐI TƯỢNG, NỘI DUNG PHONG TRÀO THI ĐUA",
            "III. TỔ CHỨC THỰC HIỆN",
        ),
        (
            *PURPOSE,
            "1. Đối tượng",
            "2. Nội dung thi đua",
            "1. Đối với phòng chuyên môn, nghiệp vụ và đơn vị sự nghiệp trực thuộc Sở",
            "2. Đối với công chức, viên chức, người lao động",
        ),
    ),
}
_CHAPTER = re.compile(r"^[#* \t]*[IVX]+\. +(?P<words>.+?)[* \t]*$", re.MULTILINE)


def headings(desk: Desk, code: str) -> list[Heading]:
    year = templates.find_campaign(code).year
    launched = Campaigns(desk).launch(code, year).value
    report = Reporting(desk).report("plan", year, launched)
    return [block for block in report.blocks if isinstance(block, Heading)]


@pytest.mark.parametrize("code", CHAPTERS)
def test_a_plan_prints_with_its_own_chapters(desk: Desk, code: str) -> None:
    found = headings(desk, code)
    _, own_chapters, within = CHAPTERS[code]
    assert tuple(one.text for one in found if one.level == 1) == own_chapters
    assert tuple(one.text for one in found if one.level > 1) == within


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the plans are not here")
@pytest.mark.parametrize("code", CHAPTERS)
def test_the_chapters_are_those_of_the_plan_itself(code: str) -> None:
    """Numbers aside: one of the plans numbers two chapters alike."""
    start, own_chapters, _ = CHAPTERS[code]
    (seed,) = SEEDS.glob(f"{start}_*.txt")
    found = [one["words"] for one in _CHAPTER.finditer(seed.read_text(encoding="utf-8"))]
    assert [words for words in found if words.isupper()] == [
        one.partition(" ")[2] for one in own_chapters
    ]


@pytest.mark.parametrize("template", templates.campaign_templates(), ids=lambda one: one.code)
def test_every_item_of_the_plan_is_printed_and_nothing_of_the_offices(
    desk: Desk, template: CampaignTemplate
) -> None:
    code = Campaigns(desk).launch(template.code, template.year).value
    report = Reporting(desk).report("plan", template.year, code)
    text = "\n".join(one.text for one in report.blocks if isinstance(one, Heading | Paragraph))
    own = template.plan_part
    said = (
        *own.contents,
        *(one.text for one in own.duties),
        *(one.text for one in own.purposes),
        *own.criteria.collective,
        *own.criteria.individual,
    )
    assert [one for one in said if one not in text] == []
    assert report.recipients == template.recipients
    ours = (*template.office.reporting, *(one.text for one in template.office.milestones))
    assert [one for one in ours if one in text] == []


def test_a_plan_is_written_as_word_and_as_pdf(desk: Desk) -> None:
    code = Campaigns(desk).launch("nong-thon-moi", 2024).value
    report = Reporting(desk).report("plan", 2024, code)
    assert report_bytes(report, ".pdf").startswith(b"%PDF")
    assert report_bytes(report, ".docx").startswith(b"PK")
