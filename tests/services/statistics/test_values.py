from desktop_app.domain.statistics.forms import Source
from desktop_app.services.desk import Desk
from desktop_app.services.statistics.values import values_of
from tests.services.desk_work import YEAR


def test_values_are_named_as_the_store_names_them(year: Desk) -> None:
    with year.reading() as connection:
        found = values_of(connection, YEAR)
    assert found[Source.UNITS]["cluster"]["c1"] == ("C1", {})
    name, traits = found[Source.AWARDS]["title"]["ldtt"]
    assert (name, traits["title_kind"], traits["level"]) == (
        "Lao động tiên tiến",
        "emulation_title",
        "department",
    )
    assert found[Source.CAMPAIGNS]["duration"]["from_3"] == ("Từ 3 năm trở lên", {})
    assert list(found[Source.PEOPLE]["job"]) == ["unknown"]
