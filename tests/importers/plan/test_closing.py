import pytest

from desktop_app.domain.campaigns import Signatory
from desktop_app.importers.plan.closing import read_closing, split_end
from desktop_app.importers.plan.lines import read_lines


def closing(*lines: str) -> tuple[tuple[str, ...], Signatory]:
    found = read_closing(split_end(read_lines(lines))[1])
    return tuple(one.value for one in found.recipients), found.signatory


LIST = ("Nơi nhận:", "- Sở Nội vụ;", "- Lưu: VT, VP.")
RECIPIENTS = ("Sở Nội vụ", "Lưu: VT, VP")


@pytest.mark.parametrize(
    "lines",
    [
        (*LIST, "GIÁM ĐỐC", "(Đã ký)", "Lê Văn An"),
        ("GIÁM ĐỐC", "Lê Văn An", *LIST),
        ("Nơi nhận:          GIÁM ĐỐC", "- Sở Nội vụ;", "- Lưu: VT, VP.          Lê Văn An"),
        ("Nơi nhận: GIÁM ĐỐC", "- Sở Nội vụ;", "- Lưu: VT, VP. Lê Văn An"),
        ("**Nơi nhận:**", "- Sở Nội vụ;", "- Lưu: VT, VP.", "**GIÁM ĐỐC**", "**Lê Văn An**"),
        ("Nơi nhận: - Sở Nội vụ; - Lưu: VT, VP.", "GIÁM ĐỐC Lê Văn An"),
        ("NƠI NHẬN", "Sở Nội vụ;", "Lưu: VT, VP.", "GIÁM ĐỐC", "", "LÊ VĂN AN"),
        ("Nơi nhận:", "Gửi bản giấy:", "- Sở", "Nội vụ;", "- Lưu: VT, VP.", "GIÁM ĐỐC Lê Văn An"),
        ("Nơi nhận:", "Sở Nội vụ", "Lưu: VT, VP", "GIÁM ĐỐC", "Lê Văn An"),
    ],
)
def test_recipients_and_signature_in_all_their_settings(lines: tuple[str, ...]) -> None:
    recipients, signatory = closing("Một dòng nội dung.", *lines)
    assert recipients == RECIPIENTS
    assert (signatory.position, signatory.name.title()) == ("Giám đốc", "Lê Văn An")


@pytest.mark.parametrize(
    ("lines", "position"),
    [
        (("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "KT. Giám đốc, Phó Giám đốc"),
        (
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
            "TM. Ủy ban nhân dân, KT. Chủ tịch, Phó Chủ tịch",
        ),
        (("TL. BỘ TRƯỞNG", "VỤ TRƯỞNG VỤ TỔ CHỨC"), "TL. Bộ trưởng, Vụ trưởng vụ tổ chức"),
        (("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ"), "TUQ. Chủ tịch, Giám đốc sở"),
        (("Q. HIỆU TRƯỞNG",), "Q. Hiệu trưởng"),
        (("T/M UBND XÃ", "CHỦ TỊCH"), "T/M UBND xã, Chủ tịch"),
    ],
)
def test_who_signs_for_whom(lines: tuple[str, ...], position: str) -> None:
    assert closing(*LIST, *lines, "ThS. Lê Văn An")[1] == Signatory(position, "ThS. Lê Văn An")


def test_a_position_after_a_recipient_with_capitals() -> None:
    lines = (
        "Nơi nhận: TM. BAN THƯỜNG VỤ",
        "- Đoàn Chủ tịch TLĐ (b/c); KT. CHỦ TỊCH",
        "- Lưu: VT. Lê An",
    )
    assert closing(*lines) == (
        ("Đoàn Chủ tịch TLĐ (b/c)", "Lưu: VT"),
        Signatory("TM. Ban thường vụ, KT. Chủ tịch", "Lê An"),
    )


def test_a_name_may_be_missing() -> None:
    assert closing(*LIST, "GIÁM ĐỐC") == (RECIPIENTS, Signatory("Giám đốc", ""))


def test_annexes_are_no_part_of_the_closing() -> None:
    body, ends, annexes = split_end(read_lines(["I. NỘI DUNG", *LIST, "PHỤ LỤC I", "- Một"]))
    assert (len(body), len(ends), len(annexes)) == (1, 3, 2)
