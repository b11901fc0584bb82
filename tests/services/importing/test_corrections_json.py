"""What was settled about a file, on its way into JSON and back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import Refused
from desktop_app.domain.intake import Kind
from desktop_app.services.importing.corrections import FileCorrections
from desktop_app.services.importing.corrections_json import from_json, to_json

TEXT = st.text(max_size=12)
CODE = st.text(min_size=1, max_size=6)
CELL = st.from_regex(r"[A-Z]{1,3}[1-9][0-9]{0,6}", fullmatch=True)
SAID = st.builds(
    FileCorrections,
    kind=st.none() | st.sampled_from(Kind),
    columns=st.dictionaries(CODE, st.dictionaries(CODE, TEXT, min_size=1, max_size=3), max_size=3),
    cells=st.dictionaries(st.tuples(TEXT, CELL), TEXT, max_size=3),
    rows_out=st.frozensets(st.tuples(TEXT, st.integers(1, 2_000_000)), max_size=3),
    unit=TEXT,
    units=st.dictionaries(TEXT, CODE, max_size=3),
    people=st.dictionaries(TEXT, CODE, max_size=3),
    campaign=TEXT,
    period=TEXT,
    supplement=st.none() | st.booleans(),
    allowed=st.dictionaries(st.tuples(TEXT, TEXT, CELL | st.just("")), TEXT, max_size=3),
)


@given(said=SAID)
def test_corrections_come_back_as_they_were(said: FileCorrections) -> None:
    assert from_json(json.loads(json.dumps(to_json(said)))) == said


def test_what_is_not_said_is_not_settled() -> None:
    assert from_json({}) == FileCorrections()


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ([], "phải là một đối tượng JSON"),
        ({"cel": []}, "Không có mục sửa “cel”"),
        ({"cells": {}}, "“cells” phải là một danh sách"),
        ({"cells": None}, "“cells” phải là một danh sách"),
        ({"cells": ["C6"]}, "phải là một đối tượng JSON"),
        ({"cells": [{"sheet": "Tờ 1"}]}, "phải có đúng các phần: sheet, cell, text"),
        ({"cells": [{"sheet": "Tờ 1", "cell": "C6", "text": 5}]}, "phải là chữ"),
        ({"cells": [{"sheet": "Tờ 1", "cell": "6C", "text": "5"}]}, "“6C” không phải là tên"),
        ({"cells": [{"sheet": "Tờ 1", "cell": "", "text": "5"}]}, "không phải là tên một ô"),
        ({"rows_out": [{"sheet": "Tờ 1", "row": "6"}]}, "không phải là số thứ tự một dòng"),
        ({"rows_out": [{"sheet": "Tờ 1", "row": 0}]}, "không phải là số thứ tự một dòng"),
        ({"rows_out": [{"sheet": "Tờ 1", "row": True}]}, "không phải là số thứ tự một dòng"),
        ({"rows_out": [{"sheet": 1, "row": 6}]}, "phải là chữ"),
        ({"kind": "tien"}, "Không có loại bảng “tien”"),
        ({"kind": ["people"]}, "Không có loại bảng"),
        ({"unit": 5}, "“unit” phải là chữ"),
        ({"period": 2024}, "“period” phải là chữ"),
        ({"units": ["U1"]}, "phải là một đối tượng JSON"),
        ({"units": {"TT": 5}}, "mỗi tên phải đi với một mã"),
        ({"people": {"Vũ Mẫu": ""}}, "mỗi tên phải đi với một mã"),
        ({"supplement": "có"}, "true, false hoặc null"),
        ({"supplement": 1}, "true, false hoặc null"),
        ({"columns": [{"column": "C", "field": "amount"}]}, "layout, column, field"),
        ({"allow": [{"code": "x", "sheet": "", "cell": "?", "reason": ""}]}, "tên một ô"),
    ],
)
def test_what_cannot_be_understood_is_named(value: object, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        from_json(value)
