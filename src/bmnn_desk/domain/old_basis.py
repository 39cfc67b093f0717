"""The basis of an old slip as it was written: decisions with their Điều, khoản, điểm."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from bmnn_desk.domain.numbers import fold

_NAMED = r"(?:quyet dinh|\bqd(?:-?ttg)?)(?: so)?\s*:?\s*"
_DECISION = re.compile(rf"(?:{_NAMED})?(\d+)\s*[a-z]?\s*[/-]\s*(?:\d{{4}}\s*/\s*)?qd|{_NAMED}(\d+)")
_NUMBER_FIRST = re.compile(r"^(\d+)\s*;")
_ARTICLE = re.compile(r"\b(?:dieu|d)\.?\s*(?:so\s*)?(\d+)")
_CLAUSE = re.compile(r"\b(?:khoan|k)\.?\s*(?:so\s*)?(\d+)")
_REFERENCE = re.compile(r"\d+\s*[a-z]?\s*[/-]\s*[a-z]{2}")
_LEVEL = re.compile(r"\bmat\b(?! nha)")
_NONE = re.compile(
    r"khong thuoc|khong co (?:can cu|noi dung|trong)|ngoai danh muc|^\W*(?:khong|chua)\b"
)
_FIELDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class OldCitation:
    """A decision's number, Điều and khoản; "" where one is not written."""

    decision: str
    article: str
    clause: str

    @property
    def is_complete(self) -> bool:
        """True where decision, Điều and khoản are all there; not every khoản has a điểm."""
        return bool(self.decision and self.article and self.clause)


@dataclass(frozen=True, slots=True, kw_only=True)
class OldBasis:
    """What a slip rests on: citations, another body's secret, or (said or blank) nothing."""

    citations: tuple[OldCitation, ...] = ()
    source: bool = False
    nothing: bool = False

    @property
    def is_complete(self) -> bool:
        """True where something is cited and every citation is whole, or a source is named."""
        return self.source or (
            bool(self.citations) and all(each.is_complete for each in self.citations)
        )


def read_old_basis(text: str) -> OldBasis:
    """Read a cell like `960/QĐ-TTg; Điều 2; khoản 3; điểm a`, or a citation in words."""
    plain = _NUMBER_FIRST.sub(r"qd \1;", fold(text).strip())
    if not plain.strip("-./ ") or _NONE.search(plain):
        return OldBasis(nothing=True)
    if not _DECISION.search(plain) and not _ARTICLE.search(plain):
        named = _REFERENCE.search(plain) is not None and _LEVEL.search(plain) is not None
        if named:
            return OldBasis(source=True)
    return OldBasis(citations=tuple(_cited(plain)))


def _cited(plain: str) -> list[OldCitation]:
    found: list[OldCitation] = []
    decision = ""
    for piece in _pieces(plain):
        named = _DECISION.search(piece)
        decision = (named[1] or named[2]) if named else decision
        rest = _DECISION.sub(" ", piece)
        articles, clauses = _ARTICLE.findall(rest), _CLAUSE.findall(rest)
        if not articles and not clauses:
            articles, clauses = _bare(piece)
        clauses += [""] * (len(articles) - len(clauses))
        pairs = zip(articles, clauses, strict=False)
        cited = [OldCitation(decision=decision, article=a, clause=c) for a, c in pairs]
        clause = clauses[0] if clauses else ""
        found.extend(cited or [OldCitation(decision=decision, article="", clause=clause)])
    return found


def _pieces(plain: str) -> list[str]:
    """Parted before each decision where they begin with one, else behind each."""
    pieces: list[str] = []
    for line in filter(None, map(str.strip, re.split(r"[\n|]", plain))):
        named = list(_DECISION.finditer(line))
        article = _ARTICLE.search(line)
        if len(named) < 2:  # noqa: PLR2004  two decisions in one line
            pieces.append(line)
        elif article is None or named[0].start() < article.start():
            cuts = [*(each.start() for each in named), len(line)]
            pieces.extend(line[a:b] for a, b in pairwise(cuts))
        else:
            cuts = [0, *(each.end() for each in named)]
            pieces.extend(line[a:b] for a, b in pairwise(cuts))
    return pieces


def _bare(piece: str) -> tuple[list[str], list[str]]:
    """Điều and khoản where a cell has numbers alone between its semicolons."""
    fields = [part.strip() for part in piece.split(";")]
    if len(fields) < _FIELDS or not fields[1].isdigit():
        return [], []
    return [fields[1]], [fields[2]] if fields[2].isdigit() else []
