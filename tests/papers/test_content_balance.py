from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pikepdf
import pytest

from bmnn_desk.papers.content_balance import Balance, balance, parsed_operators, simple_operators
from tests.papers import documents

if TYPE_CHECKING:
    from collections.abc import Iterator

PLAIN = [
    b"q 1 0 0 1 0 0 cm Q",
    b"q\nQ\tq\rQ",
    b"BT (q Q BT) Tj ET",
    b"BT (a \\) q \\( Q) Tj ET q",
    b"BT (a (q) (b (Q) c) d) Tj ET",
    b"[(q)-20(Q)]TJ q[1 2]0 d Q",
    b"/q gs /Q gs /BT Do q<0123>Tj Q",
    b"/Span <</MCID 0>>BDC q EMC Q",
    b"/Span BMC q 0.5 .5 -.5 rg Q EMC",
    b"Q Q q",
    b"",
]
TRAPS = [
    b"/A <</B [[1 2] [3]]>> BDC EMC q",
    b"/A <</B <</C [1]>>>> BDC EMC " * 60,
    b"q BI /W 1 /W 2 /H 1 /BPC 8 /CS /G ID QQ EI Q",
    b"q % Q\n",
    b"BT (a (b (c (q) d) e) f) Tj ET",
    b"q BI /W 1 /H 1 /BPC 8 /CS /G ID Q EI Q",
]
# Poppler gives up the whole content at an operator without its operands, and every reader
# takes what nobody closes to the end.
UNSOUND = [
    b"q 0 cm Q",
    b"1 0 0 RG0 0 m",
    b"[1 2 3] w 1 rg",
    b"Tj",
    b"[1] d",
    b"BT (abc",
    b"[1 2 3",
    b"q 0\x1e2 g Q",
    b"0 0 1 1 re f\x020 g",
    b"BT /F 1 Tf013.2 TL ET",
    b"BT ET1+ 61 61 61 60 151.89 Tm ET",
    b"<0012",
    b"q 0<.34 400.0 33.07 2 re f Q",
    b"<zz> Tj",
    b"q ) Q",
    b"/A <</B 1 BDC",
    b"q BI /W 2 /H 2 /BPC 8 /CS /G ID abcd",
    b"[" * 200_000 + b"]" * 200_000 + b" 0 d",
    b"/A " + b"<</B " * 60 + b"1" + b">>" * 60 + b" BDC",
]


@contextmanager
def _contents(*contents: bytes) -> Iterator[list[pikepdf.Object]]:
    with pikepdf.new() as pdf:
        yield [pdf.make_stream(content) for content in contents]


def _balance(*contents: bytes) -> Balance:
    with _contents(*contents) as streams:
        return balance(streams)


@pytest.mark.parametrize("content", PLAIN)
def test_the_short_way_finds_what_the_parser_finds(content: bytes) -> None:
    assert (simple_operators(content), True) == parsed_operators(content)


@pytest.mark.parametrize("content", TRAPS)
def test_a_content_with_traps_is_left_to_the_parser_which_finds_it_sound(content: bytes) -> None:
    assert simple_operators(content) is None
    assert _balance(content).sound


@pytest.mark.parametrize("content", UNSOUND)
def test_a_content_that_readers_give_up_or_never_leave_is_told(content: bytes) -> None:
    assert simple_operators(content) is None
    assert not _balance(content).sound


def test_a_long_string_that_nobody_closes_is_left_to_the_parser_at_once() -> None:
    assert simple_operators(b"q (" + b"a" * 100_000) is None
    assert simple_operators(b"(" * 100_000) is None


def test_a_huge_content_full_of_traps_is_not_parsed_at_all() -> None:
    assert not _balance(b"q % Q\n" * 800_000).sound


@pytest.mark.parametrize("name", documents.shapes())
def test_both_ways_agree_on_every_sample(name: str) -> None:
    with pikepdf.open(io.BytesIO(documents.shapes()[name])) as opened:
        for page in opened.pages:
            if "/Contents" in page:
                page.contents_coalesce()
                content = page.Contents.read_bytes()
                assert (simple_operators(content), True) == parsed_operators(content)


@pytest.mark.parametrize(
    ("content", "before", "after"),
    [
        (b"q Q", b"q ", b"\nQ "),
        (b"q q", b"q ", b"\nQ Q Q "),
        (b"Q Q", b"q q q ", b"\nQ "),
        (b"Q q q", b"q q ", b"\nQ Q Q "),
        (b"BT", b"q ", b"\nET\nQ "),
        (b"BT q ET", b"q ", b"\nQ Q "),
        (b"/A BMC q /B <</C 1>> BDC EMC", b"q ", b"\nEMC\nQ Q "),
        (b"EMC EMC /A BMC", b"q ", b"\nEMC\nQ "),
    ],
)
def test_what_is_missing_is_put_around(content: bytes, before: bytes, after: bytes) -> None:
    sound = b"q q" not in before
    assert _balance(content) == Balance(before=before, after=after, sound=sound)


def test_a_state_saved_in_one_stream_and_restored_in_the_next_is_balanced() -> None:
    assert _balance(b"q", b"Q") == Balance(before=b"q ", after=b"\nQ ", sound=True)
    assert _balance(b"BT (a", b"b) Tj ET").sound


def test_a_page_without_content_needs_nothing() -> None:
    assert balance([]) == Balance(before=b"", after=b"", sound=True)
