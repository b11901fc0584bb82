"""What a PDF that is kept for years says of itself, which reportlab does not write."""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from desktop_app.exporters.pdf.colours import srgb_profile

_VERSION = "1.7"
_PROFILE_NAME = "sRGB IEC61966-2.1"


def archived(data: bytes) -> bytes:
    """The file with what PDF/A-2b asks for beside embedded fonts; what it shows stays the same.

    What it says of itself as XMP too, the profile of its colours, no page transitions, an identity
    made from its bytes. Source: ISO 19005-2:2011, 6.1.3, 6.2.3, 6.6.2, 6.6.4, 6.10.
    """
    stream = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            if "/Trans" in page:
                del page["/Trans"]
        if "/ID" in pdf.trailer:
            del pdf.trailer["/ID"]
        _describe(pdf)
        pdf.Root.OutputIntents = _colours(pdf)
        pdf.save(
            stream,
            min_version=_VERSION,
            deterministic_id=True,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return stream.getvalue()


def _describe(pdf: Pdf) -> None:
    """Title, author, program and times, said twice alike, with what the file claims to be."""
    for name in ("/Trapped", "/Keywords"):
        if name in pdf.docinfo:
            del pdf.docinfo[name]
    with pdf.open_metadata(set_pikepdf_as_editor=False) as said:
        said.load_from_docinfo(pdf.docinfo)
        said["dc:language"] = [str(pdf.Root.Lang)]
        said["pdfaid:part"] = "2"
        said["pdfaid:conformance"] = "B"


def _colours(pdf: Pdf) -> Array:
    """That red, green, blue and grey are those of sRGB."""
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String(_PROFILE_NAME),
        Info=String(_PROFILE_NAME),
        DestOutputProfile=pdf.make_indirect(Stream(pdf, srgb_profile(), N=3)),
    )
    return Array([intent])
