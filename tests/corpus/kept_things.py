"""What a reader can use in a PDF: annotations, fields, bookmarks."""

from __future__ import annotations

import io
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator

_Kind = TypeVar("_Kind")
_MOST = 100_000
_PIN, _SIGNATURE = "/FileAttachment", "/Sig"


@dataclass(frozen=True, slots=True, kw_only=True)
class Things:
    """How many there are of each kind: an annotation by its page, a field and bookmark by name."""

    annotations: Counter[tuple[int, str]]
    fields: Counter[tuple[str, str]]
    bookmarks: Counter[str]


def things_of(data: bytes, *, is_print_only: bool) -> Things:
    """Count them with pikepdf; pins of attached files are left out: they are dropped and told.

    Signatures are left out where the copy is only for printing.

    Raises:
        pikepdf.PdfError: it cannot be read.
    """
    left_out = {_PIN, _SIGNATURE} if is_print_only else {_PIN}
    with pikepdf.open(io.BytesIO(data), suppress_warnings=True) as pdf:
        form = pdf.Root.get("/AcroForm")
        fields = form.get("/Fields") if isinstance(form, pikepdf.Dictionary) else None
        return Things(
            annotations=Counter(
                (number, kind)
                for number, page in enumerate(pdf.pages, 1)
                for kind, field in _annotations(page.obj)
                if not {kind, field} & left_out
            ),
            fields=Counter(each for each in _fields(fields) if each[0] not in left_out),
            bookmarks=Counter(_bookmarks(pdf.Root.get("/Outlines"))),
        )


def lost(before: Things, after: Things) -> tuple[str, ...]:
    """What the second lacks or has too much, a sentence each."""
    return (
        *_differ("annotations", before.annotations, after.annotations),
        *_differ("fields", before.fields, after.fields),
        *_differ("bookmarks", before.bookmarks, after.bookmarks),
    )


def _differ(name: str, had: Counter[_Kind], has: Counter[_Kind]) -> tuple[str, ...]:
    return () if had == has else (f"{name}: {had.total()} before, {has.total()} after",)


def _annotations(page: pikepdf.Object) -> Iterator[tuple[str, str]]:
    held = page.get("/Annots")
    for each in held.as_list() if isinstance(held, pikepdf.Array) else ():
        if isinstance(each, pikepdf.Dictionary):
            parent = each.get("/Parent")
            above = parent.get("/FT", "") if isinstance(parent, pikepdf.Dictionary) else ""
            yield str(each.get("/Subtype", "")), str(each.get("/FT", above))


def _fields(held: object) -> Iterator[tuple[str, str]]:
    seen: set[tuple[int, int]] = set()
    waiting = [held]
    while waiting and len(seen) < _MOST:
        array = waiting.pop()
        for field in array.as_list() if isinstance(array, pikepdf.Array) else ():
            if not isinstance(field, pikepdf.Dictionary) or field.objgen in seen:
                continue
            if field.is_indirect:
                seen.add(field.objgen)
            waiting.append(field.get("/Kids"))
            yield str(field.get("/FT", "")), str(field.get("/T", ""))


def _bookmarks(outlines: object) -> Iterator[str]:
    seen: set[tuple[int, int]] = set()
    waiting = [outlines.get("/First")] if isinstance(outlines, pikepdf.Dictionary) else []
    while waiting and len(seen) < _MOST:
        item = waiting.pop()
        if not isinstance(item, pikepdf.Dictionary) or item.objgen in seen:
            continue
        seen.add(item.objgen)
        yield str(item.get("/Title", ""))
        waiting += [item.get("/Next"), item.get("/First")]
