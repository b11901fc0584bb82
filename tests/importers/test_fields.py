import pytest

from desktop_app.domain.intake import Kind
from desktop_app.importers.extract import IMPORTERS
from desktop_app.importers.fields import choices_of
from desktop_app.importers.importer import Importer


@pytest.mark.parametrize("importer", IMPORTERS, ids=lambda one: one.kind.value)
def test_every_field_that_is_read_may_be_chosen_by_a_vietnamese_name(importer: Importer) -> None:
    named = {field.name for field in importer.fields if field.read}
    choices = choices_of(importer.kind)
    assert named <= {choice.name for choice in choices}
    assert all(choice.label and not choice.name.startswith("_") for choice in choices)


@pytest.mark.parametrize("kind", [one.kind for one in IMPORTERS])
def test_no_two_fields_of_a_kind_are_called_alike(kind: Kind) -> None:
    choices = choices_of(kind)
    assert len({choice.label for choice in choices}) == len(choices)
    assert len({choice.name for choice in choices}) == len(choices)


def test_a_kind_that_is_no_table_has_none() -> None:
    assert choices_of(Kind.UNKNOWN) == ()
