from desktop_app.domain.awards.titles import Certainty
from desktop_app.domain.statistics.forms import Way
from desktop_app.services.statistics.shipped import shipped_forms


def test_the_five_forms_of_the_circular_are_there_and_none_is_called_sure() -> None:
    forms = shipped_forms()
    assert list(forms) == ["0601.N", "0602.N", "0603.N", "0604.N", "0605.N"]
    # The circular is known to ask for them by 15 December; nobody saw how they are laid out.
    assert {one.due for one in forms.values()} == {"12-15"}
    assert {one.certainty for one in forms.values()} == {Certainty.UNVERIFIED}
    assert all("02/2023/TT-BNV" in one.basis for one in forms.values())


def test_what_is_not_known_is_left_to_the_office() -> None:
    for code in ("0602.N", "0604.N", "0605.N"):
        assert {one.way for one in shipped_forms()[code].lines} == {Way.BY_HAND}
