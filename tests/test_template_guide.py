"""The guide tells every field that a Word template may name, and its examples can be taken in."""

import re

from desktop_app.reports.word_fields import FIELDS
from tests.source_tree import ROOT
from tools.word_templates import GUIDE, HEADING, told_fields


def test_the_guide_tells_every_field_as_the_program_has_it() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    assert text.partition(HEADING)[2] == told_fields(), "run: python -m tools.word_templates"
    named = set(re.findall(r"`\{\{ (\w+) \}\}`", text))
    assert {one.name for fields in FIELDS.values() for one in fields} <= named


def test_every_field_in_the_text_before_is_one_that_there_is() -> None:
    before = GUIDE.read_text(encoding="utf-8").partition(HEADING)[0]
    known = {one.name for fields in FIELDS.values() for one in fields}
    said = re.findall(r"\{\{ (\w+)[ .|]", before) + re.findall(r"(?:in|if) (\w+) %", before)
    assert said
    assert set(said) - known == {"dong", "doan"}


def test_the_chapter_is_in_the_contents() -> None:
    contents = (ROOT / "docs/huong-dan/muc-luc.md").read_text(encoding="utf-8")
    assert "(mau-van-ban.md)" in contents
