"""Certificates of a year's awards, and layouts that the office corrects."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from desktop_app.domain.awards.given import NewDecision
from desktop_app.domain.certificates.layouts import Layout, Offset, Part
from desktop_app.domain.errors import CannotWrite, NotFound, Refused
from desktop_app.domain.fund_rows import DonorKind, NewDonor
from desktop_app.domain.papers import Paper
from desktop_app.domain.refusals import EditedMeanwhile, WrongFields
from desktop_app.services.awards.decisions import AwardDecisions
from desktop_app.services.certificates import Certificates
from desktop_app.services.certificates.gifts import gifts
from desktop_app.services.desk import Desk
from desktop_app.services.fund.donors import Donors
from desktop_app.services.settings import Settings
from tests.services.certificates.made import HEAD, department
from tests.services.desk_work import YEAR
from tests.services.fund.fund_work import put_drive, put_fund, put_line
from tests.services.trail import actions

PAPER = Paper("certificates", YEAR)


def pages(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [" ".join(one.get_textpage().get_text_range().split()) for one in document]


def name_part(layout: Layout) -> Part:
    part = layout.part("ten")
    assert part is not None
    return part


def test_everybody_who_is_awarded_gets_a_page(desk: Desk) -> None:
    department(desk)
    told = pages(Certificates(desk).pdf(PAPER))
    assert len(told) == 3
    title = next(one for one in told if "Lê Bình" in one)
    assert "GIẤY CHỨNG NHẬN" in title
    assert "Đạt danh hiệu “Lao động tiên tiến” năm 2024" in title
    merit = next(one for one in told if "Hường" in one)
    for part in (
        "GIẤY KHEN",
        "GIÁM ĐỐC SỞ THỬ NGHIỆM",
        "Phòng A",
        "Đã có thành tích xuất sắc trong công tác",
        "Quyết định số: 12/QĐ-S",
        "An Bình, ngày 05 tháng 11 năm 2024",
        "Trần Văn Minh",
    ):
        assert part in merit


def test_a_decision_a_title_or_single_awards_are_chosen(desk: Desk) -> None:
    decision = department(desk)
    service = Certificates(desk)
    assert len(service.recipients(YEAR, decision)) == 3
    assert service.recipients(YEAR, decision + 1) == ()
    (one,) = service.recipients(YEAR, title="ldtt")
    assert (one.award.name, one.award.unit, one.layout) == ("Lê Bình", "Phòng A", "chung-nhan")
    chosen = replace(PAPER, chosen=(one.award.id,))
    assert len(pages(service.pdf(chosen))) == 1
    assert len(pages(service.pdf(replace(PAPER, title="giay-khen-tap-the")))) == 1


def test_an_award_that_was_taken_back_has_no_certificate(desk: Desk) -> None:
    department(desk)
    service = Certificates(desk)
    (line,) = (one.award.id for one in service.recipients(YEAR, title="ldtt"))
    AwardDecisions(desk).revoke(NewDecision("15/QĐ-S", "2024-11-19"), [line], "Sai đối tượng")
    assert service.recipients(YEAR, title="ldtt") == ()


def test_where_nobody_is_awarded_it_says_so(desk: Desk) -> None:
    with pytest.raises(Refused, match="Chưa có ai để in"):
        Certificates(desk).pdf(PAPER)


def test_another_layout_may_be_chosen(desk: Desk) -> None:
    department(desk)
    service = Certificates(desk)
    paper = replace(PAPER, title="ldtt", layout="giay-khen")
    assert "GIẤY KHEN" in pages(service.pdf(paper))[0]
    with pytest.raises(NotFound, match="mẫu in"):
        service.pdf(replace(paper, layout="khong-co"))


def test_a_layout_is_kept_in_place_of_the_shipped_one_and_told(desk: Desk) -> None:
    service = Certificates(desk)
    shipped = service.layout("giay-khen")
    moved = shipped.with_part(replace(name_part(shipped), top=1000))
    service.set_layout(moved)
    assert service.layout("giay-khen") == replace(moved, version=1)
    assert actions(desk)[-1] == "layout.set"
    assert [one.code for one in service.layouts()] == [
        "giay-khen",
        "bang-khen",
        "chung-nhan",
        "thu-cam-on",
        "phieu-thu",
    ]
    service.reset_layout("giay-khen")
    assert service.layout("giay-khen") == shipped


def test_an_offset_of_a_printer_is_kept_when_a_layout_goes_back(desk: Desk) -> None:
    service = Certificates(desk)
    service.set_layout(service.layout("bang-khen").with_offset("HP 1020", Offset(-15, 20)))
    moved = service.layout("bang-khen")
    service.set_layout(moved.with_part(replace(name_part(moved), top=1000)))
    service.reset_layout("bang-khen")
    found = service.layout("bang-khen")
    assert found.offset("HP 1020") == Offset(-15, 20)
    assert name_part(found).top == 920
    with pytest.raises(Refused, match="đi kèm"):
        service.reset_layout("bang-khen")


def test_a_layout_that_cannot_be_is_refused_field_by_field(desk: Desk) -> None:
    service = Certificates(desk)
    shipped = service.layout("giay-khen")
    wrong = shipped.with_part(replace(name_part(shipped), left=2000, text="{tên}"))
    with pytest.raises(WrongFields) as caught:
        service.set_layout(wrong)
    assert set(caught.value.problems) == {"ten.left", "ten.text"}
    assert service.layout("giay-khen") == shipped


def test_a_layout_changed_meanwhile_is_not_overwritten(desk: Desk) -> None:
    service = Certificates(desk)
    shown = service.layout("giay-khen")
    service.set_layout(replace(shown, frame=False))
    with pytest.raises(EditedMeanwhile):
        service.set_layout(replace(shown, width=2900))


def test_the_test_page_becomes_a_file(desk: Desk, tmp_path: Path) -> None:
    service = Certificates(desk)
    out = service.write_trial_page("bang-khen", tmp_path / "moi" / "trang thử.pdf", "HP 1020")
    assert "Trang thử: Bằng khen" in pages(out.read_bytes())[0]
    with pytest.raises(Refused, match="pdf"):
        service.write_trial_page("bang-khen", tmp_path / "a.docx")
    (tmp_path / "tep").touch()
    with pytest.raises(CannotWrite):
        service.write_trial_page("bang-khen", tmp_path / "tep" / "a.pdf")


def test_donors_of_the_year_get_a_letter_of_thanks(desk: Desk) -> None:
    department(desk)
    drive = put_drive(desk, put_fund(desk), "D1")
    firm = Donors(desk).add(NewDonor("Công ty Ánh Dương", DonorKind.ENTERPRISE)).value
    house = Donors(desk).add(NewDonor("Hộ bà Tư", DonorKind.HOUSEHOLD)).value
    nothing = Donors(desk).add(NewDonor("Ông Ba", DonorKind.PERSON)).value
    put_line(desk, drive, "A", donor_id=firm, amount=900_000)
    put_line(desk, drive, "A", donor_id=firm, amount=100_000)
    put_line(desk, drive, "A", donor_id=house, in_kind_value=50_000)
    line = put_line(desk, drive, "A", donor_id=nothing, amount=5)
    put_line(desk, drive, "A", donor_id=nothing, amount=-5, reverses_id=line)
    service = Certificates(desk)
    # 900.000 + 100.000; what was reversed is nothing to thank for.
    with desk.reading() as connection:
        found = gifts(connection, YEAR)
    told = [(one.name, one.amount, one.in_kind_value, one.funds) for one in found]
    assert told == [
        ("Công ty Ánh Dương", 1_000_000, 0, ("Quỹ VNN",)),
        ("Hộ bà Tư", 0, 50_000, ("Quỹ VNN",)),
    ]
    letters = pages(service.thanks(Paper("thanks", YEAR)))
    assert len(letters) == 2
    assert "Công ty Ánh Dương đã ủng hộ Quỹ VNN: 1.000.000 đồng (một triệu đồng)." in letters[0]
    assert "ngày 20 tháng 11 năm 2024" in letters[0]
    assert "hiện vật trị giá 50.000 đồng." in letters[1]
    assert len(pages(service.thanks(Paper("thanks", YEAR, chosen=(house,))))) == 1
    with pytest.raises(Refused, match="thư cảm ơn"):
        service.thanks(Paper("thanks", 2023))


def test_a_certificate_bears_the_letterhead_of_the_day_of_its_decision(desk: Desk) -> None:
    department(desk)
    Settings(desk).set_department(replace(HEAD, signatory="Lê Thị Mới"), "2024-11-10")
    told = pages(Certificates(desk).pdf(PAPER))
    assert all("Trần Văn Minh" in one for one in told)
