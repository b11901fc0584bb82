"""What a PDF says and how its pages look, small enough to be kept beside the tests.

Text: the first two pages and the last, with a sum of letters for the others. Picture: the same
pages side by side, 30 dots to the inch in eight greys.
"""

import hashlib
import os
import unicodedata
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageStat

RENEWED = "THIDUA_RENEW" in os.environ
FOLDER = Path(__file__).parent / "pages"
_SCALE = 30 / 72
_GREYS = 8
_FIRST = 2
# Two drawings of one page differ by a letter's edge; a line that moved, by far more.
MOST_ON_AVERAGE = 1.5
MOST_AT_A_PLACE = 25
_PLACE = 8  # pixels


def text_of(pdf: bytes) -> str:
    """The pages' texts as they are kept."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    kept = set(_kept(len(pages)))
    told = [
        _page(text) if at in kept else hashlib.sha256(_page(text).encode()).hexdigest()
        for at, text in enumerate(pages)
    ]
    return "\n".join(f"--- {at}\n{text}" for at, text in enumerate(told, 1)) + "\n"


def picture_of(pdf: bytes) -> Image.Image:
    """The pages' pictures as they are kept."""
    with pypdfium2.PdfDocument(pdf) as document:
        drawn = [
            document[at].render(scale=_SCALE).to_pil().convert("L") for at in _kept(len(document))
        ]
    whole = Image.new("L", (sum(one.width for one in drawn), max(one.height for one in drawn)), 255)
    x = 0
    for one in drawn:
        whole.paste(one, (x, 0))
        x += one.width
    return whole.quantize(_GREYS).convert("L")


def kept_text(kind: str) -> str:
    """What was kept of a kind's text; nothing where it is new."""
    path = FOLDER / f"{kind}.txt"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def kept_picture(kind: str) -> Image.Image:
    """What was kept of a kind's picture."""
    return Image.open(FOLDER / f"{kind}.png").convert("L")


def keep(kind: str, pdf: bytes) -> None:
    """Make them the ones to compare with."""
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{kind}.txt").write_text(text_of(pdf), encoding="utf-8")
    stream = BytesIO()
    picture_of(pdf).quantize(_GREYS).save(stream, "PNG", optimize=True)
    (FOLDER / f"{kind}.png").write_bytes(stream.getvalue())


def far_apart(one: Image.Image, other: Image.Image) -> str:
    """How two pictures differ by more than they may; empty where they do not."""
    if one.size != other.size:
        return f"{one.size} is not {other.size}"
    difference = ImageChops.difference(one, other)
    average = ImageStat.Stat(difference).mean[0]
    places = difference.resize(
        (one.width // _PLACE, one.height // _PLACE), Image.Resampling.BOX
    ).getextrema()[1]
    if average > MOST_ON_AVERAGE or float(str(places)) > MOST_AT_A_PLACE:
        return f"{average:.2f} on average, {places} at a place"
    return ""


def _kept(pages: int) -> list[int]:
    return sorted({*range(min(_FIRST, pages)), pages - 1})


def _page(text: str) -> str:
    lines = unicodedata.normalize("NFC", text).splitlines()
    return "\n".join(" ".join(line.split()) for line in lines if line.strip())
