from pathlib import Path

from desktop_app.importers.plan_files import read_document
from tests.importers.plan_files.documents import docx, level, numbered, numbering, p

PLAN = (
    level(0, "upperRoman", "%1."),
    level(1, "decimal", "%2."),
    level(2, "lowerLetter", "%3)"),
    level(3, "bullet", "\uf0b7"),
)


def lines(tmp_path: Path, body: str, rules: str, styles: str = "") -> list[str]:
    return read_document(docx(tmp_path / "a.docx", body, numbering=rules, styles=styles))


def test_automatic_numbers_are_written_out_level_by_level(tmp_path: Path) -> None:
    levels = (0, 1, 2, 2, 1, 3, 0, 1)
    body = "".join(numbered(str(place), each) for place, each in enumerate(levels))
    found = lines(tmp_path, body, numbering(*PLAN))
    assert found == ["I. 0", "1. 1", "a) 2", "b) 3", "2. 4", "• 5", "II. 6", "1. 7"]


def test_a_level_that_does_not_begin_anew_counts_on(tmp_path: Path) -> None:
    rules = numbering(PLAN[0], level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>'))
    body = "".join(numbered("x", each) for each in (0, 1, 0, 1))
    assert lines(tmp_path, body, rules) == ["I. x", "1. x", "II. x", "2. x"]


def test_a_second_list_of_a_kind_counts_on_or_begins_where_it_says(tmp_path: Path) -> None:
    lists = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/>{extra}</w:num>'
        for number, extra in (
            (1, ""),
            (2, ""),
            (3, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
        )
    )
    body = "".join(numbered("x", 0, one) for one in (1, 2, 3, 3))
    found = lines(tmp_path, body, numbering(level(0, "decimal", "%1."), lists=lists))
    assert found == ["1. x", "2. x", "1. x", "2. x"]


def test_a_label_shows_the_levels_above_it(tmp_path: Path) -> None:
    rules = numbering(PLAN[0], level(1, "decimal", "%1.%2.", "<w:isLgl/>"))
    body = "".join(numbered("x", each) for each in (0, 0, 1, 1))
    assert lines(tmp_path, body, rules) == ["I. x", "II. x", "2.1. x", "2.2. x"]


def test_a_style_gives_its_paragraphs_numbers(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    rules = numbering(PLAN[0], level(1, "decimal", "%2.", '<w:pStyle w:val="Muc"/>'))
    none = '<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = p("một", '<w:pStyle w:val="Muc"/>') + p("không số", none)
    assert lines(tmp_path, body, rules, styles) == ["1. một", "không số"]


def test_a_number_of_a_list_that_is_not_there_is_none(tmp_path: Path) -> None:
    assert lines(tmp_path, numbered("x", 0, 9), numbering(*PLAN)) == ["x"]
