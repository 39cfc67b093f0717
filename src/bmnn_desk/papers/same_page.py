"""Whether a marked PDF page is still its source's page: content, resources and boxes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.errors import MarkNotProvedError
from bmnn_desk.papers.page_box import inherited, page_box
from bmnn_desk.papers.page_content import parts_of
from bmnn_desk.papers.page_sheet import sheet_box
from bmnn_desk.papers.page_slot import CONTENT_KEY
from bmnn_desk.papers.place_marks import MARK_KEY
from bmnn_desk.papers.same_object import same_entries, same_object

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bmnn_desk.papers.mark import PlacedMark
    from bmnn_desk.papers.page_box import PageBox
    from bmnn_desk.papers.same_object import KnownPairs

BOXES, CONTENT, RESOURCES = "boxes", "page_content", "resources"
_INHERITED = ("/MediaBox", "/CropBox", "/Rotate")
_OWN = ("/TrimBox", "/BleedBox", "/ArtBox", "/UserUnit")
_FORMS = "/XObject"
_NEAR_PT = 0.01
# All that a stream beside the source's own may hold: states, clips, matrices, marks of content,
# and forms to draw; nothing that paints by itself.
_HARMLESS = frozenset({b"q", b"Q", b"cm", b"Do", b"BMC", b"EMC", b"ET", b"re", b"W", b"n"})
_NUMBER = frozenset(b"+-.0123456789")
_SLASH = ord("/")
_AROUND = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class SamePage:
    """What a made page adds to its source's: our forms and other forms, in drawing order.

    `box` is what is displayed of it; `is_wrapped` says that the source's content stands between
    one save and one restore of the state, so that it draws what it drew (ISO 32000-1 8.4.2).
    """

    box: PageBox
    marks: tuple[pikepdf.Object, ...]
    others: int
    is_wrapped: bool


def same_page(
    made: pikepdf.Object,
    source: pikepdf.Object,
    marks: Sequence[PlacedMark],
    known: KnownPairs,
) -> SamePage:
    """Compare a page that bears these marks with its source's page.

    Raises:
        MarkNotProvedError: a box, the turn or the unit changed (`boxes`), a content stream is
            missing or changed or more is painted (`page_content`), a font, image or other
            resource is (`resources`).
    """
    box = _displayed(made, source, marks)
    besides, whole = _besides(made, source, known)
    new, old = (_dictionary(inherited(page, "/Resources")) for page in (made, source))
    added = _added_forms(new, old, known)
    drawn = [name for content in besides for name in _drawn(content)]
    if not set(drawn) <= added.keys():
        raise MarkNotProvedError(CONTENT)
    forms = [added[name] for name in drawn]
    within = 0 if whole else _drawn_within(forms.pop(0) if forms else None, source, known)
    ours = tuple(form for form in forms if MARK_KEY in form)
    return SamePage(
        box=box,
        marks=ours,
        others=len(forms) - len(ours) + within,
        is_wrapped=not whole or _is_wrapped(besides),
    )


def _displayed(
    made: pikepdf.Object, source: pikepdf.Object, marks: Sequence[PlacedMark]
) -> PageBox:
    old = page_box(source)
    sheet = sheet_box(old, marks)
    is_own = sheet is old and not old.misread
    if not (_keeps_boxes(made, source) if is_own else _is_laid_on(made, sheet)):
        raise MarkNotProvedError(BOXES)
    return sheet


def _keeps_boxes(made: pikepdf.Object, source: pikepdf.Object) -> bool:
    return all(
        same_object(inherited(made, key), inherited(source, key), set()) for key in _INHERITED
    ) and all(same_object(made.get(key), source.get(key), set()) for key in _OWN)


def _is_laid_on(made: pikepdf.Object, sheet: PageBox) -> bool:
    new = page_box(made)
    off = [abs(one - other) for one, other in zip(new.box, sheet.box, strict=True)]
    return max(off) <= _NEAR_PT and (new.rotation, new.unit) == (sheet.rotation, sheet.unit)


def _besides(
    made: pikepdf.Object, source: pikepdf.Object, known: KnownPairs
) -> tuple[list[list[bytes]], bool]:
    """The tokens of the streams around the source's own, and whether these are all there.

    They are there in order, or not at all: then one form must draw what they draw.
    """
    left = list(parts_of(source))
    count = len(left)
    found: list[list[bytes]] = []
    for part in parts_of(made):
        if left and same_object(part, left[0], known):
            del left[0]
        else:
            found.append(part.read_bytes().split())
    if len(left) not in {0, count} or not all(
        _is_harmless(token) for tokens in found for token in tokens
    ):
        raise MarkNotProvedError(CONTENT)
    return found, not left


def _drawn_within(form: pikepdf.Object | None, source: pikepdf.Object, known: KnownPairs) -> int:
    """What readers would not leave again is drawn as one form: its bytes are the page's own.

    Returns how many forms it draws besides, as flattened annotations are.
    """
    if form is None or CONTENT_KEY not in form:
        raise MarkNotProvedError(CONTENT)
    content = b"\n".join(part.read_bytes() for part in parts_of(source))
    before, found, after = form.read_bytes().partition(content) if content else (b"", b"", b"")
    besides = after.split()
    is_own = found == content and set(before.split()) <= {b"q"}
    if not is_own or not all(map(_is_harmless, besides)):
        raise MarkNotProvedError(CONTENT)
    off = [
        abs(float(edge) - other)
        for edge, other in zip(form["/BBox"].as_list(), page_box(source).box, strict=True)
    ]
    if max(off) > _NEAR_PT or "/Matrix" in form:
        raise MarkNotProvedError(RESOURCES)
    old = _dictionary(inherited(source, "/Resources"))
    added = _added_forms(_dictionary(form.get("/Resources")), old, known)
    drawn = list(_drawn(besides))
    if not set(drawn) <= added.keys():
        raise MarkNotProvedError(CONTENT)
    return len(drawn)


def _is_harmless(token: bytes) -> bool:
    return token in _HARMLESS or token[0] == _SLASH or _NUMBER.issuperset(token)


def _drawn(tokens: Sequence[bytes]) -> Iterator[str]:
    for name, operator in pairwise(tokens):
        if operator == b"Do":
            yield name.decode("latin-1")


def _is_wrapped(besides: Sequence[Sequence[bytes]]) -> bool:
    if len(besides) != _AROUND:
        return False
    before, after = besides
    return before == [b"q"] and after[:1] == [b"Q"] and after[1:2] != [b"Q"]


def _added_forms(
    new: pikepdf.Object, old: pikepdf.Object, known: KnownPairs
) -> dict[str, pikepdf.Object]:
    if not same_entries(new, old, known, frozenset({_FORMS})):
        raise MarkNotProvedError(RESOURCES)
    forms, before = dict(_dictionary(new.get(_FORMS)).items()), _dictionary(old.get(_FORMS))
    for name, form in before.items():
        if not same_object(forms.pop(name, None), form, known):
            raise MarkNotProvedError(RESOURCES)
    return {name: form for name, form in forms.items() if isinstance(form, pikepdf.Stream)}


def _dictionary(thing: pikepdf.Object | None) -> pikepdf.Object:
    return thing if isinstance(thing, pikepdf.Dictionary) else pikepdf.Dictionary()
