"""What is found by its place or kind in a file."""

from collections.abc import Iterator

from pikepdf import Dictionary, Object, Pdf


def dictionaries(pdf: Pdf) -> Iterator[Object]:
    """Every part of a file that has names of its own, but for streams."""
    return (one for one in pdf.objects if isinstance(one, Dictionary))


def of_type(pdf: Pdf, name: str) -> Iterator[Object]:
    """The parts of one type, such as "/Font"."""
    return (one for one in dictionaries(pdf) if one.get("/Type") == name)


def inside(whole: Object | None, *names: str) -> Object | None:
    """What is found by going in name after name; None where one is missing."""
    for name in names:
        if whole is None or name not in whole:
            return None
        whole = whole[name]
    return whole


def number(whole: Object | None, name: str) -> int:
    """A number in a part, 0 where there is none."""
    found = inside(whole, name)
    return 0 if found is None else int(found)
