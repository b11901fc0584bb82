"""What an automatic number looks like when it is printed: I, iv, b, 12."""

from collections.abc import Callable

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_MOST_ROMAN = 3999
_MOST_REPEATED = 20


def _roman(number: int) -> str:
    if not 0 < number <= _MOST_ROMAN:
        return str(number)
    text = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        text += sign * times
    return text


def _letter(number: int) -> str:
    """After z comes aa, then bb, as word processors count."""
    if not 0 < number <= _MOST_REPEATED * len(_LETTERS):
        return str(number)
    times, place = divmod(number - 1, len(_LETTERS))
    return _LETTERS[place] * (times + 1)


_FORMS: dict[str, Callable[[int], str]] = {
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerLetter": _letter,
    "decimalZero": lambda number: f"{number:02}",
    "none": lambda _number: "",
    "I": _roman,
    "i": lambda number: _roman(number).lower(),
    "A": lambda number: _letter(number).upper(),
    "a": _letter,
}


def number_text(number: int, form: str) -> str:
    """A number in a form by its name in Word ("upperRoman") or in open documents ("I").

    Forms that are not known count as decimal ones.
    """
    return _FORMS.get(form, str)(number)


def bullet_text(sign: str) -> str:
    """A bullet as a character that every font has: those of symbol fonts stand for a dot."""
    sign = sign.strip()
    if not sign or any("\ue000" <= char <= "\uf8ff" for char in sign):
        return "•"
    return sign
