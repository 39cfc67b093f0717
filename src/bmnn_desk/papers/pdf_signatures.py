"""Finds the digital signatures of a PDF, and takes them out of a copy made to be printed."""

from __future__ import annotations

import pikepdf

from bmnn_desk.papers.flatten_pdf import flatten_looks
from bmnn_desk.papers.form_fields import fields_below, is_signature
from bmnn_desk.papers.page_annotations import annotations_of


def is_signed(pdf: pikepdf.Pdf) -> bool:
    """True where a field holds a signature, or the file is certified or carries usage rights."""
    if "/Perms" in pdf.Root:
        return True
    form = pdf.Root.get("/AcroForm")
    return isinstance(form, pikepdf.Dictionary) and any(
        is_signature(field) for field in fields_below(form, "/Fields")
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
        every = annotations_of(page.obj)
        if every:
            signed = [each for each in every if is_signature(each)]
            kept.append((page.obj, [each for each in every if not is_signature(each)]))
            page.obj["/Annots"] = pikepdf.Array(signed)
    # qpdf flattens no field while the form asks its viewer to draw the fields.
    asks = form.get("/NeedAppearances")
    form["/NeedAppearances"] = False
    flatten_looks(pdf, "all")
    del form["/NeedAppearances"]
    if asks is not None:
        form["/NeedAppearances"] = asks
    for holder, others in kept:
        if others:
            holder["/Annots"] = pikepdf.Array(others)
        elif "/Annots" in holder:
            del holder["/Annots"]


def _has_widgets(pdf: pikepdf.Pdf) -> bool:
    return any(
        isinstance(each, pikepdf.Dictionary) and each.get("/Subtype") == pikepdf.Name.Widget
        for page in pdf.pages
        for each in annotations_of(page.obj)
    )


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
    if is_signature(field):
        return True
    kids = list(fields_below(field, "/Kids")) if isinstance(field, pikepdf.Dictionary) else []
    ends = [each for each in kids if "/Kids" not in each]
    return bool(ends) and all(is_signature(each) for each in ends)
