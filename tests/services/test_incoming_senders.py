from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.incoming_senders import incoming_senders
from bmnn_desk.services.settings import BodyAsked
from tests.incoming_desk import entered

if TYPE_CHECKING:
    from tests.make import Office


def test_each_sender_is_offered_once_the_newest_first(office: Office) -> None:
    for sender in ("Bộ Mẫu", "Sở Thử Nghiệm", "Bộ Mẫu"):
        entered(office, sender=sender)
    found = list(office.desk.read(incoming_senders, BodyAsked(body=office.body)))
    assert found == ["Bộ Mẫu", "Sở Thử Nghiệm"]
    assert list(office.desk.read(incoming_senders, BodyAsked(body=office.body + 1))) == []
