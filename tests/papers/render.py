"""Renders pages with poppler, pdfium and LibreOffice, and measures what is red, in mm."""

from __future__ import annotations

import re
import subprocess
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Mapping

_DPI = 200
_MM = 25.4 / _DPI
_RED = bytes(1 if value > 150 else 0 for value in range(256))
_NOT_RED = bytes(1 if value < 90 else 0 for value in range(256))

Box = tuple[float, float, float, float]


def red_box_by_poppler(pdf: bytes, index: int) -> Box | None:
    """Left, top, right, bottom of all red on a page, in mm."""
    width, _, pixels = _by_poppler(pdf, index, _DPI)
    return _red_box(pixels, width, width * 3)


def green_box_by_poppler(pdf: bytes, index: int) -> Box | None:
    """Left, top, right, bottom of all green on a page, in mm."""
    width, _, pixels = _by_poppler(pdf, index, _DPI)
    swapped = bytearray(pixels)
    swapped[0::3], swapped[1::3] = pixels[1::3], pixels[0::3]
    return _red_box(bytes(swapped), width, width * 3)


def is_wide_by_poppler(pdf: bytes, index: int) -> bool:
    """True where a page is shown wider than high."""
    width, height, _ = _by_poppler(pdf, index, 20)
    return width > height


def red_box_by_pdfium(pdf: bytes, index: int) -> Box | None:
    """Left, top, right, bottom of all red on a page, in mm."""
    with (
        closing(pypdfium2.PdfDocument(pdf)) as document,
        closing(document[index]) as page,
        closing(page.render(scale=_DPI / 72, rev_byteorder=True)) as bitmap,
    ):
        return _red_box(bytes(bitmap.buffer), bitmap.width, bitmap.stride)


def text_by_poppler(pdf: bytes) -> str:
    """The text of all pages."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "file.pdf"
        file.write_bytes(pdf)
        command = ["pdftotext", "-cropbox", str(file), "-"]
        return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")


def as_pdf(documents: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """DOCX files as LibreOffice lays them out: one call for all of them."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for name, document in documents.items():
            files.append(Path(folder) / f"{name}.docx")
            files[-1].write_bytes(document)
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
        command += ["--convert-to", "pdf", "--outdir", folder, *map(str, files)]
        subprocess.run(command, capture_output=True, check=True)
        return {name: (Path(folder) / f"{name}.pdf").read_bytes() for name in documents}


def _by_poppler(pdf: bytes, index: int, dpi: int) -> tuple[int, int, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.pdf"
        file.write_bytes(pdf)
        number = str(index + 1)
        command = ["pdftoppm", "-cropbox", "-r", str(dpi), "-f", number, "-l", number, str(file)]
        ppm = subprocess.run(command, capture_output=True, check=True).stdout
    head = re.match(rb"P6\s(\d+)\s(\d+)\s255\s", ppm)
    assert head is not None
    return int(head[1]), int(head[2]), ppm[head.end() :]


def _red_box(pixels: bytes, width: int, stride: int) -> Box | None:
    step = stride // width
    red = _and(
        pixels[0::step].translate(_RED),
        pixels[1::step].translate(_NOT_RED),
        pixels[2::step].translate(_NOT_RED),
    )
    across = stride // step
    rows = [red[start : start + across][:width] for start in range(0, len(red), across)]
    found = [number for number, row in enumerate(rows) if 1 in row]
    if not found:
        return None
    left = min(rows[number].index(1) for number in found)
    right = max(rows[number].rindex(1) for number in found) + 1
    return left * _MM, found[0] * _MM, right * _MM, (found[-1] + 1) * _MM


def _and(*planes: bytes) -> bytes:
    length = min(len(plane) for plane in planes)
    whole = int.from_bytes(planes[0][:length], "big")
    for plane in planes[1:]:
        whole &= int.from_bytes(plane[:length], "big")
    return whole.to_bytes(length, "big")
