import pikepdf

from tests.exporters.pdf.self_check.broken import changed, faults, good


def test_a_head_without_its_line_of_bytes_is_found() -> None:
    found = faults(good().replace(b"%\xbf\xf7\xa2\xfe", b"%1234", 1))
    assert found == {"header": ("dòng thứ hai không phải dòng nhị phân",)}


def test_a_file_under_a_key_is_found() -> None:
    locked = changed(lambda _pdf: None, encryption=pikepdf.Encryption(owner="chu", user=""))
    assert "tệp bị mã hóa" in faults(locked)["identity"]


def test_a_title_that_is_said_two_ways_is_found() -> None:
    def rename(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo["/Title"] = pikepdf.String("Tên khác")

    (found,) = faults(changed(rename))["same_data"]
    assert found.startswith("thông tin Title là “Tên khác”, còn XMP là “Báo cáo")


def test_a_file_that_claims_nothing_is_found() -> None:
    def forget(pdf: pikepdf.Pdf) -> None:
        del pdf.Root["/Metadata"]

    assert faults(changed(forget))["claim"] == ("không có siêu dữ liệu XMP",)


def test_another_level_is_found() -> None:
    def claim(pdf: pikepdf.Pdf) -> None:
        with pdf.open_metadata(set_pikepdf_as_editor=False) as said:
            said["pdfaid:part"] = "3"

    (found,) = faults(changed(claim))["claim"]
    assert "phần “3”" in found


def test_a_file_without_title_and_language_is_found() -> None:
    def forget(pdf: pikepdf.Pdf) -> None:
        del pdf.docinfo["/Title"]
        del pdf.Root["/Lang"]
        del pdf.Root["/ViewerPreferences"]

    assert len(faults(changed(forget))["reading"]) == 3
