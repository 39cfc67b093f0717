from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.services.destroy_at_once import destroy_at_once
from bmnn_desk.services.kept_files import KeptFilesAsked, kept_files
from bmnn_desk.storage import tables as t
from tests.custody_desk import copies_of
from tests.destruction_desk import all_copies, at_once, with_own_files
from tests.services.ledger import rows
from tests.services.statements import asked_of

if TYPE_CHECKING:
    from bmnn_desk.domain.destruction import KeptFile
    from tests.make import Office

_FILES = (b"%PDF-1.7 hai", b"%PDF-1.7 ba")


def files(at: Office, *copies: int) -> tuple[KeptFile, ...]:
    return tuple(at.desk.read(kept_files, KeptFilesAsked(body=at.body, copies=copies)))


def of_copy(at: Office, copy: int) -> int:
    (row,) = (row for row in rows(at, t.ItemContent) if row.copy_id == copy)
    return row.content_id


def test_a_copys_own_file_goes_and_the_documents_stays_while_a_copy_is_here(
    office: Office,
) -> None:
    item = with_own_files(office, b"%PDF-1.7 mot", b"%PDF-1.7 hai")
    first, second, *_ = copies_of(office, item)[CopyKind.SENT]
    own, beside = (of_copy(office, copy) for copy in (first, second))
    told = {file.id: file for file in files(office, first)}
    assert beside not in told
    assert (told[own].of_copy, told[own].number, told[own].stays) == (True, 1, False)
    (shared,) = (file for file in told.values() if not file.of_copy)
    assert shared.stays
    done = office.desk.do(destroy_at_once, at_once(office, first))
    assert (done.contents, {file.id for file in done.files}) == (1, set(told))
    assert {row.content_id for row in rows(office, t.ContentEnd)} == {own}
    assert {file.id for file in files(office, second)} == {beside, shared.id}
    assert not any(file.stays for file in files(office, *all_copies(office, item)))


def test_the_same_bytes_of_another_copy_stay(office: Office) -> None:
    item = with_own_files(office, b"%PDF-1.7 chung", b"%PDF-1.7 chung")
    first, second, *_ = copies_of(office, item)[CopyKind.SENT]
    content = {of_copy(office, copy) for copy in (first, second)}
    (told,) = (file for file in files(office, first) if file.of_copy)
    assert ({told.id}, told.stays) == (content, True)
    both = files(office, first, second)
    assert [file.stays for file in both if file.of_copy] == [False]


def test_many_files_are_asked_about_in_as_many_reads_as_few(office: Office) -> None:
    few, many = with_own_files(office, b"%PDF-1.7 mot"), with_own_files(office, *_FILES)
    reads: list[int] = []
    for item, count in ((few, 1), (many, len(_FILES))):
        with asked_of(office) as asked:
            told = files(office, *all_copies(office, item))
        assert sum(file.of_copy for file in told) == count
        reads.append(len(asked))
    assert reads[0] == reads[1]


def test_copies_of_nobody_rest_on_nothing(office: Office) -> None:
    assert files(office, 9999) == files(office) == ()
