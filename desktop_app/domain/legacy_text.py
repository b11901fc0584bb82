"""Vietnamese text from before Unicode: TCVN3 (fonts ".Vn…") and VNI (fonts "VNI-…").

Both draw Vietnamese letters at the places of others: TCVN3 a letter a byte ("Céng hßa"), VNI a
base letter and a mark ("Coäng hoøa"). What a cell means is known from its font; where no font
tells, only from a text that is no Vietnamese as it stands and is Vietnamese once decoded.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.syllables import is_syllable


class OldEncoding(StrEnum):
    """How a text was typed."""

    TCVN3 = "TCVN3"
    VNI = "VNI"


_TCVN3_CODES = (
    "A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ B5à B6ả B7ã B8á B9ạ "
    "BBằ BCẳ BDẵ BEắ C6ặ C7ầ C8ẩ C9ẫ CAấ CBậ CCè CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế D6ệ "
    "D7ì D8ỉ DCĩ DDí DEị DFò E1ỏ E2õ E3ó E4ọ E5ồ E6ổ E7ỗ E8ố E9ộ EAờ EBở ECỡ EDớ EEợ "
    "EFù F1ủ F2ũ F3ú F4ụ F5ừ F6ử F7ữ F8ứ F9ự FAỳ FBỷ FCỹ FDý FEỵ"
)
_TCVN3 = {int(code[:2], 16): code[2] for code in _TCVN3_CODES.split()}
# After a, e, o…: the mark's letter and the marks in combining form that it stands for.
_VNI_MARKS = {
    "ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323",
    "â": "\u0302", "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309",
    "ã": "\u0302\u0303", "ä": "\u0302\u0323",
    "ê": "\u0306", "é": "\u0306\u0301", "è": "\u0306\u0300", "ú": "\u0306\u0309",
    "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_TONES = "ùøûõï"
_VNI_CIRCUMFLEXES = "âáàåãä"
_VNI_BREVES = "êéèúüë"
_VNI_TAKES = {
    "a": _VNI_TONES + _VNI_CIRCUMFLEXES + _VNI_BREVES,
    "e": _VNI_TONES + _VNI_CIRCUMFLEXES,
    "o": _VNI_TONES + _VNI_CIRCUMFLEXES,
    "u": _VNI_TONES,
    "y": _VNI_TONES,
    "ô": _VNI_TONES,
    "ö": _VNI_TONES,
}
_VNI_LETTERS = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}

_WORD = re.compile(r"[^\s!-@\[-`{-~]+")
# Letters that stand only in texts that are Unicode already.
_UNICODE_ONLY = re.compile("[ĂăĐđĨĩŨũƠơƯư\u0300-\u0323Ạ-ỹ]")
# Characters that no Vietnamese word in Unicode has.
_NEVER_VIETNAMESE = re.compile("[¡-¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ]")
_CAPITALS = "H"
_FEWEST_WORDS = 3
_SURE_RATIO = 9
_CLEAR_LEAD = 4


def _vni_table() -> dict[str, str]:
    pairs = {
        base + mark: unicodedata.normalize("NFC", _VNI_LETTERS.get(base, base) + _VNI_MARKS[mark])
        for base, marks in _VNI_TAKES.items()
        for mark in marks
    }
    table = _VNI_LETTERS | pairs
    mixed = {old[0].upper() + old[1:]: new.upper() for old, new in table.items()}
    return table | mixed | {old.upper(): new.upper() for old, new in table.items()}


_VNI = _vni_table()
_VNI_PIECE = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))


def font_encoding(font: str) -> OldEncoding | None:
    """How texts in a font are typed; None where it is a Unicode font."""
    name = font.strip().casefold()
    if name.startswith(".vn"):
        return OldEncoding.TCVN3
    return OldEncoding.VNI if name.startswith(("vni-", "vni ")) else None


def is_old_font(font: str) -> bool:
    """Whether texts in a font are not Unicode."""
    return font_encoding(font) is not None


def decode(text: str, encoding: OldEncoding) -> str:
    """The text in Unicode, its letters as they were typed taken for `encoding`."""
    if encoding is OldEncoding.TCVN3:
        return text.translate(_TCVN3)
    return _VNI_PIECE.sub(lambda found: _VNI[found[0]], text)


def decode_by_font(text: str, font: str) -> str:
    """What a cell in this font shows; the text itself where it is Unicode already.

    Fonts of TCVN3 whose name ends in H draw capitals only.
    """
    encoding = font_encoding(font)
    if encoding is None:
        return text
    plain = _from_windows_letters(text, encoding) if _UNICODE_ONLY.search(text) else text
    if plain is None:
        return text
    decoded = decode(plain, encoding)
    if encoding is OldEncoding.TCVN3 and font.strip().endswith(_CAPITALS):
        return decoded.upper()
    return decoded


def _from_windows_letters(text: str, encoding: OldEncoding) -> str | None:
    """The text as Western Windows shows it, where it is none but went through the Vietnamese one.

    None where it is Unicode already: people paste it into cells of any font.
    """
    try:
        plain = text.encode("cp1258").decode("latin-1")
    except UnicodeEncodeError:
        return None
    words = [word for word in _WORD.findall(plain) if not word.isascii()]
    as_it_stands = all(map(is_syllable, _strange_words(text)))
    return plain if not as_it_stands and _all_syllables(words, encoding) else None


def recognise(texts: Iterable[str]) -> OldEncoding | None:
    """How texts of no known font were typed, None unless it is sure.

    Sure means: three different words or more are no Vietnamese as they stand and are once decoded,
    nine in ten of such words at least, and four times as many as with the other encoding.
    """
    strange = {word for text in texts for word in _strange_words(text)}
    strange = {word for word in strange if not is_syllable(word)}
    found = {one: sum(is_evidence(word, one) for word in strange) for one in OldEncoding}
    best = max(OldEncoding, key=found.__getitem__)
    rest = sum(found.values()) - found[best]
    sure = found[best] >= max(
        _FEWEST_WORDS, _SURE_RATIO * (len(strange) - found[best]), _CLEAR_LEAD * rest
    )
    return best if sure else None


def may_be_old(text: str) -> bool:
    """Whether it has any character that no Vietnamese word in Unicode has."""
    return _NEVER_VIETNAMESE.search(text) is not None


def speaks_for(text: str, encoding: OldEncoding) -> bool:
    """Whether each strange word of a text is no Vietnamese as it stands and is once decoded."""
    words = _strange_words(text)
    return any(is_evidence(word, encoding) for word in words) and all(
        is_syllable(decode(word, encoding)) for word in words
    )


def is_evidence(word: str, encoding: OldEncoding) -> bool:
    """Whether a word is no Vietnamese as it stands, and is once decoded."""
    return not is_syllable(word) and is_syllable(decode(word, encoding))


def has_unicode_letters(text: str) -> bool:
    """Whether it has Vietnamese letters that the old encodings cannot have."""
    return _UNICODE_ONLY.search(text) is not None


@dataclass(frozen=True, slots=True)
class Share:
    """Of the words with letters beyond ASCII, how many are Vietnamese."""

    words: int
    syllables: int

    @property
    def is_convincing(self) -> bool:
        """Nine in ten."""
        return self.syllables * 10 >= self.words * 9


def share(text: str) -> Share:
    """How much of a text's strange words is Vietnamese."""
    words = set(_strange_words(text))
    return Share(len(words), sum(map(is_syllable, words)))


def _strange_words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if not word.isascii()]


def _all_syllables(words: Iterable[str], encoding: OldEncoding) -> bool:
    return all(is_syllable(decode(word, encoding)) for word in words)
