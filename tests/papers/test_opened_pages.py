"""A PDF held open and drawn into given pixels."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from bmnn_desk.errors import DocumentDamagedError
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.opened_pages import Canvas, OpenedPages
from bmnn_desk.papers.render_page import render_page
from tests.machine.fresh_python import said_by
from tests.papers import documents, samples


def drawn(pages: OpenedPages, index: int, size: tuple[int, int], *, is_clear: bool) -> bytes:
    pixels = bytearray((b"\0\0\0\0" if is_clear else b"\xff" * 4) * (size[0] * size[1]))
    canvas = Canvas(pixels=memoryview(pixels), width=size[0], height=size[1], is_clear=is_clear)
    pages.draw(index, canvas)
    return bytes(pixels)


def test_pages_are_counted_and_measured() -> None:
    pages = OpenedPages(documents.pdf(3))
    assert pages.count == 3
    assert pages.size_pt(2) == pytest.approx((595.28, 841.89), abs=0.01)


@pytest.mark.parametrize("data", [b"", b"khong phai PDF", b"%PDF-1.7\n", b"%PDF-1.7 hong"])
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentDamagedError):
        OpenedPages(data)


@pytest.mark.parametrize("source", [documents.with_field(), *documents.shapes().values()])
def test_it_draws_what_the_worker_draws(source: bytes) -> None:
    told = render_page(source, 0, 36)
    ours = drawn(OpenedPages(source), 0, (told.width, told.height), is_clear=False)
    assert ours == told.pixels


def test_a_page_is_stretched_to_the_size_that_was_asked() -> None:
    (marked,) = mark_pdf(documents.pdf(1), [samples.copy(1, samples.number_mark(1))])
    pixels = drawn(OpenedPages(marked), 0, (300, 200), is_clear=False)
    reds = [
        at
        for at in range(0, len(pixels), 4)
        if pixels[at + 2] > 150 and max(pixels[at : at + 2]) < 120
    ]
    assert reds
    assert len(pixels) == 300 * 200 * 4


def test_what_is_not_drawn_upon_stays_clear() -> None:
    pixels = drawn(OpenedPages(documents.pdf(1)), 0, (210, 297), is_clear=True)
    assert pixels[3] == 0
    assert max(pixels[3::4]) > 100


def test_a_page_that_is_not_there_leaves_the_canvas_as_it_was() -> None:
    pages = OpenedPages(documents.pdf(2))
    assert drawn(pages, 7, (20, 20), is_clear=True) == bytes(20 * 20 * 4)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit")
def test_it_needs_no_more_addresses_than_a_small_process_has() -> None:
    code = (
        "import resource, sys\n"
        "resource.setrlimit(resource.RLIMIT_AS, (400 * 1024 * 1024,) * 2)\n"
        "from bmnn_desk.papers.opened_pages import OpenedPages\n"
        "print(OpenedPages(bytes.fromhex(sys.argv[1])).count)\n"
    )
    assert said_by(code, documents.pdf(2).hex()) == "2"


def test_qts_own_reader_sees_the_same_page() -> None:
    """Another build of another hand: what the window shows is not one engine's whim alone."""
    source = documents.pdf(1)
    size = 595, 842
    read = QByteArray(source)
    buffer = QBuffer(read)
    assert buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    # A page of Qt's is clear where nothing is drawn.
    paper = QImage(QSize(*size), QImage.Format.Format_RGB32)
    paper.fill(0xFFFFFFFF)
    painter = QPainter(paper)
    painter.drawImage(0, 0, document.render(0, QSize(*size)))
    painter.end()
    theirs = bytes(paper.constBits())
    ours = drawn(OpenedPages(source), 0, size, is_clear=False)
    dark = [sum(data[at] < 128 for at in range(0, len(data), 4)) for data in (ours, theirs)]
    apart = sum(abs(ours[at] - theirs[at]) for at in range(0, len(ours), 4)) / (len(ours) // 4)
    assert min(dark) > 0
    assert dark[0] == pytest.approx(dark[1], rel=0.05)
    assert apart < 1
