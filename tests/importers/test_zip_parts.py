import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.importers.zip_parts import DamagedZip, open_archive


def packed(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


NAMES = st.text(st.sampled_from("abcđộ 1._/"), min_size=1, max_size=9)


@given(st.dictionaries(NAMES, st.binary(), min_size=1, max_size=4), st.booleans())
def test_parts_come_out_as_they_went_in(parts: dict[str, bytes], stored: bool) -> None:  # noqa: FBT001  # hypothesis gives it
    archive = open_archive(packed(parts, zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED))
    assert {name: archive.read(name) for name in parts} == parts
    assert len(archive.parts) == len(parts)


def test_what_nobody_read_is_held_to_its_checksum_too() -> None:
    data = packed({"a": b"first", "b": b"second"}, zipfile.ZIP_STORED)
    archive = open_archive(data.replace(b"second", b"secoNd"))
    assert archive.read("a") == b"first"
    with pytest.raises(DamagedZip):
        archive.read_rest()


def test_names_count_without_regard_to_case() -> None:
    archive = open_archive(packed({"xl/SharedStrings.xml": b"x"}))
    assert "xl/sharedStrings.xml" in archive
    assert archive.read("xl/sharedStrings.xml") == b"x"
    with pytest.raises(DamagedZip):
        open_archive(packed({"A": b"x", "a": b"y"}))


def test_big_archives_of_the_newer_kind_are_read() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive, archive.open("a", "w", force_zip64=True) as part:
        part.write(b"content")
    assert open_archive(out.getvalue()).read("a") == b"content"
    many = packed({str(number): b"" for number in range(70_000)})
    assert len(open_archive(many).parts) == 70_000


@pytest.mark.parametrize(
    "data",
    [b"", b"PK", b"PK\x05\x06" + bytes(18), packed({"a": b"x"})[:-30]],
    # A packed archive bears the time: it would name the test anew in each worker.
    ids=["nothing", "two letters", "an end alone", "cut off"],
)
def test_what_is_no_whole_archive_is_damaged(data: bytes) -> None:
    with pytest.raises(DamagedZip):
        open_archive(data)
