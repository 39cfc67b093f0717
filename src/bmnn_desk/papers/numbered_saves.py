"""Copies that differ in the drawings of their marks alone: one save, the others cut out of it.

A save walks through every object of a PDF; to exchange some bytes for as many others takes a
fiftieth of that time, so that fifty numbered copies cost little more than one.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import fields
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import pikepdf

    from bmnn_desk.papers.file_series import Piece
    from bmnn_desk.papers.mark import CopyMarks, PlacedMark

# As qpdf writes it, in the trailer or in the dictionary of a cross-reference stream.
_ID = re.compile(rb"/ID \[<[0-9a-f]*><([0-9a-f]{32})>\]")
_ID_BYTES = 16
_OF_THE_DATA = ("/Length", "/Filter", "/DecodeParms")


class _Cut(NamedTuple):
    """A stretch of the saved file, and what stands there in each further copy, as long."""

    start: int
    end: int
    others: tuple[bytes, ...]


def copies_alike(copies: Sequence[CopyMarks]) -> tuple[tuple[int, ...], ...]:
    """The indexes of the copies, together those whose marks differ in their blanks alone."""
    groups: dict[object, list[int]] = {}
    for index, copy in enumerate(copies):
        looks = [mark.look for mark in copy.marks]
        key = tuple((looks.index(mark.look), *_but_blanks(mark)) for mark in copy.marks)
        groups.setdefault(key, []).append(index)
    return tuple(map(tuple, groups.values()))


def saved_alike(
    save: Callable[[], bytes],
    forms: Mapping[object, pikepdf.Object],
    copies: Sequence[CopyMarks],
) -> tuple[bytes, tuple[tuple[Piece, ...], ...]]:
    """One file of copies that are alike, and the pieces of each copy's file, the first one's too.

    The first copy's marks have been placed. `save` writes the PDF as it stands, unencrypted;
    `forms` are the marks' drawings by look. Where a drawing cannot be told from the rest of the
    file, there are the pieces of the first copy alone.
    """
    series = _series(forms, copies)
    if not all(_are_framed_alike(each) for each, _ in series):
        alone = save()
        return alone, (((0, len(alone)),),)
    for (form, *_), drawings in series:
        form.write(drawings[0])
    whole = save()
    cuts = [_cut(whole, drawings) for _, drawings in series]
    if cuts:
        cuts.append(_id_cut(whole, cuts))
    found = sorted(cut for cut in cuts if cut is not None)
    if len(found) < len(cuts) or any(one.end > other.start for one, other in pairwise(found)):
        found = []
        copies = copies[:1]
    others = (_exchanged(whole, found, at) for at in range(len(copies) - 1))
    return whole, (((0, len(whole)),), *others)


def _but_blanks(mark: PlacedMark) -> tuple[object, ...]:
    return tuple(getattr(mark, each.name) for each in fields(mark) if each.name != "blanks")


def _series(
    forms: Mapping[object, pikepdf.Object], copies: Sequence[CopyMarks]
) -> list[tuple[list[pikepdf.Object], tuple[bytes, ...]]]:
    """The forms of each mark that is not the same in all copies, and what they draw."""
    found = {}
    for marks in zip(*(copy.marks for copy in copies), strict=True):
        looks = [mark.look for mark in marks]
        if len(set(looks)) > 1:
            found[looks[0]] = [forms[look] for look in looks]
    return [(each, _of_one_length([form.read_bytes() for form in each])) for each in found.values()]


def _of_one_length(drawings: Sequence[bytes]) -> tuple[bytes, ...]:
    longest = max(map(len, drawings))
    return tuple(drawing.ljust(longest) for drawing in drawings)


def _are_framed_alike(forms: Sequence[pikepdf.Object]) -> bool:
    frames = [
        {key: value.unparse() for key, value in form.items() if key not in _OF_THE_DATA}
        for form in forms
    ]
    return all(frame == frames[0] for frame in frames)


def _cut(whole: bytes, drawings: tuple[bytes, ...]) -> _Cut | None:
    start = whole.find(drawings[0])
    if start < 0 or whole.find(drawings[0], start + 1) >= 0:
        return None
    return _Cut(start, start + len(drawings[0]), drawings[1:])


def _id_cut(whole: bytes, cuts: Sequence[_Cut | None]) -> _Cut | None:
    found = list(_ID.finditer(whole, whole.rfind(b"/ID [<")))
    if not found:
        return None
    start, end = found[-1].span(1)
    drawn = zip(*(cut.others for cut in cuts if cut is not None), strict=True)
    others = tuple(_new_id(found[-1][1], parts) for parts in drawn)
    return _Cut(start, end, others)


def _new_id(old: bytes, drawings: Sequence[bytes]) -> bytes:
    digest = hashlib.sha256(old + b"".join(drawings)).digest()
    return digest[:_ID_BYTES].hex().encode("ascii")


def _exchanged(whole: bytes, cuts: Sequence[_Cut], at: int) -> tuple[Piece, ...]:
    parts: list[Piece] = []
    end = 0
    for cut in cuts:
        parts += [(end, cut.start), cut.others[at]]
        end = cut.end
    return *parts, (end, len(whole))
