"""Whether a word can be a Vietnamese syllable, by its letters alone: strict, without a lexicon."""

import re
import unicodedata

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_SHARP_OR_HEAVY = frozenset("\u0301\u0323")
_STOPS = ("c", "ch", "p", "t")
_ONSETS = "ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx]"
_SPLIT = re.compile(f"(?P<onset>{_ONSETS})?(?P<rhyme>[aăâeêioôơuưy][a-zăâêôơưy]*)")
_BEFORE_FRONT = frozenset({"k", "gh", "ngh"})
_BEFORE_OTHERS = frozenset({"c", "g", "ng"})
_FRONT = frozenset("eêiy")
_RHYMES = frozenset(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay
    oăc oăm oăn oăng oăt oe oen oeo oet ooc oong
    ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt
    uơ uy uya uych uynh uyt uyên uyêt uyu
    ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    y yêm yên yêng yêt yêu ych ynh yt
    """.split()  # noqa: SIM905  # sixty lines of one word each are no easier to read
)


def is_syllable(word: str) -> bool:
    """Whether the word, in any case and Unicode form, is written as a Vietnamese syllable is."""
    marks = unicodedata.normalize("NFD", word.lower())
    tones = [char for char in marks if char in _TONES]
    bare = "".join(char for char in marks if char not in _TONES)
    found = _SPLIT.fullmatch(unicodedata.normalize("NFC", bare))
    if not found or len(tones) > 1:
        return False
    onset, rhyme = found["onset"] or "", found["rhyme"]
    if onset == "gi" and f"i{rhyme}" in _RHYMES:  # "giếng": the i is the onset's and the rhyme's
        rhyme = f"i{rhyme}"
    return rhyme in _RHYMES and _agree(onset, rhyme) and _tone_fits(rhyme, tones)


def _agree(onset: str, rhyme: str) -> bool:
    front = rhyme[0] in _FRONT
    return not (onset in _BEFORE_FRONT and not front) and not (
        onset in _BEFORE_OTHERS and front and not (onset == "g" and rhyme[0] == "i")
    )


def _tone_fits(rhyme: str, tones: list[str]) -> bool:
    """A syllable that ends in a stop has the sharp or the heavy tone."""
    return not rhyme.endswith(_STOPS) or (bool(tones) and tones[0] in _SHARP_OR_HEAVY)
