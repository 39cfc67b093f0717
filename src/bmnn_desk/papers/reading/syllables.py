"""Knows a Vietnamese syllable by its build: head, rhyme and tone."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_TONES_OF_STOPS = frozenset("\u0301\u0323")
_HEADS = ("ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", *"bcdđghklmnprstvx")
_RHYME_LINES = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây",
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu",
    "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu",
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet",
    "oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt",
    "u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut",
    "uy uya uych uyên uyêt uynh uyp uyt uyu",
    "ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu",
    ")",
)
_RHYMES = frozenset(rhyme for line in _RHYME_LINES for rhyme in line.split())
_STOPS = ("c", "ch", "p", "t")


@lru_cache(maxsize=20_000)
def is_syllable(word: str) -> bool:
    """True where a word, of any case and Unicode form, is built like a Vietnamese syllable."""
    tones: list[str] = []
    letters: list[str] = []
    for mark in unicodedata.normalize("NFD", word.casefold()):
        (tones if mark in _TONES else letters).append(mark)
    toneless = unicodedata.normalize("NFC", "".join(letters))
    if len(tones) > 1 or not (rhymes := _rhymes(toneless)):
        return False
    if any(rhyme.endswith(_STOPS) for rhyme in rhymes):
        return len(tones) == 1 and tones[0] in _TONES_OF_STOPS
    return True


def _rhymes(toneless: str) -> list[str]:
    heads = ["", *(head for head in _HEADS if toneless.startswith(head))]
    return [rest for head in heads if (rest := toneless[len(head) :]) in _RHYMES]
