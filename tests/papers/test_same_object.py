from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from bmnn_desk.papers.same_object import same_entries, same_object

if TYPE_CHECKING:
    from collections.abc import Iterator

CONTENT = b"0 0 10 10 re f " * 40


@pytest.fixture
def two() -> Iterator[tuple[pikepdf.Pdf, pikepdf.Pdf]]:
    with pikepdf.new() as one, pikepdf.new() as other:
        yield one, other


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Dictionary(A=1, B=String("ả")), Dictionary(B=String("ả"), A=1), True),
        (Dictionary(A=1), Dictionary(A=2), False),
        (Dictionary(A=1), Dictionary(A=1, B=2), False),
        (Dictionary(A=1), Array([1]), False),
        (Array([1, 2]), Array([1, 2]), True),
        (Array([1, 2]), Array([1, 2, 3]), False),
        (Name.A, Name.A, True),
        (Name.A, String("A"), False),
        (Dictionary(A=True), Dictionary(A=1), False),
        (None, None, True),
        (None, Dictionary(), False),
    ],
)
def test_values_are_compared_by_what_they_say(one: object, other: object, same: bool) -> None:
    assert same_object(one, other, set()) is same


def test_streams_are_compared_by_their_bytes(two: tuple[pikepdf.Pdf, pikepdf.Pdf]) -> None:
    one, other = two
    assert same_object(one.make_stream(CONTENT), other.make_stream(CONTENT), set())
    assert not same_object(one.make_stream(CONTENT), other.make_stream(CONTENT + b" "), set())
    assert not same_object(
        one.make_stream(CONTENT, Type=Name.A), other.make_stream(CONTENT, Type=Name.B), set()
    )


def test_a_stream_packed_otherwise_is_the_same(two: tuple[pikepdf.Pdf, pikepdf.Pdf]) -> None:
    one, other = two
    packed = zlib.compress(CONTENT)
    plain = one.make_stream(CONTENT)
    listed = one.make_stream(packed)
    listed.stream_dict["/Filter"] = Array([Name.FlateDecode])
    named = other.make_stream(packed)
    named.stream_dict["/Filter"] = Name.FlateDecode
    assert same_object(listed, named, set())
    assert same_object(plain, named, set())
    wrong = other.make_stream(packed)
    assert not same_object(plain, wrong, set())


def test_a_difference_found_once_is_found_again(two: tuple[pikepdf.Pdf, pikepdf.Pdf]) -> None:
    one, other = two
    first, second = one.make_stream(b"q"), other.make_stream(b"Q")
    known: set[tuple[tuple[int, int], tuple[int, int]]] = set()
    assert not same_object(first, second, known)
    assert not same_object(first, second, known)
    assert known == set()


def test_a_cycle_ends_and_a_difference_behind_it_is_found() -> None:
    def turning(value: int) -> pikepdf.Pdf:
        pdf = pikepdf.new()
        node = pdf.make_indirect(Dictionary(V=value))
        node["/Next"] = node
        pdf.Root.Cycle = node
        made = io.BytesIO()
        pdf.save(made)
        return pikepdf.open(made)

    with turning(1) as one, turning(1) as alike, turning(2) as other:
        assert same_object(one.Root.Cycle, alike.Root.Cycle, set())
        assert not same_object(one.Root.Cycle, other.Root.Cycle, set())


@pytest.mark.parametrize("kind", ["Catalog", "Pages", "Page"])
def test_pages_and_their_tree_are_told_by_their_type_alone(kind: str) -> None:
    page, like = Dictionary(Type=Name(f"/{kind}"), A=1), Dictionary(Type=Name(f"/{kind}"), A=2)
    assert same_object(Dictionary(P=page), Dictionary(P=like), set())
    assert not same_object(Dictionary(P=page), Dictionary(P=Dictionary(A=1)), set())
    assert not same_object(Dictionary(P=Dictionary(A=1)), Dictionary(P=page), set())


@pytest.mark.parametrize("kind", ["ObjStm", "XRef"])
def test_a_reference_gone_astray_to_the_files_own_packing_is_no_part(
    two: tuple[pikepdf.Pdf, pikepdf.Pdf], kind: str
) -> None:
    packing = pikepdf.Stream(two[1], CONTENT, Type=Name(f"/{kind}"))
    assert same_object(Array([1, None]), Array([1, packing]), set())
    assert not same_object(Array([1, packing]), Array([1, None]), set())


def test_a_type_that_is_no_text_is_compared_as_it_is() -> None:
    one, alike = (pikepdf.Object.parse(b"<< /Type /F#efnt /A 1 >>") for _ in range(2))
    assert same_object(one, alike, set())
    assert not same_object(one, pikepdf.Object.parse(b"<< /Type /F#eent /A 1 >>"), set())


def test_what_is_nested_very_deeply_is_compared_as_it_is_written() -> None:
    def deep(value: int) -> Dictionary:
        made = Dictionary(A=value)
        for _ in range(80):
            made = Dictionary(A=made)
        return made

    assert same_object(deep(1), deep(1), set())
    assert not same_object(deep(1), deep(2), set())


def test_entries_may_be_left_out() -> None:
    one, other = Dictionary(A=1, B=2), Dictionary(A=1, B=3)
    assert same_entries(one, other, set(), frozenset({"/B"}))
    assert not same_entries(one, other, set(), frozenset())
