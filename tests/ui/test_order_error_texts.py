from __future__ import annotations

from bmnn_desk.errors import AlreadyThereError, NotFoundError
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.order_error_texts import ORDER_THINGS

TABLES = (t.Commitment, t.Leaving, t.OwnPaper, t.StampSeen, t.Task, t.TaskEnd, t.CipherDevice)


def test_every_record_of_the_offices_order_is_called_by_its_name() -> None:
    for table in TABLES:
        kind = table.__tablename__
        for error in (AlreadyThereError(kind), NotFoundError(kind, 3)):
            assert kind not in sentence(error)
            assert ORDER_THINGS[kind] in sentence(error).casefold()
