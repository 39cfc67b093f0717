"""What a text says of copying: "Tài liệu (không) được phép sao, chụp."."""

from __future__ import annotations

from bmnn_desk.domain.document import CopySentence
from bmnn_desk.papers.reading.reading_patterns import ANY_SENTENCE, PERMISSION, SENTENCE_END

_WINDOW = 300


def copy_sentences(text: str) -> tuple[tuple[CopySentence, str], ...]:
    """Each sentence of a text that permits or forbids copying, as it stands.

    "được phép hoặc không được phép sao, chụp" is both: a form that nobody filled in.
    """
    found: list[tuple[CopySentence, str]] = []
    start = 0
    for end in [*(mark.end() for mark in SENTENCE_END.finditer(text)), len(text)]:
        sentence = text[start:end].strip()
        start = end
        said = _said(sentence)
        if said is not CopySentence.NONE:
            found.append((said, sentence))
    return tuple(found)


def together(said: tuple[CopySentence, ...]) -> CopySentence:
    """What several sentences say as one."""
    kinds = set(said) - {CopySentence.NONE}
    if not kinds:
        return CopySentence.NONE
    return kinds.pop() if len(kinds) == 1 else CopySentence.BOTH


def _said(sentence: str) -> CopySentence:
    kinds: list[CopySentence] = []
    for copying in ANY_SENTENCE.finditer(sentence):
        before = sentence[max(0, copying.start() - _WINDOW) : copying.end()]
        words = PERMISSION.finditer(before)
        kinds += [CopySentence.MAY_NOT if word["no"] else CopySentence.MAY for word in words]
    return together(tuple(kinds))
