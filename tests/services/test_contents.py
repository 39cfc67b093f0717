from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import (
    DocumentTooBigError,
    NotAllowedError,
    NotFoundError,
    StoreDamagedError,
)
from bmnn_desk.services.contents import LARGEST, keep_content, open_content
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.work import Work
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.journal import open_act
from tests import make
from tests.services.ledger import raised, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.make import Office

DATA = b"%PDF-1.7 noi dung mau"


@contextmanager
def working(at: Office) -> Iterator[Work]:
    vault = at.desk._vault
    with vault.begin() as session:
        yield Work(session=session, law=at.desk.law, actor=at.desk.actor, keys=vault.keys)


def printed(at: Office, level: SecrecyLevel, data: bytes = DATA) -> None:
    item = make.approved(at, bases=(at.bases[level],)).item
    at.desk.do(print_for_signature, make.draft_print(at, item, file=data))


def test_the_same_bytes_are_kept_once_under_each_key(office: Office) -> None:
    for level in (SecrecyLevel.MAT, SecrecyLevel.TOI_MAT, SecrecyLevel.TUYET_MAT):
        printed(office, level)
    assert [content.tuyet_mat for content in rows(office, t.Content)] == [False, True]
    assert [kept.content_id for kept in rows(office, t.ItemContent)] == [1, 1, 2]
    with working(office) as work:
        assert open_content(work, 1) == open_content(work, 2) == DATA


@pytest.mark.parametrize(
    ("data", "media"),
    [(b"%PDF-1.4", "pdf"), (b"PK\x03\x04", "docx"), (b"", "other"), (b"\xd0\xcf\x11", "other")],
)
def test_the_kind_of_a_file_is_read_from_its_first_bytes(
    office: Office, data: bytes, media: str
) -> None:
    printed(office, SecrecyLevel.MAT, data)
    (content,) = rows(office, t.Content)
    assert (content.media, content.size) == (media, len(data))
    with working(office) as work:
        assert open_content(work, content.id) == data


def test_a_tuyet_mat_content_needs_the_tuyet_mat_key(office: Office) -> None:
    printed(office, SecrecyLevel.TUYET_MAT)
    office.desk._vault.keys.tuyet_mat = None
    with working(office) as work, pytest.raises(NotAllowedError):
        open_content(work, 1)
    item = make.signed(office, bases=(office.bases[SecrecyLevel.TUYET_MAT],)).item
    request = make.issue(office, item, with_title=False, file=b"khac")
    raised(office.desk, issue_outgoing, request, NotAllowedError)


def test_a_file_over_50_mib_is_refused_and_one_of_50_is_not(office: Office) -> None:
    item = make.approved(office).item
    big = make.draft_print(office, item, file=bytes(LARGEST + 1))
    raised(office.desk, print_for_signature, big, DocumentTooBigError)
    assert LARGEST == 50 * 1024 * 1024
    office.desk.do(print_for_signature, make.draft_print(office, item, file=bytes(LARGEST)))


def test_a_content_whose_key_was_destroyed_is_gone(office: Office) -> None:
    printed(office, SecrecyLevel.MAT)
    with working(office) as work:
        work.session.execute(text("DELETE FROM content_key"))
        with pytest.raises(NotFoundError):
            open_content(work, 1)
        with pytest.raises(NotFoundError):
            open_content(work, 99)


@pytest.mark.parametrize(
    "change",
    [
        "wrapped = (SELECT wrapped FROM content_key WHERE content_id = 2)",
        "wrapped = (SELECT wrapped FROM content_key WHERE content_id = 2), "
        "sealed = (SELECT sealed FROM content_key WHERE content_id = 2)",
        "sealed = x''",
        "wrapped = x''",
    ],
)
def test_no_other_content_can_be_put_in_its_place(office: Office, change: str) -> None:
    printed(office, SecrecyLevel.MAT)
    printed(office, SecrecyLevel.MAT, b"%PDF-1.7 khac")
    with working(office) as work:
        work.session.execute(text(f"UPDATE content_key SET {change} WHERE content_id = 1"))  # noqa: S608
        with pytest.raises(StoreDamagedError):
            open_content(work, 1)


def test_a_content_is_let_go_of_as_soon_as_it_is_written(office: Office) -> None:
    """Twenty copies of a scan of 50 MB would else all lie in memory until the act is saved."""
    item = make.approved(office, bases=(office.bases[SecrecyLevel.MAT],)).item
    with working(office) as work:
        open_act(work.session, "thu")
        keep_content(work, item, DATA, "made_copy")
        rows_held = (*work.session.new, *work.session.identity_map.values())
        assert not any(isinstance(row, t.ContentKey) for row in rows_held)
        assert open_content(work, 1) == DATA
        work.session.rollback()
