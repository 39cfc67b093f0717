from __future__ import annotations

import io

import pikepdf
from pikepdf import Array, Dictionary, Name

from bmnn_desk.papers.page_box import page_box
from bmnn_desk.papers.print_ready_pdf import print_ready_pdf
from bmnn_desk.papers.shared_pages import shared_pages
from tests.papers import documents, samples


def of(source: bytes) -> tuple[list[set[str]], set[str]]:
    """Which entries each page keeps, and which the root holds."""
    with pikepdf.open(io.BytesIO(source)) as opened:
        entries, root = shared_pages(opened, tuple(opened.pages))
        return [set(each) for each in entries], set(root)


def test_what_all_pages_have_alike_lies_in_the_root() -> None:
    entries, root = of(documents.pdf(3))
    assert entries == [{"/Type", "/Contents"}] * 3
    assert root == {"/Resources", "/MediaBox", "/Rotate"}


def test_a_page_that_is_not_like_most_keeps_its_own() -> None:
    def change(opened: pikepdf.Pdf) -> None:
        opened.pages[1].obj.MediaBox = Array([0, 0, 300, 400])
        opened.pages[1].obj.Rotate = 90

    entries, _ = of(documents.changed(change, documents.pdf(3)))
    assert entries[0] == entries[2] == {"/Type", "/Contents"}
    assert entries[1] == {"/Type", "/Contents", "/MediaBox", "/Rotate"}


def test_what_one_page_lacks_is_not_given_to_it_by_the_root() -> None:
    def change(opened: pikepdf.Pdf) -> None:
        for page in opened.pages[:2]:
            page.obj.CropBox = Array([10, 10, 400, 500])

    source = documents.changed(change, documents.pdf(3))
    assert "/CropBox" not in of(source)[1]
    made = print_ready_pdf(source, [samples.copy(1, samples.number_mark(1))])
    with pikepdf.open(io.BytesIO(source)) as old, pikepdf.open(io.BytesIO(made)) as new:
        boxes = [[page_box(page.obj) for page in opened.pages] for opened in (old, new)]
    assert boxes[0] == boxes[1]


def test_equal_resources_become_one_object() -> None:
    with pikepdf.open(io.BytesIO(documents.pdf(3))) as opened:
        opened.pages[2].obj.Resources = Dictionary(dict(opened.pages[2].obj.Resources.items()))
        opened.pages[2].obj.Resources.Pattern = Dictionary()
        entries, root = shared_pages(opened, tuple(opened.pages))
        assert root["/Resources"].is_indirect
        assert ["/Resources" in each for each in entries] == [False, False, True]


def test_what_no_printer_draws_is_left_out() -> None:
    def change(opened: pikepdf.Pdf) -> None:
        page = opened.pages[0].obj
        page.Dur, page.Tabs = 3, Name.S
        page.PieceInfo = Dictionary(Word=Dictionary(Private=7))

    entries, _ = of(documents.changed(change))
    assert not entries[0] & {"/Dur", "/Tabs", "/PieceInfo", "/Trans", "/Parent"}


def test_a_document_without_pages_has_nothing_in_common() -> None:
    with pikepdf.new() as empty:
        assert shared_pages(empty, ()) == ([], {})
