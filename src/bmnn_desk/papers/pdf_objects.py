"""Walks through every dictionary of a PDF, and finds or drops what acts by itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.papers.page_annotations import annotations_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEEPEST = 60
MEDIA_ACTIONS = frozenset({"/Launch", "/Rendition", "/Movie", "/Sound"})
MEDIA_ANNOTATIONS = frozenset({"/RichMedia", "/Movie", "/Sound", "/Screen", "/3D"})
OUTWARD_ACTIONS = frozenset({"/SubmitForm", "/ImportData", "/GoToR", "/GoToE", "/URI"})
SCRIPT = "/JavaScript"
_LAUNCH, _TO_FILE = "/Launch", "/GoToR"
_FOR_SYSTEMS = ("/Win", "/Mac", "/Unix")
# What a reader shows rather than runs; a macro document is none of them.
_DOCUMENTS = (
    *(".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods", ".odp"),
    *(".txt", ".rtf", ".csv", ".jpg", ".jpeg", ".png", ".tif", ".tiff"),
)
_DROPPED_ACTIONS = OUTWARD_ACTIONS | MEDIA_ACTIONS | {SCRIPT}
_FILES = ("/EmbeddedFiles", "/FileAttachment", "/JS")
_ACTING = (*_DROPPED_ACTIONS, *MEDIA_ANNOTATIONS, *_FILES)


def dictionaries(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Every dictionary of the file, those of streams and those inside others too."""
    for thing in pdf.objects:
        yield from _within(thing, _DEEPEST)


def telling_dictionaries(pdf: pikepdf.Pdf, *words: str) -> Iterator[pikepdf.Object]:
    """Those of `dictionaries` in whose object one of these names stands, or one that acts.

    To look at an object's text takes a fifth of the time of walking through it.
    """
    telling = re.compile(b"|".join(word.encode("ascii") for word in (*_ACTING, *words)))
    for thing in pdf.objects:
        if _tells(thing, telling):
            yield from _within(thing, _DEEPEST)


def action_kind(thing: pikepdf.Object) -> str:
    """The kind of an action dictionary (`/S`); "" where it is no action.

    A launch that merely names another document is a way to that file, as `/GoToR` is.
    """
    if "/P" in thing and "/K" in thing:
        return ""
    kind = _name(thing, "/S")
    return _TO_FILE if kind == _LAUNCH and _names_document(thing) else kind


def _names_document(launch: pikepdf.Object) -> bool:
    if any(key in launch for key in _FOR_SYSTEMS):
        return False
    file = launch.get("/F")
    names = (
        [file.get(key) for key in ("/UF", "/F") if key in file]
        if isinstance(file, pikepdf.Dictionary)
        else [file]
    )
    return bool(names) and all(
        isinstance(name, pikepdf.String) and str(name).strip().lower().endswith(_DOCUMENTS)
        for name in names
    )


def annotation_kind(thing: pikepdf.Object) -> str:
    """The `/Subtype` of an annotation; "" where it is none."""
    return _name(thing, "/Subtype") if "/Rect" in thing else ""


def drop_active(pdf: pikepdf.Pdf) -> None:
    """Take scripts, attached files, opening actions and ways outside out of the file.

    What a page shows stays, but for the pin of an attached file.
    """
    root = pdf.Root
    for key in ("/OpenAction", "/AA", "/AF", "/Collection"):
        _drop(root, key)
    if "/Names" in root:
        for key in ("/JavaScript", "/EmbeddedFiles"):
            _drop(root["/Names"], key)
    for page in pdf.pages:
        _drop_pins(page.obj)
    for whole in pdf.objects:
        if _may_act(whole):
            for thing in _within(whole, _DEEPEST):
                _drop_actions(thing)


def _may_act(whole: object) -> bool:
    # An object may be a bare number, which pikepdf gives as Python's own.
    if not isinstance(whole, pikepdf.Object):
        return False
    # qpdf writes each key with a space after it: a look at its text spares most of the walk.
    text = _text(whole)
    return any(key in text for key in (b"/A ", b"/AA ", b"/Next ", b"/JS "))


def _tells(whole: object, telling: re.Pattern[bytes]) -> bool:
    return isinstance(whole, pikepdf.Object) and telling.search(_text(whole)) is not None


def _text(whole: pikepdf.Object) -> bytes:
    held = whole.stream_dict if isinstance(whole, pikepdf.Stream) else whole
    return held.unparse(resolved=True)


def _drop_pins(page: pikepdf.Object) -> None:
    annotations = annotations_of(page)
    kept = [
        annotation
        for annotation in annotations
        if not (_is_dictionary(annotation) and annotation_kind(annotation) == "/FileAttachment")
    ]
    if len(kept) < len(annotations):
        page["/Annots"] = pikepdf.Array(kept)


def _drop_actions(thing: pikepdf.Object) -> None:
    if _holds_actions(thing.get("/AA")):
        _drop(thing, "/AA")
    action = thing.get("/A")
    if isinstance(action, pikepdf.Dictionary) and action_kind(action) in _DROPPED_ACTIONS:
        _drop(thing, "/A")
    if action_kind(thing) and "/Next" in thing:
        _drop(thing, "/Next")
    if action_kind(thing) == SCRIPT:
        _drop(thing, "/JS")


def _holds_actions(value: pikepdf.Object | None) -> bool:
    # A font or an image may be called /AA as well; only actions have /S in each value.
    return _is_dictionary(value) and all(
        _is_dictionary(part) and "/S" in part
        for part in value.values()  # type: ignore[union-attr]
    )


def _within(thing: object, depth: int) -> Iterator[pikepdf.Object]:
    if depth == 0 or not isinstance(thing, pikepdf.Object):
        return
    if isinstance(thing, pikepdf.Array):
        parts = list(thing.as_list())
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        yield thing
        parts = [part for _, part in thing.items()]
    else:
        return
    for part in parts:
        if not _is_indirect(part):
            yield from _within(part, depth - 1)


def _is_indirect(thing: object) -> bool:
    return isinstance(thing, pikepdf.Object) and thing.is_indirect


def _is_dictionary(thing: object) -> bool:
    return isinstance(thing, pikepdf.Dictionary)


def _name(thing: pikepdf.Object, key: str) -> str:
    value = thing.get(key)
    return str(value) if isinstance(value, pikepdf.Name) else ""


def _drop(thing: pikepdf.Object, key: str) -> None:
    if key in thing:
        del thing[key]
