"""What a text says of copying: "Tài liệu (không) được phép sao, chụp."."""

from __future__ import annotations

from bmnn_desk.domain.document import CopySentence
from bmnn_desk.papers.reading.copy_sentence_patterns import (
    ANSWER,
    ANSWER_NO,
    ANY_SENTENCE,
    PERMISSION,
    SENTENCE_END,
    SENTENCE_WITHIN,
)
from bmnn_desk.papers.reading.recipients_patterns import (
    DRAFTER,
    TOTAL,
)

_ANSWER_LETTERS = 60
_NEAR = 40


def copy_sentences(text: str) -> tuple[tuple[CopySentence, str], ...]:
    """Each sentence of a text that permits or forbids copying, as it stands.

    "được phép hoặc không được phép sao, chụp" is both: a form that nobody filled in. NONE is a
    sentence that speaks of it but has a negation that may belong to something else; no sentence
    with a negation before its words of copying is ever MAY.
    """
    found: list[tuple[CopySentence, str]] = []
    start = 0
    for end in [*(mark.end() for mark in SENTENCE_END.finditer(text)), len(text)]:
        sentence = text[start:end].strip()
        start = end
        said = _said(sentence)
        if said is not None:
            found.append((said, _own_words(sentence)))
    return tuple(found)


def together(said: tuple[CopySentence, ...]) -> CopySentence:
    """What several sentences say as one; an open one beside a MAY leaves all open."""
    kinds = set(said) - {CopySentence.NONE}
    if not kinds or (kinds == {CopySentence.MAY} and CopySentence.NONE in said):
        return CopySentence.NONE
    return kinds.pop() if len(kinds) == 1 else CopySentence.BOTH


def _said(sentence: str) -> CopySentence | None:
    """What it says; NONE where that is open, None where it does not speak of copying."""
    end = max((copying.end() for copying in ANY_SENTENCE.finditer(sentence)), default=None)
    if end is None:
        return None
    ahead, behind = sentence[:end], sentence[end:]
    kinds = _words(ahead) or _answer(behind)
    if kinds and ANSWER_NO.match(behind):
        kinds.append(CopySentence.MAY_NOT)
    if not kinds:
        return None
    return CopySentence.NONE if CopySentence.NONE in kinds else together(tuple(kinds))


def _words(text: str) -> list[CopySentence]:
    kinds: list[CopySentence] = []
    far: int | None = None
    for word in PERMISSION.finditer(text):
        if word["no"]:
            kinds.append(CopySentence.MAY_NOT)
        elif word["far"]:
            far = word.end()
        elif far is None:
            kinds.append(CopySentence.MAY)
        else:
            kinds.append(_negated_from_afar(text[far : word.start()]))
            far = None
    return kinds


def _negated_from_afar(between: str) -> CopySentence:
    is_clear = len(between) <= _NEAR and not any(sign in between for sign in ",:")
    return CopySentence.MAY_NOT if is_clear else CopySentence.NONE


def _answer(behind: str) -> list[CopySentence]:
    """The permission after a label: "Sao, chụp: Không được phép"."""
    label = ANSWER.match(behind)
    if label is None:
        return []
    said = behind[label.end() : label.end() + _ANSWER_LETTERS]
    first = PERMISSION.match(said)
    if first is None:
        return []
    return [CopySentence.MAY_NOT] if first["far"] else _words(said)


def _own_words(sentence: str) -> str:
    """The sentence without the total and the drafter that stand before it with no full stop."""
    labels = [found.end() for one in (TOTAL, DRAFTER) for found in one.finditer(sentence)]
    opens = SENTENCE_WITHIN.search(sentence, max(labels)) if labels else None
    return sentence[opens.start("sentence") :] if opens else sentence
