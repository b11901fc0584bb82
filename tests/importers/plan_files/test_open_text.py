from pathlib import Path

from desktop_app.importers.plan_files import read_document
from tests.importers.plan_files.documents import odt

STYLES = (
    '<text:list-style style:name="L">'
    '<text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="."'
    ' text:display-levels="1"/>'
    '<text:list-level-style-bullet text:level="3" text:bullet-char="-"/>'
    "</text:list-style>"
)


def lines(tmp_path: Path, text: str, styles: str = "") -> list[str]:
    return read_document(odt(tmp_path / "a.odt", text, styles))


def item(text: str, inner: str = "", extra: str = "") -> str:
    return f"<text:list-item{extra}><text:p>{text}</text:p>{inner}</text:list-item>"


def listed(*items: str, extra: str = "") -> str:
    return f'<text:list text:style-name="L"{extra}>{"".join(items)}</text:list>'


def nested(*items: str) -> str:
    return f"<text:list>{''.join(items)}</text:list>"


def test_spaces_tabs_and_breaks_are_what_they_say(tmp_path: Path) -> None:
    text = (
        "<text:p>Số:<text:s text:c='3'/>/KH<text:tab/>ngày\n  tháng<text:line-break/>"
        "<text:span>dòng <text:a>hai</text:a></text:span></text:p>"
    )
    assert lines(tmp_path, text) == ["Số:  /KH\tngày tháng", "dòng hai"]


def test_lists_are_numbered_level_by_level(tmp_path: Path) -> None:
    deep = nested(item("c", nested(item("d"))), item("e"))
    found = lines(tmp_path, listed(item("a"), item("b", deep)), STYLES)
    assert found == ["I. a", "II. b", "1. c", "- d", "2. e"]


def test_a_list_begins_anew_unless_it_says_that_it_goes_on(tmp_path: Path) -> None:
    more = listed(item("c"), extra=' text:continue-numbering="true"')
    found = lines(tmp_path, listed(item("a")) + listed(item("b")) + more, STYLES)
    assert found == ["I. a", "I. b", "II. c"]


def test_a_list_goes_on_with_the_one_that_it_names(tmp_path: Path) -> None:
    first = listed(item("a"), extra=' xml:id="m"')
    more = listed(item("c"), extra=' text:continue-list="m"')
    assert lines(tmp_path, first + listed(item("b")) + more, STYLES) == ["I. a", "I. b", "II. c"]


def test_an_item_may_be_given_its_number_and_have_a_second_paragraph(tmp_path: Path) -> None:
    second = "<text:p>vẫn mục này</text:p>"
    found = lines(tmp_path, listed(item("a", second, ' text:start-value="4"'), item("b")), STYLES)
    assert found == ["IV. a", "vẫn mục này", "V. b"]


def test_headings_have_their_outlines_numbers(tmp_path: Path) -> None:
    styles = (
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="I"'
        ' style:num-suffix="."/></text:outline-style>'
    )
    text = "".join(f'<text:h text:outline-level="1">{one}</text:h>' for one in "ab")
    assert lines(tmp_path, text, styles) == ["I. a", "II. b"]


def test_tables_are_read_cell_by_cell_and_boxes_after_their_paragraph(tmp_path: Path) -> None:
    cells = "".join(f"<table:table-cell><text:p>{one}</text:p></table:table-cell>" for one in "ab")
    box = "<draw:frame><draw:text-box><text:p>khung</text:p></draw:text-box></draw:frame>"
    text = f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
    assert lines(tmp_path, f"{text}<text:p>c{box}</text:p>") == ["a", "b", "c", "khung"]


def test_deletions_notes_and_remarks_are_left_out(tmp_path: Path) -> None:
    text = (
        "<text:tracked-changes><text:p>đã xóa</text:p></text:tracked-changes>"
        "<text:p>còn<text:note><text:p>chú thích</text:p></text:note>"
        "<office:annotation><text:p>góp ý</text:p></office:annotation> lại</text:p>"
    )
    assert lines(tmp_path, text) == ["còn lại"]
