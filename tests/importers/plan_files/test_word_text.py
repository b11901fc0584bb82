from pathlib import Path

from desktop_app.importers.plan_files import read_document
from tests.importers.plan_files.documents import docx, p


def lines(tmp_path: Path, body: str, **parts: str) -> list[str]:
    return read_document(docx(tmp_path / "a.docx", body, **parts))


def cell(*paragraphs: str) -> str:
    return f"<w:tc><w:tcPr/>{''.join(map(p, paragraphs))}</w:tc>"


def test_a_table_is_read_cell_by_cell_where_it_stands(tmp_path: Path) -> None:
    row = f"<w:tr>{cell('SỞ Y TẾ', 'Số: 5/KH-SYT')}{cell('CỘNG HÒA', 'An Bình, 2024')}</w:tr>"
    found = lines(tmp_path, p("đầu") + f"<w:tbl><w:tblPr/>{row}</w:tbl>" + p("cuối"))
    assert found == ["đầu", "SỞ Y TẾ", "Số: 5/KH-SYT", "CỘNG HÒA", "An Bình, 2024", "cuối"]


def test_struck_out_text_is_left_out_and_inserted_text_is_read(tmp_path: Path) -> None:
    changed = (
        "<w:p><w:r><w:t>giúp </w:t></w:r><w:del><w:r><w:delText>400</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>500</w:t></w:r></w:ins><w:r><w:t> hộ</w:t></w:r></w:p>"
    )
    assert lines(tmp_path, changed) == ["giúp 500 hộ"]


def test_a_paragraph_whose_end_was_struck_out_goes_on_in_the_next(tmp_path: Path) -> None:
    body = p("Tổ chức ", "<w:rPr><w:del/></w:rPr>") + p("tổng kết")
    assert lines(tmp_path, body) == ["Tổ chức tổng kết"]


def test_a_text_box_is_read_once_after_its_paragraph(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{p('DỰ THẢO')}</w:txbxContent>"
    both = (
        f"<mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    body = f"<w:p><w:r><w:t>KẾ HOẠCH</w:t></w:r><w:r>{both}</w:r></w:p>" + p("I. MỤC ĐÍCH")
    assert lines(tmp_path, body) == ["KẾ HOẠCH", "DỰ THẢO", "I. MỤC ĐÍCH"]


def test_links_fields_and_content_controls_are_read_through(tmp_path: Path) -> None:
    body = (
        "<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent><w:p><w:hyperlink><w:r><w:t>liên kết"
        "</w:t></w:r></w:hyperlink><w:fldSimple><w:r><w:t> 7</w:t></w:r></w:fldSimple><w:r>"
        "<w:instrText>PAGE</w:instrText></w:r></w:p></w:sdtContent></w:sdt>"
    )
    assert lines(tmp_path, body) == ["liên kết 7"]


def test_breaks_end_lines_and_tabs_and_hard_hyphens_stay(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>Thi đua</w:t><w:tab/><w:t>Khen</w:t><w:noBreakHyphen/><w:t>thưởng</w:t>"
        "<w:br/><w:t>dòng hai</w:t></w:r></w:p>"
    )
    assert lines(tmp_path, body) == ["Thi đua\tKhen-thưởng", "dòng hai"]


def test_capitals_of_a_style_are_written_and_hidden_text_is_not_read(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Dau"><w:rPr><w:caps/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Dau"/></w:style>'
    )
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"
    body = p("Kế hoạch", '<w:pStyle w:val="Con"/>') + f"<w:p>{hidden}<w:r><w:t>rõ</w:t></w:r></w:p>"
    assert lines(tmp_path, body, styles=styles) == ["KẾ HOẠCH", "rõ"]


def test_an_old_font_tells_how_its_letters_were_typed(tmp_path: Path) -> None:
    tcvn3 = p("KÕ ho¹ch thi ®ua", run='<w:rFonts w:ascii=".VnTime"/>')
    vni = p("Keá hoaïch", run='<w:rFonts w:ascii="VNI-Times"/>')
    assert lines(tmp_path, tcvn3 + vni) == ["Kế hoạch thi đua", "Kế hoạch"]


def test_a_letter_that_two_runs_share_is_decoded_whole(tmp_path: Path) -> None:
    font = '<w:rPr><w:rFonts w:ascii="VNI-Times"/></w:rPr>'
    body = f"<w:p><w:r>{font}<w:t>Ke</w:t></w:r><w:r>{font}<w:t>á</w:t></w:r></w:p>"
    assert lines(tmp_path, body) == ["Kế"]
