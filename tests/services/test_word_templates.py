"""The office's own Word templates: saved, edited, taken in, used, put back."""

from pathlib import Path

import docx
import pytest

from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.papers import Paper
from desktop_app.domain.word_templates import WrongTemplate
from desktop_app.reports.word_fields import KIND_NAMES
from desktop_app.services.desk import Desk
from desktop_app.services.papers import Papers
from desktop_app.services.undoing.service import Undoing
from desktop_app.services.word_templates import WordTemplates
from tests.exporters.word.templates.samples import lines, template
from tests.services.desk_work import YEAR, launch, list_units
from tests.services.trail import actions, trail


@pytest.fixture
def templates(desk: Desk) -> WordTemplates:
    list_units(desk, ["A"])
    return WordTemplates(desk)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "mau cua so.docx"
    path.write_bytes(template("Mẫu của Sở: {{ trich_yeu }}", "{{ noi_dung }}"))
    return path


def summary(desk: Desk, folder: Path) -> list[str]:
    out = Papers(desk).write(Paper("summary", YEAR), folder / "ra.docx").value
    return lines(out.read_bytes())


def test_every_kind_has_a_template_that_is_right_and_can_be_saved(
    templates: WordTemplates, tmp_path: Path
) -> None:
    assert [one.kind for one in templates.all()] == list(KIND_NAMES)
    assert not any(one.is_own for one in templates.all())
    saved = templates.save("minutes", tmp_path / "bien ban.docx")
    assert "{{ ket_qua }}" in lines(saved.read_bytes())
    assert templates.check("minutes") == templates.check("minutes", saved) == ()


def test_papers_are_filled_into_the_template_that_was_taken_in(
    desk: Desk, templates: WordTemplates, own: Path, tmp_path: Path
) -> None:
    launch(desk, "vi-nguoi-ngheo")
    templates.take("summary", own)
    (info,) = [one for one in templates.all() if one.is_own]
    assert (info.kind, info.name) == ("summary", "mau cua so.docx")
    assert summary(desk, tmp_path)[0].startswith("Mẫu của Sở: Tổng kết")
    assert actions(desk)[-1] == "word_template.take"
    templates.restore("summary")
    assert not any(one.is_own for one in templates.all())
    assert "BÁO CÁO" in summary(desk, tmp_path)


def test_taking_in_is_undone_and_done_again(
    desk: Desk, templates: WordTemplates, own: Path
) -> None:
    templates.take("summary", own)
    before = trail(desk)[-1].id
    Undoing(desk).take_back(before)
    assert not any(one.is_own for one in templates.all())
    Undoing(desk).take_back(trail(desk)[-1].id)
    assert [one.name for one in templates.all() if one.is_own] == [own.name]


def test_a_broken_template_stays_out_with_every_reason(
    templates: WordTemplates, tmp_path: Path
) -> None:
    path = tmp_path / "hong.docx"
    path.write_bytes(template("{{ sai }}", "{%p for x in can_cu %}"))
    with pytest.raises(WrongTemplate) as told:
        templates.take("proposal", path)
    assert [one.cell for one in told.value.problems] == ["1", "2"]
    assert not any(one.is_own for one in templates.all())


def test_what_cannot_be_is_a_sentence(templates: WordTemplates, own: Path, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="mẫu văn bản"):
        templates.take("thu", own)
    with pytest.raises(Refused, match="đang là mẫu có sẵn"):
        templates.restore("plan")
    with pytest.raises(Refused, match=r"\.docx"):
        templates.save("plan", tmp_path / "mau.pdf")
    large = tmp_path / "lon.docx"
    with large.open("wb") as file:
        file.truncate(11 * 2**20)
    with pytest.raises(Refused, match="quá lớn"):
        templates.check("plan", large)


def test_the_shipped_template_in_use_can_be_had_beside_the_own_one(
    templates: WordTemplates, own: Path, tmp_path: Path
) -> None:
    templates.take("plan", own)
    mine = templates.save("plan", tmp_path / "cua toi.docx")
    shipped = templates.save("plan", tmp_path / "co san.docx", shipped=True)
    assert mine.read_bytes() == own.read_bytes()
    assert "{{ nguoi_ky }}" in docx.Document(str(shipped)).tables[-1].cell(0, 1).text
