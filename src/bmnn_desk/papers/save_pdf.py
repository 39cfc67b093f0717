"""Writes a PDF to bytes, the same ones for the same file."""

from __future__ import annotations

import io
import warnings

import pikepdf


def saved(pdf: pikepdf.Pdf, *, compress: bool, pack_objects: bool = False) -> bytes:
    """The bytes of a PDF, without encryption; streams already packed are kept as they are.

    `pack_objects` puts small objects into compressed streams, for files of many pages.
    """
    made = io.BytesIO()
    modes = pikepdf.ObjectStreamMode
    with warnings.catch_warnings():
        # Form fields that hang nowhere were so in the source.
        warnings.simplefilter("ignore", pikepdf.exceptions.PageCopyWarning)
        pdf.save(
            made,
            deterministic_id=True,
            compress_streams=compress,
            object_stream_mode=modes.generate if pack_objects else modes.preserve,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
        )
    return made.getvalue()
