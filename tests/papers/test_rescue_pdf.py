from __future__ import annotations

import io
import re

import pikepdf
import pytest

from bmnn_desk.errors import DocumentDamagedError
from bmnn_desk.papers.look_at_pdf import look_at_pdf
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.open_pdf import opens_plainly
from bmnn_desk.papers.rescue_pdf import rescued
from tests.papers import documents, render, samples


def _high_numbers(by: int = 90_000) -> bytes:
    """A small PDF whose objects bear numbers that qpdf holds for impossible."""

    def raised(found: re.Match[bytes]) -> bytes:
        return b"%d%s" % (int(found[1]) + by, found[2])

    source = documents.pdf(1)
    body, _, tail = source.rpartition(b"xref\n0 ")
    head, found, rest = body.partition(b"stream\n")
    assert found
    numbers = re.compile(rb"(?<![\d.])(\d+)( 0 (?:R|obj)\b)")
    shifted = numbers.sub(raised, head) + found + numbers.sub(raised, rest)
    root = re.search(rb"/Root (\d+) 0 R", tail)
    assert root is not None
    starts = {int(each[1]): each.start() for each in re.finditer(rb"(\d+) 0 obj", shifted)}
    table = b"".join(
        b"%d 1\n%010d 00000 n \n" % (number, at) for number, at in sorted(starts.items())
    )
    end = b"trailer\n<</Root %d 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n" % (
        int(root[1]) + by,
        max(starts) + 1,
        len(shifted),
    )
    return shifted + b"xref\n" + table + end


def test_a_file_that_only_pdfium_opens_is_put_together_again_and_told() -> None:
    source = _high_numbers()
    assert not opens_plainly(source)
    assert "syntax" in look_at_pdf(source).warnings
    copy = samples.copy(1, samples.number_mark(1, (20.0, 15.0)))
    first, second = (mark_pdf(source, [copy])[0] for _ in range(2))
    assert first == second
    assert render.red_box_by_pdfium(first, 0) == pytest.approx((20, 15, 50, 23), abs=0.35)
    with pikepdf.open(io.BytesIO(first)) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_junk_is_not_put_together() -> None:
    assert rescued(b"%PDF-1.7 junk") is None
    with pytest.raises(DocumentDamagedError):
        look_at_pdf(b"%PDF-1.7 junk")


def test_an_encrypted_file_is_left_alone() -> None:
    assert rescued(documents.encrypted(user="")) is None


def test_a_sound_file_opens_plainly() -> None:
    assert opens_plainly(documents.pdf())
