"""Finds the digital signatures of a PDF, and takes them out of a copy made to be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.papers.flatten_pdf import part_resources

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEEPEST = 60


def is_signed(pdf: pikepdf.Pdf) -> bool:
    """True where a field holds a signature, or the file is certified or carries usage rights."""
    if "/Perms" in pdf.Root:
        return True
    form = pdf.Root.get("/AcroForm")
    return isinstance(form, pikepdf.Dictionary) and any(
        _is_signature(field) for field in _fields(form.get("/Fields"))
    )


def drop_signatures(pdf: pikepdf.Pdf) -> None:
    """Make what the signatures show part of their pages, and take the signatures themselves out.

    For a copy that is only printed: the signature stays with the original alone. Other fields
    and annotations stay as they are.
    """
    for key in ("/Perms", "/DSS"):
        if key in pdf.Root:
            del pdf.Root[key]
    form = pdf.Root.get("/AcroForm")
    if not isinstance(form, pikepdf.Dictionary):
        return
    _flatten_shown(pdf, form)
    if "/SigFlags" in form:
        del form["/SigFlags"]
    _drop_signed(form, "/Fields")
    if len(form.get("/Fields", ())) or _has_widgets(pdf):
        # pdfium draws no field of a file without a form, also one that hangs on its page alone.
        pdf.Root["/AcroForm"] = form
    elif "/AcroForm" in pdf.Root:
        del pdf.Root["/AcroForm"]


def _flatten_shown(pdf: pikepdf.Pdf, form: pikepdf.Object) -> None:
    kept: list[tuple[pikepdf.Object, list[pikepdf.Object]]] = []
    for page in pdf.pages:
        annotations = page.obj.get("/Annots")
        if isinstance(annotations, pikepdf.Array):
            every = list(annotations.as_list())
            signed = [each for each in every if _is_signature(each)]
            kept.append((page.obj, [each for each in every if not _is_signature(each)]))
            page.obj["/Annots"] = pikepdf.Array(signed)
    # qpdf flattens no field while the form asks its viewer to draw the fields.
    asks = form.get("/NeedAppearances")
    form["/NeedAppearances"] = False
    part_resources(pdf)
    pdf.flatten_annotations("all")
    del form["/NeedAppearances"]
    if asks is not None:
        form["/NeedAppearances"] = asks
    for holder, others in kept:
        if others:
            holder["/Annots"] = pikepdf.Array(others)
        elif "/Annots" in holder:
            del holder["/Annots"]


def _has_widgets(pdf: pikepdf.Pdf) -> bool:
    every = (page.obj.get("/Annots") for page in pdf.pages)
    return any(
        isinstance(each, pikepdf.Dictionary) and each.get("/Subtype") == pikepdf.Name.Widget
        for annotations in every
        if isinstance(annotations, pikepdf.Array)
        for each in annotations.as_list()
    )


def _fields(kids: pikepdf.Object | None) -> Iterator[pikepdf.Object]:
    """Every field below, each once: a form's tree may be a ring."""
    waiting, seen = [kids], set()
    while waiting:
        level = waiting.pop()
        for kid in level.as_list() if isinstance(level, pikepdf.Array) else ():
            if isinstance(kid, pikepdf.Dictionary) and kid.objgen not in seen:
                if kid.is_indirect:
                    seen.add(kid.objgen)
                    waiting.append(kid.get("/Kids"))
                yield kid


def _drop_signed(holder: pikepdf.Object, key: str) -> None:
    """Take the signed fields out of a field's kids, and out of theirs."""
    waiting, seen = [(holder, key)], set()
    while waiting:
        parent, name = waiting.pop()
        kids = parent.get(name)
        if not isinstance(kids, pikepdf.Array):
            continue
        parent[name] = pikepdf.Array([each for each in kids.as_list() if not _is_all_signed(each)])
        for kid in parent[name].as_list():
            if isinstance(kid, pikepdf.Dictionary) and kid.objgen not in seen and kid.is_indirect:
                seen.add(kid.objgen)
                waiting.append((kid, "/Kids"))


def _is_all_signed(field: object) -> bool:
    """A signature, or a field of which nothing but signatures hangs."""
    if _is_signature(field):
        return True
    kids = list(_fields(field.get("/Kids"))) if isinstance(field, pikepdf.Dictionary) else []
    ends = [each for each in kids if "/Kids" not in each]
    return bool(ends) and all(_is_signature(each) for each in ends)


def _is_signature(field: object) -> bool:
    """A field or widget with a signature in it; its kind and value may stand on its parent."""
    if not isinstance(field, pikepdf.Dictionary):
        return False
    kind, value = _above(field, "/FT"), _above(field, "/V")
    return kind == pikepdf.Name.Sig and value is not None


def _above(field: pikepdf.Object, key: str) -> pikepdf.Object | None:
    node: pikepdf.Object | None = field
    for _ in range(_DEEPEST):
        if not isinstance(node, pikepdf.Dictionary):
            return None
        if key in node:
            return node[key]
        node = node.get("/Parent")
    return None
