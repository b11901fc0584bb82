import pytest

from desktop_app.domain.registrations import RegistrationKind
from desktop_app.services.importing.ledger_writing import registration_kind, titles_in


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Chiến sĩ thi đua cơ sở; Giấy khen", ["Chiến sĩ thi đua cơ sở", "Giấy khen"]),
        ("Lao động tiên tiến, Giấy khen.", ["Lao động tiên tiến", "Giấy khen"]),
        ("Hoàn thành kế hoạch, không có đơn thư", ["Hoàn thành kế hoạch, không có đơn thư"]),
        (" ; ", []),
    ],
)
def test_several_titles_in_a_cell_are_parted(text: str, titles: list[str]) -> None:
    assert titles_in(text) == titles


def test_a_title_of_an_emulation_pledge_makes_it_one() -> None:
    assert registration_kind("BẢN GIAO ƯỚC THI ĐUA") is RegistrationKind.EMULATION_PLEDGE
    assert registration_kind("ĐĂNG KÝ THI ĐUA") is RegistrationKind.REGISTRATION
