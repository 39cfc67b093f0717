from __future__ import annotations

import io
import random

import pikepdf
import pytest

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.errors import MarkDoesNotFitError
from bmnn_desk.papers.print_ready_pdf import print_ready_pdf
from bmnn_desk.papers.prove_pdf import prove_print_ready
from tests.papers import documents, samples


def _with_picture() -> bytes:
    def change(opened: pikepdf.Pdf) -> None:
        noise = random.Random(7).randbytes(400_000)  # noqa: S311 - noise, not a secret
        picture = opened.make_stream(noise)
        picture.Type, picture.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
        picture.Width, picture.Height = 1000, 400
        picture.ColorSpace, picture.BitsPerComponent = pikepdf.Name.DeviceGray, 8
        for page in opened.pages:
            name = page.add_resource(picture, pikepdf.Name.XObject)
            page.contents_add(f"q 100 0 0 40 60 60 cm {name} Do Q".encode())

    return documents.changed(change)


def test_fifty_copies_are_about_as_large_as_the_source() -> None:
    source = _with_picture()
    copies = [samples.copy(number) for number in range(1, 51)]
    made = print_ready_pdf(source, copies)
    assert len(made) < len(source) * 1.2
    prove_print_ready(made, source, copies)


@pytest.mark.parametrize("name", documents.shapes())
def test_every_shape_of_page_is_marked_in_its_place(name: str) -> None:
    source = documents.shapes()[name]
    copies = [
        samples.copy(
            number,
            samples.number_mark(number, (100.0, 7.0)),
            samples.mark(Stamp.LEVEL_MAT, (20, 60), page="last"),
        )
        for number in (1, 2)
    ]
    prove_print_ready(print_ready_pdf(source, copies), source, copies)


def test_the_same_input_gives_the_same_bytes() -> None:
    copies = [samples.copy(1), samples.copy(2)]
    assert print_ready_pdf(documents.pdf(), copies) == print_ready_pdf(documents.pdf(), copies)


def test_an_annotation_that_prints_is_part_of_each_copys_page() -> None:
    source = documents.with_annotation((60.0, 100.0, 160.0, 130.0), "/Square")
    made = print_ready_pdf(source, [samples.copy(1), samples.copy(2)])
    with pikepdf.open(io.BytesIO(made)) as opened:
        assert all("/Annots" not in page for page in opened.pages)
        for page in (opened.pages[0], opened.pages[2]):
            forms = [form.read_bytes() for _, form in page.Resources.XObject.items()]
            assert any(b"1 1 0 rg" in form for form in forms)


def test_a_mark_outside_the_page_is_refused() -> None:
    with pytest.raises(MarkDoesNotFitError):
        print_ready_pdf(documents.pdf(), [samples.copy(1, samples.number_mark(1, (-2.0, 7.0)))])
