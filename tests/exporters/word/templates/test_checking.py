"""A broken template says which field, in which paragraph, and what to do; nothing of it runs."""

import zipfile
from io import BytesIO

import docx
import pytest
from docx.oxml import OxmlElement

from desktop_app.domain.errors import Refused
from desktop_app.exporters.word.templates import check, filled
from desktop_app.reports.word_fields import FIELDS
from tests.exporters.word.templates.samples import (
    proposal,
    saved,
    shipped,
    template,
    with_table,
)


def told(*lines: str, kind: str = "proposal") -> str:
    return "\n".join(one.message for one in check(template(*lines), kind))


@pytest.mark.parametrize("kind", sorted(FIELDS))
def test_the_shipped_templates_are_right(kind: str) -> None:
    assert check(shipped(kind), kind) == ()


def test_an_unknown_field_is_named_with_its_paragraph_and_what_may_be_meant() -> None:
    (problem,) = check(template("Mở đầu", "", "Kính gửi: {{ co_quan_chu_quann }}"), "proposal")
    # Blank paragraphs are not counted: people cannot see them.
    assert problem.message == (
        "Nội dung, đoạn 2 (“Kính gửi: {{ co_quan_chu_quann }}”): không có trường "
        "“co_quan_chu_quann”. Có phải “co_quan_chu_quan”?"
    )
    assert (problem.cell, problem.code) == ("2", "word_template.field")


@pytest.mark.parametrize(
    "words",
    [
        "''.__class__",
        "co_quan.__class__",
        "danh_sach.__init__.__globals__",
        "7 * 7",
        "'a' * 1000000000",
        "range(1000000000)",
        "cycler()",
        "[1, 2]",
        "{'a': 1}",
        "co_quan()",
        "co_quan | attr('__class__')",
        "co_quan ~ nam",
        "co_quan[0]",
        "lipsum",
        "self",
        "config",
        "co_quan if nam else trich_yeu",
    ],
)
def test_nothing_but_fields_may_be_asked_for(words: str) -> None:
    assert told(f"{{{{ {words} }}}}")
    assert told("{%p if " + words.replace(" if ", " or ") + ".x %}", "{%p endif %}")


def test_loops_over_anything_else_are_refused() -> None:
    assert "không có trường “range”" in told("{%p for x in range %}", "{%p endfor %}")
    assert "không đọc được" in told("{%p for x in range(9) %}", "{%p endfor %}")
    assert "không phải bảng" in told("{%p for x in co_quan %}", "{%p endfor %}")
    assert "đã là tên một trường" in told("{%p for nam in can_cu %}", "{%p endfor %}")


@pytest.mark.parametrize("tag", ["include 'x'", "import 'x' as y", "set a = 1", "macro f()", "raw"])
def test_other_tags_are_refused_by_name(tag: str) -> None:
    assert f"không có thẻ “{tag.partition(' ')[0]}”" in told(f"{{%p {tag} %}}")


def test_a_loop_that_is_not_closed_says_where_it_was_opened() -> None:
    assert told("{%p for doan in can_cu %}", "{{ doan }}") == (
        "Nội dung, đoạn 1 (“{%p for doan in can_cu %}”): vòng lặp “for doan in can_cu” chưa được "
        "đóng bằng “{%p endfor %}”."
    )


def test_ends_without_a_beginning_and_torn_tags_are_found_together() -> None:
    said = told("{%p endfor %}", "{{ co_quan", "nam }}", "{%p else %}")
    assert "thẻ “endfor” không có “for” nào mở trước nó" in said
    assert "thẻ “{{ co_quan” thiếu dấu đóng" in said
    assert "thẻ “}}” thiếu" in said
    assert "thẻ “else” không có “if”" in said


def test_a_block_may_not_cross_what_holds_it() -> None:
    assert "cùng một đoạn" in told("{% if nam %}", "{% endif %}")
    assert "cùng một loại thẻ" in told("{%p if nam %}", "{% endif %}")
    crossing = with_table(("{%p if nam %}", "{%p endif %}"))
    assert "cùng một ô" in check(crossing, "proposal")[0].message


def test_a_row_of_a_loop_stands_alone_in_its_row() -> None:
    assert "phải đứng trong một dòng của bảng" in told(
        "{%tr for x in danh_sach %}", "{%tr endfor %}"
    )
    made = with_table(("{%tr for x in danh_sach %}", "STT"), ("{%tr endfor %}", ""))
    assert "đứng một mình trong một dòng" in check(made, "proposal")[0].message


def test_columns_are_those_of_the_table() -> None:
    said = told("{%p for x in danh_sach %}", "{{ x.luong }} {{ x }} {{ x.ten }}", "{%p endfor %}")
    assert "bảng “danh_sach” không có cột “luong”. Các cột: stt, ten," in said
    assert "“x” là cả một dòng của bảng" in said
    assert said.count("đoạn") == 2


def test_a_rows_name_means_nothing_after_its_loop() -> None:
    said = told("{%p for x in can_cu %}", "{{ x }}", "{%p endfor %}", "{{ x }}")
    assert said.startswith("Nội dung, đoạn 4")
    assert said.count("không có trường “x”") == 1


def test_a_whole_part_stands_alone() -> None:
    assert "đứng một mình trong một đoạn" in told("Căn cứ: {{ can_cu }}")
    assert "cả một phần" in told("{{ noi_dung | upper }}")
    assert told("{{ can_cu }}") == ""


def test_what_word_makes_of_quotes_and_blanks_is_understood() -> None:
    assert told("{%p if nam == “2024” %}", "x", "{%p endif %}", "{{\u00a0nam\u00a0}}") == ""


def test_a_field_of_another_kind_of_document_is_unknown() -> None:
    assert "không có trường “chu_toa”" in told("{{ chu_toa }}")
    assert told("{{ chu_toa }}", kind="minutes") == ""


def test_tracked_changes_are_to_be_accepted_first() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("{{ nam }}")
    paragraph._p.append(OxmlElement("w:ins"))  # noqa: SLF001
    (problem,) = check(saved(document), "proposal")
    assert "theo dõi thay đổi" in problem.message


def test_headers_and_footers_are_looked_through() -> None:
    document = docx.Document()
    document.sections[0].footer.paragraphs[0].text = "{{ trang }}"
    (problem,) = check(saved(document), "proposal")
    assert problem.message.startswith("Chân trang, đoạn 1 (“{{ trang }}”)")


@pytest.mark.parametrize("data", [b"", b"khong phai Word", b"PK\x03\x04 hong"])
def test_what_is_no_word_document_is_a_sentence(data: bytes) -> None:
    (problem,) = check(data, "proposal")
    assert "không phải văn bản Word" in problem.message


def test_a_workbook_is_no_template() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
    assert "không phải văn bản Word" in check(stream.getvalue(), "proposal")[0].message
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", "<x")
    assert "không phải văn bản Word" in check(stream.getvalue(), "proposal")[0].message


LAUGHS = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;"><!ENTITY f SYSTEM "file:///etc/hostname">]>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
<w:p><w:r><w:t>{{ nam }}&c;&f;</w:t></w:r></w:p></w:body></w:document>"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_hostile_file_that_declares_entities_is_refused(encoding: str) -> None:
    stream = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(template("{{ nam }}"))) as before,
        zipfile.ZipFile(stream, "w") as after,
    ):
        for name in before.namelist():
            bomb = name == "word/document.xml"
            after.writestr(name, LAUGHS.encode(encoding) if bomb else before.read(name))
    (problem,) = check(stream.getvalue(), "proposal")
    assert "không phải văn bản Word" in problem.message
    with pytest.raises(Refused, match="không phải văn bản Word"):
        filled(stream.getvalue(), proposal())
