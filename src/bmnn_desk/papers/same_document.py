"""Whether a marked PDF still has its source's bookmarks, fields, names and annotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.errors import MarkNotProvedError
from bmnn_desk.papers.form_fields import fields_below, is_signature, listed, of_field, walked
from bmnn_desk.papers.page_annotations import annotations_of
from bmnn_desk.papers.same_object import same_object

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bmnn_desk.papers.same_object import KnownPairs

OUTLINES, FIELDS, NAMES, ANNOTATIONS, ROOT = "outlines", "fields", "names", "annotations", "root"
_KEPT_IN_ROOT = (
    "/PageLabels",
    "/Metadata",
    "/OutputIntents",
    "/OCProperties",
    "/Lang",
    "/MarkInfo",
)
_OF_ANNOTATION = ("/Subtype", "/Rect", "/F", "/AP", "/AS", "/Contents")
_PIN, _LINK = "/FileAttachment", "/Link"


def require_same_document(
    made: pikepdf.Pdf, source: pikepdf.Pdf, known: KnownPairs, *, flat: bool = False
) -> None:
    """Bookmarks, fields, named places and what the root says of the pages are all there.

    Of a `flat` file the fields became part of their pages.

    Raises:
        MarkNotProvedError: `outlines`, `fields`, `names` or `root`.
    """
    reads: tuple[tuple[str, Callable[[pikepdf.Object], Iterator[bytes]]], ...] = (
        (OUTLINES, _bookmarks),
        (FIELDS, _field_names),
        (NAMES, _place_names),
    )
    for check, read in reads:
        if not (flat and check == FIELDS) and list(read(made.Root)) != list(read(source.Root)):
            raise MarkNotProvedError(check)
    for key in _KEPT_IN_ROOT:
        if not same_object(made.Root.get(key), source.Root.get(key), known):
            raise MarkNotProvedError(ROOT)


def require_same_annotations(
    made: pikepdf.Object, source: pikepdf.Object, known: KnownPairs, *, flat: bool = False
) -> None:
    """Every annotation of the source's page is there, in its place, looking as it did.

    Pins of attached files go with their files, and signatures with what they signed. Of a `flat`
    file all became part of their pages, but for links.

    Raises:
        MarkNotProvedError: one is not (`annotations`).
    """
    if "/Annots" not in source and "/Annots" not in made:
        return
    new, old = _annotations(made), [each for each in _annotations(source) if not _goes(each)]
    if flat and all(str(each.get("/Subtype", "")) == _LINK for each in new):
        return
    if len(new) != len(old) or not all(
        same_object(one.get(key), other.get(key), known)
        for one, other in zip(new, old, strict=True)
        for key in _OF_ANNOTATION
    ):
        raise MarkNotProvedError(ANNOTATIONS)


def _annotations(page: pikepdf.Object) -> list[pikepdf.Object]:
    return [each for each in annotations_of(page) if isinstance(each, pikepdf.Dictionary)]


def _goes(annotation: pikepdf.Object) -> bool:
    return str(annotation.get("/Subtype", "")) == _PIN or is_signature(annotation)


def _bookmarks(root: pikepdf.Object) -> Iterator[bytes]:
    for node in walked([root.get("/Outlines")], lambda one: [one.get("/Next"), one.get("/First")]):
        yield _bytes(node.get("/Title"))


def _field_names(root: pikepdf.Object) -> Iterator[bytes]:
    form = root.get("/AcroForm")
    if not isinstance(form, pikepdf.Dictionary):
        return
    for field in fields_below(form, "/Fields"):
        if not (is_signature(field) or listed(field.get("/Kids"))):
            yield _bytes(of_field(field, "/T")) + b" " + _bytes(of_field(field, "/V"))


def _place_names(root: pikepdf.Object) -> Iterator[bytes]:
    names = root.get("/Names")
    tree = names.get("/Dests") if isinstance(names, pikepdf.Dictionary) else None
    for node in walked([tree], lambda one: listed(one.get("/Kids"))):
        yield from map(_bytes, listed(node.get("/Names"))[::2])


def _bytes(value: object) -> bytes:
    if isinstance(value, pikepdf.String):
        return bytes(value)
    return str(value).encode("utf-8", "replace") if isinstance(value, pikepdf.Name) else b""
