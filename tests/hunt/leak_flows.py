"""Every flow that reads a file, writes one or prints a paper, in the order of a working day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.hunt import leak_books, leak_keys, leak_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.hunt.leak_stage import Stage

# Those at the end lock the desk; `by_code` leaves it with another passphrase.
FLOWS: Mapping[str, Callable[[Stage], None]] = {
    "draft": leak_texts.draft,
    "mended": leak_texts.mended,
    "slip": leak_texts.slip,
    "issued_pdf": leak_texts.issued_pdf,
    "issued_docx": leak_texts.issued_docx,
    "covers": leak_texts.covers,
    "copies": leak_texts.copies,
    "sweep": leak_texts.sweep,
    "books": leak_books.books,
    "old_register": leak_books.old_register,
    "secret_items": leak_books.secret_items,
    "form_pack": leak_keys.form_pack,
    "papers": leak_books.papers,
    "year": leak_books.year,
    "verification": leak_books.verification,
    "journal": leak_keys.journal,
    "backup": leak_keys.backup,
    "first_run": leak_keys.first_run,
    "restore": leak_keys.restore,
    "by_code": leak_keys.by_code,
}
# A flow that stands on what another one left.
AFTER: Mapping[str, str] = {"restore": "backup"}


def in_order(names: set[str]) -> list[str]:
    """These flows in the order of the day, with those that they stand on."""
    wanted = names | {AFTER[name] for name in names & set(AFTER)}
    return [name for name in FLOWS if name in wanted]
