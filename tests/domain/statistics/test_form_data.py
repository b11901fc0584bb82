from dataclasses import replace

import pytest

from desktop_app.domain.awards.titles import Certainty
from desktop_app.domain.statistics.form_data import form_data, read_form
from desktop_app.domain.statistics.forms import Measure, Part, Source
from desktop_app.domain.templates.fields import BadTemplate
from tests.domain.statistics.made import BY_HAND, COLUMNS, TOTAL, form, having


def test_a_form_is_read_back_as_it_was_written() -> None:
    full = replace(
        form((*form().lines, BY_HAND, Part("t", "", each="title"))),
        columns=(
            *COLUMNS,
            replace(TOTAL, code="money", measure=Measure.MONEY),
            Part("u", "Đơn vị", source=Source.UNITS, number="3"),
        ),
        where=having("standing", "revoked", negated=True),
        due="12-15",
        awards_by="decided",
        basis="Thông tư",
        certainty=Certainty.PRACTICE,
        notes=("Một", "Hai"),
    )
    assert read_form(form_data(full)) == full


def test_what_is_not_known_is_refused_by_its_place() -> None:
    data = form_data(form())
    with pytest.raises(BadTemplate, match="lines"):
        read_form({**data, "lines": [{"code": "a", "label": "A", "colour": "red"}]})
    with pytest.raises(BadTemplate, match="không có mã đó"):
        read_form({**data, "lines": [{"code": "a", "label": "A", "of": "b"}]})
