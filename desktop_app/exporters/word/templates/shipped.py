"""The templates that the program ships: our own layout with tags where a report has words."""

import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO

from desktop_app.exporters.word.document import drawn, saved
from desktop_app.exporters.word.said import Said, Signed
from desktop_app.reports import decision, minutes, proposal, review
from desktop_app.reports.layout import Layout, Slot
from desktop_app.reports.report import Block, Paragraph, Report
from desktop_app.reports.word_fields import FIELDS, KIND_NAMES

_WHOLE: Layout = (Slot("noi_dung"),)
_LAYOUTS: Mapping[str, Layout] = {
    "decision": decision.LAYOUT,
    "minutes": minutes.LAYOUT,
    "proposal": proposal.LAYOUT,
    "report": review.LAYOUT,
}
# The list that comes with a document, on pages of its own.
_ANNEX = (
    Paragraph("Phụ lục", "centred"),
    Paragraph("{{ ten_phu_luc }}", "centred"),
    Paragraph("{{ kem_theo }}", "under"),
    Paragraph("{{ danh_sach }}"),
)
_SIGNED = (Signed("{{ quyen_han_ky }}", "{{ chuc_vu_ky }}", "{{ nguoi_ky }}"),)
_SIGNED_BOTH = (Signed("", "THƯ KÝ", "{{ thu_ky }}"), Signed("", "CHỦ TỌA", "{{ chu_toa }}"))
_AT = (2020, 1, 1, 0, 0, 0)


def shipped_template(kind: str) -> bytes:
    """The template of a kind, byte for byte the same each time it is made."""
    blocks = tuple(_tagged(_LAYOUTS.get(kind, _WHOLE)))
    names = {one.name for one in FIELDS[kind]}
    annexes = (Report(kind, "", blocks=_ANNEX, is_official=False),) if "kem_theo" in names else ()
    report = Report(kind, KIND_NAMES[kind], blocks=blocks, annexes=annexes)
    document = drawn(report, _said(kind, names))
    about = document.core_properties
    about.author = about.comments = about.last_modified_by = ""
    about.title = f"Mẫu: {KIND_NAMES[kind]}"
    about.language = "vi-VN"
    return _timeless(saved(document))


def _tagged(layout: Layout) -> Iterator[Block]:
    for one in layout:
        yield Paragraph(f"{{{{ {one.name} }}}}", one.style) if isinstance(one, Slot) else one


def _said(kind: str, names: set[str]) -> Said:
    letter = "ten_van_ban" not in names
    return Said(
        parent_agency="{{ co_quan_chu_quan }}",
        agency="{{ co_quan }}",
        number="{{ so_ky_hieu }}",
        place_and_date="{{ dia_danh_ngay }}",
        subject="{{ ve_viec }}" if letter else "",
        title="" if letter else "{{ ten_van_ban }}",
        abstract="" if letter else "{{ trich_yeu }}",
        addressees=("{{ kinh_gui }}",) if "kinh_gui" in names else (),
        signed=_SIGNED_BOTH if kind == "minutes" else _SIGNED,
        recipients=("{{ noi_nhan }}",),
        listed=letter,
    )


def _timeless(data: bytes) -> bytes:
    """The same parts in an archive that bears no time."""
    stream = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(data)) as before,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            part = zipfile.ZipInfo(name, _AT)
            part.compress_type = zipfile.ZIP_DEFLATED
            after.writestr(part, before.read(name))
    return stream.getvalue()
