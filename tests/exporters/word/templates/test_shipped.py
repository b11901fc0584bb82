"""The templates in the program's folder are what its layout draws."""

import pytest

from desktop_app.config import resource
from desktop_app.exporters.word.templates.shipped import shipped_template
from desktop_app.reports.word_fields import FIELDS, KIND_NAMES
from tests.exporters.word.templates.samples import shipped


@pytest.mark.parametrize("kind", sorted(FIELDS))
def test_each_shipped_template_is_the_layouts_own_byte_for_byte(kind: str) -> None:
    assert shipped(kind) == shipped_template(kind), "run: python -m tools.word_templates"


def test_every_kind_has_its_name_and_its_file() -> None:
    files = {path.stem for path in resource("word_templates").glob("*.docx")}
    assert set(KIND_NAMES) == set(FIELDS) == files


def test_no_kind_names_a_field_twice() -> None:
    for fields in FIELDS.values():
        names = [one.name for one in fields]
        assert len(names) == len(set(names))
        assert all(name.isascii() and name.isidentifier() for name in names)
