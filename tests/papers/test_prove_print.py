from __future__ import annotations

import io
from functools import cache
from typing import TYPE_CHECKING

import pikepdf
import pytest

from bmnn_desk.errors import MarkNotProvedError
from bmnn_desk.papers.mark import CopyMarks
from bmnn_desk.papers.overprint_pdf import overprint_pdf
from bmnn_desk.papers.print_ready_pdf import print_ready_pdf
from bmnn_desk.papers.prove_pdf import prove_overprint, prove_print_ready
from tests.papers import documents, rich_documents, samples, tampered

if TYPE_CHECKING:
    from collections.abc import Callable

COPY = samples.copy(7)


@cache
def _source() -> bytes:
    return rich_documents.rich_source()


@pytest.mark.parametrize("mishap", tampered.MISHAPS, ids=lambda each: each.name)
def test_what_was_changed_in_a_print_file_is_caught(mishap: tampered.Mishap) -> None:
    if mishap.of_file:
        return
    copies = [COPY, samples.copy(8)]
    made = documents.changed(mishap.change, print_ready_pdf(_source(), copies))
    with pytest.raises(MarkNotProvedError):
        prove_print_ready(made, _source(), copies)


def test_a_print_file_is_proved_and_one_with_swapped_copies_is_not() -> None:
    copies = [samples.copy(number) for number in (1, 2, 3)]
    source = documents.pdf(4)
    made = print_ready_pdf(source, copies)
    prove_print_ready(made, source, copies)
    with pytest.raises(MarkNotProvedError):
        prove_print_ready(made, source, [copies[1], copies[0], copies[2]])


def _show_the_first(first: pikepdf.Object, second: pikepdf.Object) -> None:
    second.Contents, second.Resources = first.Contents, first.Resources


def _turn(_: pikepdf.Object, second: pikepdf.Object) -> None:
    second.Rotate = 90


@pytest.mark.parametrize(("change", "check"), [(_show_the_first, "extra"), (_turn, "boxes")])
def test_a_bare_copy_in_a_print_file_is_looked_at_beside_the_others(
    change: Callable[[pikepdf.Object, pikepdf.Object], None], check: str
) -> None:
    source, bare = documents.pdf(1), [CopyMarks(number=at, marks=()) for at in (6, 8)]
    copies = [COPY, *bare]
    made = print_ready_pdf(source, copies)
    prove_print_ready(made, source, copies)

    def mix_up(opened: pikepdf.Pdf) -> None:
        change(opened.pages[0].obj, opened.pages[2].obj)

    with pytest.raises(MarkNotProvedError) as caught:
        prove_print_ready(documents.changed(mix_up, made), source, copies)
    assert (caught.value.check, caught.value.page) == (check, 3)


def test_an_overprint_is_proved_and_one_with_more_on_it_is_not() -> None:
    copies = [samples.copy(number) for number in (1, 2)]
    source = documents.pdf(3)
    made = overprint_pdf(source, copies)
    prove_overprint(made, source, copies)

    def tamper(opened: pikepdf.Pdf) -> None:
        with pikepdf.open(io.BytesIO(documents.with_text("thêm một dòng"))) as other:
            opened.pages[1].add_underlay(other.pages[0], pikepdf.Rectangle(0, 0, 595, 842))

    with pytest.raises(MarkNotProvedError) as caught:
        prove_overprint(documents.changed(tamper, made), source, copies)
    assert (caught.value.check, caught.value.page) == ("extra", 2)


def test_an_overprint_on_sheets_of_another_size_is_not_proved() -> None:
    source = documents.pdf(1)
    made = overprint_pdf(documents.pdf(1, (612.0, 792.0)), [COPY])
    with pytest.raises(MarkNotProvedError) as caught:
        prove_overprint(made, source, [COPY])
    assert caught.value.check == "size"
