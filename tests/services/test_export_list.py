from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.export_list import SenderAsked, export_entries, sender_facts
from bmnn_desk.services.peers import make_identity
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.storage.journal import journal_head
from tests import export_desk, make
from tests.services.test_list_drive import off_the_list

if TYPE_CHECKING:
    from tests.make import Office


def test_every_package_is_listed_with_drive_and_desk(office: Office) -> None:
    drive = export_desk.listed(office, serial="USB-1")
    unit = export_desk.entered_peer(office, name="Sở Trên")
    first = export_desk.exported(office, given=export_desk.ordered(office, drive=drive))
    given = export_desk.ordered(office, drive=drive, peer=unit)
    second = export_desk.exported(office, given=given)
    entries = office.desk.read(export_entries, BodyAsked(body=office.body))
    assert [(each.export, each.serial, each.peer, each.files) for each in entries] == [
        (first.export, "USB-1", "", 2),
        (second.export, "USB-1", "Sở Trên", 2),
    ]


def test_a_package_says_who_sends_it_and_where_his_journal_stands(office: Office) -> None:
    kept, gone = export_desk.listed(office), export_desk.listed(office)
    off_the_list(office, gone)
    later = make.on(office, 1).day
    asked = SenderAsked(body=office.body, day=later)
    (facts,) = office.desk.read(sender_facts, asked)
    assert (facts.unit, facts.recipient) == ("SỞ MẪU MỰC", "")
    assert [each.id for each in facts.drives] == [kept]
    with office.desk._vault.begin() as session:
        head = journal_head(session)
    assert (facts.journal_seq, facts.journal_head) == (head.seq, head.mac.hex())
    recipient = office.desk.do(make_identity, export_desk.identity(office))
    (again,) = office.desk.read(sender_facts, asked)
    assert again.recipient == recipient
