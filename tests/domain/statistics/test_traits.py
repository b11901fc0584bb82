from desktop_app.domain.statistics.forms import Source
from desktop_app.domain.statistics.traits import TRAITS, trait_of


def test_every_kind_of_record_has_traits_with_codes_of_their_own() -> None:
    assert set(TRAITS) == set(Source)
    for traits in TRAITS.values():
        codes = [one.code for one in traits]
        assert len(codes) == len(set(codes))


def test_a_trait_is_found_among_those_of_its_records() -> None:
    found = trait_of(Source.CAMPAIGNS, "duration")
    assert found is not None
    assert found.values["from_3"] == "Từ 3 năm trở lên"
    assert trait_of(Source.UNITS, "duration") is None
