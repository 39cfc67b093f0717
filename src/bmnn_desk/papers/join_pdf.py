"""Made copies one after another in one PDF, to be printed as one job."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.papers.flatten_pdf import flatten
from bmnn_desk.papers.open_pdf import opened_pdf, parser_faults
from bmnn_desk.papers.save_pdf import saved

if TYPE_CHECKING:
    from collections.abc import Sequence


def join_pdf(sources: Sequence[bytes]) -> bytes:
    """The pages of all, in their order; annotations that print become part of their pages.

    Fields of two copies bear the same names, so none is left to change with the other's. The
    result goes to the printer alone: bookmarks and attached files stay behind.

    Raises:
        DocumentEncryptedError, DocumentRestrictedError, DocumentDamagedError: as opening one.
        ValueError: nothing to join.
    """
    if not sources:
        msg = "sources"
        raise ValueError(msg)
    with pikepdf.new() as joined:
        for source in sources:
            with opened_pdf(source) as read, parser_faults():
                flatten(read)
                joined.pages.extend(read.pages)
        return saved(joined, compress=False)
