"""What the columns of each kind of sheet can hold, in the users' words."""

from desktop_app.domain.intake import Kind
from desktop_app.domain.intake_rows import FieldChoice
from desktop_app.importers.extract import IMPORTERS


def choices_of(kind: Kind) -> tuple[FieldChoice, ...]:
    """The fields that a column of such a sheet may be chosen to be, each once."""
    fields = (field for one in IMPORTERS if one.kind is kind for field in one.fields)
    labels = {field.name: field.label for field in fields if field.label}
    return tuple(FieldChoice(name, label) for name, label in labels.items())
