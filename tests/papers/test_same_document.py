from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from bmnn_desk.errors import MarkNotProvedError
from bmnn_desk.papers.same_document import require_same_annotations, require_same_document
from tests.papers import documents, rich_documents

if TYPE_CHECKING:
    from collections.abc import Callable


def check_of(change: Callable[[pikepdf.Pdf], None]) -> str:
    """The check that fails after a change; "" where none does."""
    source = rich_documents.rich_source()
    made = documents.changed(change, source)
    with pikepdf.open(io.BytesIO(made)) as new, pikepdf.open(io.BytesIO(source)) as old:
        try:
            require_same_document(new, old, set())
            for one, other in zip(new.pages, old.pages, strict=True):
                require_same_annotations(one.obj, other.obj, set())
        except MarkNotProvedError as error:
            return error.check
    return ""


def retitle(opened: pikepdf.Pdf) -> None:
    opened.Root.Outlines.First.Title = String("Mục khác")


def refill(opened: pikepdf.Pdf) -> None:
    opened.Root.AcroForm.Fields[0].V = String("chữ khác")


def move_note(opened: pikepdf.Pdf) -> None:
    opened.pages[0].Annots[0].Rect = Array([61, 60, 121, 80])


def repaint_note(opened: pikepdf.Pdf) -> None:
    opened.pages[0].Annots[0].AP.N.write(b"0 0 1 rg 0 0 60 20 re f")


def rename_place(opened: pikepdf.Pdf) -> None:
    opened.Root.Names.Dests.Names[0] = String("muc-2")


def relabel(opened: pikepdf.Pdf) -> None:
    opened.Root.PageLabels.Nums[1].S = Name.D


@pytest.mark.parametrize(
    ("change", "check"),
    [
        (lambda _: None, ""),
        (retitle, "outlines"),
        (refill, "fields"),
        (move_note, "annotations"),
        (repaint_note, "annotations"),
        (rename_place, "names"),
        (relabel, "root"),
    ],
)
def test_what_changed_beside_the_pages_is_named(
    change: Callable[[pikepdf.Pdf], None], check: str
) -> None:
    assert check_of(change) == check


def test_the_pin_of_an_attached_file_may_go_with_its_file() -> None:
    source = documents.with_annotation((60.0, 60.0, 80.0, 80.0), "/FileAttachment")
    with pikepdf.open(io.BytesIO(source)) as old, pikepdf.open(io.BytesIO(source)) as new:
        del new.pages[0].obj["/Annots"]
        require_same_annotations(new.pages[0].obj, old.pages[0].obj, set())


def test_bookmarks_that_turn_in_a_circle_end() -> None:
    def turn(opened: pikepdf.Pdf) -> None:
        node = opened.make_indirect(Dictionary(Title=String("Mục")))
        node["/Next"] = node
        opened.Root.Outlines = opened.make_indirect(Dictionary(First=node))

    source = documents.changed(turn)
    with pikepdf.open(io.BytesIO(source)) as old, pikepdf.open(io.BytesIO(source)) as new:
        require_same_document(new, old, set())
