"""The generator itself: repeatable, of many kinds, and the same text in every kind of file."""

import random
import unicodedata
from dataclasses import fields, replace
from pathlib import Path

import docx
import pypdfium2
import pytest

from desktop_app.domain.plan_draft import Passage, PlanDraft
from tests.plan_documents import files, no_plans, word_file
from tests.plan_documents.compare import CHECKS, one_wrong
from tests.plan_documents.made import SEEDS, make_plan
from tests.plan_documents.noise import Noise
from tests.plan_documents.organisation import Manner
from tests.plan_documents.subject import Follows, Span


def squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())


def test_a_seed_gives_the_same_plan_whatever_was_drawn_before() -> None:
    first = make_plan(7)
    random.random()  # noqa: S311  # what others draw
    assert make_plan(7) == first
    assert make_plan(8).lines != first.lines


def test_the_seeds_have_every_noise_manner_and_layout() -> None:
    kinds = [make_plan(seed).kind for seed in SEEDS]
    assert {one for kind in kinds for one in kind.noise} == set(Noise)
    assert {kind.duties for kind in kinds} == set(Manner)
    assert {kind.follows for kind in kinds} == set(Follows)
    assert {kind.span for kind in kinds} == set(Span)
    assert {kind.merged for kind in kinds} == {"", "participants", "theme", "criteria", "targets"}
    assert len({kind.numbering for kind in kinds}) >= 8


@pytest.mark.parametrize("seed", SEEDS)
def test_what_a_reader_should_find_is_printed(seed: int) -> None:
    plan = make_plan(seed)
    text = squeezed(" ".join(plan.lines)).casefold()
    for name in (plan.truth.theme, plan.truth.title, *plan.truth.linked_campaigns):
        if not plan.kind.noise & {Noise.PAGES, Noise.DOUBLED}:
            assert squeezed(name).casefold() in text
    for target in plan.truth.targets:
        assert all(figure in text for figure in target.value.split("-"))


@pytest.mark.parametrize("seed", SEEDS)
def test_the_truth_agrees_with_itself_in_every_check(seed: int) -> None:
    truth = make_plan(seed).truth
    passages = {f"contents[{place}]": Passage(0, len(truth.lines) - 1) for place in range(9)}
    whole = replace(truth, passages=passages)
    wrong = [name for name, check in CHECKS.items() if len({*map(repr, check(truth, whole))}) > 1]
    assert wrong == []


@pytest.mark.parametrize("field", [one.name for one in fields(PlanDraft)][2:])
def test_each_field_that_is_lost_is_noticed_by_a_check(field: str) -> None:
    truths = [make_plan(seed).truth for seed in SEEDS]
    lost = next(truth for truth in truths if one_wrong(truth, field) != truth)
    pairs = [check(lost, one_wrong(lost, field)) for check in CHECKS.values()]
    assert any(expected != found for expected, found in pairs[:-2])


@pytest.mark.parametrize("encoding", files.TEXT_ENCODINGS)
def test_a_text_file_holds_the_lines(tmp_path: Path, encoding: str) -> None:
    plan = make_plan(3)
    path = files.write_text(plan, tmp_path / "plan.txt", encoding)
    assert squeezed(path.read_text(encoding)) == squeezed("".join(plan.lines))


def test_a_word_file_may_number_by_itself(tmp_path: Path) -> None:
    seed = next(one for one in SEEDS if "I." in make_plan(one).kind.numbering or one % 2 == 0)
    plan = make_plan(seed)
    typed = docx.Document(
        str(word_file.write_word(plan.lines, tmp_path / "a.docx", numbered=False))
    )
    listed = docx.Document(
        str(word_file.write_word(plan.lines, tmp_path / "b.docx", numbered=True))
    )
    assert not any(has_list(paragraph) for paragraph in typed.paragraphs)
    numbered = [paragraph for paragraph in listed.paragraphs if has_list(paragraph)]
    assert len(numbered) > 10
    assert not any(paragraph.text.startswith("- ") for paragraph in numbered)


def has_list(paragraph: object) -> bool:
    properties = getattr(paragraph, "_p").pPr  # noqa: B009  # python-docx has no call for it
    return properties is not None and properties.numPr is not None


def test_a_letterhead_in_two_columns_is_a_table(tmp_path: Path) -> None:
    seed = next(one for one in SEEDS if Noise.ONE_LINE in make_plan(one).kind.noise)
    plan = make_plan(seed)
    document = docx.Document(str(files.write(plan, tmp_path / "plan.docx")))
    assert "Độc lập" in unicodedata.normalize("NFC", document.tables[0].cell(1, 1).text)


def test_an_opendocument_text_holds_the_lines(tmp_path: Path) -> None:
    from odf import teletype  # noqa: PLC0415  # slow to load
    from odf.opendocument import load  # noqa: PLC0415
    from odf.text import P  # noqa: PLC0415

    plan = make_plan(5)
    document = load(str(files.write(plan, tmp_path / "plan.odt")))
    texts = [teletype.extractText(one) for one in document.getElementsByType(P)]
    assert texts == list(plan.lines)


def test_a_pdf_has_its_text(tmp_path: Path) -> None:
    plan = make_plan(6)
    with pypdfium2.PdfDocument(files.write(plan, tmp_path / "plan.pdf")) as document:
        text = "".join(page.get_textpage().get_text_bounded() for page in document)
    assert squeezed(plan.truth.place) in squeezed(text)
    assert len(squeezed(text)) >= len(squeezed("".join(plan.lines)))


def test_a_scan_has_no_text_and_a_locked_pdf_does_not_open(tmp_path: Path) -> None:
    with pypdfium2.PdfDocument(no_plans.scan(tmp_path)) as document:
        assert document[0].get_textpage().get_text_bounded() == ""
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(no_plans.encrypted(tmp_path))


def test_an_empty_file_is_empty(tmp_path: Path) -> None:
    sizes = {name: no_plans.text_file(tmp_path, name).stat().st_size for name in no_plans.TEXTS}
    assert [name for name, size in sizes.items() if not size] == ["empty"]
