"""Fonts of a PDF under the names that Word gives them."""

from __future__ import annotations

import io

import pikepdf

_NAMES = {
    "LiberationSerif": "TimesNewRomanPSMT",
    "LiberationSerif-Bold": "TimesNewRomanPS-BoldMT",
    "LiberationSerif-Italic": "TimesNewRomanPS-ItalicMT",
    "LiberationSerif-BoldItalic": "TimesNewRomanPS-BoldItalicMT",
    "LiberationSans": "ArialMT",
    "LiberationSans-Bold": "Arial-BoldMT",
    "LiberationSans-Italic": "Arial-ItalicMT",
    "LiberationSans-BoldItalic": "Arial-BoldItalicMT",
}


def with_names_of_word(data: bytes, *, legacy: bool = False) -> bytes:
    """Names only: the letters were drawn with fonts of the same widths, which are free.

    `legacy`: the fonts are called .VnTime and .VnTimeH (bold italic), as in a PDF made where
    these were installed.
    """
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for one in pdf.objects:
            if not isinstance(one, pikepdf.Dictionary):
                continue
            for key in ("/BaseFont", "/FontName"):
                if key in one:
                    one[key] = pikepdf.Name(_renamed(str(one[key]), legacy=legacy))
        pdf.save(
            stream,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            recompress_flate=True,
        )
    return stream.getvalue()


def _renamed(name: str, *, legacy: bool) -> str:
    head, mark, font = name.rpartition("+")
    plain = font.removeprefix("/").replace("-Regular", "")
    new = _NAMES.get(plain, plain)
    if legacy and plain in _NAMES:
        new = ".VnTimeH" if plain.endswith("BoldItalic") else ".VnTime"
    return f"{head or '/'}{mark}{new}"
