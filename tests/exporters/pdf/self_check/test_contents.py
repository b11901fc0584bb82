from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name, String

from desktop_app.exporters.pdf.self_check.contents import streams
from tests.exporters.pdf.self_check.broken import changed, faults, good


def test_a_file_that_runs_something_is_found() -> None:
    def open_with(pdf: pikepdf.Pdf) -> None:
        made = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
        pdf.Root.OpenAction = pdf.make_indirect(made)

    assert faults(changed(open_with)) == {"actions": ("tệp có lệnh /JavaScript",)}


def test_a_file_in_the_file_is_found() -> None:
    def attach(pdf: pikepdf.Pdf) -> None:
        pdf.attachments["so.txt"] = b"so lieu"

    assert faults(changed(attach))["actions"] == ("tệp có tệp khác đính kèm",)


def test_a_part_that_lies_in_another_file_is_found() -> None:
    with pikepdf.open(BytesIO(good())) as pdf:
        pdf.Root.Metadata["/F"] = String("khac.xml")
        assert list(streams(pdf)) == ["có phần nằm ở tệp khác"]


def test_a_way_of_packing_that_is_given_up_is_found() -> None:
    with pikepdf.open(BytesIO(good())) as pdf:
        pdf.Root.Metadata["/Filter"] = Name.LZWDecode
        assert list(streams(pdf)) == ["có phần nén bằng LZW"]
