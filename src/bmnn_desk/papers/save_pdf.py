"""Writes a PDF to bytes, the same ones for the same file."""

from __future__ import annotations

import io
import warnings

import pikepdf

# For good and not for some saves: the bytes must not hang on what was saved before.
pikepdf.settings.set_flate_compression_level(9)


def saved(
    pdf: pikepdf.Pdf, *, compress: bool, pack_objects: bool = False, sealed: bool = False
) -> bytes:
    """The bytes of a PDF, without encryption; streams already packed are kept as they are.

    `pack_objects` puts small objects into compressed streams, for files of many pages. `sealed`
    keeps the encryption that the file was opened with: its passwords, permissions and method.
    """
    made = io.BytesIO()
    modes = pikepdf.ObjectStreamMode
    with warnings.catch_warnings():
        # Form fields that hang nowhere were so in the source.
        warnings.simplefilter("ignore", pikepdf.exceptions.PageCopyWarning)
        pdf.save(
            made,
            fix_metadata_version=False,
            # Each encryption begins with chance, and its key hangs on the file's first id.
            deterministic_id=not sealed,
            encryption=sealed,
            compress_streams=compress or sealed,
            object_stream_mode=modes.generate if pack_objects else modes.preserve,
            # pikepdf takes none beside an encryption: deflated streams stay as they are, the
            # others are deflated.
            stream_decode_level=None if sealed else pikepdf.StreamDecodeLevel.none,
        )
    return made.getvalue()
