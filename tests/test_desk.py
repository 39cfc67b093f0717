from __future__ import annotations

import shutil
from threading import RLock, Thread
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy.exc import IntegrityError

from bmnn_desk.desk import Desk, open_desk
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import (
    AlreadySavedError,
    AlreadyThereError,
    DiskFullError,
    JournalBrokenError,
    SavedNotAnchoredError,
    StoreNotFoundedError,
    StoreRolledBackError,
)
from bmnn_desk.new_desk import found
from bmnn_desk.services import printed_lines
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.form_drafts import DropDraftRequest, drop_form_draft, keep_form_draft
from bmnn_desk.services.found_desk import FoundingRequest
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.office_entries import DayAsked, bodies_on
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.registers import VolumeAsked, outgoing_entries
from bmnn_desk.services.work import AUTHORITY, Block, Work
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.anchor import Anchor
from bmnn_desk.storage.files import HEAD, RECORDS
from bmnn_desk.storage.journal import journal_head
from bmnn_desk.storage.opening import create_store, open_store
from tests import make
from tests.services.everything import half_filled
from tests.services.ledger import counts, entries, prove
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from bmnn_desk.errors import DeskError
    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.vault import Vault
    from tests.make import Office

LINES = 1203


class Turn:
    """The desk's lock, which lets somebody write each time it is let go, some times."""

    def __init__(self, write: Callable[[], object], times: int) -> None:
        self._lock = RLock()
        self._write = write
        self._left = times
        self._depth = 0

    def __enter__(self) -> None:
        self._lock.acquire()
        self._depth += 1

    def __exit__(self, *_: object) -> None:
        self._depth -= 1
        self._lock.release()
        if self._depth == 0 and self._left:
            self._left -= 1
            self._write()

    def give_way(self) -> None:
        """Who waited has written already."""


def many_lines(work: Work, request: Any) -> None:  # noqa: ANN401
    """Fill the register at one go, with rows as issuing would write them."""
    series = work.keep(
        t.Series(body_id=1, kind="secret", type_code="", unit="", year=2025, first=1)
    )
    for number in range(1, LINES + 1):
        item = work.keep(
            t.Item(
                body_id=1, kind="document", type_name="Báo cáo", type_code="BC", title="",
                unit="", drafter_id=1,
            )
        )  # fmt: skip
        taken = t.NumberTaken(series_id=series.id, number=number, item_id=item.id, day=request.day)
        line = t.Line(
            volume_id=1, ordinal=number, item_id=item.id, day=request.day,
            paper_page=None, paper_line=None,
        )  # fmt: skip
        work.session.add_all((taken, line))
        work.session.flush()
        work.session.add(
            t.OutgoingLine(
                line_id=line.id, number_taken_id=taken.id, reference=f"{number:02}/BC-SMM",
                document_day=request.day, type_name="Báo cáo", title="", level=SecrecyLevel.MAT,
                signer="Trần Văn Giám", recipients=["Sở Thử Nghiệm (bản số 01)"],
                keeping_unit="Văn thư", copies=1, note="",
            )
        )  # fmt: skip
    work.about("book", 1)


def test_1203_lines_are_read_in_blocks_of_500_whole_and_in_order(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []

    def counted(work: Work, asked: VolumeAsked, after: int) -> Block[Any]:
        block = outgoing_entries(work, asked, after)
        sizes.append(len(block.rows))
        return block

    for verb in (many_lines, counted):
        monkeypatch.setitem(AUTHORITY, verb, AUTHORITY[issue_outgoing])
    office.desk.do(many_lines, make.proposal(office))
    lines = office.desk.read(counted, VolumeAsked(body=office.body, book=office.book))
    assert sizes == [500, 500, 203]
    assert [line.ordinal for line in lines] == list(range(1, LINES + 1))
    assert make.issued(office).reference == "1204/BC-SMM"
    assert prove(office.desk) > 4 * LINES


@pytest.mark.parametrize("times", [1, 2, 50])
def test_a_write_between_blocks_begins_the_read_anew(
    office: Office, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    monkeypatch.setattr(printed_lines, "BLOCK", 2)
    for _ in range(5):
        make.issued(office)
    writer = Desk(office.desk._vault, office.desk.law, office.desk.actor)
    others = make.Office(**{**vars(office), "desk": writer})
    monkeypatch.setattr(office.desk, "_turn", Turn(lambda: make.issued(others), times))
    lines = entries(office)
    # Three attempts let go of the turn twice each; the last one keeps it to the end.
    assert [line.ordinal for line in lines] == list(range(1, 5 + min(times, 6) + 1))


def test_an_exact_number_of_blocks_ends_with_an_empty_one(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printed_lines, "BLOCK", 2)
    for _ in range(4):
        make.issued(office)
    assert [line.ordinal for line in entries(office)] == [1, 2, 3, 4]


def test_four_threads_number_a_hundred_documents_without_gap_or_repeat(office: Office) -> None:
    given: list[int] = []

    def issue_25() -> None:
        given.extend(make.issued(office).number for _ in range(25))

    threads = [Thread(target=issue_25) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(given) == list(range(1, 101))
    lines = entries(office)
    assert [line.ordinal for line in lines] == list(range(1, 101))
    assert [int(line.reference.split("/")[0]) for line in lines] == list(range(1, 101))
    assert prove(office.desk) > 0


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory, law: Law) -> Path:
    """A store with an office whose last act is an issue."""
    folder = tmp_path_factory.mktemp("desk") / "store"
    with create_store(folder, ACCOUNT, PASSPHRASE, CHEAP) as vault:
        make.issued(make.office(vault, law))
    return folder


@pytest.fixture
def store(founded: Path, tmp_path: Path) -> Path:
    return shutil.copytree(founded, tmp_path / "store")


def opened(store: Path, law: Law) -> Desk:
    return open_desk(open_store(store, None, PASSPHRASE), law)


def office_of(desk: Desk, day: date = make.OLD) -> make.Office:
    return make.Office(
        desk=desk, body=1, head=2, deputy=3, drafter=4, clerk=1,
        bases={level: level.value for level in SecrecyLevel}, book=1, day=day,
    )  # fmt: skip


def propose_again(desk: Desk, day: date) -> int:
    return make.issued(office_of(desk, day)).number


def test_a_store_opens_again_for_the_account_of_its_slot(store: Path, law: Law) -> None:
    desk = opened(store, law)
    assert (desk.actor.account, desk.actor.person) == (1, 1)
    assert propose_again(desk, make.OLD) == 2
    before = counts(desk)
    desk.close()
    desk.close()
    desk = opened(store, law)
    assert counts(desk) == before
    assert prove(desk) > 0
    desk.close()


def test_a_request_is_known_again_after_reopening(store: Path, law: Law) -> None:
    desk = opened(store, law)
    at = office_of(desk)
    request = make.issue(at, make.signed(at).item)
    assert desk.do(issue_outgoing, request).number == 2
    desk.close()
    desk = opened(store, law)
    with pytest.raises(AlreadySavedError):
        desk.do(issue_outgoing, request)
    desk.close()


def test_an_anchor_one_act_behind_is_the_trace_of_a_crash(store: Path, law: Law) -> None:
    desk = opened(store, law)
    at_first = (store / HEAD).read_bytes()
    desk.do(cancel_outgoing, make.cancel(office_of(desk), 1))
    desk.close()
    (store / HEAD).write_bytes(at_first)
    desk = opened(store, law)
    assert propose_again(desk, make.OLD) == 2
    desk.close()
    opened(store, law).close()


def trouble_at(vault: Vault, law: Law) -> DeskError:
    """The officer gets a desk that reads and writes nothing; what is wrong with it."""
    desk = open_desk(vault, law)
    assert desk.trouble is not None
    assert desk.read(bodies_on, DayAsked(day=make.OLD))
    with pytest.raises(type(desk.trouble)):
        propose_again(desk, make.OLD)
    with pytest.raises(type(desk.trouble)):
        desk.jot(drop_form_draft, DropDraftRequest(form="propose_level", subject=0))
    return desk.trouble


def test_an_anchor_two_acts_behind_is_an_older_one(store: Path, law: Law) -> None:
    desk = opened(store, law)
    at_first = (store / HEAD).read_bytes()
    propose_again(desk, make.OLD)
    desk.close()
    (store / HEAD).write_bytes(at_first)
    with open_store(store, None, PASSPHRASE) as vault:
        assert isinstance(trouble_at(vault, law), JournalBrokenError)


def test_older_records_under_a_newer_anchor_are_refused(
    store: Path, founded: Path, law: Law
) -> None:
    desk = opened(store, law)
    propose_again(desk, make.OLD)
    with desk._vault.begin() as session:
        anchored = journal_head(session).seq
    desk.close()
    head = (store / HEAD).read_bytes()
    shutil.rmtree(store)
    shutil.copytree(founded, store)
    (store / HEAD).write_bytes(head)
    with open_store(store, None, PASSPHRASE) as vault:
        rolled = trouble_at(vault, law)
        assert isinstance(rolled, StoreRolledBackError)
        assert (rolled.found, rolled.anchored) == (anchored - 5, anchored)


def test_an_anchor_of_another_history_is_refused(store: Path, law: Law) -> None:
    with open_store(store, None, PASSPHRASE) as vault:
        with vault.begin() as session:
            seq = journal_head(session).seq
        (store / HEAD).unlink()
        Anchor(store / HEAD, vault.keys.anchor).write(seq, bytes(32), bytes(32))
        broken = trouble_at(vault, law)
        assert isinstance(broken, JournalBrokenError)
        assert (broken.seq, broken.what) == (seq, "anchor")


@pytest.mark.parametrize("left", [None, b"", bytes(1024)])
def test_an_anchor_that_was_deleted_or_emptied_is_refused(
    store: Path, law: Law, left: bytes | None
) -> None:
    (store / HEAD).unlink() if left is None else (store / HEAD).write_bytes(left)
    with open_store(store, None, PASSPHRASE) as vault:
        broken = trouble_at(vault, law)
        assert isinstance(broken, JournalBrokenError)
        assert broken.what == "anchor"


def test_a_store_that_nobody_founded_has_no_account(tmp_path: Path, law: Law) -> None:
    with (
        create_store(tmp_path / "new", ACCOUNT, PASSPHRASE, CHEAP) as vault,
        pytest.raises(StoreNotFoundedError),
    ):
        open_desk(vault, law)


def test_a_founded_store_is_not_founded_again(office: Office, law: Law) -> None:
    request = FoundingRequest(
        request_id="again", day=make.OLD, person_name="Ai đó", slot=office.desk._vault.slot_id
    )
    with pytest.raises(AlreadyThereError):
        found(office.desk._vault, law, request)


def test_a_disk_that_refuses_the_anchor_does_not_hide_that_the_act_is_saved(
    store: Path, law: Law, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = opened(store, law)
    # Before the first act of a desk the anchor is flushed; from then on after each act alone.
    desk.do(propose_level, make.proposal(office_of(desk)))
    request = make.proposal(office_of(desk))

    def full(*_: object) -> None:
        raise DiskFullError

    with monkeypatch.context() as patched:
        patched.setattr(Anchor, "write", full)
        with pytest.raises(SavedNotAnchoredError):
            desk.do(propose_level, request)
    with pytest.raises(AlreadySavedError):
        desk.do(propose_level, request)
    assert propose_again(desk, make.OLD) == 2
    desk.close()
    opened(store, law).close()


def test_a_draft_is_in_the_file_at_once_and_leaves_journal_and_anchor_alone(
    store: Path, law: Law
) -> None:
    desk = opened(store, law)
    before, anchored = counts(desk), (store / HEAD).read_bytes()
    records = (store / RECORDS).read_bytes()
    desk.jot(keep_form_draft, half_filled())
    assert counts(desk) == {**before, "form_draft": before["form_draft"] + 1}
    assert (store / HEAD).read_bytes() == anchored
    assert (store / RECORDS).read_bytes() != records
    assert (store / f"{RECORDS}-wal").stat().st_size == 0
    assert prove(desk) > 0
    assert propose_again(desk, make.OLD) == 2
    desk.close()
    opened(store, law).close()


def test_a_record_of_the_office_cannot_be_jotted(office: Office) -> None:
    before = counts(office.desk)
    with pytest.raises(IntegrityError, match=r"act_seq"):
        office.desk.jot(propose_level, make.proposal(office))
    assert counts(office.desk) == before


def test_a_draft_waits_for_its_turn(office: Office) -> None:
    kept = Thread(target=office.desk.jot, args=(keep_form_draft, half_filled()))
    with office.desk._turn:
        kept.start()
        kept.join(0.2)
        assert kept.is_alive()
    kept.join()
    assert counts(office.desk)["form_draft"] == 1


def test_a_full_disk_is_said_when_a_draft_is_kept(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> None:
        raise DiskFullError

    monkeypatch.setattr(office.desk._vault, "checkpoint", full)
    with pytest.raises(DiskFullError):
        office.desk.jot(keep_form_draft, half_filled())
