from desktop_app.importers.duplicates import Entry, find_duplicates


def told(entries: list[Entry], *unique: tuple[str, tuple[str, ...]]) -> list[tuple[int, bool]]:
    """The rows that are called duplicates, and whether as an error."""
    found = find_duplicates(entries, unique)
    return [(row, problem.is_error) for row, _, problem in found]


def entry(row: int, order: str, **values: object) -> Entry:
    return Entry(row, order, values)


def test_two_equal_gifts_of_one_name_are_a_warning() -> None:
    entries = [entry(1, "1", donor="A", amount=5), entry(2, "2", donor="A", amount=5)]
    assert told(entries) == [(2, False)]


def test_the_same_number_too_is_an_error() -> None:
    entries = [entry(1, "1", donor="A", amount=5), entry(2, "1", donor="A", amount=5)]
    assert told(entries) == [(2, True)]


def test_a_copy_of_a_later_repeat_is_an_error_too() -> None:
    entries = [
        entry(row, order, donor="A", amount=5) for row, order in ((1, "1"), (2, "2"), (3, "2"))
    ]
    assert told(entries) == [(2, False), (3, True)]


def test_any_difference_makes_two_rows() -> None:
    entries = [entry(1, "1", donor="A", amount=5), entry(2, "1", donor="A", amount=6)]
    assert told(entries) == []


def test_the_same_line_in_another_group_is_another() -> None:
    entries = [Entry(1, "1", {"donor": "A"}, "Tổ 1"), Entry(2, "1", {"donor": "A"}, "Tổ 2")]
    assert told(entries) == []


def test_a_key_may_stand_once_however_it_is_spelt() -> None:
    entries = [entry(1, "1", name="Hòa An", n=1), entry(2, "2", name="HOÀ AN", n=2)]
    assert told(entries, ("Tên", ("name",))) == [(2, True)]


def test_rows_without_the_key_are_not_compared() -> None:
    entries = [entry(1, "1", n=1), entry(2, "2", n=2)]
    assert told(entries, ("Mã", ("code",))) == []
