"""Each PDF of the sample year says and shows what it did when somebody last looked at it.

After a change that is meant: `make references`, look at what changed, commit it.
"""

import pytest
from PIL import Image, ImageDraw

from tests.outputs import references
from tests.outputs.printed import CODES, Printed

# They tell when the store of this run was made.
OF_THE_DAY = {"imports", "story"}
KEPT = [kind for kind in CODES if kind not in OF_THE_DAY]


@pytest.mark.parametrize("kind", KEPT)
def test_it_says_what_it_said(printed: Printed, kind: str) -> None:
    if references.RENEWED:
        references.keep(kind, printed[kind])
    assert references.text_of(printed[kind]) == references.kept_text(kind)


@pytest.mark.parametrize("kind", KEPT)
def test_it_looks_as_it_looked(printed: Printed, kind: str) -> None:
    seen, kept = references.picture_of(printed[kind]), references.kept_picture(kind)
    assert references.far_apart(seen, kept) == ""


def test_no_reference_is_left_of_a_paper_that_is_gone() -> None:
    kept = {path.stem for path in references.FOLDER.iterdir()}
    assert kept == set(KEPT)


def test_a_line_that_moved_and_a_word_that_is_gone_are_seen(printed: Printed) -> None:
    picture = references.picture_of(printed["ranking"])
    moved = Image.new("L", picture.size, 255)
    moved.paste(picture, (0, 3))
    assert references.far_apart(picture, moved) != ""
    without = picture.copy()
    ImageDraw.Draw(without).rectangle((100, 110, 140, 120), fill=255)
    assert references.far_apart(picture, without) != ""
    assert references.far_apart(picture, picture.copy()) == ""
