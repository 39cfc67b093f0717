from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.kept_file import FileAsked, kept_file
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from tests import make
from tests.ui.outgoing.issued_with_marks import issued_with_marks

if TYPE_CHECKING:
    from bmnn_desk.domain.outgoing_list import OutgoingDetail
    from bmnn_desk.services.kept_file import Purpose
    from tests.make import Office

WORD = "Chánh Văn phòng, ngày 05/02/2025"


def closed(at: Office) -> int:
    item = make.signed(at).item
    request = make.issue(
        at,
        item,
        file=b"%PDF-1.7 dong",
        plain=b"%PDF-1.7 mo",
        file_warnings=("restricted", "signed"),
        file_word=WORD,
    )
    at.desk.do(issue_outgoing, request)
    return item


def detail(at: Office, item: int) -> OutgoingDetail:
    (found,) = at.desk.read(outgoing_detail, DetailAsked(body=at.body, item=item, day=at.day))
    return found


def kept(at: Office, item: int, purpose: Purpose) -> tuple[bytes, ...]:
    return at.desk.read(kept_file, FileAsked(body=at.body, item=item, purpose=purpose))


def test_what_was_said_of_the_file_stands_with_the_document(office: Office) -> None:
    found = detail(office, closed(office))
    assert found.file_warnings == ("restricted", "signed")
    assert found.file_word == WORD
    assert WORD not in repr(found)


def test_a_document_without_a_file_or_without_a_warning_has_none(office: Office) -> None:
    found = detail(office, issued_with_marks(office, MarkWay.RUBBER))
    assert (found.file_warnings, found.file_word) == ((), "")
    assert detail(office, make.signed(office).item).file_warnings == ()


def test_the_file_is_kept_as_it_was_brought_and_its_plain_text_beside_it(office: Office) -> None:
    item = closed(office)
    assert kept(office, item, "issued") == (b"%PDF-1.7 dong",)
    assert kept(office, item, "plain") == (b"%PDF-1.7 mo",)
    assert kept(office, issued_with_marks(office, MarkWay.RUBBER), "plain") == ()
