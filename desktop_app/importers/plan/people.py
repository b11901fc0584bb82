"""Names of people and positions of those who sign, as documents print them."""

import re

from desktop_app.importers.plan.wording import bare, is_caps

_TITLE = re.compile(
    r"^(?:(?:PGS|GS|TS|ThS|Ths|BS|DS|CN|KS|LS|BSCK(?:I{1,2}|[12])?|CK(?:I{1,2}"
    r"|[12]))\.?,?\s?){1,4}\.?\s?"
)
_WORD = re.compile(r"[^\W\d_][^\W\d_]{0,11}")
_RANK = re.compile(r"^(?:(?:dai|thuong|trung|thieu) (?:tuong|ta|uy) )")
_POSITION = re.compile(
    r"(?:pho |nguyen |quyen )?(?:tong giam doc|giam doc|chu tich|bo truong|thu truong|bi thu"
    r"|truong ban"
    r"|chanh (?:van phong|thanh tra|an)|hieu truong|tong cuc truong|cuc truong|chi cuc truong"
    r"|vu truong"
    r"|vien truong|truong phong|thong doc|tong bien tap|chu nhiem|tu lenh|chi huy truong"
    r"|truong cong an"
    r"|truong khoa|truong dai dien|tong thu ky|chinh uy|hieu pho|vien pho|thu tuong|truong doan"
    r"|to truong|doi truong|tram truong|pho (?:truong ban|chanh van phong|truong phong"
    r"|hieu truong))\b"
)
_BEHALF = re.compile(
    r"(?:(?:t\s?/\s?m|k\s?/\s?t|t\s?/\s?l)\s?[./]?\s?|(?:kt|tm|tl|tuq|q)(?:\s?[./]\s?|\s))(?=[a-z])"
)
_SHORT_FORM = re.compile(r"[^aeiouy]+|[a-z]*(?!ngh)[b-df-hj-np-tv-xz]{3}[a-z]*")
_HANDED = re.compile(r"\(\s{0,3}(?:da )?ky\b[^()]{0,40}\)?|(?:da ky|ky ten)\b[^()]{0,40}")
_WORDS, _LONGEST = range(2, 7), 110
_MOST_OF_A_POSITION = 16  # words


def is_name(text: str) -> bool:
    """Whether a text can be a person's name: two to six words, each with a capital."""
    words = _without_title(text).split()
    return len(words) in _WORDS and all(
        _WORD.fullmatch(word) and word[0].isupper() and (is_caps(text) or not word[1:].isupper())
        for word in words
    )


def is_position(text: str) -> bool:
    """Whether a line says in whose place or as what somebody signs."""
    copy = bare(text).strip(" .,:")
    if len(copy) > _LONGEST or copy.startswith(("-", "+", "*")) or ";" in copy:
        return False
    if is_caps(text):
        return _BEHALF.match(copy) is not None or _POSITION.match(copy) is not None
    return _POSITION.fullmatch(copy) is not None


def is_handed(text: str) -> bool:
    """Whether a line stands for a signature: "(Đã ký)"."""
    return _HANDED.fullmatch(bare(text)) is not None


def split_position(text: str) -> tuple[str, str]:
    """A line such as "GIÁM ĐỐC Lê Văn An" as position and name; the name empty without one."""
    words = text.split()
    cut = next((at for at, word in enumerate(words) if not word.isupper()), len(words))
    before, after = " ".join(words[:cut]), " ".join(words[cut:])
    return (before, after) if is_name(after) and is_position(before) else (text, "")


def cut_position(text: str) -> tuple[str, str]:
    """A line's end where a position in capitals begins: what stands before it, and the position."""
    words = text.split()
    for place in range(max(1, len(words) - _MOST_OF_A_POSITION), len(words)):
        rest = " ".join(words[place:])
        before = " ".join(words[:place])
        apart = before.endswith((":", ";")) or any(char.islower() for char in words[place - 1])
        if apart and is_caps(rest) and is_position(rest):
            return before, rest
    return text, ""


def cut_name(text: str) -> tuple[str, str]:
    """A line's end where, after a full stop, somebody's name stands; the name empty without one."""
    before, stop, after = text.rpartition(". ")
    return (f"{before}.", after.strip()) if stop and is_name(after.strip()) else (text, "")


def in_sentence_case(position: str) -> str:
    """A position printed in capitals as running text has it: "KT. Giám đốc"."""
    if not is_caps(position):
        return position
    begun = _BEHALF.match(bare(position))
    cut = begun.end() if begun else 0
    words = " ".join(map(_small, position[cut:].split()))
    for deputy in ("phó ", "quyền "):
        if words.startswith(deputy):
            words = (
                deputy.capitalize() + words[len(deputy) :][:1].upper() + words[len(deputy) + 1 :]
            )
    return (position[:cut].strip() + " " + words[:1].upper() + words[1:]).strip()


def _small(word: str) -> str:
    """A word in small letters, unless it is short for several ("UBND")."""
    return word if _SHORT_FORM.fullmatch(bare(word)) else word.lower()


def _without_title(text: str) -> str:
    plain = _TITLE.sub("", text.strip(" .,;:"))
    rank = _RANK.match(bare(plain))
    return plain[rank.end() :] if rank else plain
