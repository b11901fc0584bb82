"""Money is a whole number of đồng."""


def format_money(dong: int) -> str:
    """Đồng as Vietnamese documents print them: 42.413.553.128."""
    return f"{dong:,}".replace(",", ".")
