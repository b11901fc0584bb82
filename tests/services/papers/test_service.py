"""Every paper can be looked at and saved, and says why where it cannot be made yet."""

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import Refused
from desktop_app.domain.papers import EXCEL, PDF, WORD, Paper, Wish
from desktop_app.domain.progress import Cancelled
from desktop_app.domain.ranking_rules import RankingChoice
from desktop_app.reports.report import Report
from desktop_app.services.campaigns import Campaigns
from desktop_app.services.desk import Desk
from desktop_app.services.papers import Papers
from desktop_app.services.papers.kinds import KINDS
from desktop_app.services.scoring import Scoring
from tests.services.desk_work import YEAR, launch, list_people, list_units
from tests.services.trail import actions

PEOPLE = RankingChoice(Subject.INDIVIDUAL)
# What cannot be made in a store without marks, money or rounds says what to do instead.
WAITING = {
    "ranking": "chấm điểm",
    "ranking-compared": "chấm điểm",
    "scores": "chấm điểm",
    "score-sheets": "chấm điểm",
    "receipts": "chưa có biên lai",
    "receipt-slips": "Chưa có biên lai nào còn hiệu lực",
    "reminder": "Không có đơn vị nào quá hạn",
    "nominations": "chưa mở đợt xét",
    "dossier": "chưa mở đợt xét",
    "certificates": "Chưa có ai để in",
    "thanks": "Chưa có người, tổ chức ngoài đơn vị",
    "proposal": "chưa mở đợt xét",
    "minutes": "chưa mở đợt xét",
    "decision": "chưa mở đợt xét",
}


@pytest.fixture
def papers(desk: Desk) -> Papers:
    list_units(desk, ["A", "C2:B"])
    list_people(desk, "A", "Nguyễn Văn An")
    launch(desk, "vi-nguoi-ngheo")
    return Papers(desk)


def paper(desk: Desk, kind: str) -> Paper:
    """A paper with what it must be told."""
    wishes = KINDS[kind].wishes
    campaign = launch_code(desk) if Wish.ONE_CAMPAIGN in wishes else ""
    return Paper(kind, YEAR, campaign, who="A" if Wish.ONE_WHO in wishes else "")


def launch_code(desk: Desk) -> str:
    return Campaigns(desk).all(YEAR)[0].code


def test_each_paper_can_be_looked_at(desk: Desk, papers: Papers) -> None:
    for kind in sorted(KINDS.keys() - WAITING.keys()):
        look = papers.look(paper(desk, kind))
        printed = PDF in KINDS[kind].endings
        assert look.pdf.startswith(b"%PDF") == printed, kind
        assert bool(look.tables) != printed, kind


def test_what_cannot_be_made_yet_says_why(papers: Papers) -> None:
    for kind, sentence in WAITING.items():
        with pytest.raises(Refused) as told:
            papers.look(Paper(kind, YEAR))
        assert sentence in str(told.value)


def test_a_list_has_the_same_rows_in_the_workbook(papers: Papers, tmp_path: Path) -> None:
    out = papers.write(Paper("units", YEAR), tmp_path / "don vi.xlsx").value
    cells = {
        cell
        for row in openpyxl.load_workbook(BytesIO(out.read_bytes())).worksheets[0].values
        for cell in row
    }
    assert {"Phòng A", "Phòng B"} <= cells


def test_a_list_of_a_campaign_says_which(desk: Desk, papers: Papers) -> None:
    code = launch_code(desk)
    of_campaign, of_year = (papers.reports(Paper("ledger", YEAR, one))[0] for one in (code, ""))
    assert of_campaign.abstract.startswith("Phong trào")
    assert of_year.abstract == "Năm 2024"


def test_sheets_are_of_one_unit_a_cluster_or_everybody_with_reasons_or_without(
    desk: Desk, papers: Papers
) -> None:
    code = launch_code(desk)
    Scoring(desk).score(YEAR, code)

    def reports(**wanted: object) -> tuple[Report, ...]:
        return papers.reports(Paper("score-sheets", YEAR, code, **wanted))  # type: ignore[arg-type]

    everybody = reports()
    assert len(everybody) == 2
    assert len(reports(cluster="C2")) == 1
    assert len(reports(who="A")) == 1
    with_them, without = reports(who="A")[0], reports(who="A", reasons=False)[0]
    # The marks and how each came about; without the second, one table is left.
    assert (len(with_them.tables), len(without.tables)) == (2, 1)


def test_several_sheets_are_no_workbook_but_one_is(
    desk: Desk, papers: Papers, tmp_path: Path
) -> None:
    code = launch_code(desk)
    Scoring(desk).score(YEAR, code)
    with pytest.raises(Refused, match="Hãy chọn một phiếu"):
        papers.write(Paper("score-sheets", YEAR, code), tmp_path / "phieu.xlsx")
    assert list(tmp_path.glob("phieu*")) == []
    one = papers.write(Paper("score-sheets", YEAR, code, who="B"), tmp_path / "phieu.xlsx")
    assert one.value.is_file()


def test_a_wrong_ending_is_a_sentence(papers: Papers, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"\.docx hoặc \.pdf, không xuất ra “\.xlsx”"):
        papers.write(Paper("summary", YEAR), tmp_path / "a.xlsx")
    with pytest.raises(Refused, match="Không có loại báo cáo “thơ”"):
        papers.look(Paper("thơ", YEAR))


def test_looking_at_a_letter_notes_nothing(desk: Desk) -> None:
    list_units(desk, ["A"])
    launch(desk, "vi-nguoi-ngheo", due="2024-01-15")
    before = actions(desk)
    service = Papers(desk)
    assert service.look(Paper("reminder", YEAR, answer_by="2024-12-01")).pdf
    assert actions(desk) == before


def test_a_letter_that_is_saved_is_noted(desk: Desk, tmp_path: Path) -> None:
    list_units(desk, ["A"])
    launch(desk, "vi-nguoi-ngheo", due="2024-01-15")
    done = Papers(desk).write(Paper("reminder", YEAR), tmp_path / f"don doc{WORD}")
    assert done.changes
    assert actions(desk)[-1] == "return.remind"


def test_a_history_asks_for_somebody(papers: Papers) -> None:
    with pytest.raises(Refused, match="Hãy chọn một cán bộ"):
        papers.look(Paper("award-history", YEAR, ranking=PEOPLE))
    assert papers.look(Paper("award-history", YEAR, ranking=PEOPLE, who="A-0")).pdf


def test_looking_can_be_stopped(papers: Papers) -> None:
    def stop(_done: int, _total: int, _what: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        papers.look(Paper("contributions", YEAR), stop)


def test_every_kind_can_be_had_in_some_format(papers: Papers) -> None:
    assert {ending for one in papers.kinds() for ending in one.endings} == {EXCEL, PDF, WORD}
    assert all(one.endings for one in papers.kinds())
