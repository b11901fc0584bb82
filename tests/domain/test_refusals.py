import pytest

from desktop_app.domain.refusals import WrongField, WrongFields, refuse_wrong


def test_one_goes_on_where_no_field_has_a_problem_and_nowhere_else() -> None:
    refuse_wrong({})
    with pytest.raises(WrongFields):
        refuse_wrong({"name": "Hãy điền tên."})


def test_all_fields_with_a_problem_are_told_at_once() -> None:
    problems = {"name": "Hãy điền tên.", "day": "Ngày này không có."}
    with pytest.raises(WrongFields, match=r"Hãy điền tên\. Ngày này không có\.") as refused:
        refuse_wrong(problems)
    assert refused.value.problems == problems


def test_one_wrong_field_is_told_as_several_are() -> None:
    refused = WrongField("day", "Ngày này không có.")
    assert (refused.field, refused.problems) == ("day", {"day": "Ngày này không có."})
