from desktop_app.importers.plan.lines import read_lines
from desktop_app.importers.plan.outline import Node, outline
from desktop_app.importers.plan.paragraphs import find_paragraphs


def shape(nodes: tuple[Node, ...]) -> list[object]:
    return [
        [node.head.text, *shape(node.children)] if node.children else node.head.text
        for node in nodes
    ]


def tree(*lines: str) -> list[object]:
    return shape(outline(find_paragraphs(read_lines(lines))).chapters)


def test_a_kind_of_number_is_a_level() -> None:
    assert tree("I. NỘI DUNG", "1. Một", "a) Hai", "- Ba", "b) Bốn", "2. Năm", "II. KINH PHÍ") == [
        ["NỘI DUNG", ["Một", ["Hai", "Ba"], "Bốn"], "Năm"], "KINH PHÍ",
    ]  # fmt: skip


def test_numbers_may_begin_anew_jump_and_repeat() -> None:
    assert tree("II. NỘI DUNG", "1. Một", "3. Hai", "II. KINH PHÍ", "1. Ba") == [
        ["NỘI DUNG", "Một", "Hai"], ["KINH PHÍ", "Ba"],
    ]  # fmt: skip


def test_a_chapter_numbered_as_an_item_is_a_chapter() -> None:
    assert tree("I. NỘI DUNG", "1. Một", "2. Hai", "4. TỔ CHỨC THỰC HIỆN", "1. Ba") == [
        ["NỘI DUNG", "Một", "Hai"], ["TỔ CHỨC THỰC HIỆN", "Ba"],
    ]  # fmt: skip


def test_headings_in_capitals_need_no_number() -> None:
    assert tree("NỘI DUNG", "- Một", "TỔ CHỨC THỰC HIỆN", "- Hai") == [
        ["NỘI DUNG", "Một"], ["TỔ CHỨC THỰC HIỆN", "Hai"],
    ]  # fmt: skip


def test_bases_with_dashes_belong_to_the_opening() -> None:
    found = outline(
        find_paragraphs(read_lines(["- Căn cứ Luật A;", "1. Căn cứ B;", "I. NỘI DUNG"]))
    )
    assert (len(found.opening), len(found.chapters)) == (2, 1)
