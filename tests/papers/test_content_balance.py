from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pikepdf
import pytest

from bmnn_desk.papers.content_balance import balance, parsed_operators, simple_operators
from tests.papers import documents

if TYPE_CHECKING:
    from collections.abc import Iterator

PLAIN = [
    b"q 1 0 0 1 0 0 cm Q",
    b"q\nQ\tq\rQ",
    b"BT (q Q BT) Tj ET",
    b"BT (a \\) q \\( Q) Tj ET q",
    b"[(q)-20(Q)]TJ q[1 2]0 d Q",
    b"/q gs /Q gs /BT Do q<0123>Tj Q",
    b"/Span <</MCID 0>>BDC q EMC Q",
    b"Q Q q",
    b"",
]
TRAPS = [
    b"q % Q\n",
    b"BT (a (q) b) Tj ET",
    b"q BI /W 1 /H 1 /BPC 8 /CS /G ID Q EI Q",
    b"(open q",
]


@contextmanager
def _page(content: bytes) -> Iterator[pikepdf.Page]:
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page()
        page.obj["/Contents"] = pdf.make_stream(content)
        yield page


@pytest.mark.parametrize("content", PLAIN)
def test_the_short_way_finds_what_the_parser_finds(content: bytes) -> None:
    with _page(content) as page:
        assert simple_operators(content) == parsed_operators(page)


@pytest.mark.parametrize("content", TRAPS)
def test_a_content_with_traps_is_left_to_the_parser(content: bytes) -> None:
    assert simple_operators(content) is None


def test_a_long_string_that_nobody_closes_is_left_to_the_parser_at_once() -> None:
    assert simple_operators(b"q (" + b"a" * 100_000) is None
    assert simple_operators(b"(" * 100_000) is None


@pytest.mark.parametrize("name", documents.shapes())
def test_both_ways_agree_on_every_sample(name: str) -> None:
    with pikepdf.open(io.BytesIO(documents.shapes()[name])) as opened:
        for page in opened.pages:
            if "/Contents" in page:
                page.contents_coalesce()
                short = simple_operators(page.Contents.read_bytes())
                assert short in (None, parsed_operators(page))


@pytest.mark.parametrize(
    ("content", "before", "after"),
    [
        (b"q Q", b"q ", b"\nQ "),
        (b"q q", b"q ", b"\nQ Q Q "),
        (b"Q Q", b"q q q ", b"\nQ "),
        (b"Q q q", b"q q ", b"\nQ Q Q "),
        (b"BT", b"q ", b"\nET\nQ "),
        (b"BT q ET", b"q ", b"\nQ Q "),
    ],
)
def test_what_is_missing_is_put_around(content: bytes, before: bytes, after: bytes) -> None:
    with _page(content) as page:
        assert balance(page, [page.Contents]) == (before, after)


def test_a_page_without_content_needs_nothing() -> None:
    with _page(b"") as page:
        assert balance(page, []) == (b"", b"")
