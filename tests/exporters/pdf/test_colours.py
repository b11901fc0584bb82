"""The profile is held against that of a colour library."""

from io import BytesIO

import pytest
from PIL import Image, ImageCms

from desktop_app.exporters.pdf.colours import srgb_profile


@pytest.mark.parametrize(
    "colour",
    [(0, 0, 0), (255, 255, 255), (200, 30, 40), (10, 120, 60), (0, 0, 255), (128, 128, 128)],
)
def test_a_colour_of_the_profile_is_that_of_srgb_to_a_255th(colour: tuple[int, int, int]) -> None:
    own = ImageCms.ImageCmsProfile(BytesIO(srgb_profile()))
    change = ImageCms.buildTransform(own, ImageCms.createProfile("sRGB"), "RGB", "RGB")
    seen = ImageCms.applyTransform(Image.new("RGB", (1, 1), colour), change)
    assert seen is not None
    found = seen.getpixel((0, 0))
    assert isinstance(found, tuple)
    assert [abs(one - other) <= 1 for one, other in zip(found, colour, strict=True)] == [True] * 3


def test_it_says_its_name_its_size_and_its_colours() -> None:
    profile = srgb_profile()
    assert ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(BytesIO(profile))) == "sRGB\n"
    assert int.from_bytes(profile[:4], "big") == len(profile)
    assert (profile[12:20], profile[36:40]) == (b"mntrRGB ", b"acsp")
