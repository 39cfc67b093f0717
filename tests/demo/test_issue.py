"""A document's way through the verbs, and files that are refused before a number is taken."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from pikepdf import Name
from sqlalchemy import func, select

from bmnn_desk import errors as e
from bmnn_desk.demo.issue import issue_document
from bmnn_desk.storage import tables as t
from tests.papers import documents

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.demo.office import DemoOffice
    from bmnn_desk.demo.sample import Sample
    from bmnn_desk.storage.vault import Vault

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2048)


def numbers_taken(vault: Vault) -> int:
    with vault.begin() as session:
        return session.scalar(select(func.count()).select_from(t.NumberTaken)) or 0


def proposed(vault: Vault) -> int:
    with vault.begin() as session:
        return session.scalar(select(func.count()).select_from(t.Slip)) or 0


REFUSED: dict[str, tuple[Callable[[], bytes], type[e.DeskError]]] = {
    "encrypted": (lambda: documents.encrypted(user="kín"), e.DocumentEncryptedError),
    "restricted": (lambda: documents.encrypted(user=""), e.DocumentRestrictedError),
    "active": (lambda: documents.with_action(S=Name.Launch, F="run.exe"), e.DocumentActiveError),
    "xfa": (documents.xfa, e.DocumentXfaError),
    "damaged": (documents.truncated, e.DocumentDamagedError),
    "doc": (lambda: OLE, e.OldWordFormatError),
    "text": (lambda: b"Chi la chu", e.NotADocumentError),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_a_refused_file_spends_no_number_and_the_next_gets_it(
    at: DemoOffice, vault: Vault, sample: Sample, kind: str
) -> None:
    make_file, error = REFUSED[kind]
    first, second = sample.documents

    with pytest.raises(error):
        issue_document(at, sample, replace(second, file=make_file()))

    assert numbers_taken(vault) == 0
    assert proposed(vault) == 0
    assert issue_document(at, sample, first).issued.number == 1


def test_a_text_in_combining_letters_is_marked_like_any_other(
    at: DemoOffice, sample: Sample
) -> None:
    spelt = unicodedata.normalize("NFD", "Nội dung gõ bằng Unicode tổ hợp")
    file = documents.docx_file(lambda document: _write(document, spelt))

    done = issue_document(at, sample, replace(sample.documents[0], file=file))

    assert len(done.products.copies) == 7


def test_a_title_of_2000_characters_goes_all_the_way(at: DemoOffice, sample: Sample) -> None:
    title = ("về việc rà soát số liệu mẫu " * 80)[:2000]

    done = issue_document(at, sample, replace(sample.documents[0], title=title))

    assert done.slip.title == title
    assert done.returned is not None
    assert [line.rule for line in done.returned.lines] == ["NN-03", "NN-04"]


def test_a_title_of_several_lines_in_a_pdf_goes_all_the_way(at: DemoOffice, sample: Sample) -> None:
    title = "về việc rà soát số liệu mẫu quý hai " * 5

    done = issue_document(at, sample, replace(sample.documents[1], title=title.strip()))

    assert done.returned is None


def _write(document: object, text: str) -> None:
    document.add_paragraph(text)  # type: ignore[attr-defined]
